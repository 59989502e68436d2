/** The whole of Waymark over HTTP, composed as at start: refusals, headers, error rendering, and the ways between the pages. */
import { decodeJwt } from 'jose';
import request from 'supertest';
import { createApp, type Waymark } from '../../../src/app/http/app';
import type { SessionPayload } from '../../../src/app/sessions/session.store';
import { loadFramework } from '../../../src/framework';
import { createPlatforms } from '../../../src/lti';
import type { Role, Viewer } from '../../../src/shared/viewer';
import { APP_SECRET, appParts } from '../../support/app-parts';
import { useTestDatabase } from '../../support/database';

const database = useTestDatabase();
const snapshot = loadFramework();
const secret = APP_SECRET;
const publicUrl = 'http://localhost:3000';
const courseId = 'c'.repeat(22);
const vitalSigns = snapshot.byCode.get('HL.THR.01')?.id ?? '';
let waymark: Waymark;
let platformId: string;

beforeAll(async () => {
  const connection = database.connection();
  waymark = await createApp(appParts(connection, { snapshot, publicUrl, secret }));
  const platform = await createPlatforms({ connection, secret, publicUrl }).ensure({
    name: 'An LMS',
    lms: 'canvas',
    issuer: 'http://127.0.0.1:9999',
    clientId: 'client-1',
    authUrl: 'http://127.0.0.1:9999/auth',
    tokenUrl: 'http://127.0.0.1:9999/token',
    keysetUrl: 'http://127.0.0.1:9999/keys',
    deploymentIds: ['d1'],
  });
  platformId = platform.id;
  await waymark.tagging.meetCourse({
    tenantId: 'tenant',
    id: courseId,
    contextId: 'context',
    title: 'Introduction to Patient Care',
    label: null,
    lms: 'canvas',
  });
});

const viewer = (role: Role): Viewer => ({
  tenantId: 'tenant',
  personId: `person-${role}`,
  name: null,
  roles: [role],
  lms: 'canvas',
  locale: 'es-MX',
  courseId,
  courseworkId: null,
});

async function signIn(role: Role, more: Partial<SessionPayload> = {}): Promise<string> {
  const { token } = await waymark.sessions.open({
    viewer: viewer(role),
    platformId,
    courseTitle: 'Introduction to Patient Care',
    courseLabel: null,
    returnUrl: 'https://lms.example/courses/1',
    deepLink: null,
    ...more,
  });
  return token;
}

const deepLink: SessionPayload['deepLink'] = {
  platformId: '',
  deploymentId: 'd1',
  returnUrl: 'https://lms.example/return',
  data: 'opaque',
  acceptTypes: ['ltiResourceLink'],
  acceptMultiple: false,
  placement: null,
  coursework: null,
};
const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
const post = (path: string) => request(waymark.app).post(path);

const api: ['get' | 'put' | 'post', string][] = [
  ['get', '/api/board'],
  ['get', `/api/targets/${courseId}`],
  ['put', `/api/targets/${courseId}/tags`],
  ['get', '/api/changes'],
  ['put', '/api/pins'],
  ['put', '/api/me'],
  ['get', '/api/statements'],
  ['get', '/api/framework'],
  ['get', `/api/framework/items/${vitalSigns}`],
  ['post', '/api/deep-link'],
  ['get', '/api/exports'],
  ['get', '/api/exports/history'],
  ['post', '/api/exports/preview'],
  ['post', '/api/exports/download'],
];

describe('every route of the API', () => {
  it.each(api)('%s %s answers 401 without a session, and to a made-up one', async (method, path) => {
    for (const headers of [
      {},
      bearer('A'.repeat(43)),
      { Cookie: `__Host-waymark-${courseId}=${'A'.repeat(43)}` },
    ]) {
      const answer = await request(waymark.app)[method](path).set(headers);
      expect({ status: answer.status, code: answer.body.error?.code }).toEqual({
        status: 401,
        code: 'session.missing',
      });
    }
  });

  it.each(api.filter(([method]) => method !== 'get'))(
    '%s %s answers 403 to a student',
    async (method, path) => {
      const answer = await request(waymark.app)
        [method](path)
        .set(bearer(await signIn('student')))
        .send({});
      expect({ status: answer.status, code: answer.body.error?.code }).toEqual({
        status: 403,
        code: 'permission.missing',
      });
    },
  );
});

describe('bad requests', () => {
  it('broken JSON is 400 and says so', async () => {
    const answer = await post('/api/session').set('Content-Type', 'application/json').send('{"code":');
    expect(answer.status).toBe(400);
    expect(answer.body.error).toMatchObject({
      code: 'request.malformed',
      reference: expect.stringMatching(/^\w{4}-\w{4}$/),
    });
  });
  it('a body of a megabyte is 413', async () => {
    const answer = await post('/api/session').send({ code: 'x'.repeat(1_000_000) });
    expect(answer.body.error.code).toBe('request.too_large');
    expect(answer.status).toBe(413);
  });
  it('a launch of a megabyte is refused too, and the process answers on', async () => {
    const answer = await post('/lti/launch')
      .type('form')
      .send({ id_token: 'x'.repeat(1_000_000), state: 'y' });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect((await request(waymark.app).get('/healthz')).status).toBe(200);
  });
  it('an unknown address is a page for people and JSON for programs', async () => {
    const page = await request(waymark.app).get('/nowhere').set('Accept', 'text/html');
    expect(page.status).toBe(404);
    expect(page.text).toContain('page.unknown');
    const json = await request(waymark.app).get('/api/nowhere').set('Accept', 'text/html');
    expect(json.body.error.code).toBe('page.unknown');
  });
  it('a malformed address is 400', async () => {
    expect((await request(waymark.app).get('/explore/%E0%A4%A')).status).toBe(400);
  });
});

