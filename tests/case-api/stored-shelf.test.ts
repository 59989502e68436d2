/** The memory of the shelf of published versions: what is kept, for how long, and what is left when writing ends early. */
import { createStoredVersions } from '../../src/case-api';
import { edition11 } from '../../src/case-api/editions';
import { createCatalogue } from '../../src/case-api/stored/catalogue';
import { storeVersion } from '../../src/case-api/stored/store-version';
import { storedShelf } from '../../src/case-api/stored/stored-shelf';
import {
  createStoredVersionStore,
  type StoredVersionStore,
} from '../../src/case-api/stored/stored-version.store';
import { loadFramework } from '../../src/framework';
import { asVersion } from '../../src/framework/versions/version';
import { filesOf, smallFramework, writeFiles } from '../framework/support/small-framework';
import { useTestDatabase } from '../support/database';

const database = useTestDatabase();
const version = asVersion(loadFramework(writeFiles(filesOf(smallFramework()))));
const { id } = version.document;
const published = async () => [{ id, publishedAt: new Date(0), listed: true }];

/** Waymark under an address, with room for everything. */
const waymarkAt = (publicUrl: string) =>
  createStoredVersions({ connection: database.connection(), publicUrl, published, budget: 10_000_000 });

it('forgets what it read of a version that is written anew', async () => {
  const [first, second] = [waymarkAt('https://first.example'), waymarkAt('https://second.example')];
  await first.store(version);
  const seen = async () => {
    first.refresh();
    const [document, whole] = await Promise.all([
      first.shelf.answer(edition11, 'CFDocument', id),
      first.shelf.packageOf(edition11, id, 'strict'),
    ]);
    const [one, all] = [document, whole].map((body) => JSON.parse(String(body?.in(['identity']).content)));
    return [one.uri, all.CFDocument.uri];
  };
  expect(await seen()).toEqual(Array(2).fill(`https://first.example/uri/${id}`));
  await second.store(version);
  expect(await seen()).toEqual(Array(2).fill(`https://second.example/uri/${id}`));
});

it('reads a package once, however many ask for it at once', async () => {
  await waymarkAt('https://first.example').store(version);
  const store = createStoredVersionStore(database.connection());
  const reading = jest.spyOn(store.packages, 'read');
  const { current } = createCatalogue({ store, published });
  const shelf = storedShelf({ store, catalogue: current, budget: 10_000_000 });
  const bodies = await Promise.all([1, 2, 3].map(() => shelf.packageOf(edition11, id, 'strict')));
  expect(new Set(bodies).size).toBe(1);
  // gzip and Brotli
  expect(reading).toHaveBeenCalledTimes(2);
});

describe('writing that ends early', () => {
  it('is not taken for done by who comes back under the former address', async () => {
    const first = waymarkAt('https://first.example');
    await first.store(version);
    expect(await first.isStored(id)).toBe(true);
    const full: StoredVersionStore = {
      ...createStoredVersionStore(database.connection()),
      insertEntities: () => Promise.reject(new Error('no room')),
    };
    const options = { publicUrl: 'https://second.example', madeWith: 'another' };
    await expect(storeVersion(full, version, options)).rejects.toThrow('no room');
    expect(await first.isStored(id)).toBe(false);
  });

  it('ends when it is told to', async () => {
    const stopped = AbortSignal.abort(new Error('stopped'));
    await expect(waymarkAt('https://third.example').store(version, stopped)).rejects.toThrow('stopped');
  });
});
