/** Third-party login initiation: who may begin, what is recorded, and how the browser is sent on. */
import { useTestDatabase } from '../support/database';
import { startTestLms, type TestLms } from './support/test-lms';
import {
  CLIENT_ID,
  claimsFor,
  cookieOf,
  DEPLOYMENT,
  get,
  loginFields,
  post,
  register,
  sendLaunch,
  startWaymark,
  type TestWaymark,
} from './support/waymark';

const database = useTestDatabase();
let lms: TestLms;
let waymark: TestWaymark;

beforeAll(async () => {
  lms = await startTestLms();
  waymark = await startWaymark(database.connection());
  await register(waymark, lms);
});
afterAll(async () => {
  await waymark.close();
  await lms.close();
});

const begin = (more: Record<string, string> = {}, headers: Record<string, string> = {}) =>
  post(`${waymark.url}/lti/login`, loginFields(waymark, lms, more), headers);
const logins = () => database.connection().collection('lti_logins');

describe('who may begin', () => {
  test.each(['iss', 'login_hint', 'target_link_uri', 'client_id'])(
    'a login without %s is refused',
    async (name) => {
      const { [name]: _left, ...fields } = loginFields(waymark, lms) as Record<string, string>;
      expect((await post(`${waymark.url}/lti/login`, fields)).code).toBe('login.parameters');
    },
  );
  test('an unknown issuer is refused', async () => {
    const answer = await begin({ iss: 'https://other.example' });
    expect({ status: answer.status, code: answer.code }).toEqual({
      status: 403,
      code: 'launch.platform_unknown',
    });
  });
  test('a known issuer with an unknown client id is refused', async () => {
    expect((await begin({ client_id: 'client-9' })).code).toBe('launch.platform_unknown');
  });
  test('issuers are compared character by character', async () => {
    expect((await begin({ iss: `${lms.url}/` })).code).toBe('launch.platform_unknown');
    expect((await begin({ iss: lms.url.toUpperCase() })).code).toBe('launch.platform_unknown');
  });
  test('an inactive platform is refused', async () => {
    const { id } = await register(waymark, lms, { clientId: 'sleeping' });
    await waymark.platforms.setActive(id, false);
    expect((await begin({ client_id: 'sleeping' })).code).toBe('launch.platform_inactive');
  });
  test('an unknown deployment is left to the launch, where a signature says whether the LMS means it', async () => {
    expect((await begin({ lti_deployment_id: 'deployment-9' })).status).toBe(302);
  });
  test.each([
    'https://evil.example/cb',
    'https://localhost.evil.example/lti/launch',
    'javascript:alert(1)',
    '//evil.example/lti/launch',
    'not an address',
  ])('the foreign target %s is refused', async (target_link_uri) => {
    expect((await begin({ target_link_uri })).code).toBe('login.target');
  });
});

describe('the authentication request', () => {
  test('goes to the registered endpoint with everything OpenID Connect asks for', async () => {
    const answer = await begin(
      {
        lti_message_hint: 'hint-1',
        lti_deployment_id: DEPLOYMENT,
        target_link_uri: `${waymark.url}/lti/launch?a=1`,
      },
      { 'Sec-Fetch-Dest': 'document' },
    );
    const url = new URL(answer.headers.get('location') ?? '');
    expect(url.origin + url.pathname).toBe(`${lms.url}/auth`);
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      response_type: 'id_token',
      response_mode: 'form_post',
      scope: 'openid',
      prompt: 'none',
      client_id: CLIENT_ID,
      login_hint: 'user-7',
      lti_message_hint: 'hint-1',
      redirect_uri: `${waymark.url}/lti/launch`,
      state: expect.stringMatching(/^[0-9a-f]{50}$/),
    });
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });
  test('GET works as well as POST', async () => {
    const query = new URLSearchParams(loginFields(waymark, lms));
    const answer = await get(`${waymark.url}/lti/login?${query}`, { 'Sec-Fetch-Dest': 'document' });
    expect(answer.headers.get('location')).toContain(`${lms.url}/auth?`);
  });
  test('an endpoint with a query of its own keeps it', async () => {
    await register(waymark, lms, { clientId: 'with-query', authUrl: `${lms.url}/auth?tenant=7` });
    const answer = await begin({ client_id: 'with-query' }, { 'Sec-Fetch-Dest': 'document' });
    const url = new URL(answer.headers.get('location') ?? '');
    expect(url.pathname).toBe('/auth');
    expect(url.searchParams.get('tenant')).toBe('7');
  });
  test('the cookie that ties it to the browser is partitioned, and lives five minutes on our path only', async () => {
    const [cookie] = (await begin()).headers.getSetCookie();
    expect(cookie).toMatch(/^state[0-9a-f]{50}=s%3A/);
    expect(cookie).toContain('Max-Age=300');
    for (const attribute of ['Path=/lti', 'HttpOnly', 'Secure', 'SameSite=None', 'Partitioned']) {
      expect(cookie?.split('; ')).toContain(attribute);
    }
  });
  test('two launches at once do not disturb each other', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => begin({}, { 'Sec-Fetch-Dest': 'document' })),
    );
    const urls = answers.map(({ headers }) => new URL(headers.get('location') ?? ''));
    expect(new Set(urls.map(({ searchParams }) => searchParams.get('state'))).size).toBe(8);
    expect(new Set(urls.map(({ searchParams }) => searchParams.get('nonce'))).size).toBe(8);
  });
});

