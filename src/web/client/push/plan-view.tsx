/** A plan and the one button that carries it out; then what came of it, and what is left for people. */
import { useEffect, useRef } from 'react';
import { Icon } from '../../design';
import type { PushOutcome, PushPlan, PushRun, StepState } from '../api/push';
import { words as common } from '../words';
import { FileButton } from './file-button';
import { StepGroup } from './step-group';
import { type RunState, useRun } from './use-run';
import { pushWords as words } from './words';

const states: readonly StepState[] = ['todo', 'there', 'by-hand', 'missing'];
const outcomes: readonly PushOutcome[] = ['failed', 'done', 'there', 'skipped'];

interface PlanViewProps {
  plan: PushPlan;
  onAgain: () => void;
  onEnd: () => void;
}

export function PlanView({ plan, onAgain, onEnd }: PlanViewProps) {
  const { state, start } = useRun(plan, onEnd);
  const { groups, hints } = words.of[plan.target];
  const ended = state.step === 'ended';
  // What a run leaves to people stays to be seen when it has ended.
  const shown = states.filter((one) => !ended || one === 'by-hand' || one === 'missing');
  return (
    <>
      <Head plan={plan} state={state} onRun={() => void start()} onAgain={onAgain} />
      {ended ? <Outcome run={state.run} /> : null}
      {shown.map((one) => (
        <StepGroup
          key={one}
          title={groups[one]}
          hint={hints[one]}
          steps={plan.steps.filter(({ state: of }) => of === one)}
        />
      ))}
    </>
  );
}

interface HeadProps {
  plan: PushPlan;
  state: RunState;
  onRun: () => void;
  onAgain: () => void;
}

function Head({ plan, state, onRun, onAgain }: HeadProps) {
  const say = words.of[plan.target];
  if (state.step === 'ended') return <Ended run={state.run} onAgain={onAgain} />;
  if (state.step === 'failed') {
    const { message, help } = state.error;
    return (
      <div className="banner banner-danger" role="alert">
        <Icon name="warning" />
        <div>
          <p className="banner-title">{words.notRun}</p>
          <p className="banner-text">{common.failure.text(message, help)}</p>
        </div>
        <div className="banner-actions">
          <button type="button" className="btn btn-small" onClick={onAgain}>
            {words.again}
          </button>
        </div>
      </div>
    );
  }
  const total = plan.counts.todo;
  if (state.step === 'running') {
    return (
      <div className="push-running">
        <p role="status">{say.running(state.done, total)}</p>
        <progress className="progress" aria-label={words.progress} value={state.done} max={total} />
      </div>
    );
  }
  if (total === 0) return <p>{plan.counts.missing === 0 ? say.complete : say.nothing}</p>;
  return (
    <button type="button" className="btn btn-primary btn-large" onClick={onRun}>
      {say.run(statementsIn(plan.steps.filter((step) => step.state === 'todo')))}
    </button>
  );
}

/** Steps about the course are one a statement; the others say where it is used. */
const statementsIn = (steps: readonly { kind: string }[]): number =>
  steps.filter(({ kind }) => kind === 'outcome' || kind === 'course-competency').length;

function Ended({ run, onAgain }: { run: PushRun; onAgain: () => void }) {
  const title = useRef<HTMLHeadingElement>(null);
  // The button that was pressed has gone.
  useEffect(() => title.current?.focus(), []);
  return (
    <div className="push-ended">
      <h2 ref={title} tabIndex={-1}>
        {summaryOf(run)}
      </h2>
      {run.afterwards ? (
        <p className="ink-2">
          <strong>{words.afterwards}.</strong> {run.afterwards}
        </p>
      ) : null}
      <div className="push-actions">
        {run.file ? <FileButton runId={run.id} /> : null}
        <button type="button" className="btn btn-quiet" onClick={onAgain}>
          {words.again}
        </button>
      </div>
    </div>
  );
}

/** What a run came to, in one line. */
export function summaryOf({ target, state, results }: PushRun): string {
  const say = words.of[target];
  const done = statementsIn(results.filter(({ outcome }) => outcome === 'done'));
  return state === 'stopped' ? say.stopped(done, statementsIn(results)) : say.done(done);
}

function Outcome({ run }: { run: PushRun }) {
  const titles = words.of[run.target].outcomes;
  return outcomes.map((one) => (
    <StepGroup key={one} title={titles[one]} steps={run.results.filter(({ outcome }) => outcome === one)} />
  ));
}
