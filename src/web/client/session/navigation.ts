/**
 * Screens of the client, tied to the browser's Back button without touching the address (it holds nothing secret and
 * nothing to share). A screen with unsaved work sets a guard, which may hold a move back until the person has decided.
 */
import { useCallback, useEffect, useRef, useState } from 'react';

export type Route =
  | { screen: 'board' }
  | { screen: 'tag'; targetId: string }
  | { screen: 'push' }
  | { screen: 'framework' }
  | { screen: 'export' };

/** Lets a move pass (true), or holds it and calls `proceed` if the person decides so. */
export type Guard = (proceed: () => void) => boolean;

export interface Navigation {
  route: Route;
  go: (next: Route) => void;
  setGuard: (guard: Guard | null) => void;
}

export function useNavigation(initial: Route): Navigation {
  const [route, setRoute] = useState(initial);
  const current = useRef(initial);
  const guard = useRef<Guard | null>(null);

  const show = useCallback((next: Route) => {
    current.current = next;
    guard.current = null;
    setRoute(next);
    window.scrollTo(0, 0);
  }, []);

  const go = useCallback(
    (next: Route) => {
      const proceed = () => {
        history.pushState({ waymark: next }, '');
        show(next);
      };
      if (!guard.current || guard.current(proceed)) proceed();
    },
    [show],
  );

  useEffect(() => {
    history.replaceState({ waymark: initial }, '');
    const onPop = (event: PopStateEvent) => {
      const next = (event.state as { waymark?: Route } | null)?.waymark;
      if (!next) return;
      const proceed = () => show(next);
      if (!guard.current || guard.current(() => go(next))) proceed();
      // Back has already moved: put the held screen on top again.
      else history.pushState({ waymark: current.current }, '');
    };
    window.addEventListener('popstate', onPop);
    return () => window.removeEventListener('popstate', onPop);
  }, [initial, go, show]);

  const setGuard = useCallback((next: Guard | null) => {
    guard.current = next;
  }, []);

  return { route, go, setGuard };
}
