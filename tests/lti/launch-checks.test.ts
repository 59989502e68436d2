/** Every way in which a launch may be wrong, each against a real server with really signed tokens. */
import { createHmac, createPublicKey } from 'node:crypto';
import { exportJWK, generateKeyPair, importJWK, UnsecuredJWT } from 'jose';
import { createLoginStore } from '../../src/lti/guard/login.store';
import { useTestDatabase } from '../support/database';
import { startTestLms, type TestLms } from './support/test-lms';
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
let waymark: TestWaymark;

beforeAll(async () => {
  lms = await startTestLms();
  waymark = await startWaymark(database.connection());
  await register(waymark, lms);
  await register(waymark, lms, { clientId: 'client-2' });
});
afterAll(async () => {
  await waymark.close();
  await lms.close();
});
beforeEach(() => {
  waymark.launches.length = 0;
});

const lti = (name: string) => `https://purl.imsglobal.org/spec/lti/claim/${name}`;
const seconds = () => Math.floor(Date.now() / 1000);

interface Attempt {
  claims?: Record<string, unknown>;
  header?: Record<string, unknown>;
  loginFields?: Record<string, string>;
}

async function launch({ claims, header, loginFields }: Attempt = {}): Promise<Answer> {
  const begun = await login(waymark, lms, loginFields);
  return sendLaunch(waymark, begun, await lms.sign(claimsFor(waymark, lms, begun, claims), header));
}

async function expectRefused(attempt: Promise<Answer>, code: string): Promise<Answer> {
  const answer = await attempt;
  expect({ status: answer.status, code: answer.code }).toEqual({ status: expect.any(Number), code });
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(503);
  expect(waymark.launches).toEqual([]);
  return answer;
}

test('a good launch passes once, with the cookie of its login', async () => {
  const answer = await launch();
  expect(answer.status).toBe(200);
  expect(waymark.launches).toHaveLength(1);
  expect(waymark.launches[0]).toMatchObject({
    kind: 'resource-link',
    roles: ['teacher'],
    cookiesWork: true,
    person: { name: 'Tessa Teacher' },
    coursework: { keys: ['rl:rl-1'], title: 'Vital signs lab' },
  });
});

test('a launch of a course with the longest of histories passes', async () => {
  const context_history = Array.from({ length: 1000 }, () => 'a'.repeat(40)).join(',');
  expect((await launch({ claims: { [lti('custom')]: { context_history } } })).status).toBe(200);
  expect(waymark.launches[0]?.course?.copiedFrom).toHaveLength(1000);
});

test.each([{ Authorization: 'Bearer x.y.z' }, { Authorization: 'LTIK-AUTH-V1 Token=x.y.z,Additional=y' }])(
  'an ltik beside a good launch is not even looked at: %j',
  async (headers) => {
    const begun = await login(waymark, lms);
    const token = await lms.sign(claimsFor(waymark, lms, begun));
    expect((await sendLaunch(waymark, begun, token, { ltik: 'x.y.z' }, headers)).status).toBe(200);
  },
);

