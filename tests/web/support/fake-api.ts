/**
 * A FAKE of Waymark's server, for tests of the browser client only: the JSON API over a small world in memory, the page
 * that carries the client, and the strict content security policy. Tests may make it slow, broken or contested.
 */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import express, { type Response } from 'express';
import type { Copies } from '../../../src/web/client/api/copies-types';
import type {
  Change,
  PathwayRef,
  Relation,
  Session,
  Tag,
  TagEdit,
  Target,
} from '../../../src/web/client/api/types';
import { serveCopies } from './fake-copies';
import { createFakeExports, type FakeExports } from './fake-exports';
import { framework, statement, statements } from './fake-framework';
import { createFakePush, type FakePush } from './fake-push';
import { searchFake } from './fake-search';
import { createFakeUploads, type FakeUploads } from './fake-uploads';

export interface World {
  session: Omit<Session, 'token' | 'expiresAt'>;
  courseTarget: Target;
  coursework: Target[];
  pinned: string[];
  recent: string[];
  showFirstVisit: boolean;
  /** The web API of the LMS, where it is connected. */
  webApi?: 'canvas' | 'moodle';
  /** What waits from the course that was copied. */
  copies?: Copies;
}

export interface Fake {
  url: string;
  world: World;
  /** Milliseconds before every answer of the search. */
  searchDelay: number;
  /** True while connections break without an answer. */
  unreachable: boolean;
  /** Statuses with which the next saves fail. */
  saves: number[];
  /** True where the session's cookie reaches the server. */
  cookies: boolean;
  /** Answers every request with 401. */
  ended: boolean;
  /** What the server was asked, as `METHOD path`. */
  log: string[];
  /** Bodies of saves, in order. */
  saved: unknown[];
  exports: FakeExports;
  uploads: FakeUploads;
  push: FakePush;
  /** Somebody else changes a target now. */
  changeBy(name: string, targetId: string, edit: TagEdit, minutesAgo?: number): void;
  close(): Promise<void>;
}

export const POLICY =
  "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

const you = { you: true, name: 'Alex Rivera' };

export function tag(
  code: string,
  relation: Relation = 'teaches',
  addedBy = you,
  addedAt = '2026-09-30T15:00:00Z',
): Tag {
  const { keywords: _words, ...rest } = statement(code);
  return { ...rest, relation, addedBy, addedAt };
}

