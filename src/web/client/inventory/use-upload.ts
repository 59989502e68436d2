/** One course export, from the file to the coursework that it adds: what the dialog shows at every moment. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { InventoryReport, PreviewPiece, Upload } from '../api/uploads';
import { asApiError } from '../parts/use-load';
import { useWaymark } from '../session/context';
import { words } from '../words';

const LOOK_EVERY = 700;

export type ReadUpload = Upload & { preview: PreviewPiece[] };

export type UploadState =
  | { step: 'choose'; problem: string | null }
  | { step: 'sending'; sent: number; total: number }
  | { step: 'reading'; upload: Upload | null }
  | { step: 'ready'; upload: ReadUpload; adding: boolean; problem: string | null }
  | { step: 'done'; report: InventoryReport };

export function useUpload() {
  const { api } = useWaymark();
  const [state, setState] = useState<UploadState>({ step: 'choose', problem: null });
  const running = useRef<{ stop: AbortController; id: string | null } | null>(null);

  /** Ends what is under way, here and on the server. */
  const stop = useCallback(() => {
    const { current } = running;
    running.current = null;
    current?.stop.abort();
    // It would go by itself in an hour.
    if (current?.id) api.uploads.cancel(current.id).catch(() => undefined);
  }, [api]);

  useEffect(() => stop, [stop]);

  const choose = useCallback(
    (problem: string | null) => {
      stop();
      setState({ step: 'choose', problem });
    },
    [stop],
  );

  const send = useCallback(
    async (file: File) => {
      stop();
      const run = { stop: new AbortController(), id: null as string | null };
      running.current = run;
      const { signal } = run.stop;
      const show = (next: UploadState) => signal.aborted || setState(next);
      show({ step: 'sending', sent: 0, total: file.size });
      try {
        const { id } = await api.uploads.send(file, signal, (sent) =>
          show({ step: 'sending', sent: Math.min(sent, file.size), total: file.size }),
        );
        run.id = id;
        show({ step: 'reading', upload: null });
        for (;;) {
          const upload = await api.uploads.look(id, signal);
          if (upload.problem) return choose(sentence(upload.problem));
          if (isRead(upload)) return show({ step: 'ready', upload, adding: false, problem: null });
          show({ step: 'reading', upload });
          await wait(LOOK_EVERY);
          signal.throwIfAborted();
        }
      } catch (error) {
        if (!signal.aborted) choose(sentence(asApiError(error)));
      }
    },
    [api, choose, stop],
  );

  const add = useCallback(
    async (upload: ReadUpload, leaveOut: string[]) => {
      setState({ step: 'ready', upload, adding: true, problem: null });
      try {
        const report = await api.uploads.apply(upload.id, leaveOut);
        running.current = null;
        setState({ step: 'done', report });
      } catch (error) {
        const problem = sentence(asApiError(error));
        setState({ step: 'ready', upload, adding: false, problem });
      }
    },
    [api],
  );

  return { state, send, add, choose };
}

const isRead = (upload: Upload): upload is ReadUpload => upload.state === 'ready' && upload.preview !== null;

const sentence = ({ message, help }: { message: string; help: string | null }) =>
  help ? `${message} ${help}` : words.failure.text(message, help);

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