describe('headers', () => {
  it('let only registered platforms frame and take forms, and nothing run inline', async () => {
    const { headers } = await request(waymark.app).get('/app');
    const policy = headers['content-security-policy'];
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'self' http://127.0.0.1:9999");
    expect(policy).toContain("form-action 'self' http://127.0.0.1:9999");
    expect(policy).not.toMatch(/unsafe|data:|\*/);
    expect(headers['x-frame-options']).toBeUndefined();
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cache-control']).toBe('no-store');
  });
  it('do not open the API to other origins', async () => {
    const { headers } = await request(waymark.app).get('/api/board').set('Origin', 'https://evil.example');
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('pages', () => {
  it('refuse a visitor without a session, with a page', async () => {
    const answer = await request(waymark.app).get('/student/map').set('Accept', 'text/html');
    expect(answer.status).toBe(401);
    expect(answer.text).toContain('session.missing');
  });
  it('open by the cookie of the course that the address names, and by no other', async () => {
    const cookie = `__Host-waymark-${courseId}=${await signIn('student')}`;
    const open = (course: string) =>
      request(waymark.app).get(`/student/map?course=${course}`).set('Cookie', cookie);
    expect((await open(courseId)).text).toContain('Introduction to Patient Care');
    expect((await open('d'.repeat(22))).status).toBe(401);
  });
  it('open by a form field where cookies are blocked, and lead on by forms', async () => {
    const token = await signIn('student');
    const page = await post(`/student/map?course=${courseId}`).type('form').send({ session: token });
    expect(page.status).toBe(200);
    expect(page.text).toContain(`name="session" value="${token}"`);
    expect(page.headers['cache-control']).toBe('no-store');
  });
  it('lead back to the app by a code that works once', async () => {
    const page = await post(`/app?course=${courseId}`)
      .type('form')
      .send({ session: await signIn('teacher') });
    const code = /data-code="([^"]+)"/.exec(page.text)?.[1] ?? '';
    expect((await post('/api/session').send({ code })).status).toBe(200);
    expect((await post('/api/session').send({ code })).status).toBe(401);
  });
  it('give no code to a form without a session', async () => {
    const page = await post('/app').type('form').send({ session: 'nonsense' });
    expect(page.text).toContain('data-code=""');
  });
});

describe('POST /api/deep-link', () => {
  const asked = async () =>
    bearer(await signIn('teacher', { deepLink: { ...deepLink, platformId } as never }));
  const link = { title: 'Wound care practice', tags: [{ itemId: vitalSigns, relation: 'teaches' }] };
  const items = (jwt: string) => decodeJwt(jwt)['https://purl.imsglobal.org/spec/lti-dl/claim/content_items'];

  it('is refused where the LMS did not ask for a link', async () => {
    const answer = await post('/api/deep-link')
      .set(bearer(await signIn('teacher')))
      .send(link);
    expect({ status: answer.status, code: answer.body.error.code }).toEqual({
      status: 400,
      code: 'deep_link.not_asked',
    });
  });
  it.each([
    ['no title', { ...link, title: ' ' }],
    ['a title of 2,000 characters', { ...link, title: 'x'.repeat(2000) }],
    ['an operator as item', { ...link, tags: [{ itemId: { $ne: null }, relation: 'teaches' }] }],
    ['another key', { ...link, returnUrl: 'https://evil.example' }],
    ['a cancel that is not true', { cancel: 1 }],
  ])('refuses %s', async (_name, body) => {
    expect(
      (
        await post('/api/deep-link')
          .set(await asked())
          .send(body)
      ).status,
    ).toBe(400);
  });
  it('refuses an unknown statement, and keeps nothing', async () => {
    const unknown = {
      ...link,
      tags: [{ itemId: '00000000-0000-4000-8000-000000000000', relation: 'teaches' }],
    };
    const answer = await post('/api/deep-link')
      .set(await asked())
      .send(unknown);
    expect({ status: answer.status, code: answer.body.error.code }).toEqual({
      status: 404,
      code: 'tags.item_unknown',
    });
    expect(await database.connection().collection('coursework').countDocuments({})).toBe(0);
  });
  it('answers one signed link, by whose id its tags are known', async () => {
    const answer = await post('/api/deep-link')
      .set(await asked())
      .send(link);
    expect(answer.body.returnUrl).toBe('https://lms.example/return');
    const [item] = items(answer.body.jwt) as { title: string; custom: { waymark_link: string } }[];
    expect(item?.title).toBe('Wound care practice');
    const kept = await database
      .connection()
      .collection('coursework')
      .findOne({ aliases: `${courseId}|link:${item?.custom.waymark_link}` });
    const tagset = await database.connection().collection('tagsets').findOne({ _id: kept?._id });
    expect(tagset?.tags).toMatchObject([{ itemId: vitalSigns, relation: 'teaches' }]);
  });
  it('answers a cancel with no link at all', async () => {
    const answer = await post('/api/deep-link')
      .set(await asked())
      .send({ cancel: true });
    expect(answer.status).toBe(200);
    expect(items(answer.body.jwt)).toEqual([]);
  });
});
