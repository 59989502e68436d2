/** Courses as launches tell of them, and the pathways that a course pins. */
import type { Item } from '../framework/model/types';
import { isDuplicateKey } from '../shared/database-errors';
import { badRequest, notFound } from '../shared/errors';
import type { Lms, Viewer } from '../shared/viewer';
import { courseUnknown, findCourse } from './find-target';
import type { Course } from './model/types';
import type { TaggingParts } from './parts';
import { type PathwayRef, pathwayRef } from './views/present';

export const maxPins = 6;

export interface CourseFacts {
  tenantId: string;
  id: string;
  contextId: string;
  title: string | null;
  label: string | null;
  lms: Lms;
  lmsNumber?: string | null;
}

export function createCourseService(parts: Pick<TaggingParts, 'courses' | 'snapshot' | 'now'>) {
  const { courses, snapshot, now } = parts;

  /** Makes the course of a launch known. What the launch does not say stays as it was. */
  async function meetCourse(facts: CourseFacts): Promise<void> {
    const { tenantId, id, contextId, title, label, lms } = facts;
    const seenAt = now();
    const known = await courses.find(tenantId, id);
    if (known) {
      await courses.update(tenantId, id, { ...changesOf(known, facts, seenAt), seenAt });
      return;
    }
    try {
      await courses.insert({
        _id: id,
        tenantId,
        contextId,
        title,
        label,
        lms,
        lmsNumber: facts.lmsNumber ?? null,
        pinnedPathwayIds: [],
        courseworkIds: [],
        createdAt: seenAt,
        updatedAt: seenAt,
        seenAt,
      });
    } catch (error) {
      // Another launch was first. When it is still not to be found, the id belongs to another tenant: a fault, not a race.
      if (!isDuplicateKey(error) || !(await courses.find(tenantId, id))) throw error;
    }
  }

  /** The pathways that the viewer's course has pinned; those that have left the framework are left out. */
  async function pinnedFor(viewer: Viewer): Promise<PathwayRef[]> {
    const course = viewer.courseId ? await courses.find(viewer.tenantId, viewer.courseId) : null;
    return (course?.pinnedPathwayIds ?? []).flatMap((id) => pathwayRef(snapshot(), id) ?? []);
  }

  /**
   * Replaces the pinned pathways of the viewer's course.
   *
   * @throws WaymarkError 404 `pins.pathway_unknown`, 400 `pins.not_a_pathway`, 404 `course.unknown`
   */
  async function pinPathways(viewer: Viewer, pathwayIds: string[]): Promise<{ pinned: PathwayRef[] }> {
    const course = await findCourse(parts, viewer);
    const pinnedPathwayIds = [...new Set(pathwayIds)];
    for (const id of pinnedPathwayIds) checkPathway(snapshot().byId.get(id));
    if (!(await courses.update(viewer.tenantId, course._id, { pinnedPathwayIds, updatedAt: now() }))) {
      throw courseUnknown();
    }
    return { pinned: pinnedPathwayIds.flatMap((id) => pathwayRef(snapshot(), id) ?? []) };
  }

  return { meetCourse, pinnedFor, pinPathways };
}

function changesOf(known: Course, facts: CourseFacts, updatedAt: Date): Partial<Course> {
  const title = facts.title || known.title;
  const label = facts.label || known.label;
  // A course that an earlier Waymark met has no number yet.
  const lmsNumber = facts.lmsNumber ?? known.lmsNumber ?? null;
  const same =
    title === known.title &&
    label === known.label &&
    facts.lms === known.lms &&
    lmsNumber === (known.lmsNumber ?? null);
  return same ? {} : { title, label, lms: facts.lms, lmsNumber, updatedAt };
}

function checkPathway(item: Item | undefined): void {
  const help = 'Reload the page to get the current framework. Nothing was changed.';
  if (!item) {
    throw notFound({
      code: 'pins.pathway_unknown',
      message: 'One of these pathways is not in the framework.',
      help,
    });
  }
  if (item.type !== 'pathway') {
    throw badRequest({
      code: 'pins.not_a_pathway',
      message: `“${item.text}” is not a pathway, so it cannot be pinned.`,
      help,
    });
  }
}
