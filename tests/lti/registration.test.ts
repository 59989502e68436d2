/** Dynamic registration: the practice LMS in both styles, invitations, and LMSs that lie. */
import pino from 'pino';
import { createInvitations } from '../../src/lti';
import { ltiEndpoints } from '../../src/lti/endpoints';
import { createPracticeLms } from '../../src/practice-lms';
import { serve, type TestServer } from '../practice-lms/support/server';
import { useTestDatabase } from '../support/database';
import { json, startTestLms, type TestLms } from './support/test-lms';
import { get, login, startWaymark, type TestWaymark } from './support/waymark';

const database = useTestDatabase();
let waymark: TestWaymark;
let practice: TestServer;
let lms: TestLms;
let shift = 0;
const now = () => new Date(Date.now() + shift);

beforeAll(async () => {
  lms = await startTestLms();
});
afterAll(() => lms.close());
beforeEach(async () => {
  shift = 0;
  for (const name of ['platforms', 'lti_invitations'])
    await database.connection().collection(name).deleteMany({});
  waymark = await startWaymark(database.connection(), { now });
  const { login, launch, keys, origin } = ltiEndpoints(waymark.url);
  practice = await serve('127.0.0.1', (at) => {
    const log = pino({ level: 'silent' });
    return createPracticeLms({ origin: at, toolUrls: { login, launch, keys }, toolOrigin: origin, log }).app;
  });
  for (const name of Object.keys(lms.hits)) delete lms.hits[name];
});
afterEach(async () => {
  await practice.close();
  await waymark.close();
});

const invite = async (policy: 'approve' | 'auto' = 'approve') =>
  (
    await createInvitations(database.connection(), now).make({
      name: 'Our LMS',
      lms: 'other',
      policy,
      days: 7,
    })
  ).word;
const linkOf = (word: string) => `${waymark.url}/lti/register?invite=${word}`;

/** What the LMS's page would open in its frame. */
async function opened(style: string, word: string): Promise<string> {
  const page = await fetch(
    `${practice.origin}/${style}/ortiz/register?${new URLSearchParams({ link: linkOf(word) })}`,
  );
  const src = /<iframe[^>]* src="([^"]+)"/.exec(await page.text())?.[1];
  return (src ?? '').replaceAll('&amp;', '&');
}

/** An invitation opened by an LMS whose configuration the test writes. */
const openedBy = (word: string, more: Record<string, string> = {}) =>
  get(`${linkOf(word)}&${new URLSearchParams({ openid_configuration: `${lms.url}/config`, ...more })}`);

function describeLms(
  more: Record<string, unknown> = {},
  answer: unknown = { client_id: 'c-1' },
  status = 200,
): void {
  const configuration = {
    issuer: lms.url,
    authorization_endpoint: `${lms.url}/auth`,
    token_endpoint: `${lms.url}/token`,
    jwks_uri: `${lms.url}/jwks`,
    registration_endpoint: `${lms.url}/register`,
    'https://purl.imsglobal.org/spec/lti-platform-configuration': {},
    ...more,
  };
  lms.routes['/config'] = (_req, res) => json(res, 200, configuration);
  lms.routes['/register'] = (_req, res) => json(res, status, answer);
}

describe('who may register', () => {
  test('nobody without an invitation that is known', async () => {
    describeLms();
    expect(await openedBy('made-up')).toMatchObject({ status: 403, code: 'registration.invite_unknown' });
    expect(lms.hits['/config']).toBeUndefined();
  });

  test('nobody whose invitation is over', async () => {
    const word = await invite();
    shift = 8 * 24 * 60 * 60_000;
    describeLms();
    expect(await openedBy(word)).toMatchObject({ status: 403, code: 'registration.invite_expired' });
    expect(lms.hits['/config']).toBeUndefined();
  });

  test('one LMS with one invitation', async () => {
    const word = await invite();
    describeLms();
    expect(await openedBy(word)).toMatchObject({ status: 200 });
    expect(await openedBy(word)).toMatchObject({ status: 403, code: 'registration.invite_used' });
    expect(lms.hits['/register']).toBe(1);
  });

  test('one of two at the same time', async () => {
    const word = await invite();
    describeLms();
    const both = await Promise.all([openedBy(word), openedBy(word)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 403]);
    expect(lms.hits['/register']).toBe(1);
  });

  test('only a hash of the invitation is kept', async () => {
    const word = await invite();
    const kept = await database.connection().collection('lti_invitations').find().toArray();
    expect(JSON.stringify(kept)).not.toContain(word);
  });

  test.each([
    '',
    '&openid_configuration=file:///etc/passwd',
    '&openid_configuration=a&openid_configuration=b',
  ])('a request with “%s” is not understood', async (rest) => {
    const answer = await get(linkOf(await invite()) + rest);
    expect(answer).toMatchObject({ status: 400, code: 'registration.parameters' });
  });
});

