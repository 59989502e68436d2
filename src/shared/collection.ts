/** What every collection has in common. Indexes are made at start and by migrations; a closed connection fails at once. */
import type { Connection, Model, Schema } from 'mongoose';

export const schemaOptions = {
  autoIndex: false,
  autoCreate: false,
  bufferCommands: false,
  versionKey: false,
  minimize: false,
  strict: 'throw',
} as const;

/** The model of a collection on this connection, made once. */
export function modelOf<T>(connection: Connection, collection: string, schema: Schema<T>): Model<T> {
  return (
    (connection.models[collection] as Model<T> | undefined) ??
    connection.model<T>(collection, schema, collection)
  );
}
