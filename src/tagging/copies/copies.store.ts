/** The collection `course_copies`: one document a copied course, read by the course's id. */
import { type Connection, Schema } from 'mongoose';
import { modelOf, schemaOptions } from '../../shared/collection';
import type { CollectionIndex } from '../../shared/collection-index';
import { isDuplicateKey } from '../../shared/database-errors';
import { ofTenant } from '../stores/collection';
import type { Answer, CopyOrigin, CourseCopy } from './types';

export const courseCopyIndexes: CollectionIndex[] = [{ collection: 'course_copies', keys: { tenantId: 1 } }];

const origin = new Schema<CopyOrigin>(
  { courseId: String, foundBy: String, at: Date },
  { _id: false, strict: 'throw' },
);

const schema = new Schema<CourseCopy>(
  {
    _id: String,
    tenantId: String,
    revision: Number,
    origins: [origin],
    answers: { type: Map, of: String },
  },
  schemaOptions,
);

export function createCourseCopyStore(connection: Connection) {
  const copies = modelOf(connection, 'course_copies', schema);

  async function insert(copy: CourseCopy): Promise<boolean> {
    try {
      await copies.create([copy]);
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  return {
    async find(tenantId: string, courseId: string): Promise<CourseCopy | null> {
      return ofTenant(tenantId, await copies.findById(courseId).lean<CourseCopy>());
    },
    /**
     * Writes the origins of the revision after `known`, in one atomic write.
     *
     * @returns false when somebody else was faster: nothing was written.
     */
    async advance(
      at: { tenantId: string; courseId: string },
      known: CourseCopy | null,
      origins: CopyOrigin[],
    ): Promise<boolean> {
      const { tenantId, courseId: _id } = at;
      if (!known) return insert({ _id, tenantId, revision: 1, origins, answers: {} });
      const { revision } = known;
      const result = await copies.updateOne(
        { _id, tenantId, revision },
        { $set: { origins, revision: revision + 1 } },
      );
      return result.matchedCount === 1;
    },
    /** Keeps one answer for each of these targets of the origin; null asks again. */
    async answer(
      tenantId: string,
      courseId: string,
      originTargetIds: string[],
      answer: Answer | null,
    ): Promise<void> {
      if (originTargetIds.length === 0) return;
      const fields = Object.fromEntries(originTargetIds.map((id) => [`answers.${id}`, answer ?? '']));
      await copies.updateOne({ _id: courseId, tenantId }, answer ? { $set: fields } : { $unset: fields });
    },
  };
}

export type CourseCopyStore = ReturnType<typeof createCourseCopyStore>;
