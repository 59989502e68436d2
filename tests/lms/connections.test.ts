/** Institutions and their web APIs: who may, what is refused, what is kept and shown, and the way through Canvas and back. */
import request from 'supertest';
import { createConnectionStore } from '../../src/lms/connections/connections.store';
import { connectCanvas, fakeCanvas, KEY } from './support/fake-canvas';
import { connectMoodle, fakeMoodle, WS_TOKEN } from './support/fake-moodle';
import { administer, expectError, send, useWebApi, webApiPath } from './support/world';

const world = useWebApi();
const unknown = { tenantId: 'x'.repeat(22) };
const moodleBody = (address: string) => ({ kind: 'moodle', address, token: WS_TOKEN });
const stored = (tenantId: string) => createConnectionStore(world.connection).find(tenantId);

const endpoints = [
  { method: 'get', path: '/api/admin/institutions' },
  { method: 'put', path: webApiPath(unknown) },
  { method: 'post', path: `${webApiPath(unknown)}/check` },
  { method: 'delete', path: webApiPath(unknown) },
] as const;

describe.each(endpoints)('$method $path', ({ method, path }) => {
  test('401 without the administrator’s session, whoever else it is', async () => {
    const { teacher } = await world.newInstitution('moodle');
    expectError(await send(world, method, path, null), 401, 'admin.signed_out');
    expectError(await send(world, method, path, teacher), 401, 'admin.signed_out');
  });
  test('400 for a question', async () => {
    expectError(
      await administer(world, method, `${path}?x=1`, method === 'put' ? moodleBody('http://x') : undefined),
      400,
      'request.invalid',
    );
  });
  if (method === 'get') return;
  test('403 from another site', async () => {
    const response = await administer(world, method, path).set('sec-fetch-site', 'cross-site');
    expectError(response, 403, 'admin.elsewhere');
  });
  test('404 for an institution that nobody knows', async () => {
    const body = method === 'put' ? moodleBody('http://moodle.example') : undefined;
    expectError(await administer(world, method, path, body), 404, 'web_api.institution_unknown');
  });
});

describe('what cannot be connected', () => {
  test.each([
    ['no kind', { address: 'http://x.example', token: 't' }],
    ['a Moodle with the key of a Canvas', { kind: 'moodle', address: 'http://x.example', ...KEY }],
    ['an empty token', { kind: 'moodle', address: 'http://x.example', token: ' ' }],
    ['an operator for a token', { kind: 'moodle', address: 'http://x.example', token: { $ne: '' } }],
    ['one field more', { ...moodleBody('http://x.example'), state: 'connected' }],
  ])('%s', async (_name, body) => {
    const institution = await world.newInstitution('moodle');
    expectError(await administer(world, 'put', webApiPath(institution), body), 400, 'request.invalid');
    expect(await stored(institution.tenantId)).toBeNull();
  });
  test.each([
    'moodle.example',
    'ftp://x.example',
    'http://me:pw@x.example',
    'http://x.example/?a=1',
    'http://x.example/#a',
  ])('the address %s', async (address) => {
    const institution = await world.newInstitution('moodle');
    expectError(
      await administer(world, 'put', webApiPath(institution), moodleBody(address)),
      400,
      'web_api.address',
    );
  });
  test('the web API of another LMS', async () => {
    const institution = await world.newInstitution('canvas');
    expectError(
      await administer(world, 'put', webApiPath(institution), moodleBody('http://x.example')),
      400,
      'web_api.other_lms',
    );
  });
});

describe('Moodle', () => {
  test('is tried at once, shown without its token, and kept sealed', async () => {
    const institution = await world.newInstitution('moodle');
    const moodle = fakeMoodle(world);
    const { status, body } = await connectMoodle(world, institution, moodle);
    expect({ status, webApi: body.webApi }).toEqual({
      status: 200,
      webApi: {
        kind: 'moodle',
        address: moodle.address,
        state: 'connected',
        problem: null,
        checkedAt: '2026-11-24T12:00:00.000Z',
      },
    });
    const { body: list } = await administer(world, 'get', '/api/admin/institutions');
    const shown = list.institutions.find(
      (one: { tenantId: string }) => one.tenantId === institution.tenantId,
    );
    expect(shown).toEqual({
      ...{ tenantId: institution.tenantId, platformId: institution.platformId, platformName: 'Lakeside' },
      ...{ lms: 'moodle', deploymentId: institution.deploymentId, courses: 1, webApi: body.webApi },
    });
    expect(JSON.stringify([list, await stored(institution.tenantId), world.log.text])).not.toContain(
      WS_TOKEN,
    );
    expect(moodle.calls.map(({ url }) => url).join()).not.toContain(WS_TOKEN);
    expect(world.notes).toEqual([`web-api.connect ${institution.tenantId}`]);
  });

  test('says what the service lacks', async () => {
    const institution = await world.newInstitution('moodle');
    const moodle = fakeMoodle(world);
    moodle.functions.delete('mod_quiz_get_quizzes_by_courses');
    const { body } = await connectMoodle(world, institution, moodle);
    expect(body.webApi).toMatchObject({
      state: 'connected',
      problem: expect.stringContaining('mod_quiz_get_quizzes_by_courses'),
    });
    moodle.functions.delete('core_course_get_contents');
    const checked = await administer(world, 'post', `${webApiPath(institution)}/check`);
    expect(checked.body.webApi).toMatchObject({
      state: 'failed',
      problem: expect.stringContaining('core_course_get_contents'),
    });
  });

  test('a token that Moodle does not know is kept, and said to fail', async () => {
    const institution = await world.newInstitution('moodle');
    const { status, body } = await connectMoodle(world, institution, fakeMoodle(world), 'f'.repeat(32));
    expect(status).toBe(200);
    expect(body.webApi).toMatchObject({
      state: 'failed',
      problem: expect.stringContaining('does not accept'),
    });
    expect(world.log.text + JSON.stringify(body)).not.toContain('f'.repeat(32));
  });

  test('is forgotten when it is disconnected', async () => {
    const institution = await world.newInstitution('moodle');
    await connectMoodle(world, institution, fakeMoodle(world));
    const { body } = await administer(world, 'delete', webApiPath(institution));
    expect(body.webApi).toBeNull();
    expect(await stored(institution.tenantId)).toBeNull();
    expectError(
      await administer(world, 'post', `${webApiPath(institution)}/check`),
      409,
      'web_api.not_connected',
    );
  });
});

