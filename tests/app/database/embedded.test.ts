/** The embedded database: found, shared between processes, brought back when it dies, and explained when there is none. */
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { type Database, openDatabase } from '../../../src/app/database';
import { type Announcement, isAlive } from '../../../src/app/database/announcement';
import { chooseEmbedded } from '../../../src/app/database/embedded';
import { FilesInUse } from '../../../src/app/database/embedded-server';
import { startMongod } from '../../../src/app/database/mongod';
import { buildStandIn } from '../../../src/app/database/stand-in';
import type { WaymarkError } from '../../../src/shared/errors';

jest.setTimeout(120_000);
const silent = pino({ level: 'silent' });
const quiet = () => undefined;
const sharedCache = path.resolve(__dirname, '../../../node_modules/.cache/waymark');

let folder: string;
const opened: Database[] = [];
const environment = { ...process.env };
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'waymark-embedded-'));
});
afterEach(async () => {
  for (const database of opened.splice(0)) await database.close();
  for (const name of [
    'MONGOMS_SYSTEM_BINARY',
    'MONGOMS_DOWNLOAD_MIRROR',
    'MONGOMS_DOWNLOAD_DIR',
    'MONGOMS_VERSION',
    'PATH',
  ]) {
    if (environment[name] === undefined) delete process.env[name];
    else process.env[name] = environment[name];
  }
  await rm(folder, { recursive: true, force: true });
});

async function open(): Promise<Database> {
  const database = await openDatabase({ mongodbUri: null, dataDir: folder, production: false }, silent, {
    say: quiet,
  });
  opened.push(database);
  return database;
}
const things = (database: Database) => database.connection.collection<{ _id: string }>('things');
const announced = async () =>
  JSON.parse(await readFile(path.join(folder, 'database.json'), 'utf8')) as Announcement;