describe('the state', () => {
  test('a launch without the cookie of its login is offered a new window and does not pass', async () => {
    const begun = await login(waymark, lms);
    const answer = await sendLaunch(
      waymark,
      { ...begun, cookie: '' },
      await lms.sign(claimsFor(waymark, lms, begun)),
    );
    expect(answer.status).toBe(200);
    expect(answer.body).toContain('Open Waymark in its own window');
    expect(waymark.launches).toEqual([]);
  });
  test('a launch without a state is refused', async () => {
    const begun = await login(waymark, lms);
    const token = await lms.sign(claimsFor(waymark, lms, begun));
    await expectRefused(sendLaunch(waymark, { ...begun, state: '' }, token), 'launch.parameters');
  });
  test('a state that never was is refused', async () => {
    const begun = await login(waymark, lms);
    const token = await lms.sign(claimsFor(waymark, lms, begun));
    await expectRefused(sendLaunch(waymark, { ...begun, state: 'ab'.repeat(25) }, token), 'launch.state');
  });
  test('the state of another login is refused, even with its cookie', async () => {
    const [begun, other] = [await login(waymark, lms), await login(waymark, lms)];
    const token = await lms.sign(claimsFor(waymark, lms, begun));
    await expectRefused(sendLaunch(waymark, other, token), 'launch.nonce');
  });
  test('the cookie of another login does not stand for this one', async () => {
    const [begun, other] = [await login(waymark, lms), await login(waymark, lms)];
    const token = await lms.sign(claimsFor(waymark, lms, begun));
    const answer = await sendLaunch(waymark, { state: begun.state, cookie: other.cookie }, token);
    expect(answer.body).toContain('Open Waymark in its own window');
    expect(waymark.launches).toEqual([]);
  });
  test('a cookie with a signature of somebody else does not count', async () => {
    const begun = await login(waymark, lms);
    const value = encodeURIComponent(lms.url);
    const forged = `state${begun.state}=s%3A${value}.${createHmac('sha256', 'guess').update(lms.url).digest('base64')}`;
    const answer = await sendLaunch(
      waymark,
      { ...begun, cookie: forged },
      await lms.sign(claimsFor(waymark, lms, begun)),
    );
    expect(answer.body).toContain('Open Waymark in its own window');
    expect(waymark.launches).toEqual([]);
  });
  test('at the top level a missing cookie is an error, because another window would not help', async () => {
    const begun = await login(waymark, lms);
    const token = await lms.sign(claimsFor(waymark, lms, begun));
    const headers = { 'Sec-Fetch-Dest': 'document' };
    await expectRefused(sendLaunch(waymark, { ...begun, cookie: '' }, token, {}, headers), 'launch.cookies');
  });
  test('a second use with the same token is a replay', async () => {
    const begun = await login(waymark, lms);
    const token = await lms.sign(claimsFor(waymark, lms, begun));
    expect((await sendLaunch(waymark, begun, token)).status).toBe(200);
    waymark.launches.length = 0;
    await expectRefused(sendLaunch(waymark, begun, token), 'launch.replayed');
  });
  test('a second use with a new token is a replay too', async () => {
    const begun = await login(waymark, lms);
    expect((await sendLaunch(waymark, begun, await lms.sign(claimsFor(waymark, lms, begun)))).status).toBe(
      200,
    );
    waymark.launches.length = 0;
    const another = await lms.sign(claimsFor(waymark, lms, begun, { jti: 'another' }));
    await expectRefused(sendLaunch(waymark, begun, another), 'launch.replayed');
  });
  test('a token replayed into a fresh login is refused', async () => {
    const [first, fresh] = [await login(waymark, lms), await login(waymark, lms)];
    const token = await lms.sign(claimsFor(waymark, lms, first));
    await sendLaunch(waymark, first, token);
    waymark.launches.length = 0;
    await expectRefused(sendLaunch(waymark, fresh, token), 'launch.nonce');
  });
  test('of sixteen concurrent replays exactly one passes', async () => {
    const begun = await login(waymark, lms);
    const token = await lms.sign(claimsFor(waymark, lms, begun));
    const answers = await Promise.all(Array.from({ length: 16 }, () => sendLaunch(waymark, begun, token)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'launch.replayed')).toHaveLength(15);
    expect(waymark.launches).toHaveLength(1);
  });
  test('of sixteen concurrent claims to one state exactly one is granted', async () => {
    const { state } = await login(waymark, lms);
    const logins = createLoginStore(database.connection());
    const claims = await Promise.all(Array.from({ length: 16 }, () => logins.use(state, new Date())));
    expect(claims.filter(Boolean)).toHaveLength(1);
  });
  test('a login that is older than five minutes is refused', async () => {
    let shift = 0;
    const later = await startWaymark(database.connection(), { now: () => new Date(Date.now() + shift) });
    try {
      const begun = await login(later, lms);
      const token = await lms.sign(claimsFor(later, lms, begun, { exp: seconds() + 3600 }));
      shift = 5 * 60_000 + 1;
      expect((await sendLaunch(later, begun, token)).code).toBe('launch.state');
      expect(later.launches).toEqual([]);
    } finally {
      await later.close();
    }
  });
});

