/** The connection doctor: all in order in the practice LMS in both styles, and one thing wrong at a time. */
import { createLtiAdministration, type LtiAdministration } from '../../src/lti';
import { useTestDatabase } from '../support/database';
import { type PracticeBeside, startPracticeBeside } from './support/practice-lms';
import { json, startTestLms, type TestLms } from './support/test-lms';
import {
  claimsFor,
  login,
  post,
  register,
  SECRET,
  sendLaunch,
  startWaymark,
  type TestWaymark,
} from './support/waymark';

const database = useTestDatabase();
let waymark: TestWaymark;
let lms: TestLms;
let lti: LtiAdministration;
const DEPLOYMENT_CLAIM = 'https://purl.imsglobal.org/spec/lti/claim/deployment_id';
const TARGET_CLAIM = 'https://purl.imsglobal.org/spec/lti/claim/target_link_uri';

beforeEach(async () => {
  for (const name of ['platforms', 'lti_activity', 'lti_deployments', 'lti_invitations'])
    await database.connection().collection(name).deleteMany({});
  waymark = await startWaymark(database.connection());
  lti = createLtiAdministration({
    connection: database.connection(),
    secret: SECRET,
    publicUrl: waymark.url,
  });
  lms = await startTestLms();
  lms.routes['/token'] = (_req, res) => json(res, 200, { access_token: 't', expires_in: 3600 });
});
afterEach(async () => {
  await lms.close();
  await waymark.close();
});

const rowsOf = async (id: string) =>
  Object.fromEntries((await lti.doctor(id)).rows.map(({ check, ...row }) => [check, row]));

/** What a launch leaves behind is written after its answer. */
async function until(found: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200 && !(await found()); tries += 1) await new Promise(setImmediate);
}
const heard = async (filter: object) =>
  (await database.connection().collection('lti_activity').countDocuments(filter)) > 0;

const PLACEMENT = { canvas: 'course_navigation', moodle: 'course_link' } as const;

describe.each(['canvas', 'moodle'] as const)('in the practice LMS, %s style', (style) => {
  let practice: PracticeBeside;
  afterEach(() => practice.close());
  const pathOf = (more = '') =>
    `/${style}/alvarez/launch?placement=${PLACEMENT[style]}&course=patient-care${more}`;
  const idOf = async (clientId?: string) =>
    (await waymark.platforms.list()).find(
      (one) => one.lms === style && (!clientId || one.clientId === clientId),
    )?.id ?? '';

  async function examine(id: string, path: string): Promise<void> {
    const before = await rowsOf(id);
    for (const check of ['lms-settings', 'cookies', 'services', 'launches'])
      expect(before[check]).toMatchObject({
        result: 'waiting',
        found: 'Checked after the first launch works',
      });
    expect(Object.values(before).filter(({ result }) => result === 'problem')).toEqual([]);

    expect((await practice.launch(path)).status).toBe(200);
    await until(async () => (await rowsOf(id)).services?.result === 'ok');
    const after = await rowsOf(id);
    expect(Object.entries(after).filter(([, { result }]) => result !== 'ok')).toEqual([]);
    expect(after).toMatchObject({
      address: {
        title: 'The address answers',
        found: expect.stringMatching(/^127\.0\.0\.1:\d+, in \d+ ms$/),
      },
      keys: { title: 'The keys can be read', found: expect.stringMatching(/^\d+ keys?/) },
      clocks: { title: 'Clocks agree', found: 'Within 2 seconds' },
      cookies: { found: 'Partitioned cookies work' },
      services: { found: expect.stringMatching(/[1-9]\d* members, \d+ line items?$/) },
      'lms-settings': { found: `${waymark.url}/lti/launch` },
    });
  }

  test('it waits for the first launch with some, and finds everything in order after it', async () => {
    practice = await startPracticeBeside(waymark);
    await examine(await idOf(), pathOf());
  });

  test('so it does for a tool that registered itself', async () => {
    practice = await startPracticeBeside(waymark);
    const clientId = await practice.registerTool(style, database.connection());
    const id = await idOf(clientId);
    await examine(id, pathOf(`&tool=${clientId}`));
    const { scopes } = await rowsOf(id);
    expect(scopes?.found).toBe(
      style === 'canvas'
        ? 'Assignments in the gradebook, the number of members, notices of copied courses'
        : 'Assignments in the gradebook, the number of members',
    );
  });

  test('a registered tool that waits for approval is said to, and is not asked to be mended elsewhere', async () => {
    practice = await startPracticeBeside(waymark);
    const clientId = await practice.registerTool(style, database.connection(), 'approve');
    const id = await idOf(clientId);
    expect((await lti.connection(id)).state).toBe('waiting');
    const rows = await rowsOf(id);
    expect(rows.state).toMatchObject({ result: 'waiting', mend: { action: 'switch-on' } });
    expect(Object.values(rows).filter(({ result }) => result === 'problem')).toEqual([]);
  });

  test('an LMS that has an older address of Waymark is told where to change it', async () => {
    practice = await startPracticeBeside(waymark, 'https://old.example/lti/launch');
    const id = await idOf();
    await expect(practice.launch(pathOf())).rejects.toThrow('login.target');
    await until(() => heard({ 'lastHint.code': 'login.target' }));
    expect((await rowsOf(id))['lms-settings']).toEqual({
      result: 'waiting',
      title: 'A launch began for another address',
      found: `It asked for https://old.example, and Waymark is ${waymark.url}. ${
        style === 'canvas'
          ? 'In Canvas, “Redirect URIs” and “Target Link URI” of the developer key'
          : 'In Moodle, “Tool URL” and “Redirection URI(s)” of the tool'
      } must be ${waymark.url}/lti/launch.`,
      mend: {
        action: 'open',
        url: `${waymark.url}/connect/${style}`,
        label: `Show the values for ${style === 'canvas' ? 'Canvas' : 'Moodle'}`,
      },
    });
    // Nobody has signed it.
    expect((await lti.connection(id)).state).toBe('on');
  });
});

