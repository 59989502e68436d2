/** Keeping the list of a course's coursework as the LMS has it: when a teacher asks, and by itself once an hour of use. */
import type { Logger } from 'pino';
import { WaymarkError } from '../../shared/errors';
import type { Viewer } from '../../shared/viewer';
import type { InventoryReport, Tagging } from '../../tagging';
import type { Kind } from '../connections/connection';
import { isProblem, webApiProblem } from '../problems';
import { type ReadCourseParts, readCourse } from './read-course';
import type { SyncStore } from './syncs.store';

const MINUTE = 60_000;
/** The longest that a run may take. */
const LIMIT = 2 * MINUTE;
const OLD = 60 * MINUTE;

export interface InventoryState {
  /** The web API by which the list can be updated. */
  webApi: Kind | null;
  /** ISO 8601. */
  lastSync: { at: string; report: InventoryReport } | null;
  problem: string | null;
}

export interface SyncParts extends ReadCourseParts {
  tagging: Pick<Tagging, 'lmsNames' | 'reconcile'>;
  syncs: SyncStore;
  now: () => Date;
  log: Logger;
}

export function createSync(parts: SyncParts) {
  const { connections, tagging, syncs, now, log } = parts;

  /**
   * @throws WaymarkError 409 `inventory.running`, 429 `inventory.too_soon`, and what reading and reconciling throw; the last is also kept
   */
  async function syncCourse(course: { tenantId: string; courseId: string }): Promise<InventoryReport> {
    await begin(course);
    const { tenantId, courseId } = course;
    try {
      const found = await readCourse(parts, course, AbortSignal.timeout(LIMIT));
      const report = await tagging.reconcile({ ...course, ...found });
      const last = { at: now(), report };
      await syncs.end(tenantId, courseId, { last, problem: null, runningUntil: last.at });
      return report;
    } catch (error) {
      const problem = error instanceof WaymarkError ? error.message : 'Something went wrong on our side.';
      await syncs.end(tenantId, courseId, { problem, runningUntil: now() });
      throw error;
    }
  }

  async function begin(course: { tenantId: string; courseId: string }): Promise<void> {
    const at = now();
    const later = (milliseconds: number) => new Date(at.getTime() + milliseconds);
    const begun = await syncs.begin(course, {
      now: at,
      notSince: later(-MINUTE),
      until: later(LIMIT + MINUTE),
    });
    if (begun) return;
    const running = await syncs.find(course.tenantId, course.courseId);
    throw webApiProblem(running && running.runningUntil > at ? 'inventory.running' : 'inventory.too_soon');
  }

  async function isOld({ tenantId, courseId }: { tenantId: string; courseId: string }): Promise<boolean> {
    if ((await connections.kindOf(tenantId)) === null) return false;
    const known = await syncs.find(tenantId, courseId);
    return !known?.last || known.last.at.getTime() < now().getTime() - OLD;
  }

  return {
    /** @throws as above, and WaymarkError 409 `web_api.not_connected` */
    async sync({ tenantId, courseId }: Viewer): Promise<{ report: InventoryReport }> {
      if (!courseId || (await connections.kindOf(tenantId)) === null)
        throw webApiProblem('web_api.not_connected');
      return { report: await syncCourse({ tenantId, courseId }) };
    },

    async state({ tenantId, courseId }: Viewer): Promise<InventoryState> {
      const [webApi, known] = await Promise.all([
        connections.kindOf(tenantId),
        courseId ? syncs.find(tenantId, courseId) : null,
      ]);
      const { last = null, problem = null } = known ?? {};
      return { webApi, lastSync: last && { ...last, at: last.at.toISOString() }, problem };
    },

    /** Updates a list that is older than an hour, in its own time: it never fails and need not be waited for. */
    async refresh(course: { tenantId: string; courseId: string }): Promise<void> {
      try {
        if (await isOld(course)) await syncCourse(course);
      } catch (error) {
        if (isProblem(error, 'inventory.running') || isProblem(error, 'inventory.too_soon')) return;
        log.warn({ err: error, tenant: course.tenantId }, 'a course was not read from its LMS');
      }
    },
  };
}

export type SyncService = ReturnType<typeof createSync>;
