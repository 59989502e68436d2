/** The teacher's board: the course, its coursework and their tags. */
import type { Viewer } from '../../shared/viewer';
import type { TaggingParts } from '../parts';
import { courseContents } from './course-contents';
import { type PathwayRef, pathwayRef, type TargetView, targetView } from './present';

export interface Board {
  course: { id: string; title: string };
  courseTarget: TargetView;
  coursework: TargetView[];
  pinned: PathwayRef[];
  /** True for who has tagged nothing in this course yet and has not sent the three steps away. */
  showFirstVisit: boolean;
}

/** @throws WaymarkError 404 `course.unknown` */
export async function boardView(parts: TaggingParts, viewer: Viewer): Promise<Board> {
  const [contents, person] = await Promise.all([
    courseContents(parts, viewer),
    parts.people.find(viewer.tenantId, viewer.personId),
  ]);
  const { course, coursework, tagsets } = contents;
  const snapshot = parts.snapshot();
  const hasTagged = [...tagsets.values()].some(({ tags }) =>
    tags.some((tag) => tag.addedBy.personId === viewer.personId),
  );
  return {
    course: { id: course._id, title: contents.courseTarget.title },
    courseTarget: targetView(snapshot, viewer, contents.courseTarget, tagsets.get(course._id)),
    coursework: coursework.map((target) => targetView(snapshot, viewer, target, tagsets.get(target.id))),
    pinned: course.pinnedPathwayIds.flatMap((id) => pathwayRef(snapshot, id) ?? []),
    showFirstVisit: !person?.hideFirstVisit && !hasTagged,
  };
}
