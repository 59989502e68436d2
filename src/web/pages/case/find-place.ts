/** Where an identifier leads: in the current framework, which is in memory, else in a published version from the database. */
import { LRUCache } from 'lru-cache';
import { validate as isUuid } from 'uuid';
import type { PublishedVersion } from '../../../framework';
import type { FrameworkDocument, Snapshot } from '../../../framework/model/types';
import { type Place, placeOf } from './places';

/** What the pages ask of published versions. */
export interface PublishedVersions {
  /** The newest first. */
  list(): Promise<readonly PublishedVersion[]>;
  snapshotOf(id: string): Promise<Snapshot | null>;
  /** The identifier of the version that answers for an identifier; undefined when none knows it. */
  versionWith(identifier: string): Promise<string | undefined>;
}

/** A version that a page shows by its own identifier. */
export interface ShownVersion extends Pick<PublishedVersion, 'version' | 'publishedAt'> {
  /** What is current of the same framework; it may be this very version. */
  current: Pick<FrameworkDocument, 'id' | 'version'>;
}

export interface Found extends Place {
  snapshot: Snapshot;
  /** Left out for the current framework. */
  version?: ShownVersion;
}

/** How much of published versions stays in memory, in items; the shipped framework has about 1,700. */
const KEPT_ITEMS = 20_000;

/** @returns a function that asks the database only for identifiers which the current framework does not have */
export function placeFinder(framework: () => Snapshot, published: PublishedVersions | undefined) {
  const inDatabase = published && publishedFinder(published);
  return async (key: string): Promise<Found | undefined> => {
    const snapshot = framework();
    const place = placeOf(snapshot, key);
    if (place) return { ...place, snapshot };
    return isUuid(key) ? inDatabase?.(key.toLowerCase(), snapshot.document) : undefined;
  };
}

function publishedFinder(published: PublishedVersions) {
  const kept = new LRUCache<string, Snapshot, string>({
    maxSize: KEPT_ITEMS,
    sizeCalculation: ({ items }) => items.length + 1,
    fetchMethod: async (_key, _stale, { context: id }) => (await published.snapshotOf(id)) ?? undefined,
    // Whoever waits for one gets it, even if others have driven it out meanwhile.
    ignoreFetchAbort: true,
  });
  return async (identifier: string, served: FrameworkDocument): Promise<Found | undefined> => {
    const id = await published.versionWith(identifier);
    const versions = id ? await published.list() : [];
    const version = versions.find((one) => one.id === id);
    if (!version) return undefined;
    // A version that is published anew keeps its identifier.
    const snapshot = await kept.fetch(`${version.id} ${+version.publishedAt}`, { context: version.id });
    const place = snapshot && placeOf(snapshot, identifier);
    return (
      place && { ...place, snapshot, version: { ...version, current: currentOf(version, versions, served) } }
    );
  };
}

function currentOf(version: PublishedVersion, all: readonly PublishedVersion[], served: FrameworkDocument) {
  if (version.frameworkId === served.id) return served;
  return all.find(({ frameworkId, current }) => current && frameworkId === version.frameworkId) ?? version;
}
