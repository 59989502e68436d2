/** The file that a run has made: fetched when it is wanted, made anew from the same tags. */
import { useEffect, useRef, useState } from 'react';
import { size } from '../parts/format';
import { saveFile } from '../parts/save-file';
import { asApiError } from '../parts/use-load';
import { useWaymark } from '../session/context';
import { words as common } from '../words';
import { pushWords as words } from './words';

interface FileButtonProps {
  runId: string;
  /** When the run was, where several can be chosen from. */
  at?: string;
}

type Fetching = { state: 'idle' | 'running' } | { state: 'done' | 'failed'; text: string };

export function FileButton({ runId, at }: FileButtonProps) {
  const { api } = useWaymark();
  const [fetching, setFetching] = useState<Fetching>({ state: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const fetchFile = async () => {
    running.current?.abort();
    running.current = new AbortController();
    const { signal } = running.current;
    setFetching({ state: 'running' });
    try {
      const file = await api.push.file(runId, signal);
      saveFile(file);
      setFetching({ state: 'done', text: words.downloaded(file.fileName, size(file.blob.size)) });
    } catch (thrown) {
      if (signal.aborted) return;
      const error = asApiError(thrown);
      setFetching({ state: 'failed', text: common.failure.text(error.message, error.help) });
    }
  };

  return (
    <>
      <button
        type="button"
        className={at ? 'btn-link' : 'btn btn-primary'}
        aria-label={at ? words.log.downloadOf(at) : undefined}
        onClick={() => void fetchFile()}
      >
        {at ? words.log.download : fetching.state === 'running' ? words.downloading : words.download}
      </button>
      {fetching.state === 'done' ? (
        <p className="small push-file-note" role="status">
          {fetching.text}
        </p>
      ) : null}
      {fetching.state === 'failed' ? (
        <p className="small status-danger push-file-note" role="alert">
          {words.notDownloaded}. {fetching.text}
        </p>
      ) : null}
    </>
  );
}
