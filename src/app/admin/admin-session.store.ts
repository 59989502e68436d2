/** Sessions of the administrator, the one-time codes that open them, and the lines about what was done. Of codes and tokens only hashes. */
import { type Connection, Schema, trusted } from 'mongoose';
import { modelOf, schemaOptions } from '../../shared/collection';
import type { CollectionIndex } from '../../shared/collection-index';

/** A code or a session: something that is known by the hash of a secret, until it expires. */
interface Kept {
  _id: string;
  expiresAt: Date;
}

export interface AdminEvent {
  at: Date;
  /** What was done, such as `connection.remove`. */
  action: string;
  /** To what: an id. */
  target: string;
}

export const adminIndexes: CollectionIndex[] = [
  { collection: 'admin_codes', keys: { expiresAt: 1 } },
  { collection: 'admin_sessions', keys: { expiresAt: 1 } },
  { collection: 'admin_events', keys: { at: -1 } },
];

const kept = () => new Schema<Kept>({ _id: String, expiresAt: Date }, schemaOptions);
const event = new Schema<AdminEvent>({ at: Date, action: String, target: String }, schemaOptions);

export function createAdminSessionStore(connection: Connection) {
  const codes = modelOf(connection, 'admin_codes', kept());
  const sessions = modelOf(connection, 'admin_sessions', kept());
  const events = modelOf(connection, 'admin_events', event);

  return {
    async insertCode(code: Kept): Promise<void> {
      await codes.create(code);
    },
    /** Single use: whoever deletes the code owns it. */
    async takeCode(id: string): Promise<Kept | null> {
      return codes.findOneAndDelete({ _id: id }).lean<Kept>().exec();
    },
    async insertSession(session: Kept): Promise<void> {
      await sessions.create(session);
    },
    async findSession(id: string): Promise<Kept | null> {
      return sessions.findById(id).lean<Kept>().exec();
    },
    async removeSession(id: string): Promise<void> {
      await sessions.deleteOne({ _id: id }).exec();
    },
    async addEvent(line: AdminEvent): Promise<void> {
      await events.create(line);
    },
    /** Newest first. */
    async listEvents(limit: number): Promise<AdminEvent[]> {
      return events.find().sort({ at: -1 }).limit(limit).lean<AdminEvent[]>().exec();
    },
    /** Expiry is checked on reading; this only keeps the collections small. */
    async sweep(now: Date): Promise<void> {
      const expired = { expiresAt: trusted({ $lt: now }) };
      await codes.deleteMany(expired).exec();
      await sessions.deleteMany(expired).exec();
    },
  };
}
