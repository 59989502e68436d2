/**
 * What launches have told about their platforms, beside the platforms themselves: `lti_activity`, one document a platform, and
 * `lti_deployments`, one an institution (its id is the tenant's).
 */
import { type Connection, Schema, trusted } from 'mongoose';
import { modelOf, schemaOptions } from '../../shared/collection';
import type { CollectionIndex } from '../../shared/collection-index';

/** How a browser proved to be the one in which the login began: in the LMS's frame by cookie or storage, or in a window of its own. */
export const browserProofs = ['cookie', 'storage', 'window'] as const;
export type BrowserProof = (typeof browserProofs)[number];

export interface LaunchFailure {
  at: Date;
  /** Of the refusal, such as `launch.deployment_unknown`. */
  code: string;
  deploymentId: string | null;
  /** Origin of the target that the launch named. */
  target?: string | null;
}

/** What speaks of the connection, but is not signed: anybody could have sent it, so it proposes where to look and proves nothing. */
export interface LaunchHint {
  at: Date;
  /** Of the refusal, such as `login.target`. */
  code: string;
  /** Origin of the target that a login named, or the error code with which an LMS answered. */
  said: string | null;
}

export interface PlatformActivity {
  /** The platform's id. */
  _id: string;
  lastLaunchAt: Date | null;
  lastFailure: LaunchFailure | null;
  lastHint?: LaunchHint | null;
  /** When a browser was last sent to the LMS for a launch. */
  lastLoginAt?: Date | null;
  /** When each was last seen to work; absent before the first launch that passed. */
  proofs?: Partial<Record<BrowserProof, Date>>;
  /** How far the LMS's clock was ahead of ours at the last launch, in seconds; it includes the time on the way. */
  clockAhead: number | null;
}

export interface SeenDeployment {
  /** The tenant. */
  _id: string;
  platformId: string;
  deploymentId: string;
  seenAt: Date;
  /** Services of the course from which the last launch with any came. */
  lineItemsUrl: string | null;
  membershipsUrl: string | null;
}

export const activityIndexes: CollectionIndex[] = [
  { collection: 'lti_deployments', keys: { platformId: 1 } },
];

const activitySchema = new Schema<PlatformActivity>(
  {
    _id: String,
    lastLaunchAt: Date,
    lastFailure: Object,
    lastHint: Object,
    lastLoginAt: Date,
    proofs: Object,
    clockAhead: Number,
  },
  schemaOptions,
);
const deploymentSchema = new Schema<SeenDeployment>(
  {
    _id: String,
    platformId: String,
    deploymentId: String,
    seenAt: Date,
    lineItemsUrl: String,
    membershipsUrl: String,
  },
  schemaOptions,
);

export function createActivityStore(connection: Connection) {
  const activity = modelOf(connection, 'lti_activity', activitySchema);
  const deployments = modelOf(connection, 'lti_deployments', deploymentSchema);

  return {
    async find(platformId: string): Promise<PlatformActivity | null> {
      return activity.findById(platformId).lean<PlatformActivity>().exec();
    },
    async list(): Promise<PlatformActivity[]> {
      return activity.find().lean<PlatformActivity[]>().exec();
    },
    async setLaunch(id: string, at: Date, proof: BrowserProof, clockAhead: number | null): Promise<void> {
      const seen = {
        lastLaunchAt: at,
        [`proofs.${proof}`]: at,
        ...(clockAhead === null ? {} : { clockAhead }),
      };
      await activity.updateOne({ _id: id }, { $set: seen }, { upsert: true }).exec();
    },
    async set(
      id: string,
      seen: Partial<Pick<PlatformActivity, 'lastFailure' | 'lastHint' | 'lastLoginAt'>>,
    ): Promise<void> {
      await activity.updateOne({ _id: id }, { $set: seen }, { upsert: true }).exec();
    },
    /** Services that this launch does not name stay as they were. */
    async setDeployment({ _id, lineItemsUrl, membershipsUrl, ...seen }: SeenDeployment): Promise<void> {
      const services = {
        ...(lineItemsUrl === null ? {} : { lineItemsUrl }),
        ...(membershipsUrl === null ? {} : { membershipsUrl }),
      };
      await deployments.updateOne({ _id }, { $set: { ...seen, ...services } }, { upsert: true }).exec();
    },
    async deployments(platformIds: string[]): Promise<SeenDeployment[]> {
      return deployments
        .find({ platformId: trusted({ $in: platformIds }) })
        .sort({ platformId: 1 })
        .lean<SeenDeployment[]>()
        .exec();
    },
    /** A platform that is removed leaves no failures behind; its deployments stay, since their courses do. */
    async forget(platformId: string): Promise<void> {
      await activity.deleteOne({ _id: platformId }).exec();
    },
  };
}