describe('a browser in a frame', () => {
  test('with a cookie is sent on to the LMS', async () => {
    const first = await begin();
    expect(first.headers.get('location')).toMatch(/^\/lti\/continue\?state=[0-9a-f]{50}$/);
    const second = await get(waymark.url + first.headers.get('location'), { Cookie: cookieOf(first) });
    expect(second.headers.get('location')).toContain(`${lms.url}/auth?`);
  });
  test('without a cookie gets its own window before the LMS’s hint is used up', async () => {
    const first = await begin({ lti_message_hint: '"><script>alert(1)</script>' });
    const second = await get(waymark.url + first.headers.get('location'), { Accept: 'text/html' });
    expect(second.status).toBe(200);
    expect(second.body).toContain('Open in a new window');
    expect(second.body).toContain('action="/lti/login" method="post" target="_blank"');
    for (const [name, value] of Object.entries(loginFields(waymark, lms))) {
      expect(second.body).toContain(`name="${name}" value="${value}"`);
    }
    expect(second.body).not.toContain('<script>alert');
    expect(second.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
    expect(second.headers.get('referrer-policy')).toBe('same-origin');
  });
  test('without any cookie at the top level there is nothing to offer', async () => {
    const first = await begin();
    const headers = { 'Sec-Fetch-Dest': 'document' };
    expect((await get(waymark.url + first.headers.get('location'), headers)).code).toBe('launch.cookies');
  });
  test('a state that never was leads nowhere', async () => {
    expect((await get(`${waymark.url}/lti/continue?state=${'ab'.repeat(25)}`)).code).toBe('launch.state');
    expect((await get(`${waymark.url}/lti/continue?state=a%20b`)).code).toBe('launch.state');
    expect((await get(`${waymark.url}/lti/continue`)).code).toBe('launch.state');
  });
});

describe('Platform Storage', () => {
  const storage = { lti_storage_target: 'post_message_forwarding' };
  const dataOf = (html: string) =>
    Object.fromEntries(
      [...html.matchAll(/data-([a-z]+)="([^"]*)"/g)].map(([, name, value]) => [name, value ?? '']),
    );
  const unescaped = (text: string) => text.replaceAll('&amp;', '&');

  async function beginWithStorage() {
    const page = await begin(storage);
    const data = dataOf(page.body);
    const authUrl = new URL(unescaped(data.next ?? ''));
    const state = authUrl.searchParams.get('state') ?? '';
    const nonce = authUrl.searchParams.get('nonce') ?? '';
    return { page, data, begun: { authUrl, state, nonce, cookie: '' } };
  }

  test('the page leaves a value with the LMS’s frame, by its exact origin', async () => {
    const { page, data, begun } = await beginWithStorage();
    expect(data).toMatchObject({
      step: 'put',
      frame: 'post_message_forwarding',
      origin: lms.url,
      key: `waymark_${begun.state}`,
      value: expect.stringMatching(/^[0-9a-f]{48}$/),
    });
    expect(page.body).toContain('<script src="/lti/assets/platform-storage.js" defer></script>');
    expect(page.headers.get('content-security-policy')).not.toContain('unsafe');
  });
  test('without a cookie the launch asks for the value, and passes with it', async () => {
    const { data, begun } = await beginWithStorage();
    const token = await lms.sign(claimsFor(waymark, lms, begun));
    const asked = await sendLaunch(waymark, begun, token);
    expect(dataOf(asked.body)).toMatchObject({ step: 'get', key: data.key, origin: lms.url });
    expect(asked.body).not.toContain(data.value);
    expect(asked.headers.get('referrer-policy')).toBe('same-origin');
    const again = { storage_value: data.value ?? '' };
    const answer = await sendLaunch(waymark, begun, token, again, { Origin: waymark.url });
    expect(answer.status).toBe(200);
    expect(waymark.launches.at(-1)).toMatchObject({ cookiesWork: false });
  });
  test.each([
    ['from a foreign page', { Origin: 'https://evil.example' }, null],
    ['from a page that hides its origin', { Origin: 'null' }, null],
    ['without an origin', {}, null],
    ['with a wrong value', null, 'ab'.repeat(24)],
    ['with an empty value', null, ''],
  ])('the value does not count %s', async (_how, headers, value) => {
    const { data, begun } = await beginWithStorage();
    const before = waymark.launches.length;
    const token = await lms.sign(claimsFor(waymark, lms, begun));
    const fields = { storage_value: value ?? data.value ?? '' };
    const answer = await sendLaunch(waymark, begun, token, fields, headers ?? { Origin: waymark.url });
    expect(answer.body).toContain('Open Waymark in its own window');
    expect(answer.body).not.toContain('lti_storage_target');
    expect(waymark.launches).toHaveLength(before);
  });
  test('the value of another login does not count', async () => {
    const [mine, other] = [await beginWithStorage(), await beginWithStorage()];
    const before = waymark.launches.length;
    const token = await lms.sign(claimsFor(waymark, lms, mine.begun));
    const fields = { storage_value: other.data.value ?? '' };
    await sendLaunch(waymark, mine.begun, token, fields, { Origin: waymark.url });
    expect(waymark.launches).toHaveLength(before);
  });
  test('a launch by storage is used once as well', async () => {
    const { data, begun } = await beginWithStorage();
    const token = await lms.sign(claimsFor(waymark, lms, begun));
    const send = () =>
      sendLaunch(waymark, begun, token, { storage_value: data.value ?? '' }, { Origin: waymark.url });
    const answers = await Promise.all([send(), send(), send(), send()]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });
});

describe('what nobody should send', () => {
  const operators: [string, string, Record<string, string>][] = [
    ['iss[$ne]=x in a form', 'iss[$ne]=x&client_id=client-1&login_hint=u&target_link_uri=', {}],
    ['client_id[$regex] in a form', 'iss=x&client_id[$regex]=.*&login_hint=u&target_link_uri=', {}],
    ['iss twice', 'iss=a&iss=b&client_id=client-1&login_hint=u&target_link_uri=x', {}],
    [
      'JSON with an operator',
      '{"iss":{"$gt":""},"client_id":"c","login_hint":"u","target_link_uri":"x"}',
      { 'Content-Type': 'application/json' },
    ],
    ['plain text', 'iss', { 'Content-Type': 'text/plain' }],
    ['bytes', '\u0000\u0001', { 'Content-Type': 'application/octet-stream' }],
    ['a very long issuer', `iss=${'x'.repeat(3000)}&client_id=c&login_hint=u&target_link_uri=x`, {}],
  ];
  test.each(operators)('a login with %s', async (_what, body, headers) => {
    const before = await logins().countDocuments();
    const answer = await post(`${waymark.url}/lti/login`, body, headers);
    expect({ status: answer.status, code: answer.code }).toEqual({ status: 400, code: 'login.parameters' });
    expect(await logins().countDocuments()).toBe(before);
  });
  test('an operator in the query', async () => {
    const answer = await get(
      `${waymark.url}/lti/login?iss[$ne]=x&client_id[$ne]=y&login_hint=u&target_link_uri=x`,
    );
    expect(answer.code).toBe('login.parameters');
  });
  test('malformed JSON and a body that is too large', async () => {
    const json = await post(`${waymark.url}/lti/login`, '{"iss":', { 'Content-Type': 'application/json' });
    expect({ status: json.status, code: json.code }).toEqual({ status: 400, code: 'request.malformed' });
    const large = await post(`${waymark.url}/lti/launch`, `id_token=${'x'.repeat(300_000)}`);
    expect({ status: large.status, code: large.code }).toEqual({ status: 413, code: 'request.too_large' });
  });
  test.each([
    ['?ltik=x', {}],
    ['', { Authorization: 'Bearer x.y.z' }],
    ['', { Authorization: 'LTIK-AUTH-V1 Token=x,Additional=y' }],
  ])('an ltik is never taken (%s %j)', async (query, headers) => {
    expect((await post(`${waymark.url}/lti/launch${query}`, { ltik: 'x' }, headers)).code).toBe(
      'launch.parameters',
    );
  });
  test('ltijs’ own pages are out of reach', async () => {
    for (const path of ['/lti/anything', '/lti/', '/lti/launch/', '/lti/Login', '/lti//evil.example/x']) {
      expect((await get(waymark.url + path)).status).toBe(404);
      expect((await post(waymark.url + path, { state: 'a b' })).status).toBe(404);
    }
  });
  test('an LMS is registered by our own page, with an invitation only', async () => {
    const { status, code } = await get(`${waymark.url}/lti/register`);
    expect({ status, code }).toEqual({ status: 400, code: 'registration.parameters' });
    expect((await post(`${waymark.url}/lti/register`, {})).status).toBe(404);
  });
  test('a launch by GET is no launch', async () => {
    expect((await get(`${waymark.url}/lti/launch?id_token=x&state=${'ab'.repeat(25)}`)).code).toBe(
      'launch.parameters',
    );
  });
  test('no foreign origin is ever allowed, and nothing of ltijs’ header policy is left', async () => {
    const answers = [
      await begin({}, { Origin: 'https://evil.example' }),
      await begin({ lti_storage_target: '_parent' }),
      await get(`${waymark.url}/lti/keys`, { Origin: 'https://evil.example' }),
    ];
    for (const { headers } of answers) {
      for (const name of [
        'access-control-allow-origin',
        'access-control-allow-credentials',
        'cross-origin-embedder-policy',
        'cross-origin-opener-policy',
        'cross-origin-resource-policy',
        'origin-agent-cluster',
      ]) {
        expect(headers.get(name)).toBeNull();
      }
    }
  });
  test('a flood is slowed down, with the time to wait', async () => {
    const small = await startWaymark(database.connection(), { requestsAMinute: 3 });
    try {
      const answers = [];
      for (let count = 0; count < 5; count += 1) answers.push(await post(`${small.url}/lti/login`, {}));
      expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 429, 429]);
      expect(answers.at(-1)?.code).toBe('login.too_many');
      expect(Number(answers.at(-1)?.headers.get('retry-after'))).toBeGreaterThan(0);
    } finally {
      await small.close();
    }
  });
});

