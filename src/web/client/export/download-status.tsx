/** What a download is doing, where it lasts over a second, and what became of it where it did not arrive. */
import { Icon } from '../../design';
import type { DownloadState } from './use-download';
import type { ExportWords } from './words';

interface DownloadStatusProps {
  download: DownloadState;
  words: ExportWords;
  onCancel: () => void;
}

export function DownloadStatus({ download, words, onCancel }: DownloadStatusProps) {
  if (download.state === 'idle') return null;
  if (download.state === 'running') {
    return download.long ? <Running download={download} words={words} onCancel={onCancel} /> : null;
  }
  if (download.state === 'canceled') {
    return (
      <p className="download-status small ink-2" role="status">
        {words.download.canceled}
      </p>
    );
  }
  return <Failed download={download} words={words} />;
}

type Of<State extends DownloadState['state']> = Extract<DownloadState, { state: State }>;

function Running({ download, words, onCancel }: DownloadStatusProps & { download: Of<'running'> }) {
  const { received, whole } = download;
  return (
    <div className="download-status">
      <p className="small">{sentenceFor(download, words)}</p>
      {whole !== null && received > 0 ? (
        <progress
          className="progress"
          aria-label={words.download.progress}
          value={Math.min(received, whole)}
          max={whole}
        />
      ) : null}
      <button type="button" className="btn btn-small" onClick={onCancel}>
        {words.download.cancel}
      </button>
    </div>
  );
}

function sentenceFor({ received, whole, printed }: Of<'running'>, words: ExportWords): string {
  if (received > 0) {
    return words.download.receiving(words.size(received), whole === null ? null : words.size(whole));
  }
  return printed ? words.download.printing : words.download.preparing;
}

function Failed({ download, words }: { download: Of<'failed'>; words: ExportWords }) {
  const { message, help } = download.error;
  return (
    <div className="download-status banner banner-danger" role="alert">
      <Icon name="warning" />
      <div>
        <p className="banner-title">{words.download.failed}</p>
        <p className="banner-text">{[message, help, words.download.nothingKept].filter(Boolean).join(' ')}</p>
      </div>
      <div className="banner-actions">
        <button type="button" className="btn btn-small" onClick={download.retry}>
          {words.download.again}
        </button>
      </div>
    </div>
  );
}
