/** What an LMS tells by itself: who may, what is taken, what is refused, and how it is asked to. */
import { readFileSync } from 'node:fs';
import type { CopiedCourse } from '../../src/lti';
import { useTestDatabase } from '../support/database';
import { sharedFile } from '../support/shared-files';
import { json, startTestLms, type TestLms } from './support/test-lms';
import {
  type Answer,
  CLIENT_ID,
  claimsFor,
  DEPLOYMENT,
  login,
  post,
  register,
  sendLaunch,
  startWaymark,
  type TestWaymark,
} from './support/waymark';

const database = useTestDatabase();
let lms: TestLms;
let other: TestLms;
let waymark: TestWaymark;
const copied: CopiedCourse[] = [];
let failing = false;
let clock: () => Date = () => new Date();

beforeAll(async () => {
  [lms, other] = await Promise.all([startTestLms(), startTestLms()]);
  waymark = await startWaymark(database.connection(), {
    now: () => clock(),
    onCourseCopied: async (course) => {
      if (failing) throw new Error('the database is away');
      copied.push(course);
    },
  });
  await register(waymark, lms);
  await register(waymark, other, { clientId: 'client-2' });
}, 120_000);
afterAll(async () => {
  await waymark.close();
  await Promise.all([lms.close(), other.close()]);
});
beforeEach(() => {
  copied.length = 0;
  failing = false;
  clock = () => new Date();
});

const lti = (name: string) => `https://purl.imsglobal.org/spec/lti/claim/${name}`;
let ids = 0;

function noticeOf(more: Record<string, unknown> = {}): Record<string, unknown> {
  const now = Math.floor(Date.now() / 1000);
  ids += 1;
  const claims: Record<string, unknown> = {
    iss: lms.url,
    aud: CLIENT_ID,
    iat: now,
    exp: now + 3600,
    [lti('version')]: '1.3.0',
    [lti('deployment_id')]: DEPLOYMENT,
    [lti('notice')]: { id: `notice-${ids}`, timestamp: '2026-08-19T11:24:25Z', type: 'LtiContextCopyNotice' },
    [lti('context')]: { id: 'course-2', title: 'Intro, next year', type: ['CourseSection'] },
    [lti('origin_contexts')]: ['course-1'],
    ...more,
  };
  return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
}
const tell = (...jwts: string[]): Promise<Answer> =>
  post(`${waymark.url}/lti/notices`, JSON.stringify({ notices: jwts.map((jwt) => ({ jwt })) }), {
    'Content-Type': 'application/json',
  });

test('a copied course is told, with its tenant and where it comes from', async () => {
  const answer = await tell(await lms.sign(noticeOf()));
  expect(answer.status).toBe(200);
  const begun = await login(waymark, lms);
  await sendLaunch(waymark, begun, await lms.sign(claimsFor(waymark, lms, begun)));
  expect(copied).toMatchObject([
    {
      tenantId: waymark.launches.at(-1)?.tenantId,
      course: { contextId: 'course-2', title: 'Intro, next year' },
      from: ['course-1'],
      platform: { issuer: lms.url },
    },
  ]);
});

test('the same notice counts once, in one request or in ten', async () => {
  const jwt = await lms.sign(noticeOf());
  await Promise.all(Array.from({ length: 10 }, () => tell(jwt, jwt)));
  expect(copied).toHaveLength(1);
});

test('one that could not be handled may come again', async () => {
  const jwt = await lms.sign(noticeOf());
  failing = true;
  expect((await tell(jwt)).status).toBe(500);
  failing = false;
  expect((await tell(jwt)).status).toBe(200);
  expect(copied).toHaveLength(1);
});

test('other types are taken and do nothing', async () => {
  const notice = { id: 'hello', type: 'LtiHelloWorldNotice' };
  expect((await tell(await lms.sign(noticeOf({ [lti('notice')]: notice })))).status).toBe(200);
  expect(copied).toEqual([]);
});

describe('refused is', () => {
  const seconds = Math.floor(Date.now() / 1000);
  test.each<[string, Record<string, unknown>, number, string]>([
    ['the audience of another client', { aud: 'client-2' }, 403, 'notice.platform_unknown'],
    ['an issuer that nobody knows', { iss: 'https://evil.example' }, 403, 'notice.platform_unknown'],
    ['another deployment', { [lti('deployment_id')]: 'd-9' }, 403, 'notice.deployment_unknown'],
    ['one that is out of date', { exp: seconds - 60 }, 400, 'notice.expired'],
    ['one from the future', { iat: seconds + 600 }, 400, 'notice.expired'],
    ['one without an end', { exp: undefined }, 400, 'notice.claims'],
    ['another version', { [lti('version')]: '1.2' }, 400, 'notice.claims'],
    ['one without an id', { [lti('notice')]: { type: 'LtiContextCopyNotice' } }, 400, 'notice.claims'],
    [
      'an id that is an operator',
      { [lti('notice')]: { id: { $ne: null }, type: 'x' } },
      400,
      'notice.claims',
    ],
    ['a copy of nothing', { [lti('origin_contexts')]: [] }, 400, 'notice.claims'],
    ['a copy without a course', { [lti('context')]: undefined }, 400, 'notice.claims'],
  ])('%s', async (_what, more, status, code) => {
    const answer = await tell(await lms.sign(noticeOf(more)));
    expect({ status: answer.status, code: answer.code }).toEqual({ status, code });
    expect(copied).toEqual([]);
  });
  test('one that is signed by the key of another platform', async () => {
    const jwt = await lms.sign(noticeOf(), { kid: other.kid }, other.key);
    expect((await tell(jwt)).code).toBe('notice.signature');
    expect((await tell(await lms.sign(noticeOf(), {}, other.key))).code).toBe('notice.signature');
    expect(copied).toEqual([]);
  });
  test('what is no token, no list, or too much', async () => {
    expect((await tell('x.y.z')).code).toBe('notice.signature');
    for (const body of ['{}', '{"notices":[]}', '{"notices":{"$ne":null}}', '[]'])
      expect(
        (await post(`${waymark.url}/lti/notices`, body, { 'Content-Type': 'application/json' })).code,
      ).toBe('notice.parameters');
    expect((await tell(...Array.from({ length: 300 }, () => 'x.y.z'))).code).toBe('notice.parameters');
    expect((await tell('x'.repeat(300_000))).status).toBe(413);
  });
  test('a bad one beside a good one, which counts', async () => {
    const answer = await tell('x.y.z', await lms.sign(noticeOf()));
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body).error).toMatchObject({
      refused: [{ index: 0, code: 'notice.signature' }],
    });
    expect(copied).toHaveLength(1);
  });
});

