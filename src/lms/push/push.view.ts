/** Plans and runs as the teacher sees them. */
import type { PushStep, StepResult, TargetKind } from './push';
import type { Push } from './pushes.store';

type Counts = Record<PushStep['state'], number>;

export interface PlanView {
  id: string;
  target: TargetKind;
  /** ISO 8601. */
  expiresAt: string;
  steps: PushStep[];
  counts: Counts;
}

export interface RunView {
  id: string;
  target: TargetKind;
  /** ISO 8601. */
  at: string;
  by: { you: boolean; name: string | null };
  state: 'running' | 'done' | 'stopped';
  results: (Pick<PushStep, 'kind' | 'title' | 'code' | 'note'> & Omit<StepResult, 'step'>)[];
  /** What people do next; null when nothing is left to do. */
  afterwards: string | null;
  /** True when it made a file. */
  file: boolean;
}

const stepView = ({ kind, title, code, state, note, url }: PushStep): PushStep => ({
  kind,
  title,
  code,
  state,
  note,
  url,
});

export const planView = ({ _id, target, expiresAt, steps }: Push): PlanView => ({
  id: _id,
  target,
  expiresAt: expiresAt.toISOString(),
  steps: steps.map(stepView),
  counts: countsOf(steps),
});

function countsOf(steps: readonly PushStep[]): Counts {
  const counts: Counts = { todo: 0, there: 0, missing: 0, 'by-hand': 0 };
  for (const { state } of steps) counts[state] += 1;
  return counts;
}

export function runView(
  push: Push,
  { personId }: { personId: string },
  { file, afterwards }: Pick<RunView, 'file' | 'afterwards'>,
): RunView {
  const { _id, target, by, ranAt, expiresAt, state, steps, results } = push;
  return {
    id: _id,
    target,
    at: (ranAt ?? expiresAt).toISOString(),
    by: { you: by.personId === personId, name: by.name },
    state: state === 'planned' ? 'running' : state,
    results: results.flatMap(({ step, outcome, problem }) => {
      const of = steps[step];
      return of ? [{ kind: of.kind, title: of.title, code: of.code, note: of.note, outcome, problem }] : [];
    }),
    afterwards,
    file,
  };
}
