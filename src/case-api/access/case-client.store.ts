/** The `case_clients` collection: programs that may read a closed API. Every read asks the database, so that a removal counts at once. */
import { type Connection, Schema } from 'mongoose';
import { modelOf, schemaOptions } from '../../shared/collection';
import type { CollectionIndex } from '../../shared/collection-index';
import type { Scope } from './scopes';

export interface CaseClient {
  /** The client id. */
  _id: string;
  name: string;
  scope: Scope;
  /** SHA-256 of the secret, which is random and as long: there is nothing to guess from a list. */
  secretHash: string;
  createdAt: Date;
  /** When it last got a token. */
  lastUsedAt: Date | null;
}

export const caseClientIndexes: CollectionIndex[] = [
  { collection: 'case_clients', keys: { name: 1 }, options: { unique: true } },
];

const schema = new Schema<CaseClient>(
  { _id: String, name: String, scope: String, secretHash: String, createdAt: Date, lastUsedAt: Date },
  schemaOptions,
);

export function createCaseClientStore(connection: Connection) {
  const clients = modelOf(connection, 'case_clients', schema);

  return {
    /** Throws a duplicate key error when the name is taken. */
    async insert(client: CaseClient): Promise<void> {
      await clients.create(client);
    },
    async find(id: string): Promise<CaseClient | null> {
      return clients.findById(id).lean<CaseClient>().exec();
    },
    /** Oldest first. */
    async list(): Promise<CaseClient[]> {
      return clients.find().sort({ createdAt: 1 }).lean<CaseClient[]>().exec();
    },
    async used(id: string, at: Date): Promise<void> {
      await clients.updateOne({ _id: id }, { $set: { lastUsedAt: at } }).exec();
    },
    /** @returns false when there was no such client */
    async remove(id: string): Promise<boolean> {
      return (await clients.deleteOne({ _id: id }).exec()).deletedCount === 1;
    },
  };
}
