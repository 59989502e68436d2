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

/** An answer, and the bytes that keeping it takes. */
interface Loaded {
  body: Body;
  size: number;
}
type Load = () => Promise<Loaded | undefined>;

const cacheOf = (budget: number) =>
  new LRUCache<string, Loaded, Load>({
    maxSize: Math.max(1, budget),
    maxEntrySize: Math.max(1, Math.floor(budget * LARGEST_PART)),
    sizeCalculation: ({ size }) => size,
    // However many ask at once, it is read once.
    fetchMethod: (_name, _stale, { context: load }) => load(),
    // And all of them get it, even if others have driven it out meanwhile.
    ignoreFetchAbort: true,
  });

export function storedShelf({ store, catalogue: current, budget }: StoredShelfOptions): Shelf {
  let kept = { mark: '', bodies: cacheOf(budget) };

  /** The catalogue, and what was read since it changed. A reading that began before ends in the former cache. */
  async function readable() {
    const catalogue = await current();
    if (catalogue.mark !== kept.mark) kept = { mark: catalogue.mark, bodies: cacheOf(budget) };
    return { catalogue, bodies: kept.bodies };
  }

  async function row(key: string, identifier: string): Promise<Body | undefined> {
    const { catalogue, bodies } = await readable();
    if (catalogue.versionIds.length === 0) return undefined;
    const load = async () => {
      const json = (await store.entity(catalogue.versionIds, identifier))?.answers[key];
      return json === undefined
        ? undefined
        : { body: plainBody(json), size: Buffer.byteLength(json) + ROW_OVERHEAD };
    };
    return (await bodies.fetch(`${key} ${identifier}`, { context: load }))?.body;
  }

  async function packageOf(edition: Edition, documentId: string, profile: Profile) {
    const { catalogue, bodies } = await readable();
    if (!catalogue.has(documentId)) return undefined;
    const name = (encoding: 'gzip' | 'br') => packageName({ documentId, edition, profile, encoding });
    const load = async () => {
      const [gzip, br] = await Promise.all([
        store.packages.find(name('gzip')),
        store.packages.find(name('br')),
      ]);
      if (!gzip || !br) return undefined;
      const size = gzip.facts.plainLength + gzip.length + br.length;
      const isKept = size <= budget * LARGEST_PART;
      const contents = isKept ? wholeContents : streamedContents;
      return { body: packageBody(gzip.facts, await contents(store, { gzip, br })), size };
    };
    return (await bodies.fetch(name('gzip'), { context: load }))?.body;
  }

  return {
    documents: async (edition) => (await readable()).catalogue.listed(edition),
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
