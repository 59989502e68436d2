/** The one way in which tags are written: the next revision and its event at once, and only where nobody was faster. */
import { nextRevision } from './model/tag-change';
import type { Author, CopiedFrom, StoredTag, TagSet } from './model/types';
import type { Outbox } from './outbox';
import type { TaggingParts } from './parts';

export interface TagTarget {
  tenantId: string;
  courseId: string;
  targetId: string;
}

export function createTagWriter({ tagsets }: Pick<TaggingParts, 'tagsets'>, outbox: Outbox) {
  /**
   * @param current the tags as they were read
   * @returns null when somebody else has written meanwhile: nothing was changed
   */
  return async function writeTags(
    target: TagTarget,
    current: TagSet | null,
    tags: StoredTag[],
    by: Author,
    at: Date,
    copiedFrom?: CopiedFrom,
  ): Promise<Omit<TagSet, 'outbox'> | null> {
    const { next, event } = nextRevision(target, current, tags, by, at, copiedFrom);
    if (!(await tagsets.advance(next, event))) return null;
    await outbox.drain(target.tenantId, target.targetId, [...(current?.outbox ?? []), event]);
    return next;
  };
}

export type WriteTags = ReturnType<typeof createTagWriter>;
