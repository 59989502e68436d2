/**
 * The state of looking for statements: words, filters, tree or list, and the keys that go from the search box to the
 * first result. Those keys may come before the answer: they are kept and played when it is here, so that fast typing
 * ends where it was meant to.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { FoundStatement, Framework, Level, SearchScope } from '../api/types';
import { useLoad } from '../parts/use-load';
import { useFramework } from '../session/framework';
import { isAsking, useSearch } from './use-search';

export interface Filters {
  cluster: string | null;
  pathway: string | null;
  level: Level | null;
}

const noFilters: Filters = { cluster: null, pathway: null, level: null };

/** Keys pressed before the answer came. */
interface Pending {
  tick: boolean;
  save: boolean;
}

interface FinderOptions {
  hasPins: boolean;
  /** Filters to begin with, such as the only pinned cluster. */
  initial?: Filters;
  onTick: (statement: FoundStatement) => void;
  onSave: () => void;
}

export type Finder = ReturnType<typeof useFinder>;

export function useFinder({ hasPins, initial = noFilters, onTick, onSave }: FinderOptions) {
  const [query, setQuery] = useState('');
  const [filters, setFilters] = useState(initial);
  const [pinnedFirst, setPinnedFirst] = useState(true);
  const [browsing, setBrowsing] = useState(false);
  const outline = useOutline();

  const q = query.trim().replace(/\s+/g, ' ');
  const scoped = Boolean(filters.cluster || filters.pathway || filters.level);
  const canPin = hasPins && q !== '' && !scoped;
  const tree = browsing && q === '';
  const scope: SearchScope = tree
    ? { q: '', cluster: null, pathway: null, level: null, pinned: false }
    : { q, ...filters, pinned: canPin && pinnedFirst };
  const search = useSearch(scope);

  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const pending = useRef<Pending | null>(null);

  const focusFirstRow = useCallback(() => {
    list.current?.querySelector<HTMLElement>('[role="row"]')?.focus();
  }, []);

  const toResults = () => {
    if (!isAsking(scope) || search.settled) focusFirstRow();
    else {
      pending.current = { tick: false, save: false };
      search.flush();
    }
  };

  // The answer is here: go to the first row, and do what was asked for meanwhile.
  useEffect(() => {
    if (!search.settled || !pending.current) return;
    const { tick, save } = pending.current;
    pending.current = null;
    const first = search.result?.statements[0];
    if (!first) return;
    focusFirstRow();
    if (tick) onTick(first);
    // After the tick has become the draft that a save sends.
    if (tick && save) setTimeout(onSave, 0);
  }, [search.settled, search.result, focusFirstRow, onTick, onSave]);

  /** Changes the words; whatever was waiting for an older answer is off. */
  const changeQuery = useCallback((text: string) => {
    pending.current = null;
    setQuery(text);
  }, []);

  /** Sets a pathway together with its cluster, or a cluster without a pathway of another one. */
  const changeFilters = useCallback(
    (change: Partial<Filters>) => {
      setFilters((now) => consistent({ ...now, ...change }, change, outline));
    },
    [outline],
  );

  /** Empties words and filters; false when there was nothing to empty. */
  const clear = (): boolean => {
    if (!query && !scoped && !browsing) return false;
    changeQuery('');
    if (!query) {
      setFilters(noFilters);
      setBrowsing(false);
    }
    input.current?.focus();
    return true;
  };

  return {
    query,
    q,
    filters,
    scoped,
    pinnedFirst,
    canPin,
    tree,
    asking: isAsking(scope),
    search,
    outline,
    input,
    list,
    pending,
    changeQuery,
    changeFilters,
    clearFilters: () => setFilters(noFilters),
    setPinnedFirst,
    setBrowsing,
    toResults,
    clear,
  };
}

function consistent(next: Filters, change: Partial<Filters>, outline: Framework | null): Filters {
  if (change.pathway) {
    const home = outline?.clusters.find((cluster) =>
      cluster.pathways.some((one) => one.id === change.pathway),
    );
    return { ...next, cluster: home?.id ?? next.cluster, level: null };
  }
  if (change.level === 'cluster') return { ...next, pathway: null };
  if (change.cluster !== undefined && next.pathway) {
    const home = outline?.clusters.find((cluster) => cluster.id === change.cluster);
    return home?.pathways.some((one) => one.id === next.pathway) ? next : { ...next, pathway: null };
  }
  return next;
}

/** The framework's clusters and pathways; null until they are here. The list works without. */
function useOutline(): Framework | null {
  const { result } = useLoad(useFramework());
  return result.state === 'ready' ? result.data : null;
}
