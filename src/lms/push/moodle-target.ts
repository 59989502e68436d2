/**
 * Tags into Moodle: the course gets the competencies of its statements by web service. Moodle has none that links a competency to an
 * activity, so that is told step by step, each with the page where it is done.
 */
import type { Tagging } from '../../tagging';
import type { Access, Connections } from '../connections/connections.service';
import type { CallMoodle } from '../moodle/client';
import { webApiProblem } from '../problems';
import { courseNumber } from '../sync/read-course';
import { type Competencies, type Competency, competenciesOf } from './competencies';
import type { PlannedStep, PushCourse, PushStatement, PushTarget } from './push';

export interface MoodleTargetParts {
  connections: Connections;
  tagging: Pick<Tagging, 'alignments' | 'lmsNames'>;
  callMoodle: CallMoodle;
  /** Of the framework as it is exported to Moodle. */
  frameworkIdNumber: () => string;
  statement: (itemId: string) => PushStatement | undefined;
}

type Course = Awaited<ReturnType<Tagging['alignments']>>;
type Names = Awaited<ReturnType<Tagging['lmsNames']>>;

interface Moodle {
  address: string;
  /** Of the course. */
  number: string;
  competencies: Competencies;
}

export function createMoodleTarget(parts: MoodleTargetParts): PushTarget {
  const { connections, tagging, callMoodle, frameworkIdNumber, statement } = parts;

  /** @throws WaymarkError 409 `web_api.not_connected`, `inventory.course_number`, and what the work throws */
  async function withMoodle<T>(
    tenantId: string,
    names: Names,
    signal: AbortSignal,
    work: (moodle: Moodle) => Promise<T>,
  ): Promise<T> {
    return connections.use(tenantId, (access: Access) => {
      if (access.kind !== 'moodle') throw webApiProblem('push.no_target');
      const { address } = access;
      return work({
        address,
        number: courseNumber(names),
        competencies: competenciesOf(callMoodle, access, signal),
      });
    });
  }

  async function planFor(course: PushCourse, names: Names, moodle: Moodle): Promise<PlannedStep[]> {
    const alignments = await tagging.alignments(course.tenantId, course.courseId);
    const idNumber = frameworkIdNumber();
    const framework = await moodle.competencies.inFramework(idNumber);
    if (!framework) return [frameworkStep(idNumber)];
    const known = (itemId: string) => {
      const found = statement(itemId);
      const competency = found?.idNumbers.map((number) => framework.get(number)).find(Boolean);
      return found ? [{ statement: found, competency }] : [];
    };
    const inCourse = await moodle.competencies.ofCourse(moodle.number);
    return [
      ...statementsOf(alignments)
        .flatMap(known)
        .map((one) => courseStep(one, alignments.title, inCourse)),
      ...(await activitySteps(alignments, names, moodle, known)),
    ];
  }

  async function activitySteps(
    { coursework }: Course,
    names: Names,
    { address, competencies }: Moodle,
    known: (itemId: string) => Known[],
  ): Promise<PlannedStep[]> {
    const cmids = new Map(names.coursework.map(({ id, keys }) => [id, cmidIn(keys)]));
    const steps: PlannedStep[] = [];
    for (const { id, title, alignments } of coursework.filter((one) => one.alignments.length > 0)) {
      const cmid = cmids.get(id) ?? null;
      const url = cmid && `${address}/course/modedit.php?update=${cmid}`;
      const linked = cmid ? await competencies.ofActivity(cmid) : new Set<number>();
      const ids = new Set(alignments.map(({ itemId }) => itemId));
      steps.push(...[...ids].flatMap(known).map((one) => activityStep(one, { title, url, linked })));
    }
    return steps;
  }

  return {
    async plan(course, signal) {
      const names = await tagging.lmsNames(course.tenantId, course.courseId);
      return withMoodle(course.tenantId, names, signal, (moodle) => planFor(course, names, moodle));
    },
    async *run(course, steps, signal) {
      // Each step asks for itself: a run may take minutes, and the connection may be taken away meanwhile.
      const names = await tagging.lmsNames(course.tenantId, course.courseId);
      const ask = <T>(work: (moodle: Moodle) => Promise<T>) =>
        withMoodle(course.tenantId, names, signal, work);
      const inCourse = await ask(({ competencies, number }) => competencies.ofCourse(number));
      for (const [step, { state, ref }] of steps.entries()) {
        if (state !== 'todo' || ref === null) continue;
        if (inCourse.has(Number(ref))) yield { step, outcome: 'there' };
        else {
          const added = await ask(({ competencies, number }) => competencies.addToCourse(number, ref));
          if (!added) throw webApiProblem('web_api.not_allowed', 'Moodle did not add a competency');
          yield { step, outcome: 'done' };
        }
      }
    },
    file: null,
    afterwards: null,
  };
}

interface Known {
  statement: PushStatement;
  /** Undefined when the imported framework does not have it. */
  competency: Competency | undefined;
}

/** Each statement of the course and of its coursework once, in the order in which the course shows them. */
const statementsOf = ({ alignments, coursework }: Course): string[] => [
  ...new Set([alignments, ...coursework.map((one) => one.alignments)].flat().map(({ itemId }) => itemId)),
];

const cmidIn = (keys: readonly string[]): string | null =>
  keys.find((key) => key.startsWith('moodle:'))?.slice('moodle:'.length) ?? null;

const frameworkStep = (idNumber: string): PlannedStep => ({
  kind: 'framework',
  title: idNumber,
  code: null,
  state: 'missing',
  note: `Moodle has no competency framework with the ID number ${idNumber} yet. A director downloads “Moodle competencies” on Waymark’s export page; an administrator of Moodle imports the file under Site administration, Competencies, Import competency framework.`,
  url: null,
  ref: null,
});

const missing = {
  state: 'missing',
  note: 'The framework in Moodle does not have this statement: it was imported in another version.',
} as const;

function courseStep({ statement, competency }: Known, title: string, inCourse: ReadonlySet<number>) {
  const step = { kind: 'course-competency', title, code: statement.code, url: null } as const;
  if (!competency) return { ...step, ...missing, ref: null };
  const state = inCourse.has(competency.id) ? ('there' as const) : ('todo' as const);
  return { ...step, state, note: competency.shortname, ref: String(competency.id) };
}

interface Activity {
  title: string;
  url: string | null;
  linked: ReadonlySet<number>;
}

function activityStep({ statement, competency }: Known, { title, url, linked }: Activity): PlannedStep {
  const step = { kind: 'activity-competency', title, code: statement.code, url, ref: null } as const;
  if (!competency) return { ...step, ...missing };
  if (linked.has(competency.id)) return { ...step, state: 'there', note: competency.shortname };
  return {
    ...step,
    state: 'by-hand',
    note: url
      ? `Choose “${competency.shortname}” under Competencies in the settings of this activity.`
      : 'Waymark does not know this activity in Moodle yet. Update the list of coursework first.',
  };
}
