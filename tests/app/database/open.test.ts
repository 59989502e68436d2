/** The database of MONGODB_URI: reached, not there yet, or not usable. */

import type { AddressInfo } from 'node:net';
import { connect, createServer, type Server } from 'node:net';
import { pino } from 'pino';
import { type Database, openDatabase } from '../../../src/app/database';
import { databaseOf, hostsOf } from '../../../src/app/database/connection';
import { isDatabaseDown } from '../../../src/shared/database-errors';
import { ownDatabaseUri } from '../../support/database';

jest.setTimeout(60_000);
const silent = pino({ level: 'silent' });
const configWith = (mongodbUri: string) => ({ mongodbUri, dataDir: '/nowhere', production: true });

let database: Database | undefined;
let gate: Server | undefined;
afterEach(async () => {
  await database?.connection.db?.dropDatabase();
  await database?.close();
  await new Promise((resolve) => (gate ? gate.close(resolve) : resolve(null)));
  database = undefined;
  gate = undefined;
});

test.each([
  ['mongodb://db:27017/waymark?replicaSet=rs0', 'db:27017', 'waymark'],
  ['mongodb://name:pass%40word@a:1,b:2/', 'a:1,b:2', null],
  ['mongodb+srv://name:word@cluster.example.net', 'cluster.example.net', null],
])('%s names its hosts and database without the password', (uri, hosts, name) => {
  expect(hostsOf(uri)).toBe(hosts);
  expect(databaseOf(uri)).toBe(name);
});

test('a server that answers is opened and prepared, and said in one sentence', async () => {
  const uri = ownDatabaseUri();
  const order: string[] = [];
  database = await openDatabase(configWith(uri), silent, {
    prepare: async (connection) => {
      await connection.collection('things').insertOne({});
      order.push('prepared');
    },
  });
  expect(order).toEqual(['prepared']);
  expect(database.prepared()).toBe(true);
  expect(database.sentence).toBe(
    `Database: MongoDB at ${hostsOf(uri)}, database ${databaseOf(uri)} (MONGODB_URI).`,
  );
});

test('a server that is not there yet does not stop the start: it is used as soon as it comes', async () => {
  const uri = new URL(ownDatabaseUri());
  const server = { host: uri.hostname, port: Number(uri.port) };
  const forward = (socket: import('node:net').Socket) => {
    const onward = connect(server);
    socket.pipe(onward).pipe(socket);
    for (const end of [socket, onward]) end.on('error', () => end.destroy());
  };
  gate = createServer(forward);
  await new Promise<void>((resolve) => gate?.listen(0, '127.0.0.1', resolve));
  const { port } = gate.address() as AddressInfo;
  await new Promise((resolve) => gate?.close(resolve));
  uri.port = String(port);

  let preparations = 0;
  database = await openDatabase(configWith(uri.href), silent, {
    prepare: async () => {
      preparations += 1;
    },
  });
  expect(database.prepared()).toBe(false);
  const { connection } = database;
  const ask = async () => connection.collection('things').findOne({});
  const failure = await ask().catch((error: unknown) => error);
  expect(isDatabaseDown(failure)).toBe(true);

  await new Promise<void>((resolve) => gate?.listen(port, '127.0.0.1', resolve));
  await database.whenPrepared;
  expect(database.prepared()).toBe(true);
  expect(preparations).toBe(1);
  expect(await database.connection.collection('things').countDocuments()).toBe(0);
});

test('for a command the same is an error at once, without the password', async () => {
  const attempt = openDatabase(configWith('mongodb://me:hidden@127.0.0.1:1/waymark'), silent, {
    strict: true,
  });
  const error = (await attempt.catch((caught: unknown) => caught)) as Error;
  expect(error.name).toBe('StartError');
  expect(error.message).toMatch(/^The database at 127\.0\.0\.1:1 cannot be used: .*Check MONGODB_URI\.$/);
  expect(error.message).not.toContain('hidden');
});

test('a failed preparation ends the start: waiting would not mend it', async () => {
  const attempt = openDatabase(configWith(ownDatabaseUri()), silent, {
    prepare: () => Promise.reject(new Error('two platforms with the same key')),
  });
  await expect(attempt).rejects.toThrow('two platforms with the same key');
});