describe('asking an LMS for notices', () => {
  const asked: Record<string, unknown>[] = [];
  const service = (more = {}) => ({
    [lti('platformnotificationservice')]: {
      service_versions: ['1.0'],
      platform_notification_service_url: `${lms.url}/notice-handlers`,
      scope: ['https://purl.imsglobal.org/spec/lti/scope/noticehandlers'],
      notice_types_supported: ['LtiHelloWorldNotice', 'LtiContextCopyNotice'],
      ...more,
    },
  });
  const launch = async (claims: Record<string, unknown>) => {
    const begun = await login(waymark, lms);
    expect(
      (await sendLaunch(waymark, begun, await lms.sign(claimsFor(waymark, lms, begun, claims)))).status,
    ).toBe(200);
  };
  const kept = () => database.connection().collection('lti_notice_handlers').find().toArray();
  /** What goes on behind a launch has come to an end. */
  const settled = async (state: string) => {
    for (let turn = 0; turn < 200 && (await kept())[0]?.state !== state; turn += 1)
      await new Promise((resolve) => setTimeout(resolve, 25));
    expect((await kept())[0]?.state).toBe(state);
  };
  let status = 200;
  beforeEach(async () => {
    asked.length = 0;
    status = 200;
    await database.connection().collection('lti_notice_handlers').deleteMany({});
    lms.routes['/token'] = (_req, res) => json(res, 200, { access_token: 'token-1', expires_in: 3600 });
    lms.routes['/notice-handlers'] = (req, res, body) => {
      asked.push({ method: req.method, authorization: req.headers.authorization, ...JSON.parse(body) });
      json(res, status, {});
    };
  });

  test('is done once, with the handler of this Waymark', async () => {
    await launch(service());
    await settled('subscribed');
    await launch(service());
    expect(asked).toEqual([
      {
        method: 'PUT',
        authorization: 'Bearer token-1',
        notice_type: 'LtiContextCopyNotice',
        handler: `${waymark.url}/lti/notices`,
      },
    ]);
  });
  test('is tried again an hour later when the LMS said no', async () => {
    status = 403;
    await launch(service());
    await settled('failed');
    await launch(service());
    expect(asked).toHaveLength(1);
    status = 200;
    const askedAt = new Date(Date.now() - 61 * 60_000);
    await database.connection().collection('lti_notice_handlers').updateMany({}, { $set: { askedAt } });
    await launch(service());
    await settled('subscribed');
    expect(asked).toHaveLength(2);
  });
  test.each<[string, () => Record<string, unknown>]>([
    [
      'for a student',
      () => ({ ...service(), [lti('roles')]: ['http://purl.imsglobal.org/vocab/lis/v2/membership#Learner'] }),
    ],
    ['for nobody', () => ({ ...service(), sub: undefined, [lti('roles')]: [] })],
    ['where the scope is not granted', () => service({ scope: [] })],
    ['where copies are not told', () => service({ notice_types_supported: ['LtiHelloWorldNotice'] })],
    ['where there is no such service', () => ({})],
    [
      'where its address is none',
      () => service({ platform_notification_service_url: 'javascript:alert(1)' }),
    ],
  ])('is not done %s', async (_why, claims) => {
    await launch(claims());
    expect(await kept()).toEqual([]);
    expect(asked).toEqual([]);
  });
});

const sample = sharedFile('lms-samples/canvas/pns.context_copy_notice.payload.json');
(sample ? test : test.skip)('the notice of Canvas is understood', async () => {
  const payload = JSON.parse(readFileSync(sample ?? '', 'utf8'));
  const { iss, aud, iat, exp } = noticeOf();
  const mine = { iss, aud, azp: aud, iat, exp, [lti('deployment_id')]: DEPLOYMENT };
  expect((await tell(await lms.sign({ ...payload, ...mine }))).status).toBe(200);
  expect(copied[0]?.from).toEqual(['5098686ffc86cae4e0784b533a18af229ff5074e']);
});
