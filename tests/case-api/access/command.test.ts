/** `waymark case-client`, beside a running API on the same database. */
import type { Connection } from 'mongoose';
import request from 'supertest';
import { createClosedConnection, openConnection } from '../../../src/app/database/connection';
import { ensureIndexes } from '../../../src/app/database/ensure-indexes';
import { collectionIndexes } from '../../../src/app/database/indexes';
import { register } from '../../../src/cli/commands/case-client';
import { runCommand } from '../../cli/support/run';
import { ownDatabaseUri } from '../../support/database';
import { all, apiOn, core, documentId, publicUrl, secret, tokenOf } from './support/closed-api';

const uri = ownDatabaseUri();
const environment = { ...process.env };
let connection: Connection;

beforeAll(async () => {
  connection = createClosedConnection();
  await openConnection(connection, uri);
  if (connection.db) await ensureIndexes(connection.db, collectionIndexes);
});
afterAll(async () => {
  await connection.dropDatabase();
  await connection.close();
});
beforeEach(() => {
  Object.assign(process.env, { MONGODB_URI: uri, WAYMARK_SECRET: secret, PUBLIC_URL: publicUrl });
});
afterEach(() => {
  process.env = { ...environment };
});

const run = (...words: string[]) => runCommand([register], 'case-client', ...words);
const listed = async () => JSON.parse((await run('list', '--json')).out);

/** What `add` prints, as a program would read it. */
function credentialsIn(out: string) {
  const value = (name: string) => new RegExp(`^ *${name} +(\\S+)$`, 'm').exec(out)?.[1] ?? '';
  return { id: value('client id'), secret: value('client secret'), tokenUrl: value('token URL') };
}

it('says that there is no client yet', async () => {
  expect((await run('list')).out).toMatch(/no client yet/);
});

it('adds a client whose credentials get a token, and shows its secret once', async () => {
  const { out } = await run('add', 'District catalogue');
  const given = credentialsIn(out);
  expect(given.tokenUrl).toBe(`${publicUrl}/ims/case/token`);
  expect(Buffer.from(given.secret, 'base64url')).toHaveLength(32);
  expect(out).toMatch(/The API is open/);

  const app = apiOn(connection);
  const token = await tokenOf(app, given);
  const asked = () =>
    request(app).get(`/ims/case/v1p1/CFDocuments/${documentId}`).set('Authorization', `Bearer ${token}`);
  expect((await asked()).status).toBe(200);

  const list = await run('list');
  expect(list.out).toContain('District catalogue');
  expect(list.out).toContain(given.id);
  const kept = JSON.stringify([
    list.out,
    await listed(),
    await connection.collection('case_clients').find().toArray(),
  ]);
  expect(kept).not.toContain(given.secret);
  expect(JSON.stringify(await listed())).not.toMatch(/hash/i);

  expect((await run('remove', given.id)).out).toContain(given.id);
  expect((await asked()).status).toBe(401);
  expect(await listed()).toEqual([]);
});

it('gives everything, or the core of it', async () => {
  process.env.CASE_ACCESS = 'closed';
  const scopeOf = async (...words: string[]) => {
    const { out } = await run('add', ...words);
    expect(out).not.toMatch(/The API is open/);
    const { id, secret: own } = credentialsIn(out);
    const res = await request(apiOn(connection))
      .post('/ims/case/token')
      .type('form')
      .send({ grant_type: 'client_credentials', client_id: id, client_secret: own });
    return res.body.scope;
  };
  expect(await scopeOf('Everything')).toBe(`${core} ${all}`);
  expect(await scopeOf('The core', '--scope', 'core')).toBe(core);
  await expect(run('add', 'Too much', '--scope', 'write')).rejects.toThrow(/core, all/);
});

it.each([
  [['add', 'The core'], 'case_client.exists'],
  [['add', ' '], 'case_client.name'],
  [['add', 'x'.repeat(101)], 'case_client.name'],
  [['remove', 'nobody'], 'case_client.unknown'],
])('%j is refused: %s', async (words, code) => {
  const before = await listed();
  await expect(run(...words)).rejects.toMatchObject({ code });
  expect(await listed()).toEqual(before);
});
