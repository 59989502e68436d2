/** The collection `exports`: every file that was handed out whole, to whom, and its SHA-256. Only ever added to. */
import { type Connection, Schema, trusted } from 'mongoose';
import { v7 as uuidv7 } from 'uuid';
import type { OptionValues } from '../../exporters';
import { modelOf, schemaOptions } from '../../shared/collection';
import type { CollectionIndex } from '../../shared/collection-index';

/** A scope of an order; of a course also its title then. */
export type ExportedScope =
  | { kind: 'all' }
  | { kind: 'parts'; codes: string[] }
  | { kind: 'course'; courseId: string; title: string };

export interface ExportRecord {
  /** UUIDv7: in the order of time. */
  _id: string;
  tenantId: string;
  at: Date;
  by: { personId: string; name: string | null };
  format: string;
  version: { id: string; version: string };
  scope: ExportedScope;
  /** All of them, so that a changed default changes nothing here. */
  options: OptionValues;
  fileName: string;
  /** In bytes. */
  length: number;
  /** Hex. */
  sha256: string;
}

export const exportIndexes: CollectionIndex[] = [{ collection: 'exports', keys: { tenantId: 1, _id: -1 } }];

const schema = new Schema<ExportRecord>(
  {
    _id: String,
    tenantId: String,
    at: Date,
    by: { personId: String, name: String },
    format: String,
    version: { id: String, version: String },
    scope: Schema.Types.Mixed,
    options: Schema.Types.Mixed,
    fileName: String,
    length: Number,
    sha256: String,
  },
  schemaOptions,
);

export function createHistoryStore(connection: Connection) {
  const exported = modelOf(connection, 'exports', schema);
  return {
    async add(record: Omit<ExportRecord, '_id'>): Promise<void> {
      await exported.create([{ _id: uuidv7(), ...record }]);
    },
    /** Newest first. @param before only what is older than this one */
    async ofTenant(tenantId: string, most: number, before?: string): Promise<ExportRecord[]> {
      const older = before === undefined ? {} : { _id: trusted({ $lt: before }) };
      return exported
        .find({ tenantId, ...older })
        .sort({ _id: -1 })
        .limit(most)
        .lean<ExportRecord[]>();
    },
  };
}

export type HistoryStore = ReturnType<typeof createHistoryStore>;
