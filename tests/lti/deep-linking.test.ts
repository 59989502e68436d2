/** The deep-linking answer, verified as an LMS does: with the keys that Waymark publishes. */
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import type { DeepLinkRequest } from '../../src/lti';
import type { WaymarkError } from '../../src/shared/errors';
import { useTestDatabase } from '../support/database';
import { startTestLms, type TestLms } from './support/test-lms';
import {
  CLIENT_ID,
  claimsFor,
  DEPLOYMENT,
  get,
  login,
  register,
  sendLaunch,
  startWaymark,
  type TestWaymark,
} from './support/waymark';

const database = useTestDatabase();
let lms: TestLms;
let waymark: TestWaymark;
let request: DeepLinkRequest;

const lti = (name: string) => `https://purl.imsglobal.org/spec/lti/claim/${name}`;
const dl = (name: string) => `https://purl.imsglobal.org/spec/lti-dl/claim/${name}`;

async function ask(settings: Record<string, unknown> = {}): Promise<DeepLinkRequest> {
  const begun = await login(waymark, lms);
  const claims = claimsFor(waymark, lms, begun, {
    [lti('message_type')]: 'LtiDeepLinkingRequest',
    [lti('resource_link')]: undefined,
    [dl('deep_linking_settings')]: {
      deep_link_return_url: `${lms.url}/return?data=x&y=1`,
      accept_types: ['ltiResourceLink'],
      accept_multiple: false,
      data: 'opaque "data"',
      ...settings,
    },
  });
  const answer = await sendLaunch(waymark, begun, await lms.sign(claims));
  expect(answer.status).toBe(200);
  return waymark.launches.at(-1)?.deepLink as DeepLinkRequest;
}

beforeAll(async () => {
  lms = await startTestLms();
  waymark = await startWaymark(database.connection());
  await register(waymark, lms);
  await register(waymark, lms, { clientId: 'client-2' });
  request = await ask();
});
afterAll(async () => {
  await waymark.close();
  await lms.close();
});

const refusal = async (work: Promise<unknown>): Promise<WaymarkError> => {
  try {
    await work;
  } catch (error) {
    return error as WaymarkError;
  }
  throw new Error('was not refused');
};
const item = { title: 'Vital signs lab', custom: { waymark_link: 'link-1' } };

test('is signed by the platform’s own key, found by its kid at /lti/keys', async () => {
  const jwt = await waymark.lti.signDeepLinkResponse(request, [{ ...item, text: 'Measure <b>pulse</b>.' }]);
  const keys = createRemoteJWKSet(new URL(`${waymark.url}/lti/keys`));
  const { payload } = await jwtVerify(jwt, keys, {
    algorithms: ['RS256'],
    issuer: CLIENT_ID,
    audience: lms.url,
  });
  expect(payload).toMatchObject({
    [lti('message_type')]: 'LtiDeepLinkingResponse',
    [lti('version')]: '1.3.0',
    [lti('deployment_id')]: DEPLOYMENT,
    [dl('data')]: 'opaque "data"',
    [dl('content_items')]: [
      {
        type: 'ltiResourceLink',
        title: 'Vital signs lab',
        text: 'Measure <b>pulse</b>.',
        url: `${waymark.url}/lti/launch`,
        custom: { waymark_link: 'link-1' },
      },
    ],
  });
  expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBeLessThanOrEqual(300);
  expect(payload.nonce).toMatch(/^[0-9a-f-]{36}$/);
});

test('each answer has its own nonce, and each platform its own key', async () => {
  const [first, second] = await Promise.all([
    waymark.lti.signDeepLinkResponse(request, [item]),
    waymark.lti.signDeepLinkResponse(request, [item]),
  ]);
  expect(first.split('.')[1]).not.toBe(second?.split('.')[1]);
  const other = (await waymark.platforms.list()).find(({ clientId }) => clientId === 'client-2');
  const foreign = await waymark.lti.signDeepLinkResponse({ ...request, platformId: other?.id ?? '' }, [item]);
  expect(decodeProtectedHeader(foreign).kid).not.toBe(decodeProtectedHeader(first).kid);
});

test('data is echoed only if it was sent', async () => {
  const without = await ask({ data: undefined });
  const jwt = await waymark.lti.signDeepLinkResponse(without, [item]);
  expect(Object.keys(JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString()))).not.toContain(
    dl('data'),
  );
});

