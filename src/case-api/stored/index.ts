/** Published versions that are served from the database. */
import type { Connection } from 'mongoose';
import type { Snapshot } from '../../framework/model/types';
import type { Shelf } from '../shelf';
import { createCatalogue, type ReadableVersion } from './catalogue';
import { storeVersion } from './store-version';
import { storedShelf } from './stored-shelf';
import { createStoredVersionStore } from './stored-version.store';

/** Raise it when what is written of a snapshot changes: then older versions are written anew. */
const FORM = 1;

export interface StoredVersionsOptions {
  /** Open; `storedVersionIndexes` have been created on it. */
  connection: Connection;
  publicUrl: string;
  /** The versions that readers may see. */
  published: () => Promise<readonly ReadableVersion[]>;
  /** Memory for what was read, in bytes. */
  budget: number;
}

export interface StoredVersions {
  shelf: Shelf;
  /** Writes everything that is served of a version; call it before the version is published. Ends early when `signal` says so. */
  store(version: Snapshot, signal?: AbortSignal): Promise<void>;
  /** Whether that was done already, in the form and for the address of this Waymark. */
  isStored(versionId: string): Promise<boolean>;
  /** The identifier of the version that answers for an identifier; undefined when none knows it. */
  versionWith(identifier: string): Promise<string | undefined>;
  /** Makes the next request see what was published just now. */
  refresh(): void;
}

export function createStoredVersions(options: StoredVersionsOptions): StoredVersions {
  const { connection, publicUrl, published, budget } = options;
  const store = createStoredVersionStore(connection);
  const catalogue = createCatalogue({ store, published });
  const madeWith = `${FORM} ${publicUrl}`;
  return {
    shelf: storedShelf({ store, catalogue: catalogue.current, budget }),
    store: (version, signal) => storeVersion(store, version, { publicUrl, madeWith, signal }),
    isStored: async (versionId) =>
      (await store.versions()).some((version) => version._id === versionId && version.madeWith === madeWith),
    versionWith: async (identifier) => {
      const { versionIds } = await catalogue.current();
      return (await store.entity(versionIds, identifier))?.versionId;
    },
    refresh: catalogue.expire,
  };
}
