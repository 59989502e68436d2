/** The collections `framework_versions` (one document a version) and `frameworks` (which of them is current). */
import { type Connection, Schema } from 'mongoose';
import { modelOf, schemaOptions } from '../../shared/collection';
import type { CollectionIndex } from '../../shared/collection-index';

/** A draft is a version that is still being written, or whose writing ended early. Nothing reads it. */
export type VersionState = 'draft' | 'published';

export interface Version {
  /** The identifier of its document; see version.ts. */
  _id: string;
  /** The identifier of the framework's document, whatever its version. */
  frameworkId: string;
  title: string;
  version: string;
  state: VersionState;
  /** The file of its snapshot; its identifier when left out, as an earlier Waymark named it. */
  file?: string;
  /** SHA-256 of its snapshot, by which a change under the same version number is noticed. */
  digest: string;
  publishedAt: Date | null;
}

interface Framework {
  _id: string;
  currentId: string;
}

export const versionIndexes: CollectionIndex[] = [
  { collection: 'framework_versions', keys: { state: 1, publishedAt: -1 } },
];

const versionSchema = new Schema<Version>(
  {
    _id: String,
    frameworkId: String,
    title: String,
    version: String,
    state: String,
    file: String,
    digest: String,
    publishedAt: Date,
  },
  schemaOptions,
);
const frameworkSchema = new Schema<Framework>({ _id: String, currentId: String }, schemaOptions);

export function createVersionStore(connection: Connection) {
  const versions = modelOf(connection, 'framework_versions', versionSchema);
  const frameworks = modelOf(connection, 'frameworks', frameworkSchema);

  return {
    async find(id: string): Promise<Version | null> {
      return versions.findById(id).lean<Version>();
    },
    /** Published versions, newest first. */
    async published(): Promise<Version[]> {
      return versions.find({ state: 'published' }).sort({ publishedAt: -1, _id: 1 }).lean<Version[]>();
    },
    /** The identifiers of the current versions. */
    async current(): Promise<ReadonlySet<string>> {
      const all = await frameworks.find().lean<Framework[]>();
      return new Set(all.map(({ currentId }) => currentId));
    },
    async save(version: Version): Promise<void> {
      await versions.replaceOne({ _id: version._id }, version, { upsert: true });
    },
    /** The one write by which a version becomes what readers get. */
    async makeCurrent({ _id, frameworkId }: Version): Promise<void> {
      await frameworks.replaceOne(
        { _id: frameworkId },
        { _id: frameworkId, currentId: _id },
        { upsert: true },
      );
    },
  };
}