describe('the nonce', () => {
  test('one that was never issued is refused', () =>
    expectRefused(launch({ claims: { nonce: 'made-up' } }), 'launch.nonce'));
  test('a token without one is refused', () =>
    expectRefused(launch({ claims: { nonce: undefined } }), 'launch.nonce'));
  test('one that is no text is refused', () =>
    expectRefused(launch({ claims: { nonce: { $ne: null } } }), 'launch.nonce'));
  test('it is 192 bits, and differs from login to login', async () => {
    const [a, b] = [await login(waymark, lms), await login(waymark, lms)];
    expect(a.nonce).toMatch(/^[A-Za-z0-9_-]{32}$/);
    expect(a.nonce).not.toBe(b.nonce);
  });
});

describe('the times', () => {
  test('exp in the past', () => expectRefused(launch({ claims: { exp: seconds() - 1 } }), 'launch.expired'));
  test('exp missing', () => expectRefused(launch({ claims: { exp: undefined } }), 'launch.claims'));
  test('iat missing', () => expectRefused(launch({ claims: { iat: undefined } }), 'launch.claims'));
  test('neither iat nor exp', () =>
    expectRefused(launch({ claims: { iat: undefined, exp: undefined } }), 'launch.claims'));
  test('exp that is no number', () => expectRefused(launch({ claims: { exp: '2099' } }), 'launch.claims'));
  test('iat from before the login', () =>
    expectRefused(launch({ claims: { iat: seconds() - 40 } }), 'launch.expired'));
  test('iat a day ahead', () => {
    const iat = seconds() + 86_400;
    return expectRefused(launch({ claims: { iat, exp: iat + 60 } }), 'launch.clock');
  });
  test('nbf in the future', () =>
    expectRefused(launch({ claims: { nbf: seconds() + 300 } }), 'launch.clock'));
  test('clocks that differ by twenty seconds are no reason to refuse', async () => {
    expect((await launch({ claims: { iat: seconds() + 20, exp: seconds() + 80 } })).status).toBe(200);
    expect((await launch({ claims: { iat: seconds() - 20, exp: seconds() + 40 } })).status).toBe(200);
  });
});

describe('issuer, audience and deployment', () => {
  test('wrong issuer', () =>
    expectRefused(launch({ claims: { iss: 'https://evil.example' } }), 'launch.issuer'));
  test('unknown audience', () => expectRefused(launch({ claims: { aud: 'client-9' } }), 'launch.audience'));
  test('another registered client of the same issuer', () =>
    expectRefused(launch({ claims: { aud: 'client-2' } }), 'launch.audience'));
  test('no audience', () => expectRefused(launch({ claims: { aud: undefined } }), 'launch.audience'));
  test('several audiences without azp', () =>
    expectRefused(launch({ claims: { aud: [CLIENT_ID, 'client-2'] } }), 'launch.audience'));
  test('several audiences with the azp of another client', () =>
    expectRefused(launch({ claims: { aud: [CLIENT_ID, 'client-2'], azp: 'client-2' } }), 'launch.audience'));
  test('one audience with the azp of another client', () =>
    expectRefused(launch({ claims: { azp: 'client-2' } }), 'launch.audience'));
  test('several audiences with our azp pass', async () => {
    expect((await launch({ claims: { aud: [CLIENT_ID, 'client-2'], azp: CLIENT_ID } })).status).toBe(200);
  });
  test('unknown deployment', () =>
    expectRefused(
      launch({ claims: { [lti('deployment_id')]: 'deployment-9' } }),
      'launch.deployment_unknown',
    ));
  test('no deployment', () =>
    expectRefused(launch({ claims: { [lti('deployment_id')]: undefined } }), 'launch.claims'));
  test('another deployment than the login named', async () => {
    await register(waymark, lms, { clientId: CLIENT_ID, deploymentIds: [DEPLOYMENT, 'deployment-2'] });
    await expectRefused(
      launch({
        claims: { [lti('deployment_id')]: 'deployment-2' },
        loginFields: { lti_deployment_id: DEPLOYMENT },
      }),
      'launch.deployment_unknown',
    );
    await register(waymark, lms);
  });
});

