/** The keys that work anywhere in the panel. Single characters only outside of fields. */
import { useEffect, useRef } from 'react';

export interface PanelKeys {
  save: () => void;
  undo: () => void;
  search: () => void;
  help: () => void;
  /** Escape that no menu, sheet or dialog has taken. */
  escape: () => void;
}

export function useKeys(keys: PanelKeys): void {
  const latest = useRef(keys);
  latest.current = keys;

  useEffect(() => {
    // Not while a dialog or menu is open. Capturing: a row would take Ctrl + Enter as Enter.
    const onKey = (event: KeyboardEvent) => {
      const act = actionOf(event);
      if (!act || document.querySelector('.scrim, .menu')) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current[act]();
    };
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      latest.current.escape();
    };
    document.addEventListener('keydown', onKey, true);
    document.addEventListener('keydown', onEscape);
    return () => {
      document.removeEventListener('keydown', onKey, true);
      document.removeEventListener('keydown', onEscape);
    };
  }, []);
}

function actionOf(event: KeyboardEvent): Exclude<keyof PanelKeys, 'escape'> | null {
  const command = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  if (command && event.key === 'Enter') return 'save';
  if (isField(event.target)) return null;
  if (command && event.key.toLowerCase() === 'z') return 'undo';
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key === '/') return 'search';
  if (event.key === '?') return 'help';
  return null;
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target.isContentEditable)
  );
}
