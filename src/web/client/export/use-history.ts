/** Earlier exports, page by page; read again when there is a new one. */
import { useCallback, useEffect, useState } from 'react';
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

  const load = useCallback(
    async (known: PastExport[]) => {
      try {
        const { exports, more } = await api.exportHistory(known.at(-1)?.id);
        setHistory({ exports: [...known, ...exports], more, error: null });
      } catch (error) {
        setHistory((now) => ({ ...now, error: asApiError(error) }));
      }
    },
    [api],
  );

  const reload = useCallback(() => void load([]), [load]);
  useEffect(reload, [reload]);

  return { history, reload, loadOlder: () => void load(history.exports ?? []) };
}
