/** FAKE of bringing tags into the LMS, for tests of the browser client: a plan that the test sets, runs that take as long as it says. */
import { type RequestHandler, Router } from 'express';
import type { PushPlan, PushRun, PushStep } from '../../../src/web/client/api/push';

export interface FakePush {
  target: 'canvas' | 'moodle' | null;
  steps: PushStep[];
  /** Runs that there were, newest first. */
  runs: PushRun[];
  /** The next run waits for this. */
  until: Promise<unknown>;
  /** The step of those to be done at which the LMS stops answering. */
  breaksAt: number | null;
  /** Refuses the next run, as when tags have changed. */
  changed: boolean;
}

export const REASON =
  'The web services of this Moodle are not connected. The administrator of this Waymark connects them.';
const PLAN = '018f0000-0000-7000-8000-000000000001';

const step = (
  state: PushStep['state'],
  kind: PushStep['kind'],
  title: string,
  code: string | null,
  note: string,
): PushStep => ({ kind, title, code, state, note, url: null });

const COURSE = 'Introduction to Patient Care';
const settings = 'https://moodle.example/course/modedit.php?update=9';

/** Of everything: to do, there, by hand, missing. */
export const moodleSteps: PushStep[] = [
  step('todo', 'course-competency', COURSE, 'HL.THR.01', 'Vital signs'),
  step('todo', 'course-competency', COURSE, 'HL.THR.04', 'Infection control'),
  step('there', 'course-competency', COURSE, 'HL.THR.07', 'First aid'),
  step(
    'missing',
    'course-competency',
    COURSE,
    'HL.COM.2',
    'The framework in Moodle does not have this statement.',
  ),
  {
    ...step(
      'by-hand',
      'activity-competency',
      'Vital signs lab',
      'HL.THR.01',
      'Choose “Vital signs” under Competencies.',
    ),
    url: settings,
  },
  {
    ...step('there', 'activity-competency', 'Vital signs lab', 'HL.THR.04', 'Infection control'),
    url: settings,
  },
];

export const canvasSteps: PushStep[] = [
  step('todo', 'outcome', COURSE, 'HL.THR.01', 'Measure and record vital signs.'),
  step('todo', 'outcome', COURSE, 'HL.THR.04', 'Follow standard precautions.'),
  step('todo', 'alignment', 'Vital signs lab', 'HL.THR.01', 'Measure and record vital signs.'),
];

export function createFakePush(): { fake: FakePush; router: RequestHandler } {
  const fake: FakePush = {
    target: null,
    steps: moodleSteps,
    runs: [],
    until: Promise.resolve(),
    breaksAt: null,
    changed: false,
  };
  const router = Router();
  const todo = () => fake.steps.filter(({ state }) => state === 'todo');
  const counts = () => {
    const of = (state: PushStep['state']) => fake.steps.filter((one) => one.state === state).length;
    return { todo: of('todo'), there: of('there'), missing: of('missing'), 'by-hand': of('by-hand') };
  };
  const run = (done: number, state: PushRun['state']): PushRun => ({
    ...{ id: PLAN, target: fake.target ?? 'moodle', at: new Date().toISOString() },
    by: { you: true, name: 'Alex Rivera' },
    state,
    results: todo()
      .slice(0, state === 'running' ? done : undefined)
      .map(({ kind, title, code, note }, index) => ({
        ...{ kind, title, code, note },
        outcome: index < done ? 'done' : index === done ? 'failed' : 'skipped',
        problem: index === done ? 'The LMS did not answer Waymark.' : null,
      })),
    file: fake.target === 'canvas',
    afterwards: fake.target === 'canvas' ? 'In Canvas, choose Import Course Content.' : null,
  });

  router.get('/api/push', (_req, res) => {
    res.json({ target: fake.target, reason: fake.target ? null : REASON });
  });
  router.post('/api/push/plan', (_req, res) => {
    const plan: PushPlan = {
      ...{ id: PLAN, target: fake.target ?? 'moodle', expiresAt: new Date().toISOString() },
      steps: fake.steps,
      counts: counts(),
    };
    res.json(plan);
  });
  router.post('/api/push/run', async (_req, res) => {
    if (fake.changed) {
      const message = 'The tags of this course have changed since you looked.';
      res.status(409).json({ error: { code: 'push.changed', message, help: 'Look again.' } });
      return;
    }
    const before = fake.runs;
    fake.runs = [run(1, 'running'), ...before];
    await fake.until;
    fake.runs = [run(fake.breaksAt ?? todo().length, fake.breaksAt === null ? 'done' : 'stopped'), ...before];
    res.json(fake.runs[0]);
  });
  router.get('/api/push/log', (_req, res) => void res.json({ runs: fake.runs }));
  router.get('/api/push/runs/:id/file', (_req, res) => {
    res.set('Content-Disposition', 'attachment; filename="ipc.imscc"').type('application/zip');
    res.send(Buffer.alloc(73_500));
  });
  return { fake, router };
}
