/** The tagging panel of one target: its tags, and what to offer before anything is typed. */

import { type StatementView, statementView } from '../../framework';
import type { Snapshot } from '../../framework/model/types';
import type { Viewer } from '../../shared/viewer';
import { findTarget } from '../find-target';
import type { StoredTag } from '../model/types';
import type { TaggingParts } from '../parts';
import { courseContents } from './course-contents';
import { pathwayRef, statementOf, type TargetView, targetView } from './present';

const maxRecent = 6;

interface PinnedScope {
  /** `cluster`: the statements that all pathways of the cluster share. */
  kind: 'pathway' | 'cluster';
  id: string;
  code: string;
  name: string;
  clusterCode: string;
  /** How many statements it holds, and how many of them this course uses. */
  count: number;
  used: number;
}

export interface TargetPanel {
  target: TargetView;
  /** Used in this course, newest first. */
  recent: StatementView[];
  /** The pinned pathways, then each of their clusters once. */
  pinned: PinnedScope[];
}

/** @throws WaymarkError 404 `course.unknown`, 404 `tags.target_unknown` */
export async function targetPanel(
  parts: TaggingParts,
  viewer: Viewer,
  targetId: string,
): Promise<TargetPanel> {
  const target = await findTarget(parts, viewer, targetId);
  const { course, tagsets } = await courseContents(parts, viewer, target.id);
  const snapshot = parts.snapshot();
  const tags = [...tagsets.values()].flatMap((tagset) => tagset.tags);
  return {
    target: targetView(snapshot, viewer, target, tagsets.get(target.id)),
    recent: recentStatements(snapshot, tags),
    pinned: pinnedScopes(snapshot, course.pinnedPathwayIds, new Set(tags.map((tag) => tag.itemId))),
  };
}

function recentStatements(snapshot: Snapshot, tags: StoredTag[]): StatementView[] {
  const newestFirst = tags.toSorted((a, b) => b.addedAt.getTime() - a.addedAt.getTime());
  return [...new Set(newestFirst.map((tag) => tag.itemId))]
    .flatMap((itemId) => statementOf(snapshot, itemId) ?? [])
    .slice(0, maxRecent)
    .map((item) => statementView(snapshot, item));
}

function pinnedScopes(snapshot: Snapshot, pathwayIds: string[], used: ReadonlySet<string>): PinnedScope[] {
  const pathways = pathwayIds.flatMap((id) => pathwayRef(snapshot, id) ?? []);
  const clusters = new Map(
    pathways.map(({ clusterId, clusterCode, clusterName }) => [
      clusterId,
      { id: clusterId, code: clusterCode, name: clusterName, clusterCode },
    ]),
  );
  const scopes = [
    ...pathways.map(({ id, code, name, clusterCode }) => ({
      kind: 'pathway' as const,
      id,
      code,
      name,
      clusterCode,
    })),
    ...[...clusters.values()].map((cluster) => ({ kind: 'cluster' as const, ...cluster })),
  ];
  return scopes.map((scope) => {
    const statements = snapshot.childrenOf(scope.id).filter((item) => item.type === 'statement');
    return {
      ...scope,
      count: statements.length,
      used: statements.filter((item) => used.has(item.id)).length,
    };
  });
}