describe('the signature', () => {
  test('a key of somebody else under the same kid', async () => {
    const begun = await login(waymark, lms);
    const { privateKey } = await generateKeyPair('RS256');
    const token = await lms.sign(claimsFor(waymark, lms, begun), {}, privateKey);
    await expectRefused(sendLaunch(waymark, begun, token), 'launch.signature');
  });
  test('an unknown kid', () => expectRefused(launch({ header: { kid: 'unknown' } }), 'launch.signature'));
  test('no kid', () => expectRefused(launch({ header: { kid: undefined } }), 'launch.signature'));
  test.each(['none', 'nOnE'])('alg %s', async (alg) => {
    const begun = await login(waymark, lms);
    const unsigned = new UnsecuredJWT(claimsFor(waymark, lms, begun)).encode();
    const header = Buffer.from(JSON.stringify({ alg, kid: lms.kid })).toString('base64url');
    await expectRefused(
      sendLaunch(waymark, begun, `${header}.${unsigned.split('.')[1]}.`),
      'launch.signature',
    );
  });
  test('HS256 with the public key as its secret', async () => {
    const begun = await login(waymark, lms);
    const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const text = `${encode({ alg: 'HS256', kid: lms.kid })}.${encode(claimsFor(waymark, lms, begun))}`;
    const pem = createPublicKey({
      key: lms.publicJwk as import('node:crypto').JsonWebKey,
      format: 'jwk',
    }).export({ type: 'spki', format: 'pem' });
    const token = `${text}.${createHmac('sha256', pem).update(text).digest('base64url')}`;
    await expectRefused(sendLaunch(waymark, begun, token), 'launch.signature');
  });
  test.each(['RS512', 'PS256'])('%s with the right key', async (alg) => {
    const begun = await login(waymark, lms);
    const jwk = { ...(await exportJWK(lms.key)), alg };
    const key = await importJWK(jwk, alg);
    const token = await lms.sign(claimsFor(waymark, lms, begun), { alg }, key as never);
    await expectRefused(sendLaunch(waymark, begun, token), 'launch.signature');
  });
  test('RS512 where the keyset leaves the algorithm open', async () => {
    const fresh = await startWaymark(database.connection());
    const { alg: _alg, ...open } = lms.publicJwk;
    lms.keyset.push({ ...open, kid: 'open' });
    try {
      const begun = await login(fresh, lms);
      const key = await importJWK({ ...(await exportJWK(lms.key)), alg: 'RS512' }, 'RS512');
      const token = await lms.sign(claimsFor(fresh, lms, begun), { alg: 'RS512', kid: 'open' }, key as never);
      expect((await sendLaunch(fresh, begun, token)).code).toBe('launch.signature');
    } finally {
      lms.keyset.pop();
      await fresh.close();
    }
  });
  test('a token that was changed after signing', async () => {
    const begun = await login(waymark, lms);
    const [header, , signature] = (await lms.sign(claimsFor(waymark, lms, begun))).split('.');
    const changed = Buffer.from(JSON.stringify(claimsFor(waymark, lms, begun, { sub: 'user-8' }))).toString(
      'base64url',
    );
    await expectRefused(sendLaunch(waymark, begun, `${header}.${changed}.${signature}`), 'launch.signature');
  });
  test.each(['garbage', 'a.b.c', '..', 'e30.e30.'])('no token at all: %s', async (token) => {
    await expectRefused(sendLaunch(waymark, await login(waymark, lms), token), 'launch.signature');
  });
  test('the keyset is fetched once for many launches', async () => {
    const fresh = await startWaymark(database.connection());
    try {
      const before = lms.hits['/jwks'] ?? 0;
      for (let count = 0; count < 3; count += 1) {
        const begun = await login(fresh, lms);
        expect((await sendLaunch(fresh, begun, await lms.sign(claimsFor(fresh, lms, begun)))).status).toBe(
          200,
        );
      }
      expect((lms.hits['/jwks'] ?? 0) - before).toBe(1);
    } finally {
      await fresh.close();
    }
  });
  test('a new key of the LMS is found', async () => {
    const fresh = await startWaymark(database.connection());
    try {
      const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
      lms.keyset.push({ ...(await exportJWK(publicKey)), kid: 'second', alg: 'RS256', use: 'sig' });
      const begun = await login(fresh, lms);
      const token = await lms.sign(claimsFor(fresh, lms, begun), { kid: 'second' }, privateKey);
      expect((await sendLaunch(fresh, begun, token)).status).toBe(200);
    } finally {
      lms.keyset.pop();
      await fresh.close();
    }
  });
  test.each([
    ['answers with an error', 500, '{}'],
    ['is no JSON', 200, '<html>'],
    ['has no keys', 200, '{}'],
    ['is far too large', 200, `{"keys":[],"more":"${'x'.repeat(600_000)}"}`],
  ])('a keyset that %s is the LMS’s trouble, not the person’s', async (_what, status, body) => {
    const fresh = await startWaymark(database.connection());
    await register(fresh, lms, { clientId: 'client-keys', keysetUrl: `${lms.url}/broken` });
    lms.routes['/broken'] = (_req, res) => {
      res.writeHead(status, { 'Content-Type': 'application/json' }).end(body);
    };
    try {
      const begun = await login(fresh, lms, { client_id: 'client-keys' });
      const token = await lms.sign(claimsFor(fresh, lms, begun, { aud: 'client-keys' }));
      const answer = await sendLaunch(fresh, begun, token);
      expect({ status: answer.status, code: answer.code }).toEqual({ status: 502, code: 'launch.keyset' });
    } finally {
      await fresh.close();
    }
  });
});

