/** `waymark platform`, beside a running server on the same database: once in processes of its own, else in this one. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { Command } from 'commander';
import type { Connection } from 'mongoose';
import { createClosedConnection, openConnection } from '../../src/app/database/connection';
import { register } from '../../src/cli/commands/platform';
import { ownDatabaseUri } from '../support/database';
import { startTestLms, type TestLms } from './support/test-lms';
import {
  CLIENT_ID,
  claimsFor,
  get,
  login,
  loginFields,
  post,
  SECRET,
  sendLaunch,
  startWaymark,
  type TestWaymark,
} from './support/waymark';

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

const settings = () => ({ MONGODB_URI: uri, WAYMARK_SECRET: SECRET, PUBLIC_URL: waymark.url });

/** In a process of its own. */
function spawned(...args: string[]): Promise<Ran> {
  const runTypescript = path.join(__dirname, '../support/run-typescript.cjs');
  const command = path.join(__dirname, 'support/child-cli.ts');
  const child = spawn(process.execPath, ['-r', runTypescript, command, ...args], {
    env: { PATH: process.env.PATH, ...settings() },
  });
  const ran: Ran = { code: null, out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    ran.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    ran.err += chunk;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ ...ran, code })));
}

/** In this process, as the command's file does it. */
async function run(...args: string[]): Promise<Ran> {
  const ran: Ran = { code: 0, out: '', err: '' };
  const log = jest.spyOn(console, 'log').mockImplementation((line: string) => {
    ran.out += `${line}\n`;
  });
  const before = { ...process.env };
  Object.assign(process.env, settings());
  const program = new Command('waymark')
    .exitOverride()
    .configureOutput({ writeErr: (text) => (ran.err += text) });
  register(program);
  for (const command of program.commands[0]?.commands ?? []) {
    command.exitOverride().configureOutput({ writeErr: (text) => (ran.err += text) });
  }
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    ran.code = 1;
    ran.err += `${(error as Error).message}\n`;
  } finally {
    process.env = before;
    log.mockRestore();
  }
  return ran;
}

const addArguments = (...more: string[]) => [
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
];
const add = (...more: string[]) => run(...addArguments(...more));

test('add, launch, list, deactivate, activate and remove, each seen by the server at once', async () => {
  expect((await run('platform', 'list')).out).toContain('No LMS is registered yet');
  expect((await post(`${waymark.url}/lti/login`, loginFields(waymark, lms))).code).toBe(
    'launch.platform_unknown',
  );

  const added = await spawned(...addArguments('--lms', 'moodle'));
  expect(added).toMatchObject({ code: 0, err: '' });
  expect(added.out).toContain('every deployment of this platform may launch');
  for (const end of ['/lti/login', '/lti/launch', '/lti/keys']) {
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
  expect((await post(`${waymark.url}/lti/login`, loginFields(waymark, lms))).code).toBe(
    'launch.platform_inactive',
  );
  expect((await run('platform', 'activate', listed.id)).code).toBe(0);
  await login(waymark, lms);

  const removed = await spawned('platform', 'remove', '--issuer', lms.url, '--client-id', CLIENT_ID);
  expect(removed).toMatchObject({ code: 0, out: expect.stringContaining(listed.id) });
  expect((await post(`${waymark.url}/lti/login`, loginFields(waymark, lms))).code).toBe(
    'launch.platform_unknown',
  );
}, 60_000);

test('deployments are taken as a list, and said', async () => {
  const added = await add('--deployment-id', '17:a', '--deployment-id', '18:b');
  expect(added.out).toContain('may launch Waymark: 17:a, 18:b.');
  const [listed] = JSON.parse((await run('platform', 'list', '--json')).out);
  expect(listed.anyDeployment).toBe(false);
  expect((await run('platform', 'remove', listed.id)).code).toBe(0);
});

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
});

test('an invitation is a link that the server knows', async () => {
  const { code, out } = await run('platform', 'invite', '--name', 'Our LMS', '--days', '1');
  expect(code).toBe(0);
  const link = /\S+\/lti\/register\?invite=\S+/.exec(out)?.[0] ?? '';
  expect(out).toContain('works for 1 day ');
  lms.routes['/config'] = (_req, res) => res.writeHead(404, { 'Content-Type': 'application/json' }).end('{}');
  const opened = `${link}&openid_configuration=${encodeURIComponent(`${lms.url}/config`)}`;
  expect((await get(opened)).code).toBe('registration.unreachable');

  const wrong = await run('platform', 'invite', '--name', 'x', '--policy', 'never', '--days', '0');
  expect(wrong).toMatchObject({ code: 1, err: expect.stringContaining('approve, auto') });
  expect((await run('platform', 'invite', '--name', 'x', '--days', '0')).err).toContain(
    'whole number of days',
  );
});
