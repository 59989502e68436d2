/** What ltijs gets from Waymark's data, and what it does not. */
import { createClosedConnection, openConnection } from '../../src/app/database/connection';
import { createDatabasePlugin, NONCE_SEEN } from '../../src/lti/ltijs/database-plugin';
import { type LaunchScope, withinScope } from '../../src/lti/ltijs/launch-scope';
import { createNonceStore } from '../../src/lti/ltijs/nonce.store';
import type { Platform } from '../../src/lti/platforms/platform';
import { ownDatabaseUri, useTestDatabase } from '../support/database';
import { startTestLms } from './support/test-lms';
import { get, loginFields, post, register, startWaymark } from './support/waymark';

const database = useTestDatabase();
const now = () => new Date();
const platform = {
  _id: 'platform-1',
  name: 'LMS',
  issuer: 'https://lms.example',
  clientId: 'client-1',
  authUrl: 'https://lms.example/auth',
  tokenUrl: 'https://lms.example/token',
  keysetUrl: 'https://lms.example/jwks',
  active: true,
} as Platform;

const within = <T>(scope: LaunchScope, work: () => Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => withinScope(scope, () => void work().then(resolve, reject)));
const open = () => createDatabasePlugin(createNonceStore(database.connection()), now);
const pair = { platformUrl: 'https://lms.example', clientId: 'client-1' };

test('the platform is the one that the guard has found, with the key that has verified the token', async () => {
  const plugin = open();
  const found = await within({ platform, publicKey: 'PEM' }, () => plugin.Get(false, 'platform', pair));
  expect(found).toEqual([
    expect.objectContaining({
      ...pair,
      authEndpoint: platform.authUrl,
      authConfig: { method: 'RSA_KEY', key: 'PEM' },
    }),
  ]);
});

test.each([
  { platformUrl: 'https://lms.example' },
  { platformUrl: { $ne: 'x' }, clientId: { $ne: 'x' } },
  { ...pair, clientId: 'client-2' },
  {},
])('no other platform is to be had: %j', async (query) => {
  const plugin = open();
  expect(await within({ platform, publicKey: null }, () => plugin.Get(false, 'platform', query))).toBe(false);
});

test('outside a guarded request there is no platform at all', async () => {
  await expect(open().Get(false, 'platform', pair)).rejects.toThrow('without passing the guard');
});

test('of sixteen concurrent inserts of one nonce one succeeds', async () => {
  const plugin = open();
  const inserts = Array.from({ length: 16 }, () => plugin.Insert(false, 'nonce', { nonce: 'nonce-1' }));
  const results = await within({ platform, publicKey: null }, () => Promise.allSettled(inserts));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const result of results) {
    if (result.status === 'rejected') expect(result.reason.message).toBe(NONCE_SEEN);
  }
});

test('a nonce that is no text is not stored', async () => {
  await expect(open().Insert(false, 'nonce', { nonce: { $ne: null } })).rejects.toThrow();
});

test('names and e-mail addresses are thanked for and forgotten', async () => {
  const plugin = open();
  for (const collection of ['idtoken', 'contexttoken']) {
    expect(await plugin.Replace(false, collection, {}, { userInfo: { name: 'Zora' } })).toBe(true);
    await expect(plugin.Get(false, collection, {})).rejects.toThrow('not part of a login');
  }
});

test.each(['privatekey', 'publickey', 'accesstoken', '__proto__', 'constructor'])(
  '%s is not ltijs’ to read',
  async (collection) => {
    await expect(open().Get('key', collection, {})).rejects.toThrow('not part of a login');
  },
);

test('a database that is away is told apart from a nonce that was seen', async () => {
  const connection = createClosedConnection();
  await openConnection(connection, ownDatabaseUri());
  const plugin = createDatabasePlugin(createNonceStore(connection), now);
  await connection.close();
  const scope: LaunchScope = { platform, publicKey: null };
  await expect(within(scope, () => plugin.Insert(false, 'nonce', { nonce: 'nonce-2' }))).rejects.toThrow();
  expect(scope.failure).toBeInstanceOf(Error);
});

test('while the database is away, a login says so and nothing breaks', async () => {
  const connection = createClosedConnection();
  await openConnection(connection, ownDatabaseUri());
  const lms = await startTestLms();
  const waymark = await startWaymark(connection);
  await register(waymark, lms);
  await connection.close();
  const answers = [
    await post(`${waymark.url}/lti/login`, loginFields(waymark, lms)),
    await post(`${waymark.url}/lti/launch`, { state: 'ab'.repeat(25), id_token: 'x.y.z' }),
    await get(`${waymark.url}/lti/keys`),
  ];
  for (const { status, code } of answers)
    expect({ status, code }).toEqual({ status: 503, code: 'database.unavailable' });
  await waymark.close();
  await lms.close();
});