describe('Waymark’s address in the LMS', () => {
  const settings = async (id: string) => (await rowsOf(id))['lms-settings'];

  test('is wrong when a signed launch says so, until a launch works', async () => {
    const { id } = await register(waymark, lms, { lms: 'moodle' });
    const attempt = async (target: unknown) => {
      const begun = await login(waymark, lms);
      return sendLaunch(
        waymark,
        begun,
        await lms.sign(claimsFor(waymark, lms, begun, { [TARGET_CLAIM]: target })),
      );
    };
    expect((await attempt('https://old.example/lti/launch')).code).toBe('launch.target');
    await until(() => heard({ 'lastFailure.code': 'launch.target' }));
    expect(await settings(id)).toMatchObject({
      result: 'problem',
      title: 'The LMS opens another address',
      found: expect.stringContaining('Launches ask for https://old.example, and'),
    });
    expect((await lti.connection(id)).state).toBe('failing');
    expect((await attempt(`${waymark.url}/lti/launch`)).status).toBe(200);
    await until(() => heard({ lastLaunchAt: { $exists: true } }));
    expect(await settings(id)).toMatchObject({ result: 'ok', title: 'The LMS knows Waymark’s address' });
  });

  test('may be why nothing comes back from the LMS', async () => {
    const { id } = await register(waymark, lms);
    await login(waymark, lms);
    await until(() => heard({ lastLoginAt: { $exists: true } }));
    expect(await settings(id)).toMatchObject({
      result: 'waiting',
      title: 'A launch began and did not come back',
      found: expect.stringContaining(`must be ${waymark.url}/lti/launch.`),
    });
  });

  test('may be why the LMS answers with an error; of its words only a code is kept', async () => {
    const { id } = await register(waymark, lms);
    const answer = async (error: string, state?: string) =>
      post(`${waymark.url}/lti/launch`, {
        error,
        error_description: 'Ana Alvarez may not',
        state: state ?? (await login(waymark, lms)).state,
      });
    expect((await answer('invalid_request')).code).toBe('launch.lms_settings');
    await until(() => heard({ 'lastHint.said': 'invalid_request' }));
    expect(await settings(id)).toMatchObject({
      result: 'waiting',
      title: 'The LMS stopped a launch',
      found: expect.stringMatching(/^It answered invalid_request\. In the LMS/),
    });
    expect((await answer('Call <b>555 1234</b>')).code).toBe('launch.lms_error');
    await until(() => heard({ 'lastHint.code': 'launch.lms_error' }));
    expect((await settings(id))?.found).toMatch(/^It answered with no known code\./);
    expect(JSON.stringify(await database.connection().collection('lti_activity').findOne())).not.toMatch(
      /555|Alvarez/,
    );
  });

  test.each([
    ['a person who is signed out', 'login_required', undefined],
    ['a state that nobody has', 'invalid_request', 'ab'.repeat(25)],
    ['no state', 'invalid_request', ''],
  ])('has nothing to do with %s', async (_who, error, state) => {
    const { id } = await register(waymark, lms);
    const begun = await login(waymark, lms);
    await until(() => heard({ lastLoginAt: { $exists: true } }));
    await post(`${waymark.url}/lti/launch`, { error, state: state ?? begun.state });
    await until(() => heard({ lastHint: { $exists: true } }));
    expect((await settings(id))?.title).toBe('A launch began and did not come back');
  });
});

