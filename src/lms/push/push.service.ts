/** Bringing a course’s tags into its LMS: first a plan that changes nothing, then exactly that plan, and a log of what was done. */
import type { Logger } from 'pino';
import { v7 as uuidv7 } from 'uuid';
import { WaymarkError } from '../../shared/errors';
import { hashOf } from '../../shared/hash';
import { authorOf, type Viewer } from '../../shared/viewer';
import type { Tagging } from '../../tagging';
import type { Connections } from '../connections/connections.service';
import { webApiProblem } from '../problems';
import type { PushCourse, PushFile, PushTarget, StepResult, TargetKind } from './push';
import { type PlanView, planView, type RunView, runView } from './push.view';
import type { PushTurns } from './push-turns.store';
import type { Push, PushStore } from './pushes.store';

const MINUTE = 60_000;
const PLAN_LIFE = 30 * MINUTE;
const PLAN_LIMIT = MINUTE;
const RUN_LIMIT = 5 * MINUTE;
const LOGGED = 20;

export interface PushParts {
  pushes: PushStore;
  turns: PushTurns;
  connections: Pick<Connections, 'kindOf'>;
  tagging: Pick<Tagging, 'alignments'>;
  targets: Readonly<Record<TargetKind, PushTarget>>;
  now: () => Date;
  log: Logger;
}

export interface PushPossible {
  target: TargetKind | null;
  /** Why not, and what to do about it. */
  reason: string | null;
}

export function createPush({ pushes, turns, connections, tagging, targets, now, log }: PushParts) {
  const later = (milliseconds: number) => new Date(now().getTime() + milliseconds);

  async function possible({ tenantId, courseId, lms }: Viewer): Promise<PushPossible> {
    if (!courseId) return { target: null, reason: 'Open Waymark from a course.' };
    if (lms === 'canvas') return { target: 'canvas', reason: null };
    if (lms !== 'moodle')
      return { target: null, reason: 'Waymark brings tags into Canvas and Moodle. This is another LMS.' };
    if ((await connections.kindOf(tenantId)) === 'moodle') return { target: 'moodle', reason: null };
    return {
      target: null,
      reason:
        'The web services of this Moodle are not connected. The administrator of this Waymark connects them.',
    };
  }

  /** @throws WaymarkError 409 `push.no_target` */
  async function targetOf(viewer: Viewer): Promise<{ kind: TargetKind; course: PushCourse }> {
    const { target } = await possible(viewer);
    if (target === null || viewer.courseId === null) throw webApiProblem('push.no_target');
    return { kind: target, course: { tenantId: viewer.tenantId, courseId: viewer.courseId } };
  }

  /** Of the tags as they are now. */
  async function stampOf({ tenantId, courseId }: PushCourse): Promise<string> {
    const { title, alignments, coursework } = await tagging.alignments(tenantId, courseId);
    return hashOf('tags', JSON.stringify([title, alignments, coursework]));
  }

  /** @throws WaymarkError 404 `push.plan_unknown`, 409 `push.plan_used`, `push.changed` */
  async function expectPlan(course: PushCourse, id: string): Promise<Push> {
    const push = await pushes.find(course, id);
    if (!push || (push.state === 'planned' && push.expiresAt <= now()))
      throw webApiProblem('push.plan_unknown');
    if (push.state !== 'planned') throw webApiProblem('push.plan_used');
    if (push.stamp !== (await stampOf(course))) throw webApiProblem('push.changed');
    return push;
  }

  /** Every step that is to be done has a result afterwards, whatever happens. */
  async function carryOut(push: Push): Promise<void> {
    const { target, tenantId, courseId, steps } = push;
    const open = new Set(steps.keys());
    for (const [step, { state }] of steps.entries()) if (state !== 'todo') open.delete(step);
    try {
      const course = { tenantId, courseId };
      for await (const result of targets[target].run(course, steps, AbortSignal.timeout(RUN_LIMIT))) {
        open.delete(result.step);
        await pushes.addResults(push, [{ ...result, problem: null }]);
      }
      await pushes.end(push, 'done');
    } catch (error) {
      log.warn({ err: error, tenant: tenantId, push: push._id }, 'tags were not all brought into the LMS');
      await pushes.addResults(push, stoppedBy(error, [...open]));
      await pushes.end(push, 'stopped');
    }
  }

  return {
    possible,

    /** @throws WaymarkError 409 `push.no_target`, and what the target throws */
    async plan(viewer: Viewer): Promise<PlanView> {
      const { kind, course } = await targetOf(viewer);
      // Before the plan: tags that change while it is made make it old at once.
      const stamp = await stampOf(course);
      const push: Push = {
        _id: uuidv7(),
        ...course,
        target: kind,
        by: authorOf(viewer),
        stamp,
        steps: await targets[kind].plan(course, AbortSignal.timeout(PLAN_LIMIT)),
        expiresAt: later(PLAN_LIFE),
        state: 'planned',
        ranAt: null,
        results: [],
      };
      await pushes.insert(push);
      return planView(push);
    },

    /** @throws WaymarkError 404 `push.plan_unknown`; 409 `push.plan_used`, `push.changed`, `push.running`, `push.no_target` */
    async run(viewer: Viewer, planId: string): Promise<RunView> {
      const { course } = await targetOf(viewer);
      const push = await expectPlan(course, planId);
      const { tenantId, courseId } = course;
      if (!(await turns.take(tenantId, courseId, now(), later(RUN_LIMIT + MINUTE))))
        throw webApiProblem('push.running');
      try {
        if (!(await pushes.begin(push, authorOf(viewer), now()))) throw webApiProblem('push.plan_used');
        await carryOut(push);
      } finally {
        await turns.giveBack(tenantId, courseId);
      }
      return viewOf((await pushes.find(course, planId)) ?? push, viewer);
    },

    async log(viewer: Viewer): Promise<{ runs: RunView[] }> {
      const { tenantId, courseId } = viewer;
      const runs = courseId ? await pushes.runs({ tenantId, courseId }, LOGGED) : [];
      return { runs: runs.map((push) => viewOf(push, viewer)) };
    },

    /**
     * The file of a run, made anew from the same tags.
     * @throws WaymarkError 404 `push.plan_unknown`, 409 `push.changed`, and what making it throws
     */
    async file(viewer: Viewer, id: string): Promise<PushFile> {
      const { course } = await targetOf(viewer);
      const push = await pushes.find(course, id);
      const make = push?.state === 'done' && push.results.length > 0 ? targets[push.target].file : null;
      if (!push || !make) throw webApiProblem('push.plan_unknown');
      if (push.stamp !== (await stampOf(course))) throw webApiProblem('push.changed');
      return make(course);
    },

    sweep: () => pushes.sweep(now()),
  };

  function viewOf(push: Push, viewer: Viewer): RunView {
    const { file, afterwards } = targets[push.target];
    const made = push.state === 'done' && push.results.length > 0;
    return runView(push, viewer, {
      file: made && file !== null,
      afterwards: made ? afterwards : null,
    });
  }
}

export type PushService = ReturnType<typeof createPush>;

/** The first step that is open is the one that failed. */
const stoppedBy = (error: unknown, open: number[]): StepResult[] =>
  open.map((step, index) =>
    index === 0
      ? { step, outcome: 'failed', problem: problemOf(error) }
      : { step, outcome: 'skipped', problem: null },
  );

const problemOf = (error: unknown): string =>
  error instanceof WaymarkError ? error.message : 'It took too long, or something went wrong on our side.';
