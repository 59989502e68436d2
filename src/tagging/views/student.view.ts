/** The student's page of one piece of coursework: what it builds, and for which pathways. */
import type { Viewer } from '../../shared/viewer';
import { courseUnknown, findCourse, targetUnknown } from '../find-target';
import { courseTitle, courseworkTarget } from '../model/target';
import type { CourseworkType } from '../model/types';
import type { TaggingParts } from '../parts';
import { type StatementGroup, statementGroups } from './groups';

export interface StudentCoursework {
  course: { id: string; title: string };
  /** `dueAt`: ISO 8601 in UTC. */
  coursework: { id: string; title: string; type: CourseworkType | null; dueAt: string | null };
  /** Empty for coursework without tags. */
  groups: StatementGroup[];
  /** How many statements all groups hold. */
  total: number;
  /** English names of the clusters, each once, in the order of the groups. */
  clusterNames: string[];
}

/** @throws WaymarkError 404 `course.unknown`, 404 `tags.target_unknown` */
export async function studentCoursework(
  parts: TaggingParts,
  viewer: Viewer,
  courseworkId: string,
): Promise<StudentCoursework> {
  const { tenantId, courseId } = viewer;
  if (!courseId) throw courseUnknown();
  const [course, coursework] = await Promise.all([
    findCourse(parts, viewer),
    parts.coursework.findLiving(tenantId, courseId, courseworkId),
  ]);
  if (!coursework) throw targetUnknown();
  const tagset = await parts.tagsets.find(tenantId, courseId, coursework._id);
  const { id, title, type, dueAt } = courseworkTarget(coursework);
  const groups = statementGroups(parts.snapshot(), tagset?.tags ?? []);
  return {
    course: { id: course._id, title: courseTitle(course) },
    coursework: { id, title, type, dueAt: dueAt?.toISOString() ?? null },
    groups,
    total: groups.reduce((sum, group) => sum + group.statements.length, 0),
    clusterNames: [...new Set(groups.map((group) => group.clusterName))],
  };
}
