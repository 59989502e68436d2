/** The calls about bringing tags into the LMS: what is possible, the plan, its run, the file that it makes, and what was done before. */
import type { Download } from './download';
import type { WebApiKind } from './inventory';
import type { Send } from './request';
import type { Person } from './types';

export type StepKind = 'framework' | 'course-competency' | 'activity-competency' | 'outcome' | 'alignment';
export type StepState = 'todo' | 'there' | 'missing' | 'by-hand';

export interface PushStep {
  kind: StepKind;
  /** Of the course, or of a piece of coursework. */
  title: string;
  /** Of the statement; null for a step that is about none. */
  code: string | null;
  state: StepState;
  note: string | null;
  /** Where it is done by hand. */
  url: string | null;
}

export interface PushPlan {
  id: string;
  target: WebApiKind;
  expiresAt: string;
  steps: PushStep[];
  counts: Record<StepState, number>;
}

export type PushOutcome = 'done' | 'there' | 'failed' | 'skipped';

export interface PushResult {
  kind: StepKind;
  title: string;
  code: string | null;
  note: string | null;
  outcome: PushOutcome;
  problem: string | null;
}

export interface PushRun {
  id: string;
  target: WebApiKind;
  at: string;
  by: Person;
  state: 'running' | 'done' | 'stopped';
  results: PushResult[];
  /** What people do next; null when nothing is left to do. */
  afterwards: string | null;
  /** True when it made a file. */
  file: boolean;
}

export type PushPossible = { target: WebApiKind; reason: null } | { target: null; reason: string };

/** The server stops asking the LMS before. */
const PLAN_LIMIT = 75_000;
const RUN_LIMIT = 330_000;

export function createPushCalls(send: Send, download: Download) {
  return {
    possible: () => send<PushPossible>('GET', '/api/push'),
    plan: (signal?: AbortSignal) =>
      send<PushPlan>('POST', '/api/push/plan', { body: {}, signal, limit: PLAN_LIMIT }),
    run: (planId: string) => send<PushRun>('POST', '/api/push/run', { body: { planId }, limit: RUN_LIMIT }),
    log: () => send<{ runs: PushRun[] }>('GET', '/api/push/log'),
    file: (runId: string, signal: AbortSignal) =>
      download(`/api/push/runs/${encodeURIComponent(runId)}/file`, { signal }),
  };
}
