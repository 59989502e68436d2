/** One download at a time: how far it is, cancelling it, and the file handed to the browser at its end. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ExportOrder } from '../api/export-types';
import type { ApiError } from '../api/request';
import { saveFile } from '../parts/save-file';
import { asApiError } from '../parts/use-load';
import { useWaymark } from '../session/context';

/** What is known of a file before it comes. */
interface Expected {
  /** In bytes; null where it is not known. */
  whole: number | null;
  /** Whether a browser on the server prints it first. */
  printed: boolean;
}

export type DownloadState =
  | { state: 'idle' }
  /** `long` once it has lasted a second: sooner there is nothing to see. */
  | ({ state: 'running'; received: number; long: boolean } & Expected)
  | { state: 'canceled' }
  | { state: 'failed'; error: ApiError; retry: () => void };

const LONG_AFTER = 1000;

/** @param onDone is told the file's name; keep it stable with `useCallback` */
export function useDownload(onDone: (fileName: string) => void) {
  const { api } = useWaymark();
  const [download, setDownload] = useState<DownloadState>({ state: 'idle' });
  const running = useRef<AbortController | null>(null);

  const start = useCallback(
    async (order: ExportOrder, expected: Expected) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      const set = (next: (now: DownloadState) => DownloadState) =>
        controller.signal.aborted || setDownload(next);
      const update = (change: { received: number } | { long: true }) =>
        set((now) => (now.state === 'running' ? { ...now, ...change } : now));
      set(() => ({ state: 'running', received: 0, long: false, ...expected }));
      const timer = setTimeout(() => update({ long: true }), LONG_AFTER);
      try {
        const file = await api.downloadExport(order, controller.signal, (received) => update({ received }));
        saveFile(file);
        set(() => ({ state: 'idle' }));
        onDone(file.fileName);
      } catch (error) {
        const retry = () => void start(order, expected);
        set(() => ({ state: 'failed', error: asApiError(error), retry }));
      } finally {
        clearTimeout(timer);
      }
    },
    [api, onDone],
  );

  const cancel = useCallback(() => {
    running.current?.abort();
    setDownload({ state: 'canceled' });
  }, []);

  useEffect(() => () => running.current?.abort(), []);

  return { download, start, cancel };
}
