/** The collection `coursework`: one document a piece of coursework, found by any of its names. */
import { type Connection, Schema, trusted } from 'mongoose';
import { modelOf, schemaOptions } from '../../shared/collection';
import type { CollectionIndex } from '../../shared/collection-index';
import type { Coursework, CourseworkSource } from '../model/types';
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

/** What a further meeting adds to a document. */
export interface CourseworkUpdate {
  fields: Partial<Pick<Coursework, 'title' | 'type' | 'dueAt' | 'history'>>;
  aliases: string[];
  source: CourseworkSource;
}

export function createCourseworkStore(connection: Connection) {
  const coursework = modelOf(connection, 'coursework', schema);

  async function findMany(tenantId: string, courseId: string, ids: string[]): Promise<Coursework[]> {
    const found = await coursework.find({ _id: trusted({ $in: ids }) }).lean<Coursework[]>();
    return ofCourse(tenantId, courseId, found).map(whole);
  }

  return {
    findMany,
    async find(tenantId: string, courseId: string, id: string): Promise<Coursework | null> {
      return (await findMany(tenantId, courseId, [id]))[0] ?? null;
    },
    async findByAliases(tenantId: string, courseId: string, aliases: string[]): Promise<Coursework[]> {
      const found = await coursework.find({ aliases: trusted({ $in: aliases }) }).lean<Coursework[]>();
      return ofCourse(tenantId, courseId, found).map(whole);
    },
    /** Throws a duplicate key error when one of its names is taken. */
    async insert(document: Coursework): Promise<void> {
      await coursework.create([document]);
    },
    /** Throws a duplicate key error when one of the new names is taken. */
    async update(tenantId: string, id: string, { fields, aliases, source }: CourseworkUpdate): Promise<void> {
      await coursework.updateOne(
        { _id: id, tenantId },
        {
          ...(Object.keys(fields).length > 0 && { $set: fields }),
          $addToSet: { aliases: { $each: aliases }, sources: source },
        },
      );
    },
  };
}

export type CourseworkStore = ReturnType<typeof createCourseworkStore>;
