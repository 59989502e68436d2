/** The register of platforms: what is taken, what is refused, and how keys are kept. */
import { importJWK, jwtVerify, SignJWT } from 'jose';
import { ensureIndexes } from '../../src/app/database/ensure-indexes';
import { createPlatforms, ltiIndexes, platformIdOf } from '../../src/lti';
import { originsOf, unseenOrigins } from '../../src/lti/platforms/origins';
import type { Platform } from '../../src/lti/platforms/platform';
import type { WaymarkError } from '../../src/shared/errors';
import { createSecretBox } from '../../src/shared/secret-box';
import { useTestDatabase } from '../support/database';
import { SECRET } from './support/waymark';

const database = useTestDatabase();
const open = (publicUrl = 'https://waymark.example', secret = SECRET) =>
  createPlatforms({ connection: database.connection(), secret, publicUrl });

const canvas = {
  name: 'District Canvas',
  issuer: 'https://canvas.instructure.com',
  clientId: '10000000000042',
  authUrl: 'https://sso.canvaslms.com/api/lti/authorize_redirect',
  tokenUrl: 'https://sso.canvaslms.com/login/oauth2/token',
  keysetUrl: 'https://sso.canvaslms.com/api/lti/security/jwks',
  lms: 'canvas' as const,
};

beforeAll(async () => {
  const db = database.connection().db;
  if (db) await ensureIndexes(db, ltiIndexes);
});
afterEach(async () => {
  await database.connection().collection('platforms').deleteMany({});
});

const refusal = async (work: Promise<unknown>): Promise<WaymarkError> => {
  try {
    await work;
  } catch (error) {
    return error as WaymarkError;
  }
  throw new Error('was not refused');
};

test('a platform is added with a key pair of its own and no deployment list means any', async () => {
  const added = await open().add(canvas);
  expect(added).toMatchObject({
    id: platformIdOf(canvas.issuer, canvas.clientId),
    anyDeployment: true,
    active: true,
  });
  expect(JSON.stringify(added)).not.toMatch(/"(d|privateKey|keys)"/);
});

test('deployments that are listed are the only ones', async () => {
  const added = await open().add({ ...canvas, deploymentIds: ['17:a', '18:b', '17:a'] });
  expect(added).toMatchObject({
    anyDeployment: false,
    deployments: [
      { id: '17:a', active: true },
      { id: '18:b', active: true },
    ],
  });
});

test('the same issuer and client id cannot be added twice, not even at once', async () => {
  const platforms = open();
  const results = await Promise.allSettled(Array.from({ length: 6 }, () => platforms.add(canvas)));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await refusal(platforms.add(canvas))).toMatchObject({ status: 409, code: 'platform.exists' });
  expect(await platforms.list()).toHaveLength(1);
});

test('one issuer may have several client ids', async () => {
  const platforms = open();
  await platforms.add(canvas);
  await platforms.add({ ...canvas, clientId: '10000000000043' });
  expect((await platforms.list()).map(({ clientId }) => clientId)).toEqual([
    '10000000000042',
    '10000000000043',
  ]);
});

test.each([
  ['authUrl', 'not an address'],
  ['tokenUrl', 'http://lms.example/token'],
  ['keysetUrl', 'file:///etc/passwd'],
  ['issuer', 'https://user:password@lms.example'],
  ['issuer', 'https://lms.example/#part'],
  ['clientId', ' '],
  ['name', ''],
])('a bad %s is named (%s)', async (field, value) => {
  const error = await refusal(open().add({ ...canvas, [field]: value }));
  expect(error).toMatchObject({ status: 400, code: 'platform.invalid', data: { fields: [field] } });
  expect(error.message).toContain(field);
});

test('plain http is taken only where Waymark itself is on plain http', async () => {
  const lms = { ...canvas, issuer: 'http://127.0.0.1:3001', authUrl: 'http://127.0.0.1:3001/auth' };
  expect(await refusal(open().add(lms))).toMatchObject({ code: 'platform.invalid' });
  expect(await open('http://localhost:3000').add(lms)).toMatchObject({ issuer: 'http://127.0.0.1:3001' });
});

