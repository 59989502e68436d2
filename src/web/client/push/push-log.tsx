/** Earlier runs: when, who, and what came of them. */
import type { WebApiKind } from '../api/inventory';
import type { PushRun } from '../api/push';
import { moment } from '../parts/format';
import { LoadFailed } from '../parts/load-failed';
import type { Load } from '../parts/use-load';
import { words as common } from '../words';
import { FileButton } from './file-button';
import { summaryOf } from './plan-view';
import { pushWords as words } from './words';

interface PushLogProps {
  target: WebApiKind;
  result: Load<{ runs: PushRun[] }>;
  onRetry: () => void;
}

export function PushLog({ target, result, onRetry }: PushLogProps) {
  return (
    <section className="push-log" aria-labelledby="push-log">
      <h2 id="push-log" className="group-title">
        {words.log.title}
      </h2>
      {result.state === 'failed' ? (
        <LoadFailed title={words.log.failed} error={result.error} onRetry={onRetry} />
      ) : null}
      {result.state === 'ready' && result.data.runs.length === 0 ? (
        <p className="ink-2">{words.of[target].never}</p>
      ) : null}
      {result.state === 'ready' ? (
        <ol className="push-runs">
          {result.data.runs.map((run) => (
            <li key={run.id}>
              <p>{run.state === 'running' ? words.log.running : summaryOf(run)}</p>
              <p className="meta">
                {moment(run.at)} · {common.someone(run.by)}
              </p>
              {run.file ? <FileButton runId={run.id} at={moment(run.at)} /> : null}
            </li>
          ))}
        </ol>
      ) : null}
    </section>
  );
}
