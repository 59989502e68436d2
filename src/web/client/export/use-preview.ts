/** The preview of an order: asked for when choices have come to rest, and only the newest answer is shown. */
import { useCallback, useEffect, useState } from 'react';
import type { ExportOrder, ExportPreview } from '../api/export-types';
import type { ApiError } from '../api/request';
import { asApiError } from '../parts/use-load';
import { useWaymark } from '../session/context';

const REST = 250;

export interface PreviewState {
  /** The last that arrived; of an earlier order while `pending`. */
  preview: (ExportPreview & { formatId: string }) | null;
  error: ApiError | null;
  pending: boolean;
}

export function usePreview(order: ExportOrder | null): PreviewState & { reload: () => void } {
  const { api } = useWaymark();
  const [state, setState] = useState<PreviewState>({ preview: null, error: null, pending: true });
  const [turn, setTurn] = useState(0);
  const asked = order && JSON.stringify(order);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks the same question again
  useEffect(() => {
    if (asked === null) return setState({ preview: null, error: null, pending: false });
    const controller = new AbortController();
    const unlessOld = (next: PreviewState) => controller.signal.aborted || setState(next);
    setState((now) => ({ ...now, error: null, pending: true }));
    const timer = setTimeout(() => {
      const now: ExportOrder = JSON.parse(asked);
      api
        .previewExport(now, controller.signal)
        .then((preview) =>
          unlessOld({ preview: { ...preview, formatId: now.format }, error: null, pending: false }),
        )
        .catch((error) => unlessOld({ preview: null, error: asApiError(error), pending: false }));
    }, REST);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [api, asked, turn]);

  return { ...state, reload: useCallback(() => setTurn((now) => now + 1), []) };
}
