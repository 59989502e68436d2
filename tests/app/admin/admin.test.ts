/** The administrator's API: who gets in, from where, and what each endpoint does. */
import express from 'express';
import pino from 'pino';
import request, { type Test } from 'supertest';
import { createAdmin, createAdminSessions } from '../../../src/app/admin';
import { errorHandler } from '../../../src/app/http/error-handler';
import { createLtiAdministration, type LtiAdministration } from '../../../src/lti';
import { refuse } from '../../../src/lti/guard/problems';
import { createActivity } from '../../../src/lti/platforms/activity';
import { tenantIdOf } from '../../../src/lti/platforms/tenant';
import { useTestDatabase } from '../../support/database';

const database = useTestDatabase();
const publicUrl = 'https://waymark.example';
const silent = pino({ level: 'silent' });
const START = new Date('2026-11-27T10:00:00Z');
let clock = START;
const now = () => clock;
const pass = (minutes: number) => {
  clock = new Date(clock.getTime() + minutes * 60_000);
};
let lti: LtiAdministration;
let courses = new Map<string, number>();

const moodle = {
  name: 'River District',
  lms: 'moodle' as const,
  issuer: 'https://learn.river.example.edu',
  clientId: 'AbC123',
  authUrl: 'https://learn.river.example.edu/mod/lti/auth.php',
  tokenUrl: 'https://learn.river.example.edu/mod/lti/token.php',
  keysetUrl: 'https://learn.river.example.edu/mod/lti/certs.php',
  deploymentIds: ['3'],
};

function appAt(origin: string) {
  lti = createLtiAdministration({
    connection: database.connection(),
    secret: 'a secret of at least 32 characters, for tests',
    publicUrl: origin,
    now,
  });
  const tagging = { courseCounts: async () => courses };
  const admin = createAdmin({ connection: database.connection(), lti, tagging, publicUrl: origin, now });
  const app = express().use(express.json()).use('/api/admin', admin.session).use(admin.router);
  return app.use(errorHandler(silent, () => ''));
}

let app: ReturnType<typeof appAt>;
const sessions = () => createAdminSessions(database.connection(), now);
const codeOf = async () => (await sessions().makeLink(publicUrl)).split('#code=')[1] ?? '';
const fromHere = (sent: Test) => sent.set('Sec-Fetch-Site', 'same-origin');
const signIn = (code: string) => fromHere(request(app).post('/api/admin/session').send({ code }));

/** The cookie of a fresh session, as a browser would send it. */
async function cookie(): Promise<string> {
  const answer = await signIn(await codeOf());
  return String(answer.headers['set-cookie']).split(';')[0] ?? '';
}

async function ask(method: 'get' | 'post' | 'put' | 'delete', path: string, body?: object) {
  const sent = fromHere(request(app)[method](`/api/admin${path}`)).set('Cookie', await cookie());
  return body === undefined ? sent : sent.send(body);
}

beforeEach(async () => {
  clock = START;
  courses = new Map();
  const db = database.connection();
  for (const name of ['platforms', 'lti_activity', 'lti_deployments', 'lti_invitations', 'admin_events'])
    await db.collection(name).deleteMany({});
  app = appAt(publicUrl);
});

