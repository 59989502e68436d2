/** Sessions: one-time codes, expiry, and the ways in to POST /api/session. */
import { createHash } from 'node:crypto';
import express from 'express';
import pino from 'pino';
import request from 'supertest';
import { errorHandler } from '../../../src/app/http/error-handler';
import { bearerSession } from '../../../src/app/sessions/session.middleware';
import { sessionRoutes } from '../../../src/app/sessions/session.routes';
import { createSessions, type Sessions } from '../../../src/app/sessions/session.service';
import { createSessionStore, type SessionPayload } from '../../../src/app/sessions/session.store';
import { useTestDatabase } from '../../support/database';

const database = useTestDatabase();
let clock = new Date('2026-11-24T10:00:00Z');
let sessions: Sessions;

const payload: SessionPayload = {
  viewer: {
    tenantId: 'tenant',
    personId: 'person',
    name: 'Ms Alvarez',
    roles: ['teacher'],
    lms: 'canvas',
    locale: 'en',
    courseId: 'c'.repeat(22),
    courseworkId: null,
  },
  platformId: 'platform',
  courseTitle: 'Introduction to Patient Care',
  courseLabel: 'HST-101',
  returnUrl: null,
  deepLink: null,
};

beforeAll(() => {
  sessions = createSessions(createSessionStore(database.connection()), () => clock);
});
beforeEach(() => {
  clock = new Date('2026-11-24T10:00:00Z');
});
const pass = (seconds: number) => {
  clock = new Date(clock.getTime() + seconds * 1000);
};

function app() {
  const server = express().use(express.json());
  server.use(sessionRoutes(sessions, () => ({ id: 'doc', version: '2026.1' })));
  server.get('/api/who', bearerSession(sessions), (_req, res) => {
    res.json(res.locals.viewer ?? null);
  });
  server.use(errorHandler(pino({ level: 'silent' }), () => ''));
  return server;
}

describe('a session', () => {
  it('is found by its token until eight hours have passed', async () => {
    const { token } = await sessions.open(payload);
    expect((await sessions.find(token))?.viewer.name).toBe('Ms Alvarez');
    pass(8 * 3600 - 1);
    expect(await sessions.find(token)).not.toBeNull();
    pass(1);
    expect(await sessions.find(token)).toBeNull();
  });

  it('is kept without its token: only the hash is in the database', async () => {
    const { token } = await sessions.open(payload);
    const all = await database.connection().collection('sessions').find().toArray();
    expect(JSON.stringify(all)).not.toContain(token);
    expect(all.map((one) => String(one._id))).toContain(
      createHash('sha256').update(token).digest('base64url'),
    );
  });

  it.each([undefined, null, '', 'x', { $ne: null }, ['a'], 'a'.repeat(5000)])(
    'is not found by %p',
    async (token) => {
      expect(await sessions.find(token)).toBeNull();
    },
  );

  it('is swept away once it has expired, and not before', async () => {
    const old = await sessions.open(payload);
    pass(9 * 3600);
    const fresh = await sessions.open(payload);
    await sessions.sweep();
    expect(
      await database
        .connection()
        .collection('sessions')
        .countDocuments({ _id: old.session._id as never }),
    ).toBe(0);
    expect(await sessions.find(fresh.token)).not.toBeNull();
  });
});

describe('POST /api/session', () => {
  it.each([
    ['nothing', {}],
    ['a made-up code', { code: 'A'.repeat(43) }],
    ['a code of the wrong shape', { code: '$where' }],
  ])('refuses %s with 401', async (_name, body) => {
    const answer = await request(app()).post('/api/session').send(body);
    expect(answer.status).toBe(401);
    expect(answer.body.error.code).toBe('session.ended');
  });

  it.each([
    ['an operator as code', { code: { $ne: null } }],
    ['an operator as course', { course: { $gt: '' } }],
    ['an unknown key', { code: 'x', role: 'teacher' }],
    ['a list', []],
  ])('refuses %s with 400', async (_name, body) => {
    expect((await request(app()).post('/api/session').send(body)).status).toBe(400);
  });

  it('trades a code once, for a token that the API takes', async () => {
    const code = await sessions.issueCode((await sessions.open(payload)).session);
    const first = await request(app()).post('/api/session').send({ code });
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({
      viewer: { name: 'Ms Alvarez', roles: ['teacher'], lms: 'canvas', locale: 'en' },
      course: { title: 'Introduction to Patient Care', label: 'HST-101' },
      openOn: null,
      deepLink: null,
      framework: { version: '2026.1', documentId: 'doc' },
    });
    const who = await request(app()).get('/api/who').set('Authorization', `Bearer ${first.body.token}`);
    expect(who.body.personId).toBe('person');
    expect((await request(app()).post('/api/session').send({ code })).status).toBe(401);
  });

  it('gives a code to one of many that come at once', async () => {
    const code = await sessions.issueCode((await sessions.open(payload)).session);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => request(app()).post('/api/session').send({ code })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('refuses a code that is a minute old', async () => {
    const code = await sessions.issueCode((await sessions.open(payload)).session);
    pass(60);
    expect((await request(app()).post('/api/session').send({ code })).status).toBe(401);
  });

  it('renews by the cookie of the named course, and by no other', async () => {
    const { token } = await sessions.open(payload);
    const cookie = `__Host-waymark-${payload.viewer.courseId}=${token}`;
    const ask = (course: string) =>
      request(app()).post('/api/session').set('Cookie', cookie).send({ course });
    expect((await ask('c'.repeat(22))).status).toBe(200);
    expect((await ask('d'.repeat(22))).status).toBe(401);
  });

  it('does not let the API be used with the cookie alone', async () => {
    const { token } = await sessions.open(payload);
    const who = await request(app())
      .get('/api/who')
      .set('Cookie', `__Host-waymark-${payload.viewer.courseId}=${token}`);
    expect(who.body).toBeNull();
  });
});
