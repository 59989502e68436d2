/**
 * Published versions from the database. What was read is kept in memory up to a budget, the least recently used goes first; a package that
 * would take a good part of it is streamed.
 */
import { pipeline } from 'node:stream';
import { promisify } from 'node:util';
import { createGunzip, gunzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import type { StoredFile } from '../../shared/file-store';
import type { Edition } from '../editions';
import { type Body, bestOf, type Encoded, type Encoding, etagOf, plainBody } from '../encoded-body';
import type { Profile, Shelf } from '../shelf';
import type { Catalogue } from './catalogue';
import { entityKey, packageName, resourceKey } from './names';
import type { PackageFacts, StoredVersionStore } from './stored-version.store';

interface StoredShelfOptions {
  store: StoredVersionStore;
  catalogue: () => Promise<Catalogue>;
  /** For everything that is kept, in bytes. */
  budget: number;
}

/** A package that takes more than this part of the budget is not kept: it would drive out all others. */
const LARGEST_PART = 1 / 4;
/** What a row takes besides its text: its key, its place in the list, objects. */
const ROW_OVERHEAD = 400;

export function storedShelf({ store, catalogue, budget }: StoredShelfOptions): Shelf {
  const kept = new LRUCache<string, Body>({ maxSize: Math.max(1, budget) });
  let keptOf = '';

  /** The catalogue; when it has changed, what was kept of the former one goes. */
  async function readable(): Promise<Catalogue> {
    const now = await catalogue();
    if (now.mark !== keptOf) kept.clear();
    keptOf = now.mark;
    return now;
  }

  async function row(key: string, identifier: string): Promise<Body | undefined> {
    const { versionIds } = await readable();
    if (versionIds.length === 0) return undefined;
    const name = `${key} ${identifier}`;
    const known = kept.get(name);
    if (known) return known;
    const json = (await store.entity(versionIds, identifier))?.answers[key];
    if (json === undefined) return undefined;
    const body = plainBody(json);
    kept.set(name, body, { size: Buffer.byteLength(json) + ROW_OVERHEAD });
    return body;
  }

  async function packageOf(edition: Edition, documentId: string, profile: Profile) {
    if (!(await readable()).has(documentId)) return undefined;
    const name = (encoding: 'gzip' | 'br') => packageName({ documentId, edition, profile, encoding });
    const known = kept.get(name('gzip'));
    if (known) return known;
    const [gzip, br] = await Promise.all([
      store.packages.find(name('gzip')),
      store.packages.find(name('br')),
    ]);
    if (!gzip || !br) return undefined;
    const size = gzip.facts.plainLength + gzip.length + br.length;
    if (size > budget * LARGEST_PART) return packageBody(gzip.facts, streamedContents(store, { gzip, br }));
    const body = packageBody(gzip.facts, await wholeContents(store, { gzip, br }));
    kept.set(name('gzip'), body, { size });
    return body;
  }

  return {
    documents: async (edition) => (await readable()).listed(edition),
    packageOf,
    answer: (edition, answer, identifier) => row(entityKey(edition, answer), identifier),
    resource: (edition, identifier) => row(resourceKey(edition), identifier),
  };
}

type PackageFile = StoredFile<PackageFacts>;
type PackageFiles = Record<'gzip' | 'br', PackageFile>;
type Contents = Record<Encoding, Encoded['content']>;

async function wholeContents(store: StoredVersionStore, files: PackageFiles): Promise<Contents> {
  const [gzip, br] = await Promise.all([
    store.packages.read(files.gzip.name),
    store.packages.read(files.br.name),
  ]);
  return { gzip, br, identity: await promisify(gunzip)(gzip) };
}

/** A package that passes through: from the database to the reader, never whole in memory. */
function streamedContents({ packages }: StoredVersionStore, { gzip, br }: PackageFiles): Contents {
  const compressed = ({ name, length }: PackageFile) => ({ length, open: () => packages.stream(name) });
  const plain = () => {
    const unpacked = createGunzip();
    // An error of either ends the stream that is read; a reader who leaves ends both.
    pipeline(packages.stream(gzip.name), unpacked, () => undefined);
    return unpacked;
  };
  return {
    br: compressed(br),
    gzip: compressed(gzip),
    identity: { length: gzip.facts.plainLength, open: plain },
  };
}

function packageBody({ hash, fileName }: PackageFacts, contents: Contents): Body {
  const forms = new Map(
    (['br', 'gzip', 'identity'] as const).map((encoding) => [
      encoding,
      { encoding, content: contents[encoding], etag: etagOf(hash, encoding) },
    ]),
  );
  return { fileName, in: (accepted) => bestOf(forms, accepted) };
}
