/** Statements of a tree's branches, fetched when a branch is first opened. */
import { useCallback, useRef, useState } from 'react';
import type { FrameworkCluster, SearchScope, Statement } from '../api/types';
import { useWaymark } from '../session/context';
import { asApiError, type Load } from './use-load';

/** Key of the branch "Shared by every pathway" of a cluster. */
export const branchOf = (clusterId: string) => `shared ${clusterId}`;

export type Branch = Load<Statement[]>;

const MOST = 200;
const anything: SearchScope = { q: '', cluster: null, pathway: null, level: null, pinned: false };

export function useBranches() {
  const { api } = useWaymark();
  const [branches, setBranches] = useState<ReadonlyMap<string, Branch>>(new Map());
  const asked = useRef(new Set<string>());

  const fetchBranch = useCallback(
    (key: string, scope: Partial<SearchScope>) => {
      if (asked.current.has(key)) return;
      asked.current.add(key);
      const set = (branch: Branch) => setBranches((now) => new Map(now).set(key, branch));
      set({ state: 'loading', slow: true });
      api
        .search({ ...anything, ...scope }, { limit: MOST, offset: 0 })
        .then((result) => set({ state: 'ready', data: result.statements }))
        .catch((error: unknown) => {
          // Closing and opening the branch asks again.
          asked.current.delete(key);
          set({ state: 'failed', error: asApiError(error) });
        });
    },
    [api],
  );

  /** Fetches every branch of the cluster that is among the opened keys. */
  const open = useCallback(
    (cluster: FrameworkCluster, keys: ReadonlySet<string | number>) => {
      const shared = branchOf(cluster.id);
      if (keys.has(shared)) fetchBranch(shared, { cluster: cluster.id, level: 'cluster' });
      for (const pathway of cluster.pathways) {
        if (keys.has(pathway.id)) fetchBranch(pathway.id, { pathway: pathway.id });
      }
    },
    [fetchBranch],
  );

  return { branches, open };
}
