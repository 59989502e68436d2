import express, { type ErrorRequestHandler } from 'express';
import request from 'supertest';
import { createSearch, frameworkRoutes, loadFramework } from '../../src/framework';
import { WaymarkError } from '../../src/shared/errors';
import type { Role, Viewer } from '../../src/shared/viewer';

const snapshot = loadFramework();
const search = createSearch(snapshot);
const idOf = (code: string) => snapshot.byCode.get(code)?.id ?? '';

function appFor(roles: Role[] | null) {
  const app = express();
  const viewer: Viewer | undefined = roles
    ? {
        tenantId: 't',
        personId: 'p',
        name: null,
        roles,
        lms: 'canvas',
        locale: 'en',
        courseId: 'c',
        courseworkId: null,
      }
    : undefined;
  app.use((_req, res, next) => {
    res.locals.viewer = viewer;
    next();
  });
  app.use(
    frameworkRoutes({
      snapshot: () => snapshot,
      search: () => search,
      pinnedFor: async () => [idOf('IT.PRG')],
    }),
  );
  const render: ErrorRequestHandler = (error, _req, res, next) => {
    if (!(error instanceof WaymarkError)) return next(error);
    res.status(error.status).json({ error: { code: error.code } });
  };
  return app.use(render);
}

const get = (path: string, roles: Role[] | null = ['teacher']) => request(appFor(roles)).get(path);
const paths = ['/api/statements?q=data', '/api/framework', `/api/framework/items/${idOf('HL')}`];

describe('everyone who reads the framework', () => {
  it.each(paths)('%s is 401 without a session', async (path) => {
    const { status, body } = await get(path, null);
    expect([status, body.error.code]).toEqual([401, 'session.missing']);
  });

  it.each(paths)('%s is 403 without a role', async (path) => {
    const { status, body } = await get(path, []);
    expect([status, body.error.code]).toEqual([403, 'permission.missing']);
  });

  it.each([
    '/api/statements?limit=0',
    '/api/statements?limit=201',
    '/api/statements?limit=ten',
    '/api/statements?offset=-1',
    '/api/statements?level=area',
    '/api/statements?cluster=HL',
    '/api/statements?q=a&q=b',
    '/api/statements?q[$ne]=a',
    '/api/statements?query=a',
    `/api/statements?q=${'x'.repeat(201)}`,
    '/api/framework/items/HL',
  ])('%s is 400', async (path) => {
    const { status, body } = await get(path);
    expect([status, body.error.code]).toEqual([400, 'request.invalid']);
  });

  it('is told 404 for what the framework does not hold', async () => {
    for (const path of [
      '/api/framework/items/00000000-0000-4000-8000-000000000000',
      '/api/statements?cluster=00000000-0000-4000-8000-000000000000',
      `/api/statements?cluster=${idOf('HL.THR')}`,
      `/api/statements?pathway=${idOf('HL')}`,
    ]) {
      const { status, body } = await get(path);
      expect([path, status, body.error?.code]).toEqual([path, 404, 'item.unknown']);
    }
  });

  it.each<Role>(['teacher', 'student', 'observer', 'director'])('may be a %s', async (role) => {
    for (const path of paths) expect((await get(path, [role])).status).toBe(200);
  });
});

