/**
 * What is served of a published version, written before it is published: packages as compressed files, every other answer as a row that is
 * read by its `_id`, and what the list of documents needs.
 */
import { type Connection, Schema, trusted } from 'mongoose';
import { modelOf, schemaOptions } from '../../shared/collection';
import type { CollectionIndex } from '../../shared/collection-index';
import { createFileStore } from '../../shared/file-store';

export interface PackageFacts {
  fileName: string;
  /** In bytes, before compression. */
  plainLength: number;
  /** SHA-256 of the plain bytes, base64url. */
  hash: string;
}

export interface StoredVersion {
  /** Identifier of the version's own document. */
  _id: string;
  /** What its answers were made with: the form of answers and the base of uris. When either changes they are made anew. */
  madeWith: string;
  /** JSON of its CFDocuments by the segment of the edition: keys of CASE may not be keys of a document of ours. */
  documents: Record<string, string>;
}

/** The answers about one identifier, as JSON, by `<segment>:<class>`. */
export interface StoredEntity {
  /** `<version>/<identifier>` */
  _id: string;
  versionId: string;
  answers: Record<string, string>;
}

export const storedVersionIndexes: CollectionIndex[] = [
  { collection: 'case_entities', keys: { versionId: 1 } },
];

const versionSchema = new Schema<StoredVersion>(
  { _id: String, madeWith: String, documents: Object },
  schemaOptions,
);
const entitySchema = new Schema<StoredEntity>(
  { _id: String, versionId: String, answers: Object },
  schemaOptions,
);

const ROWS_AT_ONCE = 500;

export function createStoredVersionStore(connection: Connection) {
  const versions = modelOf(connection, 'case_versions', versionSchema);
  const entities = modelOf(connection, 'case_entities', entitySchema);

  return {
    packages: createFileStore<PackageFacts>(connection, 'case_packages'),
    async versions(): Promise<StoredVersion[]> {
      return versions.find().lean<StoredVersion[]>();
    },
    async saveVersion(version: StoredVersion): Promise<void> {
      await versions.replaceOne({ _id: version._id }, version, { upsert: true });
    },
    /** From here until `saveVersion` it counts as made with nothing, so that whoever starts next makes it anew. */
    async markUnfinished(versionId: string): Promise<void> {
      await versions.updateOne({ _id: versionId }, { madeWith: '' });
    },
    async removeEntities(versionId: string): Promise<void> {
      await entities.deleteMany({ versionId });
    },
    async insertEntities(rows: Iterable<StoredEntity>): Promise<void> {
      let batch: StoredEntity[] = [];
      for (const row of rows) {
        if (batch.push(row) < ROWS_AT_ONCE) continue;
        await entities.insertMany(batch, { lean: true, ordered: false });
        batch = [];
      }
      if (batch.length > 0) await entities.insertMany(batch, { lean: true, ordered: false });
    },
    /** The answers about an identifier in the first of these versions that knows it. */
    async entity(versionIds: readonly string[], identifier: string): Promise<StoredEntity | undefined> {
      const ids = versionIds.map((versionId) => `${versionId}/${identifier}`);
      const found = await entities.find({ _id: trusted({ $in: ids }) }).lean<StoredEntity[]>();
      return found.sort((a, b) => ids.indexOf(a._id) - ids.indexOf(b._id))[0];
    },
  };
}

export type StoredVersionStore = ReturnType<typeof createStoredVersionStore>;
