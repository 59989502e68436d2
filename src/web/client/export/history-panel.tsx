/** Earlier exports: who took what and when, and by which sum a file can be checked. */
import type { ExportFormat, ExportOrder, PastExport } from '../api/export-types';
import { LoadFailed } from '../parts/load-failed';
import { DownloadStatus } from './download-status';
import { type Part, whatOf } from './framework-parts';
import { Sum } from './sum';
import { useDownload } from './use-download';
import type { useHistory } from './use-history';
import { type ExportWords, useExportWords } from './words';

interface HistoryPanelProps extends ReturnType<typeof useHistory> {
  formats: readonly ExportFormat[];
  parts: readonly Part[];
  onDone: (fileName: string) => void;
}

export function HistoryPanel({ history, reload, loadOlder, ...rest }: HistoryPanelProps) {
  const { words } = useExportWords();
  const { exports, more, error } = history;
  return (
    <section className="panel" aria-labelledby="export-history">
      <div className="panel-head">
        <h2 id="export-history" className="group-title">
          {words.history.title}
        </h2>
      </div>
      {error ? <LoadFailed title={words.history.failed} error={error} onRetry={reload} /> : null}
      {exports?.length === 0 ? <p className="export-none ink-2">{words.history.none}</p> : null}
      {exports && exports.length > 0 ? <HistoryTable exports={exports} {...rest} /> : null}
      {more ? (
        <p className="export-none">
          <button type="button" className="btn-link" onClick={loadOlder}>
            {words.history.older}
          </button>
        </p>
      ) : null}
    </section>
  );
}

type HistoryTableProps = Pick<HistoryPanelProps, 'formats' | 'parts' | 'onDone'> & { exports: PastExport[] };

function HistoryTable({ exports, formats, parts, onDone }: HistoryTableProps) {
  const { words, names } = useExportWords();
  const { download, start, cancel } = useDownload(onDone);
  const { when, format, what, version, who, sha, again } = words.history;
  const formatOf = (id: string) => formats.find((one) => one.id === id);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section className="export-table" aria-label={words.history.table} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {[when, format, what, version, who, sha].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
              <th scope="col">
                <span className="hidden-text">{again}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {exports.map((past) => {
              const known = formatOf(past.format);
              return (
                <tr key={past.id}>
                  <td>{words.moment(past.at)}</td>
                  <td>{known ? names.format(known).title : past.format}</td>
                  <td>{whatOf(past.scope, parts, words)}</td>
                  <td>{past.version.version}</td>
                  <td>{whoOf(past, words)}</td>
                  <td>
                    <Sum sha256={past.sha256} fileName={past.fileName} />
                  </td>
                  <td>
                    <button
                      type="button"
                      className="btn-link"
                      aria-label={words.history.againOf(past.fileName, words.moment(past.at))}
                      onClick={() =>
                        void start(orderAgain(past), {
                          whole: past.length,
                          printed: known?.printed ?? false,
                        })
                      }
                    >
                      {again}
                    </button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      <DownloadStatus download={download} words={words} onCancel={cancel} />
    </>
  );
}

const whoOf = ({ by }: PastExport, { history }: ExportWords): string =>
  by.you ? history.you : (by.name ?? history.someone);

/** The same again: same version, same options. A course is exported as it is tagged now. */
function orderAgain({ format, version, scope, options }: PastExport): ExportOrder {
  if (scope.kind === 'course') {
    return { format, scope: { kind: 'course', courseId: scope.courseId }, options };
  }
  return { format, version: version.id, scope, options };
}
