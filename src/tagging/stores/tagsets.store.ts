/** The collection `tagsets`: the tags of one target in one document, written by compare-and-set on its revision. */
import { type Connection, Schema, trusted } from 'mongoose';
import { modelOf, schemaOptions } from '../../shared/collection';
import type { CollectionIndex } from '../../shared/collection-index';
import { isDuplicateKey } from '../../shared/database-errors';
import type { AuditEvent, Author, CopiedFrom, HandMade, StoredTag, TagLink, TagSet } from '../model/types';
import { ofCourse } from './collection';

export const tagSetIndexes: CollectionIndex[] = [
  { collection: 'tagsets', keys: { tenantId: 1, courseId: 1 } },
  { collection: 'tagsets', keys: { 'outbox._id': 1 } },
];

const part = { _id: false, strict: 'throw' } as const;
const author = new Schema<Author>({ personId: String, name: String }, part);
const link = new Schema<TagLink>({ itemId: String, relation: String }, part);
const copiedFrom = new Schema<CopiedFrom>({ courseId: String, targetId: String }, part);
const tag = new Schema<StoredTag>({ itemId: String, relation: String, addedBy: author, addedAt: Date }, part);

const handMade = new Schema<HandMade>({ title: String, type: { type: String }, dueAt: Date }, part);

/** An event has the same shape in the outbox and in its own collection. */
export const eventFields = {
  _id: String,
  tenantId: String,
  courseId: String,
  targetId: String,
  revision: Number,
  at: Date,
  by: author,
  before: [link],
  after: [link],
  coursework: new Schema({ before: handMade, after: handMade }, part),
  copiedFrom,
} as const;

const schema = new Schema<TagSet>(
  {
    _id: String,
    tenantId: String,
    courseId: String,
    revision: Number,
    tags: [tag],
    changedBy: author,
    changedAt: Date,
    outbox: [new Schema<AuditEvent>(eventFields, { strict: 'throw' })],
  },
  schemaOptions,
);

export function createTagSetStore(connection: Connection) {
  const tagsets = modelOf(connection, 'tagsets', schema);

  async function findMany(tenantId: string, courseId: string, targetIds: string[]): Promise<TagSet[]> {
    const found = await tagsets.find({ _id: trusted({ $in: targetIds }) }).lean<TagSet[]>();
    return ofCourse(tenantId, courseId, found);
  }

  async function insert(next: Omit<TagSet, 'outbox'>, event: AuditEvent): Promise<boolean> {
    try {
      await tagsets.create([{ ...next, outbox: [event] }]);
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  return {
    findMany,
    async find(tenantId: string, courseId: string, targetId: string): Promise<TagSet | null> {
      return (await findMany(tenantId, courseId, [targetId]))[0] ?? null;
    },
    /**
     * Writes the next revision and its event in one atomic write.
     *
     * @returns false when the stored revision is not the one before `next`: somebody else was faster, nothing was written.
     */
    async advance(next: Omit<TagSet, 'outbox'>, event: AuditEvent): Promise<boolean> {
      if (next.revision === 1) return insert(next, event);
      const { _id, tenantId, courseId, revision, tags, changedBy, changedAt } = next;
      const result = await tagsets.updateOne(
        { _id, tenantId, courseId, revision: revision - 1 },
        { $set: { revision, tags, changedBy, changedAt }, $push: { outbox: event } },
      );
      return result.matchedCount === 1;
    },
    async clearOutbox(tenantId: string, targetId: string, eventIds: string[]): Promise<void> {
      await tagsets.updateOne({ _id: targetId, tenantId }, { $pull: { outbox: { _id: { $in: eventIds } } } });
    },
    /** Events of every tenant that a crash left behind. */
    async findWaiting(limit: number): Promise<Pick<TagSet, '_id' | 'tenantId' | 'outbox'>[]> {
      return tagsets
        .find({ 'outbox._id': trusted({ $gt: '' }) }, { tenantId: 1, outbox: 1 })
        .limit(limit)
        .lean<TagSet[]>();
    },
  };
}

export type TagSetStore = ReturnType<typeof createTagSetStore>;
