/** The collection `push_turns`: a course’s tags are brought into the LMS by one run at a time. The turn of a process that died ends by itself. */
import { type Connection, Schema, trusted } from 'mongoose';
import { modelOf, schemaOptions } from '../../shared/collection';
import { isDuplicateKey } from '../../shared/database-errors';

interface Turn {
  /** The course. */
  _id: string;
  tenantId: string;
  until: Date;
}

const schema = new Schema<Turn>({ _id: String, tenantId: String, until: Date }, schemaOptions);

export function createPushTurns(connection: Connection) {
  const turns = modelOf(connection, 'push_turns', schema);
  return {
    /** False when somebody else has it. */
    async take(tenantId: string, courseId: string, now: Date, until: Date): Promise<boolean> {
      try {
        await turns.updateOne(
          { _id: courseId, tenantId, until: trusted({ $lte: now }) },
          { $set: { until } },
          { upsert: true },
        );
        return true;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },
    async giveBack(tenantId: string, courseId: string): Promise<void> {
      await turns.deleteOne({ _id: courseId, tenantId });
    },
  };
}

export type PushTurns = ReturnType<typeof createPushTurns>;
