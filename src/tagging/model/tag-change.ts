/** What a change does to the tags of a target: pure, so that history and state cannot drift apart. */
import type { Snapshot } from '../../framework/model/types';
import { badRequest, notFound } from '../../shared/errors';
import type { AuditEvent, Author, CopiedFrom, StoredTag, TagLink, TagSet } from './types';

export const maxTags = 200;

export interface TagChange {
  /** Tags to add, or whose relation to change. */
  put: TagLink[];
  /** Items to take off; one that is not there is no error. */
  remove: string[];
}

/**
 * Checks that a change names only statements of the framework, each once. Items to remove are not looked up: a statement that
 * has left the framework can still be taken off.
 *
 * @throws WaymarkError 400 `tags.item_twice`, 404 `tags.item_unknown`, 400 `tags.item_not_taggable`
 */
export function checkChange(snapshot: Snapshot, { put, remove }: TagChange): void {
  const named = [...put.map((tag) => tag.itemId), ...remove];
  if (new Set(named).size < named.length) {
    throw badRequest({
      code: 'tags.item_twice',
      message: 'This change names the same statement twice.',
      help: 'Name each statement once, either to add or to remove. Nothing was changed.',
    });
  }
  for (const { itemId } of put) {
    const item = snapshot.byId.get(itemId);
    if (!item) {
      throw notFound({
        code: 'tags.item_unknown',
        message: 'One of these statements is not in the framework.',
        help: 'Reload the page to get the current framework. Nothing was changed.',
        data: { itemId },
      });
    }
    if (item.type !== 'statement') {
      throw badRequest({
        code: 'tags.item_not_taggable',
        message: `“${item.text}” is not a statement, so it cannot be a tag.`,
        help: 'Choose statements below it. Nothing was changed.',
        data: { itemId },
      });
    }
  }
}

/**
 * The tags after a change. Who first added a tag stays on it when only its relation changes.
 *
 * @throws WaymarkError 400 `tags.too_many`
 */
export function applyChange(
  current: StoredTag[],
  change: TagChange,
  addedBy: Author,
  addedAt: Date,
): StoredTag[] {
  const gone = new Set(change.remove);
  const next = new Map(current.filter((tag) => !gone.has(tag.itemId)).map((tag) => [tag.itemId, tag]));
  for (const { itemId, relation } of change.put) {
    next.set(itemId, { ...(next.get(itemId) ?? { itemId, addedBy, addedAt }), relation });
  }
  // A target that already holds more may still be cleared up.
  if (next.size > maxTags && next.size > current.length) {
    throw badRequest({
      code: 'tags.too_many',
      message: `A course or piece of coursework can have at most ${maxTags} tags.`,
      help: 'Remove some tags first. Nothing was changed.',
    });
  }
  return [...next.values()];
}

const linksOf = (tags: readonly TagLink[]): TagLink[] =>
  tags.map(({ itemId, relation }) => ({ itemId, relation }));

export interface TagDifference {
  added: TagLink[];
  removed: TagLink[];
  changed: { itemId: string; from: TagLink['relation']; to: TagLink['relation'] }[];
}

/** What makes `after` differ from `before`; order does not count. */
export function differenceOf(before: readonly TagLink[], after: readonly TagLink[]): TagDifference {
  const was = new Map(before.map((tag) => [tag.itemId, tag.relation]));
  const is = new Map(after.map((tag) => [tag.itemId, tag.relation]));
  return {
    added: linksOf(after.filter((tag) => !was.has(tag.itemId))),
    removed: linksOf(before.filter((tag) => !is.has(tag.itemId))),
    changed: before.flatMap(({ itemId, relation: from }) => {
      const to = is.get(itemId);
      return to && to !== from ? [{ itemId, from, to }] : [];
    }),
  };
}

export const isSame = (before: readonly TagLink[], after: readonly TagLink[]): boolean =>
  Object.values(differenceOf(before, after)).every((list) => list.length === 0);

export const eventId = (targetId: string, revision: number): string => `${targetId}.${revision}`;

/** The next state of a target and the event that tells of it. */
export function nextRevision(
  at: { tenantId: string; courseId: string; targetId: string },
  current: TagSet | null,
  tags: StoredTag[],
  by: Author,
  now: Date,
  copiedFrom?: CopiedFrom,
): { next: Omit<TagSet, 'outbox'>; event: AuditEvent } {
  const { tenantId, courseId, targetId } = at;
  const revision = (current?.revision ?? 0) + 1;
  return {
    next: { _id: targetId, tenantId, courseId, revision, tags, changedBy: by, changedAt: now },
    event: {
      _id: eventId(targetId, revision),
      tenantId,
      courseId,
      targetId,
      revision,
      at: now,
      by,
      before: linksOf(current?.tags ?? []),
      after: linksOf(tags),
      ...(copiedFrom && { copiedFrom }),
    },
  };
}