test('an empty answer (nothing chosen) is an answer too', async () => {
  const jwt = await waymark.lti.signDeepLinkResponse(request, []);
  expect(
    JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString())[dl('content_items')],
  ).toEqual([]);
});

test('what the LMS did not ask for is refused', async () => {
  expect(await refusal(waymark.lti.signDeepLinkResponse(request, [item, item]))).toMatchObject({
    status: 400,
    code: 'deep_link.one_only',
  });
  const files = await ask({ accept_types: ['file'] });
  expect(await refusal(waymark.lti.signDeepLinkResponse(files, [item]))).toMatchObject({
    status: 400,
    code: 'deep_link.type',
  });
  const many = await ask({ accept_multiple: true });
  expect(await waymark.lti.signDeepLinkResponse(many, [item, item])).toMatch(/^e/);
});

test('a platform that was removed meanwhile is said to be', async () => {
  const error = await refusal(waymark.lti.signDeepLinkResponse({ ...request, platformId: 'gone' }, [item]));
  expect(error).toMatchObject({ status: 404, code: 'platform.unknown' });
});

test('the published keys are public parts only, one for each platform, and may be kept for a minute', async () => {
  const answer = await get(`${waymark.url}/lti/keys`);
  const { keys } = JSON.parse(answer.body);
  expect(answer.headers.get('cache-control')).toBe('public, max-age=60');
  expect(keys).toHaveLength(2);
  for (const key of keys) {
    expect(Object.keys(key).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
    expect(Buffer.from(key.n, 'base64url')).toHaveLength(256);
  }
});

test('the configuration for Canvas names our addresses, least scopes and names only', async () => {
  const configuration = JSON.parse((await get(`${waymark.url}/lti/config/canvas.json`)).body);
  expect(configuration).toMatchObject({
    oidc_initiation_url: `${waymark.url}/lti/login`,
    target_link_uri: `${waymark.url}/lti/launch`,
    public_jwk_url: `${waymark.url}/lti/keys`,
    scopes: [
      'https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly',
      'https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly',
      'https://purl.imsglobal.org/spec/lti/scope/noticehandlers',
    ],
    custom_fields: { activity_history: '$Activity.id.history' },
    extensions: [{ privacy_level: 'name_only', domain: new URL(waymark.url).host }],
  });
  const { placements } = configuration.extensions[0].settings;
  const byName = Object.fromEntries(
    placements.map((p: Record<string, unknown>) => [p.placement, p.message_type]),
  );
  expect(byName).toEqual({
    course_navigation: 'LtiResourceLinkRequest',
    account_navigation: 'LtiResourceLinkRequest',
    assignment_view: 'LtiResourceLinkRequest',
    assignment_edit: 'LtiResourceLinkRequest',
    assignment_selection: 'LtiDeepLinkingRequest',
    link_selection: 'LtiDeepLinkingRequest',
    course_assignments_menu: 'LtiDeepLinkingRequest',
    module_index_menu_modal: 'LtiDeepLinkingRequest',
    module_menu_modal: 'LtiDeepLinkingRequest',
    editor_button: 'LtiDeepLinkingRequest',
  });
  for (const placement of placements) {
    expect(placement.custom_fields).toEqual({ placement: placement.placement });
    expect(placement.labels).toEqual({ en: placement.text, es: expect.any(String) });
    expect(placement.icon_url).toBe(`${waymark.url}/lti/assets/icon.svg`);
    expect(placement).not.toHaveProperty('use_tray');
  }
  const sizes = (name: string) =>
    Object.entries(placements.find(({ placement }: { placement: string }) => placement === name)).filter(
      ([key]) => /_(width|height)$/.test(key),
    );
  expect(sizes('assignment_view')).toEqual([['launch_height', 320]]);
  expect(sizes('editor_button')).toEqual([
    ['selection_width', 800],
    ['selection_height', 600],
  ]);
  // What visitors may read; the rest is for those who teach.
  expect(
    placements
      .filter(({ visibility }: { visibility: string }) => visibility === 'public')
      .map(({ placement }: { placement: string }) => placement),
  ).toEqual(['course_navigation', 'assignment_view']);
});