describe('the message', () => {
  test('no message type', () =>
    expectRefused(launch({ claims: { [lti('message_type')]: undefined } }), 'launch.message_type'));
  test('version 1.2.0', () =>
    expectRefused(launch({ claims: { [lti('version')]: '1.2.0' } }), 'launch.message_type'));
  test('a target on a foreign host', () =>
    expectRefused(
      launch({ claims: { [lti('target_link_uri')]: 'https://evil.example/lti/launch' } }),
      'launch.target',
    ));
  test('a target that only begins like ours', () =>
    expectRefused(
      launch({ claims: { [lti('target_link_uri')]: `${waymark.url}.evil.example/` } }),
      'launch.target',
    ));
  test('no target', () =>
    expectRefused(launch({ claims: { [lti('target_link_uri')]: undefined } }), 'launch.claims'));
  test('no resource link', () =>
    expectRefused(launch({ claims: { [lti('resource_link')]: undefined } }), 'launch.claims'));
  test('a deep-linking request without its settings', () =>
    expectRefused(launch({ claims: { [lti('message_type')]: 'LtiDeepLinkingRequest' } }), 'launch.claims'));
  test('nobody (no sub) who wants to add a link', () =>
    expectRefused(
      launch({
        claims: {
          sub: undefined,
          [lti('message_type')]: 'LtiDeepLinkingRequest',
          'https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings': {
            deep_link_return_url: `${lms.url}/return`,
            accept_types: ['ltiResourceLink'],
          },
        },
      }),
      'launch.anonymous',
    ));
  test('somebody whose name is no text', () =>
    expectRefused(launch({ claims: { sub: null } }), 'launch.claims'));
  test('roles missing', () =>
    expectRefused(launch({ claims: { [lti('roles')]: undefined } }), 'launch.claims'));
  test('no role at all', () =>
    expectRefused(launch({ claims: { [lti('roles')]: [] } }), 'launch.role_missing'));
  test('a role that only looks like a teacher’s', () =>
    expectRefused(
      launch({
        claims: {
          [lti('roles')]: [
            'http://purl.imsglobal.org/vocab/lis/v2/institution/person#Instructor',
            'http://evil.example/membership#Instructor',
            'Instructor',
          ],
        },
      }),
      'launch.role_missing',
    ));
});

describe('the platform', () => {
  test('one that was switched off between login and launch is refused', async () => {
    const { id } = await register(waymark, lms);
    const begun = await login(waymark, lms);
    await waymark.platforms.setActive(id, false);
    await expectRefused(
      sendLaunch(waymark, begun, await lms.sign(claimsFor(waymark, lms, begun))),
      'launch.platform_inactive',
    );
    await waymark.platforms.setActive(id, true);
  });
  test('one that was removed between login and launch is refused', async () => {
    const { id } = await register(waymark, lms, { clientId: 'client-3' });
    const begun = await login(waymark, lms, { client_id: 'client-3' });
    await waymark.platforms.remove(id);
    const token = await lms.sign(claimsFor(waymark, lms, begun, { aud: 'client-3' }));
    await expectRefused(sendLaunch(waymark, begun, token), 'launch.platform_unknown');
  });
  test('one without a list of deployments takes any, and a tenant is made of each', async () => {
    await register(waymark, lms, { clientId: 'client-4', deploymentIds: [] });
    for (const deployment of ['a', 'b']) {
      const begun = await login(waymark, lms, { client_id: 'client-4' });
      const claims = claimsFor(waymark, lms, begun, { aud: 'client-4', [lti('deployment_id')]: deployment });
      expect((await sendLaunch(waymark, begun, await lms.sign(claims))).status).toBe(200);
    }
    expect(new Set(waymark.launches.map(({ tenantId }) => tenantId)).size).toBe(2);
  });
});

