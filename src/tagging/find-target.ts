/** From an id to a target of the viewer's own course. What belongs to another course or tenant is answered as if it did not exist. */
import { notFound } from '../shared/errors';
import type { Viewer } from '../shared/viewer';
import { courseTarget, courseworkTarget, type Target } from './model/target';
import type { Course } from './model/types';
import type { TaggingParts } from './parts';

export const courseUnknown = () =>
  notFound({
    code: 'course.unknown',
    message: 'Waymark was not opened from a course.',
    help: 'Open Waymark from inside a course of your LMS.',
  });

export const targetUnknown = () =>
  notFound({
    code: 'tags.target_unknown',
    message: 'This course has no such coursework.',
    help: 'Go back to the list of coursework and choose again.',
  });

/** @throws WaymarkError 404 `course.unknown` */
export async function findCourse(
  { courses }: Pick<TaggingParts, 'courses'>,
  viewer: Viewer,
): Promise<Course> {
  const course = viewer.courseId ? await courses.find(viewer.tenantId, viewer.courseId) : null;
  if (!course) throw courseUnknown();
  return course;
}

/**
 * What has become part of another piece is found as that one.
 *
 * @throws WaymarkError 404 `course.unknown`, 404 `tags.target_unknown`
 */
export async function findTarget(
  parts: Pick<TaggingParts, 'courses' | 'coursework'>,
  viewer: Viewer,
  targetId: string,
): Promise<Target & { courseId: string }> {
  const [course, coursework] = await Promise.all([
    findCourse(parts, viewer),
    viewer.courseId === null || viewer.courseId === targetId
      ? null
      : parts.coursework.findLiving(viewer.tenantId, viewer.courseId, targetId),
  ]);
  if (course._id === targetId) return { ...courseTarget(course), courseId: course._id };
  if (coursework) return { ...courseworkTarget(coursework), courseId: course._id };
  throw targetUnknown();
}
