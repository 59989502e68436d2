/** A tag target: the course itself or a piece of its coursework, in the words that screens show. */
import { isGone } from './coursework';
import { isHandMade } from './sources';
import type { Course, Coursework, CourseworkSource, CourseworkType } from './types';

export interface Target {
  id: string;
  kind: 'course' | 'coursework';
  title: string;
  type: CourseworkType | null;
  dueAt: Date | null;
  /** How it came to be known; empty for a course. */
  sources: CourseworkSource[];
  /** True for what no LMS knows of: its teachers name it. */
  byHand: boolean;
  /** True when the LMS says that it is no longer there. */
  gone: boolean;
  renamed: Coursework['renamed'];
  /** Where it opens in the LMS, when known. */
  url: string | null;
}

/** An LMS may send neither title nor label of a context (both are optional in LTI 1.3 core, 5.4.1). */
export const courseTitle = (course: Course): string => course.title || course.label || 'This course';

export const courseTarget = (course: Course): Target => ({
  id: course._id,
  kind: 'course',
  title: courseTitle(course),
  type: null,
  dueAt: null,
  sources: [],
  byHand: false,
  gone: false,
  renamed: null,
  url: null,
});

export const courseworkTarget = (coursework: Coursework): Target => ({
  id: coursework._id,
  kind: 'coursework',
  title: coursework.title ?? 'Untitled coursework',
  type: coursework.type,
  dueAt: coursework.dueAt,
  sources: coursework.sources,
  byHand: isHandMade(coursework),
  gone: isGone(coursework),
  renamed: coursework.renamed,
  url: coursework.url,
});

const titles = new Intl.Collator('en', { numeric: true });

/** By due date, then title; what has no date comes last. */
export function byDueDate(a: Pick<Target, 'dueAt' | 'title'>, b: Pick<Target, 'dueAt' | 'title'>): number {
  const left = a.dueAt?.getTime() ?? Number.POSITIVE_INFINITY;
  const right = b.dueAt?.getTime() ?? Number.POSITIVE_INFINITY;
  return left === right ? titles.compare(a.title, b.title) : left < right ? -1 : 1;
}
