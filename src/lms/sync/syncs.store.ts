/** The collection `inventory_syncs`: when a course was last read from the LMS, and what came of it. Beginning is one atomic write. */
import { type Connection, Schema, trusted } from 'mongoose';
import { modelOf, schemaOptions } from '../../shared/collection';
import type { CollectionIndex } from '../../shared/collection-index';
import { isDuplicateKey } from '../../shared/database-errors';
import type { InventoryReport } from '../../tagging';

export interface Sync {
  /** The course. */
  _id: string;
  tenantId: string;
  startedAt: Date;
  /** When a run that died is over for others, too. */
  runningUntil: Date;
  /** Of the last one that went well. */
  last: { at: Date; report: InventoryReport } | null;
  /** Why the last one went wrong. */
  problem: string | null;
}

/** Found by `_id` alone. */
export const syncIndexes: CollectionIndex[] = [];

const schema = new Schema<Sync>(
  {
    _id: String,
    tenantId: String,
    startedAt: Date,
    runningUntil: Date,
    last: { type: Schema.Types.Mixed, default: null },
    problem: String,
  },
  schemaOptions,
);

export function createSyncStore(connection: Connection) {
  const syncs = modelOf(connection, 'inventory_syncs', schema);
  return {
    async find(tenantId: string, courseId: string): Promise<Sync | null> {
      const found = await syncs.findById(courseId).lean<Sync>();
      return found?.tenantId === tenantId ? found : null;
    },
    /** False when one is running, or began after `notSince`. */
    async begin(
      { tenantId, courseId }: { tenantId: string; courseId: string },
      { now, notSince, until }: { now: Date; notSince: Date; until: Date },
    ): Promise<boolean> {
      try {
        await syncs.updateOne(
          {
            _id: courseId,
            tenantId,
            startedAt: trusted({ $lte: notSince }),
            runningUntil: trusted({ $lte: now }),
          },
          { $set: { startedAt: now, runningUntil: until } },
          { upsert: true },
        );
        return true;
      } catch (error) {
        // The document is there and does not match, so that the upsert wanted to insert it again.
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },
    async end(
      tenantId: string,
      courseId: string,
      outcome: Pick<Sync, 'runningUntil' | 'problem'> & Partial<Pick<Sync, 'last'>>,
    ): Promise<void> {
      await syncs.updateOne({ _id: courseId, tenantId }, { $set: outcome });
    },
  };
}

export type SyncStore = ReturnType<typeof createSyncStore>;
