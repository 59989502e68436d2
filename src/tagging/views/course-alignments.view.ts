/** A course's tags as data for exports: nobody's name, and only statements that the framework still has. */
import { notFound } from '../../shared/errors';
import { linkIdOf } from '../exported-links';
import { isShown } from '../model/coursework';
import { byDueDate, courseTitle, courseworkTarget } from '../model/target';
import type { TagLink, TagSet } from '../model/types';
import type { TaggingParts } from '../parts';

export interface CourseAlignments {
  id: string;
  title: string;
  label: string;
  lms: 'canvas' | 'moodle' | 'other';
  alignments: TagLink[];
  coursework: AlignedCoursework[];
  /** ISO 8601: when its tags last changed; the date of the framework when it has none. */
  changed: string;
}

interface AlignedCoursework {
  id: string;
  title: string;
  type: string | null;
  dueAt: string | null;
  /** What a link carries so that a launch by it leads back here, once `keepLinks` has seen to it. */
  linkId: string;
  alignments: TagLink[];
}

/** @throws WaymarkError 404 `course.unknown` */
export async function courseAlignments(
  parts: Pick<TaggingParts, 'courses' | 'coursework' | 'tagsets' | 'snapshot'>,
  tenantId: string,
  courseId: string,
): Promise<CourseAlignments> {
  const course = await parts.courses.find(tenantId, courseId);
  if (!course) {
    throw notFound({
      code: 'course.unknown',
      message: 'There is no such course here.',
      help: 'Choose a course from the list.',
    });
  }
  const [coursework, tagsets] = await Promise.all([
    parts.coursework.findMany(tenantId, courseId, course.courseworkIds),
    parts.tagsets.findMany(tenantId, courseId, [courseId, ...course.courseworkIds]),
  ]);
  const byTarget = new Map(tagsets.map((tagset) => [tagset._id, tagset]));
  const { byId, document } = parts.snapshot();
  const alignmentsOf = (targetId: string): TagLink[] =>
    (byTarget.get(targetId)?.tags ?? [])
      .filter(({ itemId }) => byId.has(itemId))
      .map(({ itemId, relation }) => ({ itemId, relation }));
  const shown = coursework.filter((known) => isShown(known, byTarget.get(known._id)));
  const inOrder = shown.map((known) => ({ known, target: courseworkTarget(known) }));
  inOrder.sort((a, b) => byDueDate(a.target, b.target));
  return {
    id: course._id,
    title: courseTitle(course),
    label: course.label ?? '',
    lms: course.lms,
    alignments: alignmentsOf(course._id),
    coursework: inOrder.map(({ known, target: { id, title, type, dueAt } }) => ({
      id,
      title,
      type,
      dueAt: dueAt?.toISOString() ?? null,
      linkId: linkIdOf(known),
      alignments: alignmentsOf(id),
    })),
    changed: lastChange(tagsets) ?? document.changed,
  };
}

const lastChange = (tagsets: readonly TagSet[]): string | undefined =>
  tagsets
    .map(({ changedAt }) => changedAt.toISOString())
    .sort()
    .at(-1);
