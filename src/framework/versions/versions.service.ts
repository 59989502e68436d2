/** Publishing versions of a framework, and reading them again. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Connection } from 'mongoose';
import { createFileStore } from '../../shared/file-store';
import type { Snapshot } from '../model/types';
import { readStored, writeStored } from './stored-snapshot';
import { asVersion } from './version';
import { createVersionStore, type Version } from './versions.store';

export interface PublishedVersion {
  /** The identifier of its own document. */
  id: string;
  /** The identifier of the framework's document. */
  frameworkId: string;
  title: string;
  version: string;
  publishedAt: Date;
  /** Whether it is what the framework's identifier leads to. */
  current: boolean;
}

interface VersionsOptions {
  /** Open. */
  connection: Connection;
  now?: () => Date;
}

export function createVersions({ connection, now = () => new Date() }: VersionsOptions) {
  const store = createVersionStore(connection);
  const snapshots = createFileStore(connection, 'framework_snapshots');

  return {
    /**
     * Writes a version, has everything prepared that is served of it, and only then makes it the current one: whatever ends the work
     * early leaves a draft, which nobody is shown and the next try replaces. A published version that has changed under its number stays
     * what it was until then.
     *
     * @param prepare is given the version under its own identifier
     * @returns false when this very version is published already
     */
    async publish(snapshot: Snapshot, prepare: (version: Snapshot) => Promise<void>): Promise<boolean> {
      const version = asVersion(snapshot);
      const bytes = writeStored(version);
      const digest = createHash('sha256').update(bytes).digest('base64url');
      const draft: Version & { file: string } = {
        _id: version.document.id,
        frameworkId: snapshot.document.id,
        title: snapshot.document.title,
        version: snapshot.document.version,
        state: 'draft',
        file: `${version.document.id}/${digest}`,
        digest,
        publishedAt: null,
      };
      const known = await store.find(draft._id);
      const former = known?.state === 'published' ? known : undefined;
      const isPublished = former?.digest === digest;
      if (!isPublished) {
        if (!former) await store.save(draft);
        await snapshots.write(draft.file, await promisify(gzip)(bytes), {});
        await prepare(version);
        await store.save({ ...draft, state: 'published', publishedAt: now() });
        if (former) await snapshots.remove(fileOf(former));
      }
      await store.makeCurrent(draft);
      return !isPublished;
    },

    /** Every version that may be read, the newest first. Drafts are not among them. */
    async list(): Promise<PublishedVersion[]> {
      const [versions, current] = await Promise.all([store.published(), store.current()]);
      return versions.map(({ _id, frameworkId, title, version, publishedAt }) => ({
        id: _id,
        frameworkId,
        title,
        version,
        publishedAt: publishedAt ?? new Date(0),
        current: current.has(_id),
      }));
    },

    /** A published version, or null. */
    async snapshotOf(id: string): Promise<Snapshot | null> {
      const version = await store.find(id);
      if (version?.state !== 'published') return null;
      return readStored(await promisify(gunzip)(await snapshots.read(fileOf(version))));
    },
  };
}

const fileOf = ({ _id, file = _id }: Version): string => file;

export type Versions = ReturnType<typeof createVersions>;
