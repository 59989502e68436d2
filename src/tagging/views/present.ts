/** How targets, tags, people and pathways look from outside: the shapes of the HTTP API. */

import { type StatementView, statementView } from '../../framework';
import type { Item, Snapshot } from '../../framework/model/types';
import type { Viewer } from '../../shared/viewer';
import type { Target } from '../model/target';
import type { Author, CourseworkSource, CourseworkType, Relation, StoredTag, TagSet } from '../model/types';

/** Who did it: "you", or a name where the LMS sends names. */
export interface PersonRef {
  you: boolean;
  name: string | null;
}

type TagView = StatementView & { relation: Relation; addedBy: PersonRef; addedAt: string };

export interface TargetView {
  id: string;
  kind: 'course' | 'coursework';
  title: string;
  type: CourseworkType | null;
  /** ISO 8601 in UTC. */
  dueAt: string | null;
  sources: CourseworkSource[];
  /** True for what no LMS knows of: its teachers name it. */
  byHand: boolean;
  /** True when the LMS says that it is no longer there. */
  gone: boolean;
  /** What it was called until lately. */
  renamedFrom: string | null;
  /** Where it opens in the LMS, when known. */
  url: string | null;
  /** 0 for a target that never had tags. */
  revision: number;
  tags: TagView[];
}

export interface PathwayRef {
  id: string;
  code: string;
  name: string;
  clusterId: string;
  clusterCode: string;
  clusterName: string;
}

export const personRef = (viewer: Viewer, { personId, name }: Author): PersonRef => ({
  you: personId === viewer.personId,
  name,
});

/** Null when the id is no pathway of this framework (any more). */
export function pathwayRef(snapshot: Snapshot, id: string): PathwayRef | null {
  const pathway = snapshot.byId.get(id);
  const cluster = snapshot.byId.get(pathway?.clusterId ?? '');
  if (pathway?.type !== 'pathway' || !cluster) return null;
  return {
    id,
    code: pathway.code,
    name: pathway.text,
    clusterId: cluster.id,
    clusterCode: cluster.code,
    clusterName: cluster.text,
  };
}

/** The statement of an id; undefined when it has left the framework. Its tag stays stored and comes back with it. */
export function statementOf(snapshot: Snapshot, itemId: string): Item | undefined {
  const item = snapshot.byId.get(itemId);
  return item?.type === 'statement' ? item : undefined;
}

/** What a list of changes calls a statement, even one that has left the framework. */
export function labelOf(snapshot: Snapshot, itemId: string): string {
  const item = snapshot.byId.get(itemId);
  return item?.label ?? item?.text ?? 'A retired statement';
}

function tagView(snapshot: Snapshot, viewer: Viewer, tag: StoredTag): TagView[] {
  const item = statementOf(snapshot, tag.itemId);
  if (!item) return [];
  return [
    {
      ...statementView(snapshot, item),
      relation: tag.relation,
      addedBy: personRef(viewer, tag.addedBy),
      addedAt: tag.addedAt.toISOString(),
    },
  ];
}

export function targetView(
  snapshot: Snapshot,
  viewer: Viewer,
  target: Target,
  tagset: Pick<TagSet, 'revision' | 'tags'> | null | undefined,
): TargetView {
  const { id, kind, title, type, dueAt, sources, byHand, gone, renamed, url } = target;
  return {
    id,
    kind,
    title,
    type,
    dueAt: dueAt?.toISOString() ?? null,
    sources,
    byHand,
    gone,
    renamedFrom: renamed?.from ?? null,
    url,
    revision: tagset?.revision ?? 0,
    tags: (tagset?.tags ?? []).flatMap((tag) => tagView(snapshot, viewer, tag)),
  };
}
