/** Everything of one course that its screens show, read by `_id` alone: the course, then its coursework and tags at once. */
import type { Viewer } from '../../shared/viewer';
import { findCourse } from '../find-target';
import { isShown } from '../model/coursework';
import { byDueDate, courseTarget, courseworkTarget, type Target } from '../model/target';
import type { Course, Coursework, TagSet } from '../model/types';
import type { TaggingParts } from '../parts';

export interface CourseContents {
  course: Course;
  courseTarget: Target;
  /** By due date, then title; what has no date comes last. */
  coursework: Target[];
  /** What the list of coursework leaves out: merged, gone or taken off, and without tags. */
  hidden: Target[];
  tagsets: ReadonlyMap<string, TagSet>;
}

/**
 * @param alsoId coursework that the course may not list yet, such as one that is being met at this moment
 * @throws WaymarkError 404 `course.unknown`
 */
export async function courseContents(
  parts: Pick<TaggingParts, 'courses' | 'coursework' | 'tagsets'>,
  viewer: Viewer,
  alsoId?: string,
): Promise<CourseContents> {
  const course = await findCourse(parts, viewer);
  const ids = [...new Set([...course.courseworkIds, ...(alsoId ? [alsoId] : [])])];
  const [coursework, tagsets] = await Promise.all([
    parts.coursework.findMany(viewer.tenantId, course._id, ids),
    parts.tagsets.findMany(viewer.tenantId, course._id, [course._id, ...ids]),
  ]);
  const byId = new Map(tagsets.map((tagset) => [tagset._id, tagset]));
  const shown = (document: Coursework): boolean => isShown(document, byId.get(document._id));
  return {
    course,
    courseTarget: courseTarget(course),
    coursework: coursework.filter(shown).map(courseworkTarget).sort(byDueDate),
    hidden: coursework.filter((document) => !shown(document)).map(courseworkTarget),
    tagsets: byId,
  };
}