describe.each([
  ['canvas', ['course_navigation', 'assignment_view', 'assignment_edit', 'link_selection']],
  ['moodle', ['LtiDeepLinkingRequest']],
])('in the practice LMS, %s style', (style, placements) => {
  test('registers, and waits for approval', async () => {
    const answer = await get(await opened(style, await invite()), { Accept: 'text/html' });
    expect(answer).toMatchObject({ status: 200 });
    for (const placement of placements) expect(answer.body).toContain(placement);
    expect(answer.body).toContain('waits for approval');
    expect(answer.body).toContain('/lti/assets/registration.js');
    expect(answer.headers.get('content-security-policy') ?? '').not.toContain('frame-ancestors');

    const [platform] = await waymark.platforms.list();
    expect(platform).toMatchObject({
      name: 'Our LMS',
      issuer: `${practice.origin}/${style}`,
      lms: style,
      active: false,
      anyDeployment: false,
    });
    expect(answer.body).toContain(platform?.clientId);
  });

  test('launches once it is approved', async () => {
    await get(await opened(style, await invite()));
    const [platform] = await waymark.platforms.list();
    const begin = () =>
      login(waymark, lms, { iss: platform?.issuer ?? '', client_id: platform?.clientId ?? '' });
    await expect(begin()).rejects.toThrow('launch.platform_inactive');
    await waymark.platforms.setActive(platform?.id ?? '', true);
    expect((await begin()).authUrl.href).toContain(platform?.authUrl);
  });

  test('needs no approval where the invitation says so', async () => {
    await get(await opened(style, await invite('auto')));
    expect((await waymark.platforms.list())[0]).toMatchObject({ active: true });
  });

  test('the token of the LMS works once', async () => {
    const src = await opened(style, await invite());
    await get(src);
    const again = new URL(src);
    again.searchParams.set('invite', await invite());
    expect(await get(again.href)).toMatchObject({ status: 502, code: 'registration.refused' });
  });
});

test('only an administrator of the practice LMS sees its page, for links of the tool', async () => {
  const page = (person: string, link: string) =>
    fetch(`${practice.origin}/canvas/${person}/register?${new URLSearchParams({ link })}`);
  expect((await page('alvarez', linkOf('x'))).status).toBe(403);
  expect((await page('ortiz', 'https://evil.example/')).status).toBe(400);
});

describe('an LMS that lies', () => {
  test.each([
    ['is another issuer', { issuer: 'https://other.example' }, 'registration.issuer'],
    [
      'registers elsewhere',
      { registration_endpoint: 'https://other.example/register' },
      'registration.issuer',
    ],
    ['says that it is Canvas’ cloud', { issuer: 'https://canvas.instructure.com' }, 'registration.issuer'],
    ['has no token endpoint', { token_endpoint: undefined }, 'registration.configuration'],
    ['has an address that is none', { jwks_uri: 'javascript:alert(1)' }, 'registration.configuration'],
    [
      'knows no signed assertions',
      { token_endpoint_auth_methods_supported: ['none'] },
      'registration.configuration',
    ],
    [
      'signs with something else',
      { id_token_signing_alg_values_supported: ['HS256'] },
      'registration.configuration',
    ],
  ])('%s', async (_name, more, code) => {
    describeLms(more);
    expect(await openedBy(await invite())).toMatchObject({ status: 400, code });
    expect(lms.hits['/register']).toBeUndefined();
    expect(await waymark.platforms.list()).toEqual([]);
  });

  test.each([
    ['refuses', { error: 'no' }, 400],
    ['names no client', {}, 200],
    ['names a client that is an object', { client_id: { $ne: '' } }, 200],
  ])('%s, and the invitation can be tried again', async (_name, answer, status) => {
    const word = await invite();
    describeLms({}, answer, status);
    expect(await openedBy(word)).toMatchObject({ status: 502, code: 'registration.refused' });
    expect(await waymark.platforms.list()).toEqual([]);
    describeLms();
    expect(await openedBy(word)).toMatchObject({ status: 200 });
  });

  test('answers with what would be markup', async () => {
    describeLms({}, { client_id: '<script>alert(1)</script>' });
    const { body } = await openedBy(await invite());
    expect(body).not.toContain('<script>alert');
  });

  test('is on a private address, where Waymark is on https', async () => {
    await waymark.close();
    waymark = { ...(await startWaymark(database.connection(), { publicUrl: 'https://waymark.example' })) };
    describeLms();
    expect(await openedBy(await invite())).toMatchObject({ status: 400, code: 'registration.address' });
    expect(lms.hits['/config']).toBeUndefined();
  });
});
