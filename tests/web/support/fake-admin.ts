/**
 * A FAKE of the administrator's API, for tests of the browser client only: a session cookie, connections, invitations, institutions and
 * keys in memory, behind the strict content security policy. Tests may let an LMS register, break answers or end the session.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import express, { type Response } from 'express';
import type {
  AdminSession,
  Connection,
  DoctorReport,
  DoctorRow,
  Institution,
  Invitation,
  SigningKey,
} from '../../../src/web/client/admin/types';
import { POLICY, shell } from './fake-api';

export interface AdminWorld {
  session: AdminSession;
  connections: Connection[];
  invitations: Invitation[];
  institutions: Institution[];
  keys: SigningKey[];
  /** What the doctor finds, by connection; a healthy one when left out. */
  found: Record<string, DoctorRow[]>;
}

export interface FakeAdmin {
  url: string;
  world: AdminWorld;
  /** What the server was asked, as `METHOD path`. */
  log: string[];
  /** Bodies of writes, in order. */
  saved: unknown[];
  /** Answers every request with 401. */
  ended: boolean;
  /** The next write is refused with this. */
  refusal: { status: number; error: Record<string, unknown> } | null;
  /** An LMS opens the newest invitation. */
  register(connection: Partial<Connection>): void;
  close(): Promise<void>;
}

