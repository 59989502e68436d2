/** Earlier exports, page by page; read again when there is a new one. An answer that comes after a newer question is dropped. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { PastExport } from '../api/export-types';
import type { ApiError } from '../api/request';
import { asApiError } from '../parts/use-load';
import { useWaymark } from '../session/context';

interface HistoryState {
  /** Null until they have arrived. */
  exports: PastExport[] | null;
  more: boolean;
  error: ApiError | null;
}

export function useHistory() {
  const { api } = useWaymark();
  const [history, setHistory] = useState<HistoryState>({ exports: null, more: false, error: null });
  const newest = useRef(0);

  const load = useCallback(
    async (known: PastExport[]) => {
      newest.current += 1;
      const turn = newest.current;
      const unlessOld = (next: (now: HistoryState) => HistoryState) =>
        turn === newest.current && setHistory(next);
      try {
        const { exports, more } = await api.exportHistory(known.at(-1)?.id);
        unlessOld(() => ({ exports: [...known, ...exports], more, error: null }));
      } catch (error) {
        unlessOld((now) => ({ ...now, error: asApiError(error) }));
      }
    },
    [api],
  );

  const reload = useCallback(() => void load([]), [load]);
  useEffect(reload, [reload]);

  return { history, reload, loadOlder: () => void load(history.exports ?? []) };
}
