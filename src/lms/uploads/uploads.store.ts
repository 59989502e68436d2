/** The collection `course_uploads`: what was read of an uploaded course export, until its owner has chosen. */
import { type Connection, Schema, trusted } from 'mongoose';
import { modelOf, schemaOptions } from '../../shared/collection';
import type { CollectionIndex } from '../../shared/collection-index';
import type { Viewer } from '../../shared/viewer';
import type { InventoryEntry, InventoryReport } from '../../tagging';

export interface Progress {
  done: number;
  total: number;
}

export interface UploadProblem {
  code: string;
  message: string;
  help: string | null;
}

export interface Upload {
  _id: string;
  tenantId: string;
  courseId: string;
  personId: string;
  state: 'waiting' | 'reading' | 'ready' | 'failed' | 'applied';
  progress: Progress;
  /** When the process that reads it last said so. */
  beatAt: Date;
  expiresAt: Date;
  courseTitle: string | null;
  entries: InventoryEntry[];
  /** Pieces that are known by the table of contents alone. */
  unreadable: number;
  problem: UploadProblem | null;
  /** What applying it changed. */
  report: InventoryReport | null;
}

/** Who may see it. */
export type Owner = Pick<Viewer, 'tenantId' | 'personId' | 'courseId'>;

export const uploadIndexes: CollectionIndex[] = [
  { collection: 'course_uploads', keys: { tenantId: 1, personId: 1 } },
  { collection: 'course_uploads', keys: { expiresAt: 1 } },
];

const schema = new Schema<Upload>(
  {
    _id: String,
    tenantId: String,
    courseId: String,
    personId: String,
    state: String,
    progress: { done: Number, total: Number },
    beatAt: Date,
    expiresAt: Date,
    courseTitle: String,
    entries: [Schema.Types.Mixed],
    unreadable: Number,
    problem: Schema.Types.Mixed,
    report: Schema.Types.Mixed,
  },
  schemaOptions,
);

const UNDER_WAY: Upload['state'][] = ['waiting', 'reading'];

export function createUploadStore(connection: Connection) {
  const uploads = modelOf(connection, 'course_uploads', schema);
  const underWay = (id: string, tenantId: string) => ({
    _id: id,
    tenantId,
    state: trusted({ $in: UNDER_WAY }),
  });

  return {
    async insert(upload: Upload): Promise<void> {
      await uploads.create([upload]);
    },
    async find(id: string, { tenantId, personId, courseId }: Owner, now: Date): Promise<Upload | null> {
      const found = await uploads.findById(id).lean<Upload>();
      const own = found?.tenantId === tenantId && found.personId === personId && found.courseId === courseId;
      return own && found.expiresAt > now ? found : null;
    },
    /** Says that it is still being read, and how far. */
    async beat(
      { _id, tenantId }: Upload,
      beat: Pick<Upload, 'state' | 'progress' | 'beatAt'>,
    ): Promise<void> {
      await uploads.updateOne(underWay(_id, tenantId), { $set: beat });
    },
    /** Ends the reading: all of what was read, or why not. */
    async finish({ _id, tenantId }: Upload, outcome: Partial<Upload>): Promise<void> {
      await uploads.updateOne(underWay(_id, tenantId), { $set: outcome });
    },
    async noteApplied({ _id, tenantId }: Upload, report: InventoryReport): Promise<void> {
      await uploads.updateOne({ _id, tenantId }, { $set: { state: 'applied', report, entries: [] } });
    },
    async remove(id: string, tenantId: string): Promise<void> {
      await uploads.deleteOne({ _id: id, tenantId });
    },
    async removeOf({ tenantId, personId }: Owner): Promise<void> {
      await uploads.deleteMany({ tenantId, personId });
    },
    /** Expiry is checked on reading; this only keeps the collection small. */
    async sweep(now: Date): Promise<void> {
      await uploads.deleteMany({ expiresAt: trusted({ $lt: now }) });
    },
  };
}

export type UploadStore = ReturnType<typeof createUploadStore>;