test('a deployment that hundreds share the list with is found without naming all', async () => {
  const deploymentIds = Array.from({ length: 300 }, (_, index) => `${index + 1}:a`);
  const { id } = await register(waymark, lms, { deploymentIds });
  expect((await rowsOf(id)).deployment?.found).toMatch(/^Deployments 1:a, .*, 10:a and 290 more$/);
});

describe('when something is wrong', () => {
  test('a keyset URL that leads to a page', async () => {
    lms.routes['/page'] = (_req, res) =>
      res.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Hi</h1>');
    const { id } = await register(waymark, lms, { keysetUrl: `${lms.url}/page` });
    const rows = await rowsOf(id);
    expect(rows.address?.result).toBe('ok');
    expect(rows.keys).toMatchObject({
      result: 'problem',
      found: expect.stringContaining('something else'),
      mend: { action: 'open', url: `${lms.url}/page`, label: 'Open the keyset' },
    });
  });

  test.each([
    ['not there', (res: Parameters<typeof json>[0]) => json(res, 404, {}), 'status 404'],
    ['no keyset', (res: Parameters<typeof json>[0]) => json(res, 200, { hello: 1 }), 'not with a keyset'],
    [
      'without a usable key',
      (res: Parameters<typeof json>[0]) => json(res, 200, { keys: [{ kty: 'EC', kid: 'a' }] }),
      'no RSA key',
    ],
  ])('a keyset that is %s', async (_name, answer, found) => {
    lms.routes['/jwks'] = (_req, res) => answer(res);
    const { id } = await register(waymark, lms);
    expect((await rowsOf(id)).keys).toMatchObject({
      result: 'problem',
      found: expect.stringContaining(found),
    });
  });

  test('keys that Canvas names by their time tell the newest', async () => {
    lms.keyset.splice(
      0,
      1,
      { ...lms.publicJwk, kid: '2026-08-01T00:00:00Z' },
      { ...lms.publicJwk, kid: '2026-08-30T06:00:00Z' },
    );
    const { id } = await register(waymark, lms);
    expect((await rowsOf(id)).keys?.found).toBe('2 keys, newest from Aug 30');
  });

  test('a clock that is ten minutes off', async () => {
    lms.routes['/jwks'] = (_req, res) =>
      json(res, 200, { keys: lms.keyset }, { Date: new Date(Date.now() + 600_000).toUTCString() });
    const { id } = await register(waymark, lms);
    expect((await rowsOf(id)).clocks).toMatchObject({
      result: 'problem',
      title: 'Clocks disagree',
      found: expect.stringContaining('10 minutes ahead of Waymark’s'),
    });
  });

  test('a deployment that Waymark does not know, until it is added', async () => {
    const { id } = await register(waymark, lms, { deploymentIds: ['3'] });
    const attempt = async () => {
      const begun = await login(waymark, lms, { lti_deployment_id: '7' });
      return sendLaunch(
        waymark,
        begun,
        await lms.sign(claimsFor(waymark, lms, begun, { [DEPLOYMENT_CLAIM]: '7' })),
      );
    };
    expect((await attempt()).code).toBe('launch.deployment_unknown');
    await until(() => heard({ 'lastFailure.deploymentId': '7' }));
    const rows = await rowsOf(id);
    expect(rows.deployment).toEqual({
      result: 'problem',
      title: 'The deployment is not known',
      found: 'Launches arrive with deployment 7. Waymark knows only deployment 3.',
      mend: { action: 'add-deployment', deploymentId: '7' },
    });
    // One row says it; the other waits for the next launch.
    expect(rows.launches?.result).toBe('waiting');
    await lti.platforms.addDeployment(id, '7');
    expect((await rowsOf(id)).deployment).toMatchObject({ result: 'ok', found: 'Deployments 3, 7' });
    expect((await attempt()).status).toBe(200);
  });

  test('what nobody but a forger says makes no connection look broken', async () => {
    const { id } = await register(waymark, lms, { deploymentIds: ['3'] });
    const begun = await login(waymark, lms);
    const other = await startTestLms();
    const forged = await other.sign(claimsFor(waymark, lms, begun, { [DEPLOYMENT_CLAIM]: '7' }), {
      kid: lms.kid,
    });
    expect((await sendLaunch(waymark, begun, forged)).code).toBe('launch.signature');
    await other.close();
    await until(() => heard({}));
    expect((await lti.connection(id)).state).toBe('on');
  });

  test('an LMS that is not there', async () => {
    const { id } = await register(waymark, lms);
    await lms.close();
    const rows = await rowsOf(id);
    expect(rows.address).toMatchObject({
      result: 'problem',
      found: expect.stringContaining('nothing listens there'),
    });
    expect(rows.keys?.result).toBe('problem');
    expect(rows.scopes?.title).toBe('Access tokens are not given');
    lms = await startTestLms();
  });

  test.each([
    ['a scope', 400, { error: 'invalid_scope' }, 'Some services are refused'],
    ['Waymark’s key', 400, { error: 'invalid_client' }, 'The LMS does not accept Waymark’s key'],
    ['part of it, in Moodle’s way', 200, { access_token: 't', scope: 'other' }, 'Some services are refused'],
    ['everything by failing', 500, {}, 'Access tokens are not given'],
  ])('a token endpoint that refuses %s', async (_name, status, answer, title) => {
    lms.routes['/token'] = (_req, res) => json(res, status, answer);
    const { id } = await register(waymark, lms);
    expect((await rowsOf(id)).scopes).toMatchObject({ result: 'problem', title });
  });

  test('what the LMS has not granted is not asked for', async () => {
    const { id } = await lti.platforms.add(
      {
        name: 'x',
        issuer: lms.url,
        clientId: 'c',
        authUrl: lms.url,
        tokenUrl: `${lms.url}/token`,
        keysetUrl: `${lms.url}/jwks`,
      },
      { scopes: [], placements: [] },
    );
    expect((await rowsOf(id)).scopes).toMatchObject({
      result: 'ok',
      found: expect.stringContaining('None was granted'),
    });
    expect(lms.hits['/token']).toBeUndefined();
  });

  test('a connection that waits, and one that is off', async () => {
    const { id } = await register(waymark, lms, { active: false });
    expect((await rowsOf(id)).state).toMatchObject({ result: 'waiting', mend: { action: 'switch-on' } });
    // As older versions have kept it.
    await database
      .connection()
      .collection('platforms')
      .updateOne({}, { $unset: { approvedAt: 1 } });
    expect((await rowsOf(id)).state?.result).toBe('waiting');
    expect((await lti.connection(id)).state).toBe('waiting');
    await lti.platforms.setActive(id, true);
    expect((await rowsOf(id)).state?.result).toBe('ok');
    await lti.platforms.setActive(id, false);
    expect((await rowsOf(id)).state).toMatchObject({ result: 'problem', mend: { action: 'switch-on' } });
  });

  test('a secret that has changed, and an address where another Waymark answers', async () => {
    const { id } = await register(waymark, lms);
    const changed = createLtiAdministration({
      connection: database.connection(),
      secret: 'another secret of at least 32 characters',
      publicUrl: lms.url,
    });
    lms.routes['/lti/keys'] = (_req, res) => json(res, 200, { keys: [{ kid: 'of another' }] });
    const rows = Object.fromEntries((await changed.doctor(id)).rows.map((row) => [row.check, row]));
    expect(rows['own-key']).toMatchObject({ result: 'problem', title: 'Waymark cannot read its own key' });
    expect(rows['own-address']).toMatchObject({ result: 'problem', title: 'Another Waymark answers' });
  });

  test('a platform that is not there', async () => {
    await expect(lti.doctor('nothing')).rejects.toMatchObject({ status: 404, code: 'platform.unknown' });
  });
});
