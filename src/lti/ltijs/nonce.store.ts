/** Nonces that have been seen. The unique `_id` decides between two that come at the same moment. */
import { type Connection, type Model, Schema, trusted } from 'mongoose';
import type { CollectionIndex } from '../../shared/collection-index';
import { isDuplicateKey } from '../../shared/database-errors';

interface Nonce {
  _id: string;
  expiresAt: Date;
}

export const nonceIndexes: CollectionIndex[] = [{ collection: 'lti_nonces', keys: { expiresAt: 1 } }];

/** Longer than a login lives, so that no nonce is forgotten while its state could still be used. In milliseconds. */
const NONCE_LIFE = 15 * 60_000;

const schema = new Schema<Nonce>(
  { _id: String, expiresAt: Date },
  { collection: 'lti_nonces', autoIndex: false, autoCreate: false, versionKey: false },
);

export function createNonceStore(connection: Connection) {
  const nonces: Model<Nonce> = connection.models.LtiNonce ?? connection.model<Nonce>('LtiNonce', schema);

  return {
    /** @returns false when it was seen before */
    async see(nonce: string, now: Date): Promise<boolean> {
      try {
        await nonces.create({ _id: nonce, expiresAt: new Date(now.getTime() + NONCE_LIFE) });
        return true;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },
    async sweep(now: Date): Promise<void> {
      await nonces.deleteMany({ expiresAt: trusted({ $lt: now }) }).exec();
    },
  };
}

export type NonceStore = ReturnType<typeof createNonceStore>;
