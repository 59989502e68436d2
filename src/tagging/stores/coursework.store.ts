/** The collection `coursework`: one document a piece of coursework, found by any of its names. */
import { type Connection, Schema, trusted } from 'mongoose';
import { modelOf, schemaOptions } from '../../shared/collection';
import type { CollectionIndex } from '../../shared/collection-index';
import type { CourseworkUpdate } from '../model/learn';
import type { Coursework } from '../model/types';
import { ofCourse } from './collection';

export const courseworkIndexes: CollectionIndex[] = [
  { collection: 'coursework', keys: { aliases: 1 }, options: { unique: true } },
  { collection: 'coursework', keys: { tenantId: 1, courseId: 1 } },
];

const schema = new Schema<Coursework>(
  {
    _id: String,
    tenantId: String,
    courseId: String,
    aliases: [String],
    title: String,
    type: String,
    dueAt: Date,
    sources: [String],
    history: [String],
    url: String,
    renamed: new Schema({ from: String, at: Date }, { _id: false, strict: 'throw' }),
    missing: [new Schema({ source: String, since: Date }, { _id: false, strict: 'throw' })],
    mergedInto: String,
    removedAt: Date,
  },
  schemaOptions,
);

/** What an earlier Waymark wrote knows nothing of these. */
const newer: Pick<Coursework, 'history' | 'url' | 'renamed' | 'missing' | 'mergedInto' | 'removedAt'> = {
  history: [],
  url: null,
  renamed: null,
  missing: [],
  mergedInto: null,
  removedAt: null,
};
const whole = (stored: Coursework): Coursework => ({ ...newer, ...stored });

const operators = ({ fields, aliases, sources }: CourseworkUpdate) => ({
  ...(Object.keys(fields).length > 0 && { $set: fields }),
  $addToSet: { aliases: { $each: aliases }, sources: { $each: sources } },
});

export function createCourseworkStore(connection: Connection) {
  const coursework = modelOf(connection, 'coursework', schema);

  async function findMany(tenantId: string, courseId: string, ids: string[]): Promise<Coursework[]> {
    const found = await coursework.find({ _id: trusted({ $in: ids }) }).lean<Coursework[]>();
    return ofCourse(tenantId, courseId, found).map(whole);
  }

  async function find(tenantId: string, courseId: string, id: string): Promise<Coursework | null> {
    return (await findMany(tenantId, courseId, [id]))[0] ?? null;
  }

  return {
    findMany,
    find,
    /** The document itself, or the one that it has become part of. */
    async findLiving(tenantId: string, courseId: string, id: string): Promise<Coursework | null> {
      let found = await find(tenantId, courseId, id);
      while (found?.mergedInto) found = await find(tenantId, courseId, found.mergedInto);
      return found;
    },
    async findByAliases(tenantId: string, courseId: string, aliases: string[]): Promise<Coursework[]> {
      const found = await coursework.find({ aliases: trusted({ $in: aliases }) }).lean<Coursework[]>();
      return ofCourse(tenantId, courseId, found).map(whole);
    },
    /** Throws a duplicate key error when one of their names is taken; the others are there all the same. */
    async insert(...documents: Coursework[]): Promise<void> {
      if (documents.length > 0) await coursework.insertMany(documents, { ordered: false });
    },
    /** Throws a duplicate key error when one of the new names is taken. */
    async update(tenantId: string, id: string, update: CourseworkUpdate): Promise<void> {
      await coursework.updateOne({ _id: id, tenantId }, operators(update));
    },
    /** The same for many at once; where a name is taken, the others are written all the same. */
    async updateMany(tenantId: string, updates: (CourseworkUpdate & { id: string })[]): Promise<void> {
      if (updates.length === 0) return;
      await coursework.bulkWrite(
        updates.map(({ id, ...update }) => ({
          updateOne: { filter: { _id: id, tenantId }, update: operators(update) },
        })),
        { ordered: false },
      );
    },
    /** Marks a document as part of another one, once: whoever comes later changes nothing. */
    async mergeInto(tenantId: string, id: string, intoId: string): Promise<void> {
      await coursework.updateOne({ _id: id, tenantId, mergedInto: null }, { $set: { mergedInto: intoId } });
    },
  };
}

export type CourseworkStore = ReturnType<typeof createCourseworkStore>;
