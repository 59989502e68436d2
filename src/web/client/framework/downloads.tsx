/** The framework as standards documents: the two that most systems take. The page of exports has the rest. */
import { useCallback } from 'react';
import { Icon } from '../../design';
import type { ExportOrder } from '../api/export-types';
import type { Framework } from '../api/types';
import { DownloadStatus } from '../export/download-status';
import { useDownload } from '../export/use-download';
import { en } from '../export/words/en';
import { say } from '../parts/announcer';
import { date, size } from '../parts/format';
import { useLoad } from '../parts/use-load';
import { useWaymark } from '../session/context';
import { words } from '../words';

const orderOf = (format: string): ExportOrder => ({ format, scope: { kind: 'all' }, options: {} });

const editions = [
  { order: orderOf('case-1.0'), label: words.framework.case10, look: 'btn' },
  { order: orderOf('case-1.1'), label: words.framework.case11, look: 'btn btn-primary' },
] as const;

export function Downloads({ document }: { document: Framework['document'] }) {
  const { download, start, cancel } = useDownload(
    useCallback((fileName: string) => say(en.download.done(fileName)), []),
  );
  return (
    <footer className="framework-foot">
      <p className="small ink-2">
        {words.framework.version(document.version)}, {words.framework.changed.toLowerCase()}{' '}
        {date(document.changed)}. {words.framework.downloadText}
      </p>
      <div className="framework-downloads">
        {editions.map((edition) => (
          <DownloadButton
            key={edition.order.format}
            edition={edition}
            onStart={(whole) => void start(edition.order, { whole, printed: false })}
          />
        ))}
      </div>
      <DownloadStatus download={download} words={en} onCancel={cancel} />
    </footer>
  );
}

interface DownloadButtonProps {
  edition: (typeof editions)[number];
  onStart: (whole: number | null) => void;
}

function DownloadButton({ edition: { order, label, look }, onStart }: DownloadButtonProps) {
  const { api } = useWaymark();
  const load = useCallback((signal: AbortSignal) => api.previewExport(order, signal), [api, order]);
  const { result } = useLoad(load);
  // The button works without its size.
  const bytes = result.state === 'ready' ? result.data.length : null;
  return (
    <button type="button" className={look} onClick={() => onStart(bytes)}>
      <Icon name="download" />
      {words.framework.download(label, bytes === null ? null : size(bytes))}
    </button>
  );
}