test('ensuring is repeatable: addresses follow, keys and creation stay', async () => {
  const platforms = open();
  const first = await platforms.ensure(canvas);
  const before = await platforms.find(first.id);
  const again = await platforms.ensure({ ...canvas, name: 'Renamed', deploymentIds: ['1'] });
  const after = await platforms.find(first.id);
  expect(again).toMatchObject({ name: 'Renamed', anyDeployment: false });
  expect(after?.keys).toEqual(before?.keys);
  expect(after?.createdAt).toEqual(before?.createdAt);
  await Promise.all([platforms.ensure(canvas), platforms.ensure(canvas)]);
  expect(await platforms.list()).toHaveLength(1);
});

test('removing and switching what is not there is an error', async () => {
  const platforms = open();
  expect(await refusal(platforms.remove('nothing'))).toMatchObject({ status: 404, code: 'platform.unknown' });
  expect(await refusal(platforms.setActive('nothing', false))).toMatchObject({
    status: 404,
    code: 'platform.unknown',
  });
  const { id } = await platforms.add(canvas);
  await platforms.remove(id);
  expect(await platforms.list()).toEqual([]);
});

describe('keys at rest', () => {
  test('the private key is not readable in the database, and opens with the secret', async () => {
    const platforms = open();
    const { id } = await platforms.add(canvas);
    const platform = (await platforms.find(id)) as Platform;
    expect(JSON.stringify(platform)).not.toMatch(/"(d|p|q|dp|dq|qi)"/);
    const { kid, key } = await platforms.signingKey(platform);
    expect(kid).toBe(platform.keys[0]?.kid);
    const token = await new SignJWT({ ok: true }).setProtectedHeader({ alg: 'RS256' }).sign(key);
    const published = await importJWK(platform.keys[0]?.publicJwk ?? {}, 'RS256');
    expect((await jwtVerify(token, published)).payload).toEqual({ ok: true });
  });
  test('a changed secret is noticed and said', async () => {
    const { id } = await open().add(canvas);
    const other = open(undefined, 'another secret of at least 32 characters');
    const error = await refusal(other.signingKey((await other.find(id)) as Platform));
    expect(error).toMatchObject({ status: 500, code: 'secret.unreadable' });
  });
  test('a sealed text opens only where it belongs and only unchanged', () => {
    const box = createSecretBox(SECRET, { purpose: 'test' });
    const sealed = box.seal('private', 'platform-1/key-1');
    expect(box.open(sealed, 'platform-1/key-1')).toBe('private');
    expect(() => box.open(sealed, 'platform-2/key-1')).toThrow();
    expect(() =>
      box.open({ ...sealed, data: Buffer.from('prixate').toString('base64') }, 'platform-1/key-1'),
    ).toThrow();
    expect(() => box.open({ ...sealed, tag: sealed.tag.slice(0, 8) }, 'platform-1/key-1')).toThrow();
    expect(box.seal('private', 'platform-1/key-1').data).not.toBe(sealed.data);
  });
});

describe('origins', () => {
  const platform = (more: Partial<Platform> = {}): Platform => ({
    ...canvas,
    _id: 'x',
    seenOrigins: [],
    deployments: [],
    anyDeployment: true,
    active: true,
    keys: [],
    createdAt: new Date(),
    ...more,
  });

  test('Canvas’ cloud covers the hosts of its institutions', () => {
    expect(originsOf(platform())).toEqual([
      'https://canvas.instructure.com',
      'https://sso.canvaslms.com',
      'https://*.instructure.com',
    ]);
    expect(
      unseenOrigins(platform(), ['https://district.instructure.com/courses/1', null, 'nonsense']),
    ).toEqual([]);
    expect(unseenOrigins(platform(), ['https://canvas.school.edu/courses/1'])).toEqual([
      'https://canvas.school.edu',
    ]);
    expect(unseenOrigins(platform(), ['https://evilinstructure.com/'])).toEqual([
      'https://evilinstructure.com',
    ]);
  });
  test('an issuer that only looks like Canvas’ cloud gets no wildcard', () => {
    const origins = originsOf(platform({ issuer: 'https://canvas.instructure.com.evil.example' }));
    expect(origins).not.toContain('https://*.instructure.com');
  });
  test('what is known is not learned again, and learning ends', () => {
    const known = platform({ seenOrigins: ['https://a.example'] });
    expect(
      unseenOrigins(known, ['https://a.example/x', 'https://b.example/y', 'https://b.example/z']),
    ).toEqual(['https://b.example']);
    const full = platform({
      seenOrigins: Array.from({ length: 200 }, (_, index) => `https://h${index}.example`),
    });
    expect(unseenOrigins(full, ['https://new.example'])).toEqual([]);
  });
});
