/** A tag target: the course itself or a piece of its coursework, in the words that screens show. */
import type { Course, Coursework, CourseworkType } from './types';

export interface Target {
  id: string;
  kind: 'course' | 'coursework';
  title: string;
  type: CourseworkType | null;
  dueAt: Date | null;
}

/** An LMS may send neither title nor label of a context (both are optional in LTI 1.3 core, 5.4.1). */
export const courseTitle = (course: Course): string => course.title || course.label || 'This course';

export const courseTarget = (course: Course): Target => ({
  id: course._id,
  kind: 'course',
  title: courseTitle(course),
  type: null,
  dueAt: null,
});

export const courseworkTarget = ({ _id, title, type, dueAt }: Coursework): Target => ({
  id: _id,
  kind: 'coursework',
  title: title ?? 'Untitled coursework',
  type,
  dueAt,
});

const titles = new Intl.Collator('en', { numeric: true });

/** By due date, then title; what has no date comes last. */
export function byDueDate(a: Pick<Target, 'dueAt' | 'title'>, b: Pick<Target, 'dueAt' | 'title'>): number {
  const left = a.dueAt?.getTime() ?? Number.POSITIVE_INFINITY;
  const right = b.dueAt?.getTime() ?? Number.POSITIVE_INFINITY;
  return left === right ? titles.compare(a.title, b.title) : left < right ? -1 : 1;
}
