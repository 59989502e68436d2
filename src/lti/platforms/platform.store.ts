/** The `platforms` collection. Every read asks the database, so that a change by the command line counts at once. */
import { type Connection, type Model, Schema, trusted } from 'mongoose';
import type { CollectionIndex } from '../../shared/collection-index';
import type { Sealed } from '../../shared/secret-box';
import type { Deployment, Platform, PlatformKey } from './platform';

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
    approvedAt: Date,
    granted: new Schema({ scopes: [String], placements: [String] }, { _id: false }),
    keys: [
      new Schema(
        {
          kid: String,
          publicJwk: Object,
          privateKey: Object,
          createdAt: Date,
          activeFrom: Date,
          olderUntil: Date,
        },
        { _id: false, minimize: false },
      ),
    ],
    seenOrigins: [String],
    createdAt: Date,
  },
  { collection: 'platforms', autoIndex: false, autoCreate: false, versionKey: false },
);

/** What may change after registration by saying so; the identity may not, and keys have ways of their own. */
export type PlatformChange = Pick<
  Platform,
  | 'name'
  | 'lms'
  | 'authUrl'
  | 'tokenUrl'
  | 'keysetUrl'
  | 'deployments'
  | 'anyDeployment'
  | 'active'
  | 'approvedAt'
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
    /** Puts it on the list, or does nothing when it stands there already. */
    async addDeployment(id: string, deployment: Deployment): Promise<void> {
      await platforms
        .updateOne(
          { _id: id, 'deployments.id': trusted({ $ne: deployment.id }) },
          { $push: { deployments: deployment } },
        )
        .exec();
    },
    async addKey(id: string, key: PlatformKey): Promise<void> {
      await platforms.updateOne({ _id: id }, { $push: { keys: key } }).exec();
    },
    async removeKeys(id: string, kids: string[]): Promise<void> {
      await platforms.updateOne({ _id: id }, { $pull: { keys: { kid: trusted({ $in: kids }) } } }).exec();
    },
    async changeSealed(id: string, kid: string, privateKey: Sealed): Promise<void> {
      await platforms
        .updateOne({ _id: id, 'keys.kid': kid }, { $set: { 'keys.$.privateKey': privateKey } })
        .exec();
    },
    /** @returns false when there was no such platform */
    async remove(id: string): Promise<boolean> {
      return (await platforms.deleteOne({ _id: id }).exec()).deletedCount === 1;
    },
  };
}
