/** One button's work: running, failed or done. A second press while it runs does nothing. */
import { useCallback, useRef, useState } from 'react';
import type { ApiError } from '../../api/request';
import { asApiError } from '../../parts/use-load';

export function useAction() {
  const [error, setError] = useState<ApiError | null>(null);
  const [running, setRunning] = useState(false);
  const busy = useRef(false);

  const run = useCallback(async (work: () => Promise<unknown>) => {
    if (busy.current) return;
    busy.current = true;
    setRunning(true);
    setError(null);
    try {
      await work();
    } catch (thrown) {
      setError(asApiError(thrown));
    } finally {
      busy.current = false;
      setRunning(false);
    }
  }, []);

  return { run, running, error };
}
