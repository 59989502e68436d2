/** The newest changes of a course. */
import type { Snapshot } from '../../framework/model/types';
import type { Viewer } from '../../shared/viewer';
import { differenceOf, eventId } from '../model/tag-change';
import type { AuditEvent, Relation, TagLink, TagSet } from '../model/types';
import type { TaggingParts } from '../parts';
import { type CourseContents, courseContents } from './course-contents';
import { labelOf, type PersonRef, personRef } from './present';

const maxChanges = 20;

interface LabelledTag extends TagLink {
  label: string;
}

export interface ChangeView {
  id: string;
  /** ISO 8601 in UTC. */
  at: string;
  by: PersonRef;
  targetId: string;
  targetTitle: string;
  added: LabelledTag[];
  removed: LabelledTag[];
  changed: { itemId: string; label: string; from: Relation; to: Relation }[];
}

/** @throws WaymarkError 404 `course.unknown` */
export async function recentChanges(parts: TaggingParts, viewer: Viewer): Promise<{ changes: ChangeView[] }> {
  const contents = await courseContents(parts, viewer);
  const tagsets = [...contents.tagsets.values()];
  const stored = await parts.events.findMany(viewer.tenantId, contents.course._id, newestEventIds(tagsets));
  // Events that still wait in an outbox belong to the history all the same.
  const events = new Map(
    [...tagsets.flatMap((tagset) => tagset.outbox), ...stored].map((event) => [event._id, event]),
  );
  const newest = [...events.values()].sort(newestFirst).slice(0, maxChanges);
  return { changes: newest.map((event) => changeView(parts.snapshot(), viewer, contents, event)) };
}

/**
 * The ids among which the newest events of the course must be, so that they are read by `_id` and not by a search: the target that
 * was changed n-th last has n events of other targets before it, so only its newest `maxChanges - n` can count.
 */
function newestEventIds(tagsets: TagSet[]): string[] {
  return tagsets
    .toSorted((a, b) => b.changedAt.getTime() - a.changedAt.getTime())
    .slice(0, maxChanges)
    .flatMap(({ _id, revision }, place) =>
      Array.from({ length: Math.min(revision, maxChanges - place) }, (_, back) =>
        eventId(_id, revision - back),
      ),
    );
}

const newestFirst = (a: AuditEvent, b: AuditEvent): number =>
  b.at.getTime() - a.at.getTime() || b.revision - a.revision;

function changeView(
  snapshot: Snapshot,
  viewer: Viewer,
  { courseTarget, coursework, hidden }: CourseContents,
  { _id, at, by, targetId, before, after }: AuditEvent,
): ChangeView {
  const { added, removed, changed } = differenceOf(before, after);
  const labelled = <T extends { itemId: string }>(tag: T) => ({
    ...tag,
    label: labelOf(snapshot, tag.itemId),
  });
  const target = [courseTarget, ...coursework, ...hidden].find(({ id }) => id === targetId) ?? courseTarget;
  return {
    id: _id,
    at: at.toISOString(),
    by: personRef(viewer, by),
    targetId,
    targetTitle: target.title,
    added: added.map(labelled),
    removed: removed.map(labelled),
    changed: changed.map(labelled),
  };
}
