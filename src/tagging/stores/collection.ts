/**
 * What every collection of tagging has in common. Indexes are made at start and by migrations; a closed connection fails at once.
 *
 * Reads go by `_id`, or by a unique key, and by nothing else: then every server that Waymark runs on uses its index
 * (docs/decisions/0060). Whose a document is, is checked here on the way out; writes carry the owner in their filter.
 */
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

/** The document, or null when it is another tenant's. */
export const ofTenant = <T extends { tenantId: string }>(tenantId: string, document: T | null): T | null =>
  document?.tenantId === tenantId ? document : null;

/** The documents without those of another tenant or another course. */
export const ofCourse = <T extends { tenantId: string; courseId: string }>(
  tenantId: string,
  courseId: string,
  documents: T[],
): T[] => documents.filter((document) => document.tenantId === tenantId && document.courseId === courseId);
