/** The framework's outline, fetched once a page when something first needs it: it does not change under a session. */
import { useCallback } from 'react';
import type { Api } from '../api/api';
import type { Framework } from '../api/types';
import { useWaymark } from './context';

const kept = new WeakMap<Api, Promise<Framework>>();

/** A function that gives the outline; a failed fetch is not kept. */
export function useFramework(): () => Promise<Framework> {
  const { api } = useWaymark();
  return useCallback(() => {
    const known = kept.get(api);
    if (known) return known;
    const fetched = api.framework();
    kept.set(api, fetched);
    fetched.catch(() => kept.delete(api));
    return fetched;
  }, [api]);
}
