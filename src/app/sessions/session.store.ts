/** Sessions and the one-time codes that open them. Tokens are never stored, only their SHA-256. */
import { type Connection, Schema, trusted } from 'mongoose';
import type { DeepLinkRequest } from '../../lti';
import type { CollectionIndex } from '../../shared/collection-index';
import type { Viewer } from '../../shared/viewer';

/** What a launch leaves behind for the pages that follow it. */
export interface SessionPayload {
  viewer: Viewer;
  platformId: string;
  courseTitle: string | null;
  courseLabel: string | null;
  returnUrl: string | null;
  deepLink: DeepLinkRequest | null;
}

export interface SessionRecord extends SessionPayload {
  _id: string;
  expiresAt: Date;
}

interface CodeRecord {
  _id: string;
  sessionId: string;
  expiresAt: Date;
}

export const sessionIndexes: CollectionIndex[] = [
  { collection: 'sessions', keys: { expiresAt: 1 } },
  { collection: 'launch_codes', keys: { expiresAt: 1 } },
];

const options = { autoIndex: false, autoCreate: false, versionKey: false, minimize: false } as const;

export function createSessionStore(connection: Connection) {
  const sessions = connection.model<SessionRecord>(
    'Session',
    new Schema<SessionRecord>(
      {
        _id: String,
        viewer: Object,
        platformId: String,
        courseTitle: String,
        courseLabel: String,
        returnUrl: String,
        deepLink: Object,
        expiresAt: Date,
      },
      { ...options, collection: 'sessions' },
    ),
  );
  const codes = connection.model<CodeRecord>(
    'LaunchCode',
    new Schema<CodeRecord>(
      { _id: String, sessionId: String, expiresAt: Date },
      { ...options, collection: 'launch_codes' },
    ),
  );

  return {
    async insertSession(record: SessionRecord): Promise<void> {
      await sessions.create(record);
    },
    async findSession(id: string): Promise<SessionRecord | null> {
      return sessions.findById(id).lean<SessionRecord>().exec();
    },
    async insertCode(record: CodeRecord): Promise<void> {
      await codes.create(record);
    },
    /** Single use: whoever deletes the code owns it. */
    async takeCode(id: string): Promise<CodeRecord | null> {
      return codes.findOneAndDelete({ _id: id }).lean<CodeRecord>().exec();
    },
    /** Expiry is checked on reading; this only keeps the collections small. */
    async sweep(now: Date): Promise<void> {
      const expired = { expiresAt: trusted({ $lt: now }) };
      await sessions.deleteMany(expired);
      await codes.deleteMany(expired);
    },
  };
}

export type SessionStore = ReturnType<typeof createSessionStore>;
