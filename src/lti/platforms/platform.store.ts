/** The `platforms` collection. Every read asks the database, so that a change by the command line counts at once. */
import { type Connection, type Model, Schema } from 'mongoose';
import type { CollectionIndex } from '../../shared/collection-index';
import type { Platform } from './platform';

export const platformIndexes: CollectionIndex[] = [
  { collection: 'platforms', keys: { issuer: 1, clientId: 1 }, options: { unique: true } },
];

const schema = new Schema<Platform>(
  {
    _id: String,
    issuer: String,
    clientId: String,
    name: String,
    lms: String,
    authUrl: String,
    tokenUrl: String,
    keysetUrl: String,
    deployments: [new Schema({ id: String, active: Boolean }, { _id: false })],
    anyDeployment: Boolean,
    active: Boolean,
    keys: [
      new Schema(
        { kid: String, publicJwk: Object, privateKey: Object, createdAt: Date },
        { _id: false, minimize: false },
      ),
    ],
    seenOrigins: [String],
    createdAt: Date,
  },
  { collection: 'platforms', autoIndex: false, autoCreate: false, versionKey: false },
);

/** What may change after registration; the identity and the keys may not. */
export type PlatformChange = Pick<
  Platform,
  'name' | 'lms' | 'authUrl' | 'tokenUrl' | 'keysetUrl' | 'deployments' | 'anyDeployment' | 'active'
>;

export function createPlatformStore(connection: Connection) {
  const platforms: Model<Platform> =
    connection.models.Platform ?? connection.model<Platform>('Platform', schema);

  return {
    async insert(platform: Platform): Promise<void> {
      await platforms.create(platform);
    },
    async find(id: string): Promise<Platform | null> {
      return platforms.findById(id).lean<Platform>().exec();
    },
    /** All platforms, oldest first. */
    async list(): Promise<Platform[]> {
      return platforms.find().sort({ createdAt: 1 }).lean<Platform[]>().exec();
    },
    /** @returns false when there is no such platform */
    async change(id: string, change: Partial<PlatformChange>): Promise<boolean> {
      const result = await platforms.updateOne({ _id: id }, { $set: change }).exec();
      return result.matchedCount === 1;
    },
    async addSeenOrigins(id: string, origins: string[]): Promise<void> {
      await platforms.updateOne({ _id: id }, { $addToSet: { seenOrigins: { $each: origins } } }).exec();
    },
    /** @returns false when there was no such platform */
    async remove(id: string): Promise<boolean> {
      return (await platforms.deleteOne({ _id: id }).exec()).deletedCount === 1;
    },
  };
}
