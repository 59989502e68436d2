/** What a course or a piece of coursework builds, in the few words that fit amid other content. */
import type { Viewer } from '../../shared/viewer';
import { findTarget } from '../find-target';
import type { CourseworkType } from '../model/types';
import type { TaggingParts } from '../parts';
import { type StatementGroup, statementGroups } from './groups';

export interface TagBadge {
  target: { id: string; kind: 'course' | 'coursework'; title: string; type: CourseworkType | null };
  /** Empty for a target without tags. */
  groups: StatementGroup[];
  /** How many statements all groups hold. */
  total: number;
}

/** @throws WaymarkError 404 `course.unknown`, 404 `tags.target_unknown` */
export async function tagBadge(parts: TaggingParts, viewer: Viewer, targetId: string): Promise<TagBadge> {
  const { courseId, id, kind, title, type } = await findTarget(parts, viewer, targetId);
  const tagset = await parts.tagsets.find(viewer.tenantId, courseId, id);
  const groups = statementGroups(parts.snapshot(), tagset?.tags ?? []);
  const total = groups.reduce((sum, group) => sum + group.statements.length, 0);
  return { target: { id, kind, title, type }, groups, total };
}
