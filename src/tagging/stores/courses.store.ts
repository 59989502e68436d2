/** The collection `courses`: one document a course (LTI context). */
import { type Connection, Schema } from 'mongoose';
import { modelOf, schemaOptions } from '../../shared/collection';
import type { CollectionIndex } from '../../shared/collection-index';
import type { Course } from '../model/types';
import { ofTenant } from './collection';

export const courseIndexes: CollectionIndex[] = [
  { collection: 'courses', keys: { tenantId: 1, contextId: 1 }, options: { unique: true } },
];

const schema = new Schema<Course>(
  {
    _id: String,
    tenantId: String,
    contextId: String,
    title: String,
    label: String,
    lms: String,
    lmsNumber: String,
    pinnedPathwayIds: [String],
    courseworkIds: [String],
    createdAt: Date,
    updatedAt: Date,
    seenAt: Date,
  },
  schemaOptions,
);

export function createCourseStore(connection: Connection) {
  const courses = modelOf(connection, 'courses', schema);
  return {
    async find(tenantId: string, id: string): Promise<Course | null> {
      return ofTenant(tenantId, await courses.findById(id).lean<Course>());
    },
    /** Of every tenant: for commands of whoever runs this Waymark, never for a request. */
    async all(): Promise<Course[]> {
      return courses.find().lean<Course[]>();
    },
    /** Whose each course is, and nothing else of it. */
    async tenants(): Promise<string[]> {
      const all = await courses.find({}, { tenantId: 1 }).lean<Pick<Course, 'tenantId'>[]>();
      return all.map(({ tenantId }) => tenantId);
    },
    async ofTenant(tenantId: string): Promise<Course[]> {
      return courses.find({ tenantId }).lean<Course[]>();
    },
    /** Throws a duplicate key error when the course is there already. */
    async insert(course: Course): Promise<void> {
      await courses.create([course]);
    },
    /** False when there is no such course. */
    async update(tenantId: string, id: string, fields: Partial<Course>): Promise<boolean> {
      const result = await courses.updateOne({ _id: id, tenantId }, { $set: fields });
      return result.matchedCount === 1;
    },
    /** Puts pieces of coursework on the course's list, each once. */
    async list(tenantId: string, id: string, courseworkIds: string[], at: Date): Promise<void> {
      await courses.updateOne(
        { _id: id, tenantId },
        { $addToSet: { courseworkIds: { $each: courseworkIds } }, $set: { updatedAt: at } },
      );
    },
  };
}

export type CourseStore = ReturnType<typeof createCourseStore>;
