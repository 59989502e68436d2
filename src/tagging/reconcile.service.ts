/** Taking in what another source says is in a course: read everything, plan, write in bulk. */
import { isDuplicateKey } from '../shared/database-errors';
import { conflict } from '../shared/errors';
import { courseworkBusy, maxTurns } from './coursework.service';
import { courseUnknown } from './find-target';
import type { Merging } from './merging';
import { aliasOf } from './model/coursework';
import type { EntryChange, Inventory, InventoryReport } from './model/inventory';
import { type InventoryPlan, type Known, planInventory, reportOf } from './model/plan-inventory';
import type { Course } from './model/types';
import type { TaggingParts } from './parts';

/** Far above any course, far below the limits of a document. */
export const maxCoursework = 2000;

export function createReconcileService(
  { courses, coursework, tagsets, now }: Pick<TaggingParts, 'courses' | 'coursework' | 'tagsets' | 'now'>,
  merging: Merging,
) {
  /**
   * Makes the inventory of a source part of the course's one list. Doing it twice changes nothing the second time. Nothing that has
   * tags ever leaves the list.
   *
   * @throws WaymarkError 404 `course.unknown`, 409 `coursework.too_many`, 503 `coursework.busy`
   */
  async function reconcile(inventory: Inventory): Promise<InventoryReport> {
    let report: InventoryReport | null = null;
    for (let turn = 0; turn < maxTurns; turn += 1) {
      const known = await read(inventory);
      const plan = planInventory(inventory, known, now());
      // What a turn after a lost race finds done was planned by the one before.
      report ??= reportOf(plan);
      try {
        await write(inventory, known, plan);
        return report;
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
      }
    }
    throw courseworkBusy();
  }

  /**
   * What `reconcile` would make of each entry; writes nothing. Of entries that are one, the first stands for all.
   *
   * @throws WaymarkError 404 `course.unknown`
   */
  async function previewReconcile(inventory: Inventory): Promise<EntryChange[]> {
    return planInventory(inventory, await read(inventory), now()).changes;
  }

  async function read({ tenantId, courseId, entries }: Inventory): Promise<Known & { course: Course }> {
    const course = await courses.find(tenantId, courseId);
    if (!course) throw courseUnknown();
    const listed = await coursework.findMany(tenantId, courseId, course.courseworkIds);
    const held = new Set(listed.flatMap(({ aliases }) => aliases));
    const aliases = entries.flatMap(({ keys }) => keys.map((key) => aliasOf(courseId, key)));
    // A crash may have kept something off the list.
    const unlisted = await coursework.findByAliases(
      tenantId,
      courseId,
      aliases.filter((alias) => !held.has(alias)),
    );
    const documents = [...listed, ...unlisted];
    const ids = documents.map(({ _id }) => _id);
    const found = await tagsets.findMany(tenantId, courseId, ids);
    return { course, documents, tagsets: new Map(found.map((tagset) => [tagset._id, tagset])) };
  }

  async function write(
    { tenantId, courseId }: Inventory,
    { course, documents, tagsets: tagged }: Known & { course: Course },
    { merges, inserts, updates }: InventoryPlan,
  ): Promise<void> {
    const listed = new Set(course.courseworkIds);
    const unlisted = [...documents, ...inserts].map(({ _id }) => _id).filter((id) => !listed.has(id));
    if (listed.size + unlisted.length > maxCoursework) throw tooMuchCoursework();
    for (const documents of merges) await merging.merge({ tenantId, courseId }, documents);
    // Tags that a crash left on their way.
    for (const { _id, mergedInto } of documents) {
      if (mergedInto && tagged.get(_id)?.tags.length) await merging.settle({ tenantId, courseId }, _id);
    }
    await coursework.insert(...inserts);
    await coursework.updateMany(tenantId, updates);
    if (unlisted.length > 0) await courses.list(tenantId, courseId, unlisted, now());
  }

  return { reconcile, previewReconcile };
}

export const tooMuchCoursework = () =>
  conflict({
    code: 'coursework.too_many',
    message: `A course can have at most ${maxCoursework} pieces of coursework.`,
    help: 'Nothing was added.',
  });
