/**
 * Logins under way, by their state: the server's own record of what was asked, so that the answer can be held against it.
 * A state is used once: whoever sets `usedAt` first owns the launch. The record stays until it expires, so that a second use can be
 * told apart from a state that never was.
 */
import { type Connection, type Model, Schema, trusted } from 'mongoose';
import type { CollectionIndex } from '../../shared/collection-index';
import type { LoginParameters } from './parameters';

/** How long an LMS and a person may take between login and launch, in milliseconds. */
export const LOGIN_LIFE = 5 * 60_000;

/** What was handed to the LMS's Platform Storage (LTI Platform Storage, lti.put_data). */
export interface StorageProof {
  /** Name of the LMS's frame that keeps it, or `_parent`. */
  frame: string;
  /** Origin of that frame: the authentication endpoint's (LTI Client Side OIDC). */
  origin: string;
  key: string;
  value: string;
}

export interface Login {
  /** The state. */
  _id: string;
  nonce: string;
  platformId: string;
  params: LoginParameters;
  /** The authentication request that goes to the LMS. */
  authUrl: string;
  storage: StorageProof | null;
  createdAt: Date;
  expiresAt: Date;
  usedAt: Date | null;
}

export const loginIndexes: CollectionIndex[] = [{ collection: 'lti_logins', keys: { expiresAt: 1 } }];

const schema = new Schema<Login>(
  {
    _id: String,
    nonce: String,
    platformId: String,
    params: Object,
    authUrl: String,
    storage: Object,
    createdAt: Date,
    expiresAt: Date,
    usedAt: Date,
  },
  { collection: 'lti_logins', autoIndex: false, autoCreate: false, versionKey: false },
);

export function createLoginStore(connection: Connection) {
  const logins: Model<Login> = connection.models.LtiLogin ?? connection.model<Login>('LtiLogin', schema);

  return {
    async insert(login: Login): Promise<void> {
      await logins.create(login);
    },
    async find(state: string): Promise<Login | null> {
      return logins.findById(state).lean<Login>().exec();
    },
    /** @returns false when somebody else was first */
    async use(state: string, now: Date): Promise<boolean> {
      const result = await logins.updateOne({ _id: state, usedAt: null }, { $set: { usedAt: now } }).exec();
      return result.modifiedCount === 1;
    },
    /** Expiry is checked on reading; this only keeps the collection small. */
    async sweep(now: Date): Promise<void> {
      await logins.deleteMany({ expiresAt: trusted({ $lt: now }) }).exec();
    },
  };
}

export type LoginStore = ReturnType<typeof createLoginStore>;
