/** Rotation of the tool's keys: what is published and what signs, before, during and after; and a change of the server's secret. */
import { createLocalJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { createLtiAdministration, type LtiAdministration } from '../../src/lti';
import { useTestDatabase } from '../support/database';
import { json, startTestLms, type TestLms } from './support/test-lms';
import {
  claimsFor,
  get,
  login,
  register,
  SECRET,
  sendLaunch,
  startWaymark,
  type TestWaymark,
} from './support/waymark';

const database = useTestDatabase();
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
let shift = 0;
const now = () => new Date(Date.now() + shift);
let waymark: TestWaymark;
let lms: TestLms;
let lti: LtiAdministration;
let platformId: string;
/** Key ids of the assertions that the LMS's token endpoint has verified against our published keyset. */
let verified: string[];

const open = (secret = SECRET, previousSecrets: string[] = []) =>
  createLtiAdministration({
    connection: database.connection(),
    secret,
    previousSecrets,
    publicUrl: waymark.url,
    now,
  });
const published = async (): Promise<{ kid: string }[]> =>
  JSON.parse((await get(`${waymark.url}/lti/keys`)).body).keys;
const kids = async () => (await published()).map(({ kid }) => kid).sort();

beforeEach(async () => {
  shift = 0;
  verified = [];
  await database.connection().collection('platforms').deleteMany({});
  lms = await startTestLms();
  waymark = await startWaymark(database.connection(), { now });
  lti = open();
  platformId = (await register(waymark, lms)).id;
  lms.routes['/token'] = (_req, res, body) => {
    const assertion = new URLSearchParams(body).get('client_assertion') ?? '';
    void published()
      .then((keys) =>
        jwtVerify(assertion, createLocalJWKSet({ keys: keys as never }), { currentDate: now() }),
      )
      .then(() => {
        verified.push(decodeProtectedHeader(assertion).kid ?? '');
        json(res, 200, { access_token: 't', expires_in: 61 });
      })
      .catch(() => json(res, 400, { error: 'invalid_client' }));
  };
  lms.routes['/items'] = (_req, res) => json(res, 200, []);
});
afterEach(async () => {
  await waymark.close();
  await lms.close();
});

/** A launch, and a token by our key; the id of the key that signed. */
async function use(): Promise<string | undefined> {
  const begun = await login(waymark, lms);
  const seconds = Math.floor(now().getTime() / 1000);
  const claims = claimsFor(waymark, lms, begun, { iat: seconds, exp: seconds + 60 });
  expect((await sendLaunch(waymark, begun, await lms.sign(claims))).status).toBe(200);
  await waymark.lti.listLineItems(platformId, `${lms.url}/items`);
  return verified.at(-1);
}

test('a new key is published at once and signs after five minutes; the old one goes after the overlap', async () => {
  const [old] = await kids();
  expect(await use()).toBe(old);
  expect(await lti.keys.rotate(platformId)).toEqual([platformId]);
  expect(await kids()).toHaveLength(2);
  shift = 4 * MINUTE;
  expect(await use()).toBe(old);
  shift = 6 * MINUTE;
  const fresh = await use();
  expect(fresh).not.toBe(old);
  expect(await kids()).toContain(old);
  await waymark.lti.sweep();
  expect((await lti.keys.list()).map(({ state }) => state)).toEqual(['signing', 'old']);

  shift = 7 * DAY + 6 * MINUTE;
  expect(await kids()).toEqual([fresh]);
  await waymark.lti.sweep();
  expect((await lti.keys.list()).map(({ kid }) => kid)).toEqual([fresh]);
  expect(await use()).toBe(fresh);
});

test('rotating again before the new key signs changes nothing', async () => {
  await lti.keys.rotate(null);
  expect(await lti.keys.rotate(null)).toEqual([]);
  expect(await kids()).toHaveLength(2);
});

test('the keyset may be kept for a minute, and holds no private part', async () => {
  const answer = await get(`${waymark.url}/lti/keys`);
  expect(answer.headers.get('cache-control')).toBe('public, max-age=60');
  expect(answer.body).not.toMatch(/"(d|p|q|dp|dq|qi)"/);
});

test('after a change of the secret, keys open with the previous one until they are sealed anew', async () => {
  const fresh = 'a fresh secret of at least 32 characters';
  const signs = async (administration: LtiAdministration) => {
    const platform = await administration.platforms.find(platformId);
    return platform ? administration.platforms.signingKey(platform) : null;
  };
  await expect(signs(open(fresh))).rejects.toMatchObject({ code: 'secret.unreadable' });
  await expect(open(fresh).keys.reseal()).rejects.toMatchObject({ code: 'secret.unreadable' });
  const both = open(fresh, ['one that never was, of 32 characters', SECRET]);
  await expect(signs(both)).resolves.toMatchObject({ kid: (await kids())[0] });
  expect(await both.keys.reseal()).toBe(1);
  expect(await both.keys.reseal()).toBe(0);
  await expect(signs(open(fresh))).resolves.toMatchObject({ kid: (await kids())[0] });
  await expect(signs(open(SECRET))).rejects.toMatchObject({ code: 'secret.unreadable' });
});