describe('Canvas', () => {
  test('waits until its administrator has said yes, and asks for nothing but reading coursework', async () => {
    const institution = await world.newInstitution('canvas');
    const canvas = fakeCanvas(world);
    const { put, state, back } = await connectCanvas(world, institution, canvas);
    expect(put.body.webApi).toMatchObject({ kind: 'canvas', state: 'waiting', checkedAt: null });
    const asked = new URL(put.body.authorizeUrl);
    expect(`${asked.origin}${asked.pathname}`).toBe(`${canvas.address}/login/oauth2/auth`);
    expect(Object.fromEntries(asked.searchParams)).toEqual({
      client_id: KEY.clientId,
      response_type: 'code',
      redirect_uri: 'http://waymark.test/lms/canvas/callback',
      state,
      scope: 'url:GET|/api/v1/courses/:course_id/assignments url:GET|/api/v1/courses/:id',
    });
    expect([back.status, back.headers.location]).toEqual([303, '/admin#institutions']);
    expect(canvas.grants).toEqual([
      {
        ...{ grant_type: 'authorization_code', code: 'the-code', client_id: KEY.clientId },
        ...{ client_secret: KEY.clientSecret, redirect_uri: 'http://waymark.test/lms/canvas/callback' },
      },
    ]);
    const checked = await administer(world, 'post', `${webApiPath(institution)}/check`);
    expect(checked.body.webApi).toMatchObject({ state: 'connected', problem: null });
    const kept = JSON.stringify([await stored(institution.tenantId), checked.body, world.log.text]);
    for (const secret of [KEY.clientSecret, 'access-token', 'the-refresh-token', state])
      expect(kept).not.toContain(secret);
  });

  test('a state parameter works once, for ten minutes, and in the browser that asked', async () => {
    const institution = await world.newInstitution('canvas');
    const canvas = fakeCanvas(world);
    const { state, cookie } = await connectCanvas(world, institution, canvas);
    const again = (sent: string, query = `code=c&state=${state}`) =>
      request(world.app).get(`/lms/canvas/callback?${query}`).set('Cookie', sent);
    expectError(await again(cookie), 403, 'web_api.state');
    const fresh = await administer(world, 'put', webApiPath(institution), {
      kind: 'canvas',
      address: canvas.address,
      ...KEY,
    });
    const freshCookie = String(fresh.headers['set-cookie']).split(';')[0] ?? '';
    const freshState = new URL(fresh.body.authorizeUrl).searchParams.get('state') ?? '';
    expect(fresh.headers['set-cookie']?.[0]).toMatch(/HttpOnly.*SameSite=Lax/);
    expectError(await again('', `code=c&state=${freshState}`), 403, 'web_api.state');
    expectError(await again(freshCookie, `code=c&state=${freshState.slice(0, -1)}`), 403, 'web_api.state');
    expectError(await again(freshCookie, `state=${freshState}`), 403, 'web_api.state');
    world.time.now += 10 * 60_000;
    expectError(await again(freshCookie, `code=c&state=${freshState}`), 403, 'web_api.state');
    expect(canvas.grants).toHaveLength(1);
  });

  test('a no is told', async () => {
    const institution = await world.newInstitution('canvas');
    const { address } = fakeCanvas(world);
    const put = await administer(world, 'put', webApiPath(institution), { kind: 'canvas', address, ...KEY });
    const state = new URL(put.body.authorizeUrl).searchParams.get('state');
    const back = await request(world.app)
      .get(`/lms/canvas/callback?error=access_denied&state=${state}`)
      .set('Cookie', String(put.headers['set-cookie']).split(';')[0] ?? '');
    expect(back.headers.location).toBe('/admin#institutions');
    expect(await stored(institution.tenantId)).toMatchObject({
      state: 'failed',
      problem: expect.stringContaining('not granted'),
    });
  });

  test('gets its token back when it is disconnected', async () => {
    const institution = await world.newInstitution('canvas');
    const canvas = fakeCanvas(world);
    await connectCanvas(world, institution, canvas);
    await administer(world, 'delete', webApiPath(institution));
    expect(canvas.revoked).toEqual(['access-token-1']);
    expect(await stored(institution.tenantId)).toBeNull();
  });
});
