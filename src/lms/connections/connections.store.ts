/** The collection `web_api_connections`: one document an institution. A write names the revision it means. */
import { type Connection as Database, Schema, trusted } from 'mongoose';
import { modelOf, schemaOptions } from '../../shared/collection';
import type { CollectionIndex } from '../../shared/collection-index';
import type { Sealed } from '../../shared/secret-box';
import type { Connection } from './connection';

/** Found by `_id` alone. */
export const connectionIndexes: CollectionIndex[] = [];

const schema = new Schema<Connection>(
  {
    _id: String,
    revision: String,
    kind: String,
    address: String,
    credentials: Schema.Types.Mixed,
    pending: { type: new Schema({ stateHash: String, until: Date }, { _id: false }), default: null },
    state: String,
    checkedAt: Date,
    problem: String,
  },
  schemaOptions,
);

export function createConnectionStore(database: Database) {
  const connections = modelOf(database, 'web_api_connections', schema);
  return {
    async find(tenantId: string): Promise<Connection | null> {
      return connections.findById(tenantId).lean<Connection>();
    },
    async findMany(tenantIds: string[]): Promise<Connection[]> {
      return connections.find({ _id: trusted({ $in: tenantIds }) }).lean<Connection[]>();
    },
    async list(): Promise<Connection[]> {
      return connections.find({}).lean<Connection[]>();
    },
    /** Replaces what was there. */
    async put({ _id, ...fields }: Connection): Promise<void> {
      await connections.updateOne({ _id }, { $set: fields }, { upsert: true });
    },
    /** False when it has been set up anew or removed in the meantime. */
    async change(
      { _id, revision }: Pick<Connection, '_id' | 'revision'>,
      fields: Partial<Pick<Connection, 'credentials' | 'state' | 'checkedAt' | 'problem'>>,
    ): Promise<boolean> {
      return (await connections.updateOne({ _id, revision }, { $set: fields })).matchedCount === 1;
    },
    /** False when the credentials are no longer those of `connection`. */
    async exchangeSealed({ _id, credentials: before }: Connection, credentials: Sealed): Promise<boolean> {
      const exchanged = await connections.updateOne(
        { _id, 'credentials.iv': before.iv },
        { $set: { credentials } },
      );
      return exchanged.matchedCount === 1;
    },
    /** Uses a state parameter up; false when it is not the pending one, or its time is over. */
    async takePending(tenantId: string, stateHash: string, now: Date): Promise<boolean> {
      const used = await connections.updateOne(
        { _id: tenantId, 'pending.stateHash': stateHash, 'pending.until': trusted({ $gt: now }) },
        { $set: { pending: null } },
      );
      return used.matchedCount === 1;
    },
    async remove(tenantId: string): Promise<void> {
      await connections.deleteOne({ _id: tenantId });
    },
  };
}

export type ConnectionStore = ReturnType<typeof createConnectionStore>;
