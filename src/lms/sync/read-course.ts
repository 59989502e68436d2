/** What the web API of the LMS says is in a course. */
import type { Tagging } from '../../tagging';
import { listAssignments } from '../canvas/assignments';
import { canvasEntry } from '../canvas/entries';
import type { Connections } from '../connections/connections.service';
import type { AskWebApi } from '../http/web-api';
import type { CallMoodle } from '../moodle/client';
import { readMoodleCourse } from '../moodle/course';
import { webApiProblem } from '../problems';

export interface ReadCourseParts {
  connections: Connections;
  tagging: Pick<Tagging, 'lmsNames'>;
  askWebApi: AskWebApi;
  callMoodle: CallMoodle;
}

type Names = Awaited<ReturnType<Tagging['lmsNames']>>;
type Found = Pick<Parameters<Tagging['reconcile']>[0], 'source' | 'entries' | 'complete'>;

/** @throws WaymarkError 404 `course.unknown`, 409 `inventory.course_number`, `web_api.not_connected`, 502 `web_api.…` */
export async function readCourse(
  { connections, tagging, askWebApi, callMoodle }: ReadCourseParts,
  { tenantId, courseId }: { tenantId: string; courseId: string },
  signal: AbortSignal,
): Promise<Found> {
  const names = await tagging.lmsNames(tenantId, courseId);
  return connections.use(tenantId, async (access): Promise<Found> => {
    const number = courseNumber(names);
    if (access.kind === 'moodle') {
      const entries = await readMoodleCourse(callMoodle, access, number, signal);
      return { source: 'moodle-api', entries, complete: true };
    }
    const { assignments, complete } = await listAssignments(askWebApi, access, number, signal);
    return { source: 'canvas-api', entries: assignments.map(canvasEntry), complete };
  });
}

/** @throws WaymarkError 409 `inventory.course_number` when no launch has told it */
export function courseNumber({ lmsNumber }: Pick<Names, 'lmsNumber'>): string {
  if (lmsNumber && /^\d{1,20}$/.test(lmsNumber)) return lmsNumber;
  throw webApiProblem('inventory.course_number');
}