describe('what the LMS says in place of a launch', () => {
  test.each([
    ['login_required', 'launch.lms_signed_out'],
    ['launch_no_longer_valid', 'launch.lms_used'],
    ['unauthorized_client', 'launch.lms_not_allowed'],
    ['invalid_request_object', 'launch.lms_settings'],
    ['something_else', 'launch.lms_error'],
    ['__proto__', 'launch.lms_error'],
  ])('%s becomes %s, without the LMS’s own words', async (error, code) => {
    const answer = await expectRefused(
      post(`${waymark.url}/lti/launch`, {
        error,
        error_description: '<b>secret</b>',
        state: 'ab'.repeat(25),
      }),
      code,
    );
    expect(answer.body).not.toContain('secret');
  });
});

describe.each([
  ['without a name', { sub: undefined, [lti('roles')]: [] }, { roles: ['visitor'], kind: 'resource-link' }],
  [
    'that asks for a review',
    { [lti('message_type')]: 'LtiSubmissionReviewRequest' },
    { roles: ['teacher'], kind: 'submission-review' },
  ],
  [
    'of a kind that nobody knows',
    { [lti('message_type')]: 'LtiStartProctoring', [lti('resource_link')]: undefined },
    { roles: ['teacher'], kind: 'other' },
  ],
])('a launch %s goes past ltijs', (_what, claims, seen) => {
  test('once, with its own cookie, which is cleared', async () => {
    const begun = await login(waymark, lms);
    const token = await lms.sign(claimsFor(waymark, lms, begun, claims));
    const answer = await sendLaunch(waymark, begun, token);
    expect(answer.status).toBe(200);
    expect(waymark.launches).toMatchObject([seen]);
    expect(answer.headers.getSetCookie().join()).toMatch(
      new RegExp(`state${begun.state}=;.*Expires=Thu, 01 Jan 1970`),
    );
    waymark.launches.length = 0;
    await expectRefused(sendLaunch(waymark, begun, token), 'launch.replayed');
  });
  test('of ten at once one passes', async () => {
    const begun = await login(waymark, lms);
    const token = await lms.sign(claimsFor(waymark, lms, begun, claims));
    const answers = await Promise.all(Array.from({ length: 10 }, () => sendLaunch(waymark, begun, token)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(waymark.launches).toHaveLength(1);
  });
  test.each<[string, Record<string, unknown>, string]>([
    ['another nonce', { nonce: 'x' }, 'launch.nonce'],
    ['another audience', { aud: 'client-2' }, 'launch.audience'],
    ['another deployment', { [lti('deployment_id')]: 'd-9' }, 'launch.deployment_unknown'],
    ['a foreign target', { [lti('target_link_uri')]: 'https://evil.example/' }, 'launch.target'],
    ['an older version', { [lti('version')]: '1.1' }, 'launch.message_type'],
  ])('%s is refused as ever', async (_name, more, code) => {
    await expectRefused(launch({ claims: { ...claims, ...more } }), code);
  });
  test('with a key of somebody else it is refused', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    const begun = await login(waymark, lms);
    const token = await lms.sign(claimsFor(waymark, lms, begun, claims), {}, privateKey);
    await expectRefused(sendLaunch(waymark, begun, token), 'launch.signature');
  });
  test('without its cookie it does not pass', async () => {
    const begun = await login(waymark, lms);
    const token = await lms.sign(claimsFor(waymark, lms, begun, claims));
    await sendLaunch(waymark, { ...begun, cookie: '' }, token);
    expect(waymark.launches).toEqual([]);
  });
});