/** Asks until it answers without an error: as a person does who tries again. */
async function eventually<T>(ask: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

test('what was written is there after a restart, and nothing is announced in between', async () => {
  const first = await open();
  await things(first).insertOne({ _id: 'a' });
  const { pid } = await announced();
  await first.close();
  expect(isAlive(pid)).toBe(false);
  expect(await readdir(folder)).not.toContain('database.json');
  expect(await things(await open()).countDocuments()).toBe(1);
});

test('a second one shares the database of the first, and leaves it running', async () => {
  const owner = await open();
  const guest = await open();
  expect(guest.uri).toBe(owner.uri);
  expect(guest.sentence).toContain(`process ${process.pid}`);
  await things(guest).insertOne({ _id: 'a' });
  await guest.close();
  expect(await things(owner).countDocuments()).toBe(1);
});

test('two that start at once end up on one database', async () => {
  const [one, two] = await Promise.all([open(), open()]);
  await things(one).insertOne({ _id: 'a' });
  expect(await things(two).countDocuments()).toBe(1);
});

test('a guest carries on by itself when the owner ends', async () => {
  const owner = await open();
  const guest = await open();
  await things(owner).insertOne({ _id: 'a' });
  await owner.close();
  expect(await eventually(() => things(guest).countDocuments())).toBe(1);
  expect((await announced()).uri).toBe(guest.uri);
});

test('a database process that dies is started again on the same port and files', async () => {
  const database = await open();
  await things(database).insertOne({ _id: 'a' });
  const before = await announced();
  for (let times = 0; times < 3; times += 1) {
    process.kill((await announced()).pid, 'SIGKILL');
    expect(await eventually(() => things(database).countDocuments())).toBe(1);
  }
  const after = await announced();
  expect(after.port).toBe(before.port);
  expect(after.pid).not.toBe(before.pid);
});

test.each([
  [
    'of a process that is gone',
    { uri: 'mongodb://127.0.0.1:1/waymark', port: 1, kind: 'stand-in', pid: 2 ** 22, owner: 2 ** 22 },
  ],
  [
    'of a port where nothing listens',
    { uri: 'mongodb://127.0.0.1:1/waymark', port: 1, kind: 'stand-in', pid: process.pid, owner: process.pid },
  ],
  ['that is not even one', 'nonsense'],
])('an announcement %s is ignored', async (_which, content) => {
  await writeFile(path.join(folder, 'database.json'), JSON.stringify(content));
  const database = await open();
  expect(await things(database).countDocuments()).toBe(0);
});

test('production never starts an embedded database', async () => {
  const attempt = openDatabase({ mongodbUri: null, dataDir: folder, production: true }, silent, {
    say: quiet,
  });
  await expect(attempt).rejects.toThrow('In production MONGODB_URI is required.');
  expect(await readdir(folder)).toEqual([]);
});

describe('where no mongod can be downloaded', () => {
  let cache: string;
  beforeEach(async () => {
    cache = path.join(folder, 'cache');
    // The stand-in as it is compiled already: Maven's part is seen at every first start.
    const built = await buildStandIn(sharedCache, quiet);
    await mkdir(cache);
    if (built.folder) await symlink(built.folder, path.join(cache, path.basename(built.folder)));
    // An address that refuses at once, and a place where no earlier download lies.
    process.env.MONGOMS_DOWNLOAD_MIRROR = 'http://127.0.0.1:1';
    process.env.MONGOMS_DOWNLOAD_DIR = path.join(folder, 'binaries');
    process.env.MONGOMS_VERSION = '8.0.4';
  });

  test('the stand-in is chosen, the reason said, and the download not tried again for a day', async () => {
    const said: string[] = [];
    const say = (line: string) => said.push(line);
    const choose = () => chooseEmbedded(path.join(folder, 'data'), say, cache);
    const first = await choose();
    expect(first.kind).toBe('stand-in');
    expect(first.sentence).toContain('because MongoDB could not be downloaded');
    expect(said).toContain('Fetching MongoDB (once) …');

    said.length = 0;
    expect((await choose()).sentence).toMatch(/it will be tried again after \d{4}-\d\d-\d\d \d\d:\d\d UTC/);
    expect(said).toEqual([]);

    const memory = path.join(cache, 'mongod-download-failed.json');
    const old = { ...JSON.parse(await readFile(memory, 'utf8')), at: new Date(Date.now() - 25 * 3_600_000) };
    await writeFile(memory, JSON.stringify(old));
    await choose();
    expect(said).toContain('Fetching MongoDB (once) …');
  });

  test('without Java too, the error names the three ways out', async () => {
    process.env.PATH = '/nowhere';
    const error = (await chooseEmbedded(path.join(folder, 'data'), quiet, cache).catch(
      (e: unknown) => e,
    )) as WaymarkError;
    expect(error.code).toBe('database.none');
    expect(error.message).toContain('Java is not installed');
    for (const way of ['MONGODB_URI', 'MONGOMS_SYSTEM_BINARY', 'default-jdk-headless maven'])
      expect(error.help).toContain(way);
  });
});

describe('with a mongod that the administrator names', () => {
  beforeEach(async () => {
    await buildStandIn(sharedCache, quiet);
    process.env.MONGOMS_SYSTEM_BINARY = path.resolve(__dirname, '../../support/fake-mongod.cjs');
  });

  test('it runs by mongodb-memory-server, keeps its files, and is brought back', async () => {
    const first = await open();
    expect(first.kind).toBe('mongod');
    expect(first.sentence).toContain('fake-mongod.cjs');
    await things(first).insertOne({ _id: 'a' });
    process.kill((await announced()).pid, 'SIGTERM');
    expect(await eventually(() => things(first).countDocuments())).toBe(1);
    await first.close();
    expect(await things(await open()).countDocuments()).toBe(1);
  });

  test('files that another mongod has open are not touched', async () => {
    const files = path.join(folder, 'mongod');
    const running = await startMongod(files, 0);
    await expect(startMongod(files, 0)).rejects.toThrow(FilesInUse);
    await running.stop();
  });

  test('one that cannot be run is an error, not an empty database of another kind', async () => {
    process.env.MONGOMS_SYSTEM_BINARY = '/nowhere/mongod';
    await expect(open()).rejects.toMatchObject({
      code: 'database.none',
      message: expect.stringContaining('MONGOMS_SYSTEM_BINARY'),
    });
  });
});