/** Starts the fake with a world and the built client of `webRoot`. */
export async function startFake(world: World, webRoot: string): Promise<Fake> {
  const app = express();
  const server: Server = createServer(app);
  const changes: Change[] = [];
  const others = new Map<string, { name: string; at: string }>();
  const exports = createFakeExports();
  const uploads = createFakeUploads();
  const push = createFakePush();
  const fake: Fake = {
    exports: exports.fake,
    uploads: uploads.fake,
    push: push.fake,
    url: '',
    world,
    searchDelay: 0,
    unreachable: false,
    saves: [],
    cookies: true,
    ended: false,
    log: [],
    saved: [],
    changeBy(name, targetId, edit, minutesAgo = 2) {
      const at = new Date(Date.now() - minutesAgo * 60_000).toISOString();
      apply(find(targetId), edit, { you: false, name }, at);
      others.set(targetId, { name, at });
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };

  const find = (id: string): Target => {
    const target = [world.courseTarget, ...world.coursework].find((one) => one.id === id);
    if (!target) throw Object.assign(new Error('no such target'), { status: 404 });
    return target;
  };
  const apply = (target: Target, edit: TagEdit, by: Change['by'], at: string) => {
    const before = target.tags;
    const kept = before.filter((one) => !edit.remove.includes(one.id));
    const put = edit.put.map(({ itemId, relation }) => {
      const there = before.find((one) => one.id === itemId);
      const known = statements.find((one) => one.id === itemId);
      if (there) return { ...there, relation };
      if (!known) throw Object.assign(new Error('no such item'), { status: 400 });
      return tag(known.code, relation, { you: by.you, name: by.name ?? '' }, at);
    });
    target.tags = [...kept.filter((one) => !put.some((other) => other.id === one.id)), ...put];
    target.revision += 1;
    const brief = ({ id, label, relation }: Tag) => ({ itemId: id, label, relation });
    changes.unshift({
      id: `change-${changes.length}`,
      at,
      by,
      targetId: target.id,
      targetTitle: target.title,
      added: put.filter((one) => !before.some((old) => old.id === one.id)).map(brief),
      removed: before.filter((one) => edit.remove.includes(one.id)).map(brief),
      changed: put.flatMap((one) => {
        const old = before.find((other) => other.id === one.id);
        return old && old.relation !== one.relation
          ? [{ itemId: one.id, label: one.label, from: old.relation, to: one.relation }]
          : [];
      }),
    });
  };
  const pinnedRefs = (): PathwayRef[] => {
    const all = framework.clusters.flatMap((cluster) =>
      cluster.pathways.map(({ id, code, name }) => ({
        id,
        code,
        name,
        clusterId: cluster.id,
        clusterCode: cluster.code,
        clusterName: cluster.name,
      })),
    );
    return world.pinned.flatMap((id) => all.filter((pathway) => pathway.id === id));
  };
  const refuse = (res: Response, status: number, code: string, message: string, data: object = {}) =>
    res.status(status).json({
      error: {
        code,
        message,
        help: 'Open Waymark again from your course.',
        reference: 'k3f9-71xq',
        ...data,
      },
    });

  app.use((_req, res, next) => {
    res.set({ 'Content-Security-Policy': POLICY, 'X-Content-Type-Options': 'nosniff' });
    next();
  });
  app.use('/assets', express.static(join(webRoot, 'assets')));
  app.get('/favicon.ico', (_req, res) => void res.status(204).end());
  app.get('/app', (_req, res) => void res.type('html').send(shell(webRoot)));
  app.use(express.json());
  app.use('/api', (req, res, next) => {
    fake.log.push(`${req.method} ${req.originalUrl}`);
    if (fake.unreachable) req.socket.destroy();
    else if (fake.ended) refuse(res, 401, 'session.missing', 'Your session has ended.');
    else next();
  });
  app.post('/api/session', (req, res) => {
    const byCookie = req.body.code === undefined && fake.cookies;
    if (req.body.code !== 'good' && !byCookie)
      return refuse(res, 401, 'session.code', 'This link has run out.');
    return res.json({
      token: 'fake-token',
      expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
      ...world.session,
    });
  });
  app.use('/api', (req, res, next) => {
    if (req.get('authorization') === 'Bearer fake-token') next();
    else refuse(res, 401, 'session.missing', 'Your session has ended.');
  });
  app.get('/api/inventory', (_req, res) => {
    res.json({ webApi: world.webApi ?? null, lastSync: null, problem: null });
  });
  app.post('/api/inventory/sync', (_req, res) => {
    const gone = [{ title: 'Old essay', tags: 2 }];
    const added = [{ title: 'Peer review' }, { title: 'Skills check' }];
    res.json({ report: { added, renamed: [], unchanged: 4, merged: [], gone, back: [] } });
  });
  app.get('/api/board', (_req, res) => {
    const { courseTarget, coursework, showFirstVisit } = world;
    res.json({
      course: { id: 'course', title: courseTarget.title },
      courseTarget,
      coursework,
      pinned: pinnedRefs(),
      showFirstVisit,
    });
  });
  app.post('/api/coursework', (req, res) => {
    const { title, type, dueAt, anyway } = req.body;
    const existing = world.coursework.find((one) => one.title === title);
    if (existing && !anyway)
      return refuse(res, 409, 'coursework.exists', `“${title}” is on the list already.`);
    const target: Target = {
      ...{ id: `hand-${world.coursework.length}`, kind: 'coursework', title, type, dueAt },
      ...{
        sources: ['hand'],
        byHand: true,
        gone: false,
        renamedFrom: null,
        url: null,
        revision: 0,
        tags: [],
      },
    };
    world.coursework.push(target);
    return res.json({ target });
  });
  app.put('/api/coursework/:id', (req, res) => {
    const target = find(req.params.id);
    const { title, type, dueAt } = req.body;
    res.json({ target: Object.assign(target, { title, type, dueAt }) });
  });
  app.delete('/api/coursework/:id', (req, res) => {
    world.coursework = world.coursework.filter(({ id }) => id !== req.params.id);
    res.json({});
  });
  app.get('/api/targets/:id', (req, res) => {
    const target = [world.courseTarget, ...world.coursework].find((one) => one.id === req.params.id);
    if (!target) return refuse(res, 404, 'target.unknown', 'There is no such coursework.');
    const pinned = pinnedRefs();
    const used = (id: string) =>
      world.coursework.flatMap((one) => one.tags).filter((one) => one.pathwayId === id).length;
    return res.json({
      target,
      recent: world.recent.map(statement),
      pinned: [
        ...pinned.map((pathway) => ({ ...pathway, kind: 'pathway', count: 14, used: used(pathway.id) })),
        ...framework.clusters
          .filter((cluster) => pinned.some((pathway) => pathway.clusterId === cluster.id))
          .map((cluster) => ({
            kind: 'cluster',
            id: cluster.id,
            code: cluster.code,
            name: cluster.name,
            clusterCode: cluster.code,
            count: 24,
            used: 5,
          })),
      ],
    });
  });
  app.put('/api/targets/:id/tags', (req, res) => {
    const failure = fake.saves.shift();
    if (failure) return refuse(res, failure, 'server.broken', 'Waymark is out of order.');
    const target = find(req.params.id);
    const { baseRevision, ...edit } = req.body as TagEdit & { baseRevision: number };
    fake.saved.push(req.body);
    if (baseRevision !== target.revision) {
      const other = others.get(target.id);
      return refuse(res, 409, 'tags.conflict', 'Somebody else changed these tags.', {
        current: target,
        changedBy: other ? { you: false, name: other.name } : you,
        changedAt: other?.at ?? new Date().toISOString(),
      });
    }
    apply(target, edit, you, new Date().toISOString());
    return res.json({ target });
  });
  app.get('/api/changes', (_req, res) => void res.json({ changes: changes.slice(0, 20) }));
  app.put('/api/pins', (req, res) => {
    world.pinned = req.body.pathwayIds;
    res.json({ pinned: pinnedRefs() });
  });
  app.put('/api/me', (_req, res) => {
    world.showFirstVisit = false;
    res.json({});
  });
  serveCopies(app, world, (target, edit) => apply(target, edit, you, new Date().toISOString()));
  app.get('/api/statements', (req, res) => {
    const query = req.query as Record<string, string>;
    const answer = () => void res.json(searchFake(query, world.pinned));
    if (fake.searchDelay > 0) setTimeout(answer, fake.searchDelay);
    else answer();
  });
  app.get('/api/framework', (_req, res) => void res.json(framework));
  app.get('/api/framework/items/:id', (req, res) => void res.json(itemOf(req.params.id)));
  app.post('/api/deep-link', (req, res) => {
    fake.saved.push(req.body);
    res.json({ returnUrl: `${fake.url}/fake-lms/return`, jwt: 'fake.signed.answer' });
  });
  app.use(exports.router);
  app.use(uploads.router);
  app.use(push.router);
  app.use(express.urlencoded({ extended: false }));
  app.post(
    '/fake-lms/return',
    (req, res) => void res.send(`<title>LMS</title><p id="jwt">${req.body.JWT}</p>`),
  );
  app.post(['/student/map', '/student/coursework/:id'], (req, res) => {
    res.send(`<title>Student page</title><p id="session">${req.body.session}</p>`);
  });

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  fake.url = `http://localhost:${(server.address() as AddressInfo).port}`;
  return fake;
}

/** The page that carries the client, as the server sends it. */
export function shell(webRoot: string): string {
  const manifest = JSON.parse(readFileSync(join(webRoot, 'manifest.json'), 'utf8')) as Record<
    string,
    { file: string; css?: string[]; imports?: string[] }
  >;
  const entry = manifest['src/web/client/main.tsx'];
  if (!entry) throw new Error('the manifest has no client');
  const styles = (entry.css ?? []).map((file) => `<link rel="stylesheet" href="/${file}">`).join('');
  const preloads = (entry.imports ?? [])
    .map((key) => `<link rel="modulepreload" href="/${manifest[key]?.file}">`)
    .join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Waymark</title>${styles}${preloads}<script type="module" src="/${entry.file}"></script></head><body><div id="app" data-code=""></div></body></html>`;
}

function itemOf(id: string) {
  const found = statements.find((one) => one.id === id);
  const base = {
    id: '7c1f6a52-3b0e-5d17-8a44-2e61b0c79d40',
    kind: null,
    element: null,
    definition: null,
    occupations: [],
    keywords: [],
    studentEs: null,
    provenance: { text: 'project', code: 'project' },
    changed: '2026-11-24T00:00:00Z',
    uri: `/case/${id}`,
  };
  if (found) {
    return {
      ...base,
      type: 'statement',
      code: found.code,
      text: found.text,
      label: found.label,
      student:
        'You take a pulse, breathing rate, temperature and blood pressure, and write them down correctly.',
      studentEs:
        'Tomas el pulso, la respiración, la temperatura y la presión arterial, y los anotas correctamente.',
      keywords: ['blood pressure', 'pulse', 'temperature', 'BP', 'TPR'],
      level: found.level,
      kind: 'skill',
      element: { id: 'item-TEC', name: 'Technical skills' },
      parents: [
        { id: found.clusterId, name: found.clusterName },
        ...(found.pathwayId ? [{ id: found.pathwayId, name: found.pathwayName }] : []),
      ],
    };
  }
  const cluster = framework.clusters.find(
    (one) => one.id === id || one.pathways.some((pathway) => pathway.id === id),
  );
  const pathway = cluster?.pathways.find((one) => one.id === id);
  return {
    ...base,
    type: pathway ? 'pathway' : 'cluster',
    code: pathway?.code ?? cluster?.code,
    text: pathway?.name ?? cluster?.name,
    label: null,
    definition: 'The work of keeping people well, finding out what is wrong, and helping them heal.',
    student: 'People here keep others well.',
    occupations: [
      { name: 'nursing assistants', code: '31-1131.00' },
      { name: 'respiratory therapists', code: null },
    ],
    keywords: ['medical', 'nursing'],
    level: null,
    parents: pathway && cluster ? [{ id: cluster.id, name: cluster.name }] : [],
    provenance: { name: 'source', definition: 'project' },
  };
}