export async function startFakeAdmin(world: AdminWorld, webRoot: string): Promise<FakeAdmin> {
  const app = express();
  const server = createServer(app);
  const fake: FakeAdmin = {
    url: '',
    world,
    log: [],
    saved: [],
    ended: false,
    refusal: null,
    register(given) {
      const invitation = world.invitations.findLast(({ state }) => state === 'open');
      if (!invitation) throw new Error('no invitation is open');
      invitation.state = 'used';
      world.connections.push(connection({ name: invitation.name, lms: invitation.lms, ...given }));
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  const refuse = (res: Response, status: number, error: Record<string, unknown>) =>
    res.status(status).json({ error: { reference: 'k3f9-71xq', ...error } });
  const found = <T extends { id: string }>(list: T[], id: string): T => {
    const one = list.find((each) => each.id === id);
    if (!one) throw new Error(`no ${id}`);
    return one;
  };

  app.use((_req, res, next) => {
    res.set({ 'Content-Security-Policy': POLICY, 'X-Content-Type-Options': 'nosniff' });
    next();
  });
  app.use('/assets', express.static(join(webRoot, 'assets')));
  app.get('/favicon.ico', (_req, res) => void res.status(204).end());
  app.get('/admin', (_req, res) => void res.type('html').send(shell(webRoot)));
  app.get(
    '/readyz',
    (_req, res) => void res.json({ status: 'ready', database: 'reached', migrations: 'done' }),
  );
  app.get('/canvas-asks', (_req, res) => void res.send('<title>Canvas</title><p>Authorize?</p>'));
  app.use(express.json());
  app.use('/api/admin', (req, res, next) => {
    fake.log.push(`${req.method} ${req.path}`);
    if (req.method !== 'GET') fake.saved.push(req.body);
    const isStart = req.method === 'POST' && req.path === '/session';
    const known = req.get('cookie')?.includes('fake-admin=1');
    if (fake.ended || (!isStart && !known)) {
      refuse(res, 401, { code: 'admin.session', message: 'No session.', help: 'Get a link.' });
    } else if (req.method !== 'GET' && fake.refusal) {
      const { status, error } = fake.refusal;
      fake.refusal = null;
      refuse(res, status, error);
    } else next();
  });
  const api = express.Router();
  app.use('/api/admin', api);

  api.post('/session', (req, res) => {
    if (req.body.code !== 'good')
      refuse(res, 401, { code: 'admin.code', message: 'Used.', help: 'New link.' });
    else res.cookie('fake-admin', '1', { httpOnly: true, sameSite: 'strict' }).json({});
  });
  api.get('/session', (_req, res) => void res.json(world.session));
  api.delete('/session', (_req, res) => void res.clearCookie('fake-admin').json({}));

  api.get('/connections', (_req, res) => {
    res.json({ connections: world.connections, invitations: world.invitations });
  });
  api.post('/invitations', (req, res) => {
    const id = `invitation-${world.invitations.length + 1}`;
    const createdAt = new Date().toISOString();
    const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
    world.invitations.push({ id, ...req.body, createdAt, expiresAt, state: 'open' });
    res.json({ id, expiresAt, url: `${world.session.publicUrl}/lti/register?invite=6hQ2vX9m` });
  });
  api.delete('/invitations/:id', (req, res) => {
    world.invitations = world.invitations.filter(({ id }) => id !== req.params.id);
    res.json({});
  });
  api.post('/connections', (req, res) => {
    const { name, lms, issuer, clientId } = req.body;
    const made = connection({ name, lms, issuer, clientId, state: 'on', granted: null });
    world.connections.push(made);
    res.json(made);
  });
  api.put('/connections/:id/state', (req, res) => {
    const one = found(world.connections, req.params.id);
    one.state = req.body.active ? 'on' : 'off';
    res.json(one);
  });
  api.delete('/connections/:id', (req, res) => {
    world.connections = world.connections.filter(({ id }) => id !== req.params.id);
    res.json({});
  });
  api.post('/connections/:id/deployments', (req, res) => {
    const one = found(world.connections, req.params.id);
    one.deployments.push({ id: req.body.deploymentId, active: true });
    one.state = 'on';
    delete world.found[one.id];
    res.json(one);
  });
  api.post('/connections/:id/doctor', (req, res) => {
    const { id, name } = found(world.connections, req.params.id);
    const report: DoctorReport = {
      platform: { id, name },
      at: new Date().toISOString(),
      rows: world.found[id] ?? healthy,
    };
    res.json(report);
  });

  api.get('/keys', (_req, res) => void res.json({ keys: world.keys, secret: { keyId: '5f1c' } }));
  api.post('/keys/rotate', (req, res) => {
    const now = new Date().toISOString();
    const rotated = world.keys.filter(
      ({ platformId, retiredAt }) => !retiredAt && [platformId, undefined].includes(req.body.platformId),
    );
    for (const key of rotated) {
      world.keys.push({ ...key, kid: `${key.kid}-new`, state: 'next', createdAt: now });
      Object.assign(key, {
        retiredAt: new Date(Date.now() + 5 * 60_000).toISOString(),
        publishedUntil: new Date(Date.now() + 7 * 86_400_000).toISOString(),
      });
    }
    res.json({});
  });

  const institution = (tenantId: string) => {
    const one = world.institutions.find((each) => each.tenantId === tenantId);
    if (!one) throw new Error(`no ${tenantId}`);
    return one;
  };
  api.get('/institutions', (_req, res) => void res.json({ institutions: world.institutions }));
  api.put('/institutions/:id/web-api', (req, res) => {
    const one = institution(req.params.id);
    const { kind, address } = req.body;
    const state = kind === 'canvas' ? 'waiting' : 'connected';
    one.webApi = { kind, address, state, checkedAt: null, problem: null };
    res.json({ ...one, ...(kind === 'canvas' ? { authorizeUrl: `${fake.url}/canvas-asks` } : {}) });
  });
  api.post('/institutions/:id/web-api/check', (req, res) => {
    const one = institution(req.params.id);
    if (one.webApi)
      Object.assign(one.webApi, { state: 'connected', checkedAt: new Date().toISOString(), problem: null });
    res.json(one);
  });
  api.delete('/institutions/:id/web-api', (req, res) => {
    institution(req.params.id).webApi = null;
    res.json({});
  });

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  fake.url = `http://localhost:${(server.address() as AddressInfo).port}`;
  return fake;
}

export function connection(given: Partial<Connection>): Connection {
  return {
    id: `platform-${given.name?.toLowerCase().replaceAll(' ', '-')}`,
    name: 'School',
    lms: 'canvas',
    host: 'canvas.school.example.edu',
    issuer: 'https://canvas.instructure.com',
    clientId: '10000000000042',
    state: 'waiting',
    courses: 0,
    lastLaunchAt: null,
    lastFailure: null,
    deployments: [{ id: '3', active: true }],
    anyDeployment: false,
    createdAt: new Date(Date.now() - 20 * 86_400_000).toISOString(),
    granted: {
      scopes: [
        'https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly',
        'https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly',
      ],
      placements: ['course_navigation', 'assignment_view'],
    },
    ...given,
  };
}

const row = (check: string, result: DoctorRow['result'], title: string, text: string): DoctorRow => ({
  ...{ check, result, title, found: text },
  mend: null,
});

const healthy: DoctorRow[] = [
  row('address', 'ok', 'The address answers', 'learn.river.example.edu, in 180 ms'),
  row('keys', 'ok', 'The keys can be read', '2 keys, newest from Aug 30'),
  row('deployment', 'ok', 'The deployment is known', 'Deployment 7'),
];

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

/** The school district of the picture: one connection on, one whose launches fail, one that waits. */
export function district(): AdminWorld {
  const north = connection({ name: 'North High School', host: 'canvas.north.example.edu', state: 'on' });
  const river = connection({ name: 'River District', host: 'learn.river.example.edu', lms: 'moodle' });
  const lakeside = connection({ name: 'Lakeside College', host: 'lakeside.example.edu' });
  Object.assign(north, { courses: 41, lastLaunchAt: ago(4) });
  Object.assign(river, {
    state: 'failing',
    courses: 12,
    lastLaunchAt: ago(24 * 60),
    issuer: 'https://learn.river.example.edu',
    clientId: 'AbCdEf123456',
    lastFailure: { at: ago(9), code: 'launch.deployment_unknown', deploymentId: '7' },
  });
  return {
    session: { publicUrl: 'https://waymark.example.edu', https: true, version: '0.1.0' },
    connections: [north, river, lakeside],
    invitations: [],
    institutions: [
      institutionOf(north, '3', 41, {
        ...{ kind: 'canvas', address: 'https://canvas.north.example.edu', state: 'connected' },
        ...{ checkedAt: ago(60), problem: null },
      }),
      institutionOf(river, '3', 12, null),
    ],
    keys: [keyOf(north, 12), { ...keyOf(river, 40), kid: 'river-1' }],
    found: {
      [river.id]: [
        ...healthy.slice(0, 2),
        {
          check: 'deployment',
          result: 'problem',
          title: 'The deployment is not known',
          found: 'Launches arrive with deployment 7. Waymark knows only deployment 3.',
          mend: { action: 'add-deployment', deploymentId: '7' },
        },
        row('clocks', 'ok', 'Clocks agree', 'Within 2 seconds'),
        row('cookies', 'ok', 'Cookies', 'Partitioned cookies work; storage in the LMS page as second way'),
        row('services', 'waiting', 'Roster and grades', 'Checked after the first launch works'),
      ],
    },
  };
}

const institutionOf = (
  { id, name, lms }: Connection,
  deploymentId: string,
  courses: number,
  webApi: Institution['webApi'],
): Institution => ({
  ...{ tenantId: `tenant-${id}`, platformId: id, platformName: name },
  ...{ lms, deploymentId, courses, webApi },
});

const keyOf = ({ id, name }: Connection, days: number): SigningKey => ({
  ...{ platformId: id, platformName: name, kid: `${id}-1`, state: 'signing' },
  ...{ createdAt: ago(days * 24 * 60), retiredAt: null, publishedUntil: null },
});
