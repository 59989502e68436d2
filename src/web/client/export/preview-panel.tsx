/** What comes out: its numbers, its first lines, and the button that gets it. */
import { useEffect, useId } from 'react';
import { Icon } from '../../design';
import type { ExportFormat, ExportOrder, ExportPreview } from '../api/export-types';
import { say } from '../parts/announcer';
import { LoadFailed } from '../parts/load-failed';
import { DownloadStatus } from './download-status';
import { isRefused } from './losses-panel';
import { useDownload } from './use-download';
import type { PreviewState } from './use-preview';
import { type ExportWords, useExportWords } from './words';

interface PreviewPanelProps {
  format: ExportFormat;
  order: ExportOrder | null;
  shown: PreviewState;
  onReload: () => void;
  onDone: (fileName: string) => void;
}

export function PreviewPanel({ format, order, shown, onReload, onDone }: PreviewPanelProps) {
  const { words } = useExportWords();
  const { preview, error, pending } = shown;
  useSaidWhenReady(shown);
  return (
    <section className="panel" aria-labelledby="export-preview" aria-busy={pending}>
      <div className="panel-head">
        <h2 id="export-preview" className="group-title">
          {words.preview.title}
        </h2>
        {preview && preview.lines.length > 0 ? (
          <span className="small ink-3">
            {(preview.more ? words.preview.first : words.preview.all)(preview.lines.length)}
          </span>
        ) : null}
      </div>
      {error ? <LoadFailed title={words.preview.failed} error={error} onRetry={onReload} /> : null}
      {preview ? <Numbers preview={preview} /> : null}
      {preview ? <Lines preview={preview} /> : null}
      {!preview && pending ? <p className="export-lines export-waiting">{words.preview.waiting}</p> : null}
      {order ? (
        <Foot {...{ format, order, shown, onDone }} />
      ) : (
        <p className="export-lines export-waiting">{words.preview.incomplete}</p>
      )}
    </section>
  );
}

/** Says what came of the choices, for whoever does not see it change. */
function useSaidWhenReady({ preview, pending }: PreviewState): void {
  const { words, names } = useExportWords();
  useEffect(() => {
    if (!preview || pending) return;
    const { number, of } = preview.count;
    say(words.preview.ready(words.count(number), names.counted(of), sizeOf(preview, words)), words.lang);
  }, [preview, pending, words, names]);
}

function Numbers({ preview }: { preview: ExportPreview }) {
  const { words } = useExportWords();
  return (
    <ul className="export-numbers" aria-label={words.preview.facts}>
      {numbersOf(preview, useExportWords()).map(({ number, of }) => (
        <li key={of}>
          <strong>{words.count(number)}</strong> {of}
        </li>
      ))}
      {preview.length === null ? null : (
        <li>
          <strong>{words.size(preview.length)}</strong>
        </li>
      )}
    </ul>
  );
}

/** What is counted, then what of the framework is in it; the same word never twice. */
function numbersOf({ count, contents }: ExportPreview, { words, names }: ReturnType<typeof useExportWords>) {
  const all = [{ number: count.number, of: names.counted(count.of) }];
  for (const part of ['clusters', 'pathways', 'statements'] as const) {
    const number = contents?.[part] ?? 0;
    const of = words.preview[part](number);
    if (number > 0 && all.every((one) => one.of !== of)) all.push({ number, of });
  }
  return all;
}

function Lines({ preview }: { preview: ExportPreview }) {
  const { words } = useExportWords();
  if (preview.lines.length === 0) return <p className="export-lines export-waiting">{words.preview.none}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section className="export-lines" aria-label={words.preview.lines} tabIndex={0}>
      <ol>
        {preview.lines.map((line, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place
          <li key={place}>{line}</li>
        ))}
      </ol>
    </section>
  );
}

interface FootProps {
  format: ExportFormat;
  order: ExportOrder;
  shown: PreviewState;
  onDone: (fileName: string) => void;
}

function Foot({ format, order, shown: { preview, pending }, onDone }: FootProps) {
  const { words } = useExportWords();
  const { download, start, cancel } = useDownload(onDone);
  const isRunning = download.state === 'running';
  const reason = useId();
  const known = pending ? null : preview;
  const refused = known?.warnings.some(isRefused) ?? false;
  return (
    <>
      <div className="export-foot">
        <p id={reason} className="small ink-2">
          {refused ? words.download.refused : (known?.fileName ?? '')}
        </p>
        <button
          type="button"
          className="btn btn-primary"
          aria-describedby={reason}
          disabled={refused}
          // Not `disabled`, which would take the focus from whoever pressed it.
          aria-disabled={isRunning}
          onClick={() =>
            isRunning || void start(order, { whole: known?.length ?? null, printed: format.printed })
          }
        >
          <Icon name="download" />
          {words.download.button(sizeOf(known, words))}
        </button>
      </div>
      <DownloadStatus download={download} words={words} onCancel={cancel} />
    </>
  );
}

const sizeOf = (preview: ExportPreview | null, words: ExportWords): string | null =>
  preview?.length ? words.size(preview.length) : null;
