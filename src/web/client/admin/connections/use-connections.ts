/** The list of connections, which looks again by itself while a registration link is open and somebody may be watching. */
import { useCallback, useEffect, useRef } from 'react';
import { say } from '../../parts/announcer';
import { type Load, useLoad } from '../../parts/use-load';
import { useAdmin } from '../context';
import type { Connections } from '../types';
import { words } from '../words';

/** Milliseconds between two looks. */
const EVERY = 5_000;

export function useConnections(): {
  result: Load<Connections>;
  refresh: () => Promise<void>;
  reload: () => void;
} {
  const { api } = useAdmin();
  const { result, reload, setData } = useLoad(useCallback((signal) => api.connections(signal), [api]));
  const known = useRef<Set<string> | null>(null);

  const data = result.state === 'ready' ? result.data : null;
  useEffect(() => {
    if (!data) return;
    const before = known.current;
    known.current = new Set(data.connections.map(({ id }) => id));
    const fresh = before ? data.connections.filter(({ id }) => !before.has(id)) : [];
    for (const { name } of fresh) say(words.list.appeared(name));
  }, [data]);

  const refresh = useCallback(async () => setData(await api.connections()), [api, setData]);

  const waiting = data?.invitations.some(({ state }) => state === 'open') ?? false;
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(() => {
      // A look that fails is made again by the next one.
      if (document.visibilityState === 'visible') void refresh().catch(() => undefined);
    }, EVERY);
    return () => clearInterval(timer);
  }, [waiting, refresh]);

  return { result, refresh, reload };
}