describe('GET /api/statements', () => {
  it('finds statements with their place and the matched words', async () => {
    const { body } = await get('/api/statements?q=measuring%20pulse&limit=1');
    const statement = snapshot.byCode.get('HL.THR.01');
    expect(body.statements).toEqual([
      {
        id: statement?.id,
        code: 'HL.THR.01',
        text: statement?.text,
        label: 'Vital signs',
        level: 'pathway',
        clusterId: idOf('HL'),
        clusterCode: 'HL',
        clusterName: 'Health Science',
        pathwayId: idOf('HL.THR'),
        pathwayName: 'Therapeutic Services',
        marks: [
          [0, 7],
          [19, 24],
        ],
      },
    ]);
    expect(body.total).toBeGreaterThan(1);
    expect(body.none).toBeNull();
  });

  it('has no pathway for a statement that a cluster shares', async () => {
    const { body } = await get('/api/statements?q=HL.COM.2');
    expect(body.statements[0]).toMatchObject({
      level: 'cluster',
      pathwayId: null,
      pathwayName: null,
      clusterName: 'Health Science',
    });
  });

  it('lists a scope when nothing is typed', async () => {
    const { body } = await get(`/api/statements?pathway=${idOf('HL.THR')}&limit=3&offset=1`);
    expect(body.statements.map((statement: { code: string }) => statement.code)).toEqual([
      'HL.THR.02',
      'HL.THR.03',
      'HL.THR.04',
    ]);
    expect(body.total).toBe(snapshot.statementsUnder(idOf('HL.THR')).length);
  });

  it('puts the course’s pinned pathways first only when asked', async () => {
    const first = async (query: string) =>
      (await get(`/api/statements?q=data${query}`)).body.statements[0].clusterCode;
    expect(await first('&pinned=1')).toBe('IT');
    expect((await get('/api/statements?q=data')).body).toEqual(
      (await get('/api/statements?q=data&pinned=0')).body,
    );
  });

  it('offers other ways when nothing matches', async () => {
    const { body } = await get(`/api/statements?q=html&pathway=${idOf('HL.THR')}`);
    expect(body).toMatchObject({
      total: 0,
      statements: [],
      none: {
        everywhere: { clusters: expect.arrayContaining(['Information Technology']) },
        scope: { name: 'Therapeutic Services' },
      },
    });
  });
});

describe('GET /api/framework', () => {
  it('counts what there is, cluster by cluster', async () => {
    const { body } = await get('/api/framework');
    expect(body.document).toEqual({
      id: snapshot.document.id,
      title: 'Illinois Career Cluster Model',
      version: snapshot.document.version,
      changed: snapshot.document.changed,
    });
    expect(body.counts).toMatchObject({ areas: 5, elements: 10, clusters: 16, pathways: 79 });
    const health = body.clusters.find((cluster: { code: string }) => cluster.code === 'HL');
    const inPathways = health.pathways.reduce(
      (sum: number, pathway: { count: number }) => sum + pathway.count,
      0,
    );
    expect(health.count).toBe(health.shared + inPathways);
    expect(health.pathways[3]).toMatchObject({
      id: idOf('HL.THR'),
      code: 'HL.THR',
      name: 'Therapeutic Services',
    });
  });
});

describe('GET /api/framework/items/:id', () => {
  it('shows a statement in full', async () => {
    const { body } = await get(`/api/framework/items/${idOf('HL.THR.01')}`);
    const item = snapshot.byCode.get('HL.THR.01');
    expect(body).toMatchObject({
      type: 'statement',
      code: 'HL.THR.01',
      label: 'Vital signs',
      student: item?.student,
      studentEs: item?.translations.es?.student,
      element: { id: item?.elementId },
      parents: [
        { id: idOf('HL'), name: 'Health Science' },
        { id: idOf('HL.THR'), name: 'Therapeutic Services' },
      ],
      provenance: { statements: 'project' },
      uri: `https://waymark.example/uri/${item?.id}`,
    });
    expect(Object.keys(item ? item.provenance : {}).sort()).toEqual([
      'code',
      'keywords',
      'levels',
      'statements',
      'student',
    ]);
  });

  it('shows a cluster with its definition and occupations', async () => {
    const { body } = await get(`/api/framework/items/${idOf('HL')}`);
    expect(body).toMatchObject({ type: 'cluster', element: null, parents: [], level: null, kind: null });
    expect(body.definition).toBeTruthy();
    expect(body.occupations.length).toBeGreaterThanOrEqual(4);
    expect(body.occupations).toContainEqual({ name: 'nursing assistants', code: '31-1131.00' });
    expect(body.occupations).toContainEqual({ name: 'medical coders', code: null });
    expect(body.provenance.name).toBe('source');
  });
});
