/** Which published versions are in the database: asked for now and then, not with each request. */
import type { CFDocument } from '../../exporters/case';
import type { Edition } from '../editions';
import type { StoredVersionStore } from './stored-version.store';

/** A version that readers may see; drafts never are. */
export interface ReadableVersion {
  id: string;
  publishedAt: Date;
  /** Whether the list of documents names it. Older versions are read by their own identifier only. */
  listed: boolean;
}

export interface Catalogue {
  /** Changes when any version does, or is written anew. */
  mark: string;
  /** The most current first. */
  versionIds: readonly string[];
  listed(edition: Edition): readonly CFDocument[];
  has(documentId: string): boolean;
}

/** Another process may have published: a newer version is seen after this time at the latest. */
const FRESH_MS = 10_000;

interface CatalogueOptions {
  store: Pick<StoredVersionStore, 'versions'>;
  published: () => Promise<readonly ReadableVersion[]>;
  now?: () => number;
}

/** @returns the catalogue, asked for anew when it is older than ten seconds or `expire` was called */
export function createCatalogue({ store, published, now = Date.now }: CatalogueOptions) {
  let known: { at: number; catalogue: Promise<Catalogue> } | undefined;
  return {
    expire: () => {
      known = undefined;
    },
    current: (): Promise<Catalogue> => {
      if (known && now() - known.at < FRESH_MS) return known.catalogue;
      const asked = { at: now(), catalogue: read(store, published) };
      known = asked;
      // A failure is not remembered.
      asked.catalogue.catch(() => {
        if (known === asked) known = undefined;
      });
      return asked.catalogue;
    },
  };
}

async function read(
  store: CatalogueOptions['store'],
  published: CatalogueOptions['published'],
): Promise<Catalogue> {
  const [versions, stored] = await Promise.all([published(), store.versions()]);
  const madeWith = new Map(stored.map((version) => [version._id, version.madeWith]));
  const documents = new Map(
    stored.map(({ _id, documents }) => [
      _id,
      new Map(
        Object.entries(documents).map(([segment, json]) => [segment, JSON.parse(json) as CFDocument[]]),
      ),
    ]),
  );
  const readable = [...versions]
    .filter(({ id }) => documents.has(id))
    .sort((a, b) => Number(b.listed) - Number(a.listed) || +b.publishedAt - +a.publishedAt);
  const of = ({ id }: ReadableVersion) => [...(documents.get(id)?.values() ?? [])].flat();
  const documentIds = new Set(readable.flatMap((version) => of(version).map(({ identifier }) => identifier)));
  return {
    mark: readable
      .map(({ id, listed, publishedAt }) => `${id} ${listed} ${+publishedAt} ${madeWith.get(id)}`)
      .join('\n'),
    versionIds: readable.map(({ id }) => id),
    listed: ({ segment }) =>
      readable.filter(({ listed }) => listed).flatMap(({ id }) => documents.get(id)?.get(segment) ?? []),
    has: (documentId) => documentIds.has(documentId),
  };
}