test('expired logins and nonces are swept, live ones stay', async () => {
  let shift = 0;
  const later = await startWaymark(database.connection(), { now: () => new Date(Date.now() + shift) });
  try {
    await logins().deleteMany({});
    await post(`${later.url}/lti/login`, loginFields(later, lms));
    shift = 4 * 60_000;
    await later.lti.sweep();
    expect(await logins().countDocuments()).toBe(1);
    shift = 6 * 60_000;
    await later.lti.sweep();
    expect(await logins().countDocuments()).toBe(0);
  } finally {
    await later.close();
  }
});

test('names and e-mail addresses of a launch are stored nowhere in this room', async () => {
  const first = await begin({}, { 'Sec-Fetch-Dest': 'document' });
  const authUrl = new URL(first.headers.get('location') ?? '');
  const begun = {
    authUrl,
    state: authUrl.searchParams.get('state') ?? '',
    nonce: authUrl.searchParams.get('nonce') ?? '',
    cookie: cookieOf(first),
  };
  const claims = claimsFor(waymark, lms, begun, { name: 'Zora Unusual', email: 'zora@example.org' });
  expect((await sendLaunch(waymark, begun, await lms.sign(claims))).status).toBe(200);
  const collections = await database.connection().listCollections();
  for (const { name } of collections) {
    const documents = await database.connection().collection(name).find().toArray();
    expect(JSON.stringify(documents)).not.toMatch(/Zora|zora/);
  }
});
