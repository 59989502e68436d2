/** What an administrator does on the server: links, invitations, the doctor and keys; the doctor's exit codes in processes of their own. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import type { Connection } from 'mongoose';
import { createAdminSessions } from '../../src/app/admin';
import { createClosedConnection, openConnection } from '../../src/app/database/connection';
import { register as admin } from '../../src/cli/commands/admin';
import { register as keys } from '../../src/cli/commands/keys';
import { register as platform } from '../../src/cli/commands/platform';
import { createLtiAdministration } from '../../src/lti';
import { json, startTestLms, type TestLms } from '../lti/support/test-lms';
import { register, SECRET, startWaymark, type TestWaymark } from '../lti/support/waymark';
import { ownDatabaseUri } from '../support/database';
import { runCommand } from './support/run';

const PATIENCE = 120_000;
let uri: string;
let connection: Connection;
let lms: TestLms;
let waymark: TestWaymark;
let platformId: string;

beforeAll(async () => {
  uri = ownDatabaseUri();
  connection = createClosedConnection();
  await openConnection(connection, uri);
});
beforeEach(async () => {
  await connection.dropDatabase();
  lms = await startTestLms();
  lms.routes['/token'] = (_req, res) => json(res, 200, { access_token: 't', expires_in: 3600 });
  waymark = await startWaymark(connection);
  platformId = (await register(waymark, lms)).id;
});
afterEach(async () => {
  await waymark.close();
  await lms.close();
});
afterAll(async () => {
  await connection.dropDatabase();
  await connection.close();
});

interface Ran {
  code: number | null;
  out: string;
  err: string;
}

const settings = (more: Record<string, string> = {}) => ({
  MONGODB_URI: uri,
  WAYMARK_SECRET: SECRET,
  PUBLIC_URL: waymark.url,
  ...more,
});

/** In a process of its own. */
function spawned(...words: string[]): Promise<Ran> {
  const runTypescript = path.join(__dirname, '../support/run-typescript.cjs');
  const command = path.join(__dirname, 'support/child-administration.ts');
  const child = spawn(process.execPath, ['-r', runTypescript, command, ...words], {
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
/** In this process, as the command's file does it; what it throws ends it with 1. */
async function run(words: string[], more: Record<string, string> = {}): Promise<Ran> {
  const before = { ...process.env };
  Object.assign(process.env, settings(more));
  try {
    const { out, err, exitCode } = await runCommand([admin, keys, platform], ...words);
    return { code: Number(exitCode), out, err };
  } catch (error) {
    const { message, help = '' } = error as Error & { help?: string };
    return { code: 1, out: '', err: `${message}\n${help}` };
  } finally {
    process.env = before;
  }
}

const administration = (secret = SECRET, previousSecrets: string[] = []) =>
  createLtiAdministration({ connection, secret, previousSecrets, publicUrl: waymark.url });

test(
  'admin link prints a link that the server takes once',
  async () => {
    const { code, out, err } = await run(['admin', 'link']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [link = ''] = out.split('\n');
    expect(link.startsWith(`${waymark.url}/admin#code=`)).toBe(true);
    const sessions = createAdminSessions(connection);
    const word = link.split('#code=')[1] ?? '';
    expect(await sessions.isOpen(await sessions.redeem(word))).toBe(true);
    await expect(sessions.redeem(word)).rejects.toMatchObject({ code: 'admin.code' });
  },
  PATIENCE,
);

test(
  'platform invite makes an invitation for the LMS that is named, and no other kind',
  async () => {
    const made = await run([
      'platform',
      'invite',
      '--name',
      'Lakeside',
      '--lms',
      'canvas',
      '--policy',
      'auto',
    ]);
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(made.out).toContain(`${waymark.url}/lti/register?invite=`);
    expect(await administration().invitations()).toMatchObject([
      { name: 'Lakeside', lms: 'canvas', policy: 'auto', state: 'open' },
    ]);
    const wrong = await run(['platform', 'invite', '--name', 'Lakeside', '--lms', 'blackboard']);
    expect(wrong.code).toBe(1);
    expect(wrong.err).toContain('canvas, moodle, other');
    expect(await administration().invitations()).toHaveLength(1);
  },
  PATIENCE,
);

test(
  'platform doctor says what it found, and ends with 1 when there is something to mend',
  async () => {
    const well = await spawned('platform', 'doctor', platformId, '--json');
    expect(well).toMatchObject({ code: 0, err: '' });
    const [report] = JSON.parse(well.out);
    expect(report.platform).toEqual({ id: platformId, name: 'Test LMS' });
    expect(report.rows.map(({ check }: { check: string }) => check)).toEqual(
      expect.arrayContaining(['state', 'keys', 'lms-settings', 'launches']),
    );

    lms.keyset.length = 0;
    const ill = await spawned('platform', 'doctor');
    expect(ill).toMatchObject({ code: 1, err: '' });
    expect(ill.out).toContain('✗ The keys cannot be read');

    const none = await run(['platform', 'doctor', 'nothing', '--json']);
    expect(none).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('There is no such platform'),
    });
  },
  PATIENCE,
);

test(
  'keys are listed and rotated; nobody rotates without saying whose',
  async () => {
    const rotated = await run(['keys', 'rotate', '--platform', platformId, '--overlap-days', '3']);
    expect(rotated).toMatchObject({ code: 0, err: '', out: expect.stringContaining('for 3 days more') });
    const again = await run(['keys', 'rotate', '--all']);
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining('Nothing was changed') });

    const listed = await run(['keys', 'list', '--json']);
    expect(listed.code).toBe(0);
    const { keys: all, secret } = JSON.parse(listed.out);
    expect(all.map(({ state }: { state: string }) => state)).toEqual(['next', 'signing']);
    expect(secret).toEqual({ keyId: administration().keys.secretId });
    expect(listed.out).not.toMatch(/privateKey|"d"/);

    for (const words of [[], ['--all', '--platform', platformId], ['--platform', 'nothing']])
      expect((await run(['keys', 'rotate', ...words])).code).toBe(1);
    expect((await run(['keys', 'rotate', '--all', '--overlap-days', '0'])).err).toContain('from 1 to 99');
  },
  PATIENCE,
);

test(
  'keys reseal says that the older secret can go, and only then it can',
  async () => {
    const before = 'a-secret-of-at-least-32-characters-as-it-was';
    const fresh = 'a-secret-of-at-least-32-characters-as-it-is-now';
    const signs = async (secret: string) => {
      const { platforms } = administration(secret);
      const platform = await platforms.find(platformId);
      return platform && platforms.signingKey(platform);
    };
    await administration(before, [SECRET]).keys.reseal();

    const without = await run(['keys', 'reseal'], { WAYMARK_SECRET: fresh });
    expect(without).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('WAYMARK_SECRET_PREVIOUS'),
    });
    await expect(signs(fresh)).rejects.toMatchObject({ code: 'secret.unreadable' });

    const done = await run(['keys', 'reseal'], { WAYMARK_SECRET: fresh, WAYMARK_SECRET_PREVIOUS: before });
    expect(done).toMatchObject({ code: 0, err: '' });
    expect(done.out).toContain('Encrypted 1 key and the credentials of 0 web APIs');
    expect(done.out).toContain('WAYMARK_SECRET_PREVIOUS can go');
    await expect(signs(fresh)).resolves.toMatchObject({ kid: expect.any(String) });
    const again = await run(['keys', 'reseal'], { WAYMARK_SECRET: fresh });
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining('Encrypted 0 keys') });
  },
  PATIENCE,
);