describe('the way in', () => {
  it('is a code that works once; its cookie is strict and no script reads it', async () => {
    const code = await codeOf();
    const answer = await signIn(code);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ publicUrl, https: true, version: expect.stringMatching(/^\d/) });
    expect(String(answer.headers['set-cookie'])).toMatch(
      /^__Host-waymark-admin=.+; Max-Age=43200; Path=\/; .*HttpOnly; Secure; SameSite=Strict$/,
    );
    expect((await signIn(code)).body.error.code).toBe('admin.code');
  });

  it('gives a code to one of many that come at once', async () => {
    const code = await codeOf();
    const answers = await Promise.all(Array.from({ length: 6 }, () => signIn(code)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('is shut for a code that is 15 minutes old, and for a session of 12 hours', async () => {
    const code = await codeOf();
    pass(15);
    expect((await signIn(code)).status).toBe(401);
    const kept = await cookie();
    const look = () => request(app).get('/api/admin/session').set('Cookie', kept);
    pass(12 * 60 - 1);
    expect((await look()).status).toBe(200);
    pass(1);
    expect((await look()).body.error.code).toBe('admin.signed_out');
  });

  it.each([[{}], [{ code: { $ne: null } }], [{ code: 'x', more: 1 }], [[]]])(
    'refuses %j with 400',
    async (body) => {
      expect((await fromHere(request(app).post('/api/admin/session').send(body))).status).toBe(400);
    },
  );

  it('is shut for other sites, even with a good code', async () => {
    const code = await codeOf();
    const sent = request(app).post('/api/admin/session').set('Sec-Fetch-Site', 'cross-site').send({ code });
    expect((await sent).body.error.code).toBe('admin.elsewhere');
    expect((await signIn(code)).status).toBe(200);
  });

  it('refuses who tries too often', async () => {
    const answers = await Promise.all(Array.from({ length: 25 }, () => signIn('A'.repeat(43))));
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(5);
  });

  it('ends when somebody signs out', async () => {
    const kept = await cookie();
    const out = await fromHere(request(app).delete('/api/admin/session')).set('Cookie', kept);
    expect(out.status).toBe(200);
    expect((await request(app).get('/api/admin/session').set('Cookie', kept)).status).toBe(401);
  });

  it('keeps neither code nor token', async () => {
    const code = await codeOf();
    const token = (await cookie()).split('=')[1] ?? '';
    for (const name of ['admin_codes', 'admin_sessions']) {
      const kept = JSON.stringify(await database.connection().collection(name).find().toArray());
      expect(kept).not.toContain(code);
      expect(kept).not.toContain(token);
    }
  });

  it('uses a plain cookie where Waymark itself is on plain http', async () => {
    app = appAt('http://localhost:3000');
    const answer = await request(app)
      .post('/api/admin/session')
      .set('Origin', 'http://localhost:3000')
      .send({ code: await codeOf() });
    expect(String(answer.headers['set-cookie'])).toMatch(
      /^waymark-admin=[^;]+;(?!.*Secure).*SameSite=Strict$/,
    );
  });
});

const nothing = 'x'.repeat(22);
const endpoints = [
  ['get', '/session'],
  ['delete', '/session'],
  ['get', '/connections'],
  ['post', '/connections'],
  ['put', `/connections/${nothing}/state`],
  ['post', `/connections/${nothing}/deployments`],
  ['post', `/connections/${nothing}/doctor`],
  ['delete', `/connections/${nothing}`],
  ['post', '/invitations'],
  ['delete', `/invitations/${nothing}`],
  ['get', '/keys'],
  ['post', '/keys/rotate'],
  ['get', '/events'],
] as const;

describe('every endpoint', () => {
  it.each(endpoints)('%s %s needs a session', async (method, path) => {
    const answer = await fromHere(request(app)[method](`/api/admin${path}`));
    expect({ status: answer.status, code: answer.body.error?.code }).toEqual({
      status: 401,
      code: 'admin.signed_out',
    });
  });

  it.each(endpoints.filter(([method]) => method !== 'get'))(
    '%s %s needs a page of ours',
    async (method, path) => {
      const kept = await cookie();
      const from: Record<string, string>[] = [
        { 'Sec-Fetch-Site': 'same-site', Origin: publicUrl },
        { Origin: 'https://evil.example' },
        {},
      ];
      for (const headers of from) {
        const answer = await request(app)[method](`/api/admin${path}`).set('Cookie', kept).set(headers);
        expect(answer.body.error?.code).toBe('admin.elsewhere');
      }
    },
  );

  it.each([
    ['post', '/connections', {}],
    ['post', '/connections', { ...moodle, secret: 'x' }],
    ['post', '/connections', { ...moodle, issuer: { $gt: '' } }],
    ['put', `/connections/${nothing}/state`, { active: 'yes' }],
    ['put', '/connections/no-id/state', { active: true }],
    ['post', `/connections/${nothing}/deployments`, { deploymentId: '' }],
    ['delete', '/connections/no-id', undefined],
    ['post', '/invitations', { name: 'x' }],
    ['post', '/invitations', { name: 'x', lms: 'canvas', days: 0 }],
    ['post', '/keys/rotate', { platformId: 7 }],
    ['get', '/events?limit=0', undefined],
  ] as const)('%s %s refuses %j with 400', async (method, path, body) => {
    expect((await ask(method, path, body)).status).toBe(400);
  });

  it.each([
    ['put', `/connections/${nothing}/state`, { active: true }],
    ['post', `/connections/${nothing}/deployments`, { deploymentId: '7' }],
    ['post', `/connections/${nothing}/doctor`, {}],
    ['delete', `/connections/${nothing}`, undefined],
    ['delete', `/invitations/${nothing}`, undefined],
    ['post', '/keys/rotate', { platformId: nothing }],
  ] as const)('%s %s knows what there is not', async (method, path, body) => {
    expect((await ask(method, path, body)).status).toBe(404);
  });
});

describe('connections', () => {
  const list = async () => (await ask('get', '/connections')).body.connections;

  it('are added by hand, switched, given deployments and removed, each with a line about it', async () => {
    const added = await ask('post', '/connections', moodle);
    expect(added.body).toMatchObject({
      name: 'River District',
      host: 'learn.river.example.edu',
      state: 'on',
      courses: 0,
      lastLaunchAt: null,
      lastFailure: null,
      deployments: [{ id: '3', active: true }],
      anyDeployment: false,
      granted: null,
    });
    const { id } = added.body;
    expect((await ask('put', `/connections/${id}/state`, { active: false })).body.state).toBe('off');
    const known = await ask('post', `/connections/${id}/deployments`, { deploymentId: '7' });
    await ask('post', `/connections/${id}/deployments`, { deploymentId: '7' });
    expect(known.body.deployments.map((one: { id: string }) => one.id)).toEqual(['3', '7']);
    expect((await list())[0].deployments).toHaveLength(2);
    expect((await ask('delete', `/connections/${id}`)).status).toBe(200);
    expect(await list()).toEqual([]);

    const { events } = (await ask('get', '/events?limit=500')).body;
    const lines = events.map((one: { action: string; target: string }) => `${one.action} ${one.target}`);
    for (const action of ['add', 'switch', 'add-deployment', 'remove'])
      expect(lines).toContain(`connection.${action} ${id}`);
    expect(JSON.stringify(events)).not.toContain('River');
  });

  it('names each address that will not do', async () => {
    const answer = await ask('post', '/connections', {
      ...moodle,
      tokenUrl: 'http://learn.river.example.edu',
    });
    expect(answer.body.error).toMatchObject({ code: 'platform.invalid', fields: ['tokenUrl'] });
  });

  it('wait until they are switched on, when they registered themselves', async () => {
    const granted = { scopes: ['a'], placements: ['course_navigation'] };
    const { id } = await lti.platforms.add({ ...moodle, active: false }, granted);
    expect((await list())[0]).toMatchObject({ state: 'waiting', granted });
    await ask('put', `/connections/${id}/state`, { active: true });
    expect((await list())[0].state).toBe('on');
    await ask('put', `/connections/${id}/state`, { active: false });
    expect((await list())[0].state).toBe('off');
  });

  it('fail when the last launch was refused, and count the courses of their institutions', async () => {
    const { id: platformId } = await lti.platforms.add({ ...moodle, deploymentIds: [] });
    const activity = createActivity(database.connection(), silent, now);
    const tenantId = tenantIdOf(moodle, '9');
    const launch = {
      platformId,
      tenantId,
      deploymentId: '9',
      proof: 'cookie' as const,
      issuedAt: null,
      lineItemsUrl: null,
      membershipsUrl: null,
    };
    courses = new Map([
      [tenantId, 2],
      ['another', 1],
    ]);
    const until = async (state: string) => {
      for (let tries = 0; tries < 100 && (await list())[0].state !== state; tries += 1) pass(0);
      return (await list())[0];
    };
    activity.launched(launch);
    pass(1);
    const attempt = { platformId, deploymentId: null, target: null, error: null };
    activity.refused({ ...attempt, deploymentId: '7' }, refuse('launch.deployment_unknown'));
    expect(await until('failing')).toMatchObject({
      state: 'failing',
      courses: 2,
      lastFailure: { code: 'launch.deployment_unknown', deploymentId: '7', at: clock.toISOString() },
    });
    pass(1);
    activity.launched(launch);
    expect(await until('on')).toMatchObject({ state: 'on', lastLaunchAt: clock.toISOString() });
    // Of one person, of one browser, of nobody who has signed it, and of no launch at all.
    pass(1);
    for (const error of [
      refuse('launch.role_missing'),
      refuse('launch.cookies'),
      refuse('login.target'),
      new Error('x'),
    ])
      activity.refused(attempt, error);
    activity.refused(attempt, refuse('launch.nonce'));
    expect((await until('failing')).lastFailure.code).toBe('launch.nonce');
  });
});

describe('invitations', () => {
  it('are a link once, and a line in the list until they are cancelled', async () => {
    const made = await ask('post', '/invitations', { name: 'Lakeside', lms: 'canvas' });
    expect(made.body).toMatchObject({ id: expect.any(String), expiresAt: '2026-12-04T10:00:00.000Z' });
    expect(made.body.url).toMatch(/^https:\/\/waymark\.example\/lti\/register\?invite=/);
    const list = async () => (await ask('get', '/connections')).body.invitations;
    const [listed] = await list();
    expect(listed).toMatchObject({
      id: made.body.id,
      name: 'Lakeside',
      lms: 'canvas',
      policy: 'approve',
      state: 'open',
    });
    expect(JSON.stringify(await list())).not.toContain(made.body.url.split('invite=')[1]);
    pass(8 * 24 * 60);
    expect((await list())[0].state).toBe('expired');
    await ask('delete', `/invitations/${made.body.id}`);
    expect(await list()).toEqual([]);
  });
});

describe('keys', () => {
  it('are listed with their ages and rotated, for one or for all', async () => {
    const { id } = await lti.platforms.add(moodle);
    await lti.platforms.add({ ...moodle, clientId: 'second' });
    const before = (await ask('get', '/keys')).body;
    expect(before.secret.keyId).toMatch(/^[0-9a-f]{8}$/);
    expect(before.keys).toHaveLength(2);
    expect(before.keys[0]).toMatchObject({ platformId: id, platformName: 'River District', retiredAt: null });
    expect(JSON.stringify(before)).not.toMatch(/"(d|privateKey|data)"/);
    expect((await ask('post', '/keys/rotate', { platformId: id })).body.keys).toHaveLength(3);
    const all = (await ask('post', '/keys/rotate', {})).body.keys;
    expect(all).toHaveLength(4);
    expect(all.filter((key: { retiredAt: string | null }) => key.retiredAt)).toEqual([
      expect.objectContaining({
        retiredAt: '2026-11-27T10:05:00.000Z',
        publishedUntil: '2026-12-04T10:05:00.000Z',
      }),
      expect.objectContaining({ retiredAt: '2026-11-27T10:05:00.000Z' }),
    ]);
  });
});
