/** How the LMS names a course and its coursework: for whoever speaks with the LMS's own web API. */
import { courseUnknown } from '../find-target';
import type { Course } from '../model/types';
import type { TaggingParts } from '../parts';

export interface LmsNames extends Pick<Course, 'lmsNumber'> {
  coursework: { id: string; keys: string[] }[];
}

/** @throws WaymarkError 404 `course.unknown` */
export async function lmsNames(
  { courses, coursework }: Pick<TaggingParts, 'courses' | 'coursework'>,
  tenantId: string,
  courseId: string,
): Promise<LmsNames> {
  const course = await courses.find(tenantId, courseId);
  if (!course) throw courseUnknown();
  const found = await coursework.findMany(tenantId, courseId, course.courseworkIds);
  return {
    // A course that an earlier Waymark met has none.
    lmsNumber: course.lmsNumber ?? null,
    coursework: found.map(({ _id, aliases }) => ({
      id: _id,
      keys: aliases.map((alias) => alias.slice(courseId.length + 1)),
    })),
  };
}
