/** Notices that were handled, so that a repeated one does nothing, and the deployments whose LMS sends notices here. */
import { type Connection, Schema, trusted } from 'mongoose';
import { modelOf, schemaOptions } from '../../shared/collection';
import type { CollectionIndex } from '../../shared/collection-index';
import { isDuplicateKey } from '../../shared/database-errors';

interface HandledNotice {
  /** Hash of platform, deployment and the LMS's id of the notice. */
  _id: string;
  expiresAt: Date;
}

export interface Subscription {
  /** Hash of platform, deployment and kind of notice. */
  _id: string;
  platformId: string;
  deploymentId: string;
  /** Where its notices go. */
  handler: string;
  state: 'asked' | 'subscribed' | 'failed';
  askedAt: Date;
}

export const noticeIndexes: CollectionIndex[] = [
  { collection: 'lti_notices', keys: { expiresAt: 1 } },
  { collection: 'lti_notice_handlers', keys: { platformId: 1 } },
];

const handledSchema = new Schema<HandledNotice>({ _id: String, expiresAt: Date }, schemaOptions);
const subscriptionSchema = new Schema<Subscription>(
  { _id: String, platformId: String, deploymentId: String, handler: String, state: String, askedAt: Date },
  schemaOptions,
);

export function createNoticeStore(connection: Connection) {
  const handled = modelOf(connection, 'lti_notices', handledSchema);
  const subscriptions = modelOf(connection, 'lti_notice_handlers', subscriptionSchema);

  return {
    /** @returns false when it was handled before */
    async take(id: string, expiresAt: Date): Promise<boolean> {
      return inserted(handled.create([{ _id: id, expiresAt }]));
    },
    /** For one that could not be handled after all. */
    async giveBack(id: string): Promise<void> {
      await handled.deleteOne({ _id: id });
    },
    async findSubscription(id: string): Promise<Subscription | null> {
      return subscriptions.findById(id).lean<Subscription>();
    },
    /** @returns false when somebody else was first */
    async begin(next: Subscription, known: Subscription | null): Promise<boolean> {
      if (!known) return inserted(subscriptions.create([next]));
      const result = await subscriptions.updateOne({ _id: next._id, askedAt: known.askedAt }, { $set: next });
      return result.modifiedCount === 1;
    },
    async finish(id: string, state: Subscription['state']): Promise<void> {
      await subscriptions.updateOne({ _id: id }, { $set: { state } });
    },
    async sweep(now: Date): Promise<void> {
      await handled.deleteMany({ expiresAt: trusted({ $lt: now }) });
    },
  };
}

export type NoticeStore = ReturnType<typeof createNoticeStore>;

async function inserted(insert: Promise<unknown>): Promise<boolean> {
  try {
    await insert;
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}
