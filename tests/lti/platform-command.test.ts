/** The command line in a process of its own, beside a running server on the same database. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { createClosedConnection, openConnection } from '../../src/app/database/connection';
import type { Connection } from 'mongoose';
import { ownDatabaseUri } from '../support/database';
import { startTestLms, type TestLms } from './support/test-lms';
import { CLIENT_ID, claimsFor, login, loginFields, post, SECRET, sendLaunch, startWaymark, type TestWaymark } from './support/waymark';

let uri: string;
let connection: Connection;
let lms: TestLms;
let waymark: TestWaymark;

beforeAll(async () => {
  uri = ownDatabaseUri();
  connection = createClosedConnection();
  await openConnection(connection, uri);
  lms = await startTestLms();
  waymark = await startWaymark(connection);
});
afterAll(async () => {
  await waymark.close();
  await lms.close();
  await connection.dropDatabase();
  await connection.close();
});

interface Ran {
  code: number | null;
  out: string;
  err: string;
}

function run(...args: string[]): Promise<Ran> {
  const support = path.join(__dirname, 'support');
  const env = {
    PATH: process.env.PATH,
    MONGODB_URI: uri,
    WAYMARK_SECRET: SECRET,
    PUBLIC_URL: waymark.url,
  };
  const child = spawn(process.execPath, [path.join(support, 'child.cjs'), path.join(support, 'child-cli.ts'), ...args], { env });
  const ran: Ran = { code: null, out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    ran.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    ran.err += chunk;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ ...ran, code })));
}

const add = (...more: string[]) =>
  run(
    'platform',
    'add',
    '--name',
    'Test LMS',
    '--issuer',
    lms.url,
    '--client-id',
    CLIENT_ID,
    '--auth-url',
    `${lms.url}/auth`,
    '--token-url',
    `${lms.url}/token`,
    '--keyset-url',
    `${lms.url}/jwks`,
    ...more,
  );

test('add, launch, list, deactivate, activate and remove, each seen by the server at once', async () => {
  expect((await run('platform', 'list')).out).toContain('No LMS is registered yet');
  expect((await post(`${waymark.url}/lti/login`, loginFields(waymark, lms))).code).toBe('launch.platform_unknown');

  const added = await add('--lms', 'moodle');
  expect(added).toMatchObject({ code: 0, err: '' });
  expect(added.out).toContain('every deployment of this platform may launch');
  for (const end of ['/lti/login', '/lti/launch', '/lti/keys', '/lti/config/canvas.json']) {
    expect(added.out).toContain(waymark.url + end);
  }
  const begun = await login(waymark, lms);
  expect((await sendLaunch(waymark, begun, await lms.sign(claimsFor(waymark, lms, begun)))).status).toBe(200);
  expect(waymark.launches[0]?.platform).toMatchObject({ lms: 'moodle', name: 'Test LMS' });
  // Written by the command with the same secret, read by the server.
  expect(await waymark.lti.platformOrigins()).toContain(lms.url);

  const again = await add();
  expect(again.code).toBe(1);
  expect(again.err).toContain('registered already');

  const [listed] = JSON.parse((await run('platform', 'list', '--json')).out);
  expect(listed).toMatchObject({ issuer: lms.url, clientId: CLIENT_ID, anyDeployment: true, active: true });
  expect(JSON.stringify(listed)).not.toContain('privateKey');
  expect((await run('platform', 'list')).out).toContain(listed.id);

  expect((await run('platform', 'deactivate', listed.id)).code).toBe(0);
  expect((await post(`${waymark.url}/lti/login`, loginFields(waymark, lms))).code).toBe('launch.platform_inactive');
  expect((await run('platform', 'activate', listed.id)).code).toBe(0);
  await login(waymark, lms);

  const removed = await run('platform', 'remove', '--issuer', lms.url, '--client-id', CLIENT_ID);
  expect(removed).toMatchObject({ code: 0, out: expect.stringContaining(listed.id) });
  expect((await post(`${waymark.url}/lti/login`, loginFields(waymark, lms))).code).toBe('launch.platform_unknown');
}, 120_000);

test('deployments are taken as a list, and said', async () => {
  const added = await add('--deployment-id', '17:a', '--deployment-id', '18:b');
  expect(added.out).toContain('may launch Waymark: 17:a, 18:b.');
  const [listed] = JSON.parse((await run('platform', 'list', '--json')).out);
  expect(listed.anyDeployment).toBe(false);
  expect((await run('platform', 'remove', listed.id)).code).toBe(0);
}, 120_000);

test('what is wrong is said in plain words', async () => {
  const bad = await add('--lms', 'blackboard', '--auth-url', 'nonsense');
  expect(bad.code).toBe(1);
  expect(bad.err).toMatch(/authUrl must be a full/);
  expect(bad.err).toContain('lms');
  expect((await run('platform', 'remove', 'nothing')).err).toContain('There is no such platform');
  expect((await run('platform', 'remove', '-nothing')).err).toContain('There is no such platform');
  expect((await run('platform', 'remove')).err).toContain('Say which platform');
  expect((await run('platform', 'remove', '--issuer', lms.url)).err).toContain('Say which platform');
  expect((await run('platform', 'add', '--name', 'x')).err).toContain('--issuer');
}, 120_000);
