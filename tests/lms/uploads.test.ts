import { readdirSync } from 'node:fs';
import { request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import type { Express } from 'express';
import pino from 'pino';
import request, { type Response } from 'supertest';
import { createUploads, uploadIndexes } from '../../src/lms';
import type { Viewer } from '../../src/shared/viewer';
import { as, testApp } from '../support/test-app';
import { type TestCourse, useTagging } from '../tagging/support/world';
import { canvasAssignment, canvasExport, manifest, moodleCartridge } from './support/cartridges';
import { zipOf } from './support/zip';

const PATH = '/api/inventory/uploads';
const UNKNOWN = `${PATH}/${'x'.repeat(22)}`;

const world = useTagging();
const clock = { ahead: 0 };
let app: Express;
let sweep: () => Promise<void>;
beforeAll(async () => {
  for (const { collection, keys, options } of uploadIndexes) {
    await world.connection.collection(collection).createIndex(keys, options ?? {});
  }
  const uploads = createUploads({
    connection: world.connection,
    tagging: world.tagging,
    megabytes: 2,
    log: pino({ level: 'silent' }),
    now: () => new Date(Date.now() + clock.ahead),
  });
  app = testApp(uploads.router);
  sweep = uploads.sweep;
});
afterEach(() => {
  clock.ahead = 0;
});

const post = (viewer: Viewer | null, body: Buffer, type = 'application/octet-stream') =>
  request(app)
    .post(PATH)
    .set(viewer ? as(viewer) : {})
    .set('Content-Type', type)
    .send(body);

const look = (viewer: Viewer, id: string) => request(app).get(`${PATH}/${id}`).set(as(viewer));
const apply = (viewer: Viewer, id: string, body: object = {}) =>
  request(app).post(`${PATH}/${id}/apply`).set(as(viewer)).send(body);

/** The upload once it is no longer read. */
async function readBy(viewer: Viewer, bytes: Buffer): Promise<Response['body']> {
  const { body } = await post(viewer, bytes).expect(200);
  for (;;) {
    const { body: upload } = await look(viewer, body.id).expect(200);
    if (!['waiting', 'reading'].includes(upload.state)) return upload;
  }
}

const titlesIn = async ({ teacher }: TestCourse) =>
  (await world.tagging.board(teacher)).coursework.map(({ title }) => title).sort();

const refusal = (status: number, code: string) => ({
  status,
  body: { error: { code, help: expect.any(String) } },
});

/** Files of uploads that have a name; none ever has one for longer than a moment. */
const leftOver = () => readdirSync(tmpdir()).filter((name) => name.startsWith('waymark-upload-'));

const endpoints = [
  ['get', PATH, undefined],
  ['post', PATH, undefined],
  ['get', UNKNOWN, undefined],
  ['post', `${UNKNOWN}/apply`, {}],
  ['delete', UNKNOWN, undefined],
] as const;

describe.each(endpoints)('%s %s', (method, path, body) => {
  it('401 without a session', async () => {
    expect(await request(app)[method](path).send(body)).toMatchObject(refusal(401, 'session.missing'));
  });

  it.each(['student', 'observer', 'director'] as const)('403 for a %s', async (role) => {
    const course = await world.newCourse();
    const answer = await request(app)[method](path).set(as(course[role])).send(body);
    expect(answer).toMatchObject(refusal(403, 'permission.missing'));
  });

  it('400 for an unknown question', async () => {
    const { teacher } = await world.newCourse();
    const answer = await request(app)[method](`${path}?a[$ne]=1`).set(as(teacher)).send(body);
    expect(answer).toMatchObject(refusal(400, 'request.invalid'));
  });
});

describe('bad input', () => {
  it('400 for an id that is none, and for a choice that is none', async () => {
    const { teacher } = await world.newCourse();
    expect(await look(teacher, 'no-id')).toMatchObject(refusal(400, 'request.invalid'));
    for (const body of [{ leaveOut: 'all' }, { leaveOut: [{ $ne: 1 }] }, { other: 1 }]) {
      expect(await apply(teacher, 'x'.repeat(22), body)).toMatchObject(refusal(400, 'request.invalid'));
    }
  });

  it('415 for a form, which is no file', async () => {
    const { teacher } = await world.newCourse();
    const answer = await post(teacher, Buffer.from('a=b'), 'multipart/form-data');
    expect(answer).toMatchObject(refusal(415, 'upload.type'));
  });

  it('404 outside any course', async () => {
    const { teacher } = await world.newCourse();
    const answer = await post({ ...teacher, courseId: null }, zipOf(canvasExport()));
    expect(answer).toMatchObject(refusal(404, 'course.unknown'));
  });

  it('413 by what the header says, and by what comes without one; nothing is left on disk', async () => {
    const { teacher } = await world.newCourse();
    expect(await post(teacher, Buffer.alloc(2_000_001))).toMatchObject(refusal(413, 'upload.too_large'));
    const chunked = await withServer((port) =>
      send(port, teacher, async (req) => {
        for (let n = 0; n < 30; n += 1) req.write(Buffer.alloc(100_000));
        req.end();
      }),
    );
    expect(chunked).toEqual({ status: 413, code: 'upload.too_large' });
    expect(leftOver()).toEqual([]);
    // And the next one is taken.
    expect((await readBy(teacher, zipOf(canvasExport()))).state).toBe('ready');
  });
});

describe('reading', () => {
  it('shows what would be added, and adds nothing yet', async () => {
    const course = await world.newCourse();
    const upload = await readBy(course.teacher, zipOf(canvasExport()));
    expect(upload).toMatchObject({
      state: 'ready',
      courseTitle: 'Patient Care',
      unreadable: 0,
      progress: { done: 13, total: 13 },
      problem: null,
      report: null,
    });
    expect(upload.preview).toHaveLength(8);
    expect(upload.preview[2]).toEqual({
      key: 'cc:gpulse',
      title: 'Lab: pulse & pressure',
      type: 'Assignment',
      dueAt: '2026-10-05T22:59:00.000Z',
      change: 'new',
    });
    expect(await titlesIn(course)).toEqual([]);
  });

  it.each([
    ['no archive', Buffer.from('%PDF-1.7'), 'export_file.not_export'],
    ['nothing at all', Buffer.alloc(0), 'export_file.not_export'],
    ['an archive that ends early', zipOf(canvasExport()).subarray(0, 3000), 'export_file.damaged'],
  ])('says what is wrong and how to mend it: %s', async (_, bytes, code) => {
    const course = await world.newCourse();
    const upload = await readBy(course.teacher, bytes);
    expect(upload).toMatchObject({
      state: 'failed',
      problem: { code, message: expect.any(String), help: expect.stringMatching(/export/i) },
      preview: null,
    });
    expect(await apply(course.teacher, upload.id)).toMatchObject(refusal(409, 'upload.not_ready'));
    expect(await titlesIn(course)).toEqual([]);
  });

  it('is over when the file does not arrive whole; the person may try again at once', async () => {
    const { teacher } = await world.newCourse();
    await withServer(async (port) => {
      await send(port, teacher, async (req) => {
        req.write(Buffer.alloc(100_000));
        setTimeout(() => req.destroy(), 50);
      }).catch(() => undefined);
      // The server hears of it a moment later.
      for (;;) {
        const { status } = await post(teacher, zipOf(canvasExport()));
        if (status === 200) break;
        expect(status).toBe(409);
      }
    });
    expect(leftOver()).toEqual([]);
  });

  it('is one at a time for a person, and others need not wait', async () => {
    const { teacher, colleague } = await world.newCourse();
    await withServer(async (port) => {
      let finish = () => {};
      const slow = send(port, teacher, async (req) => {
        req.write(zipOf(canvasExport()).subarray(0, 100));
        await new Promise<void>((resolve) => {
          finish = resolve;
        });
        req.end(zipOf(canvasExport()).subarray(100));
      });
      // The first one is to be there first.
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(await post(teacher, zipOf(canvasExport()))).toMatchObject(refusal(409, 'upload.running'));
      expect((await readBy(colleague, zipOf(canvasExport()))).state).toBe('ready');
      finish();
      expect((await slow).status).toBe(200);
    });
  });

  it('that ended with its process is told as such', async () => {
    const { teacher } = await world.newCourse();
    const { id } = await readBy(teacher, zipOf(canvasExport()));
    await world.connection
      .collection<{ _id: string }>('course_uploads')
      .updateOne({ _id: id }, { $set: { state: 'reading', beatAt: new Date(Date.now() - 60_000) } });
    const { body } = await look(teacher, id);
    expect(body).toMatchObject({ state: 'failed', problem: { code: 'upload.interrupted' }, preview: null });
    expect(await apply(teacher, id)).toMatchObject(refusal(409, 'upload.not_ready'));
  });
});

describe('adding', () => {
  it('adds what is not left out, once', async () => {
    const course = await world.newCourse();
    const { id } = await readBy(course.teacher, zipOf(canvasExport()));
    const first = await apply(course.teacher, id, {
      leaveOut: ['cc:gpage', 'cc:gweb', 'cc:gchat', 'cc:nothing'],
    });
    expect(first.body.added.map(({ title }: { title: string }) => title)).toEqual([
      'Quiz: first aid',
      'Lab: pulse & pressure',
      'Case study: a fall',
      'Essay',
      'Read a chart',
    ]);
    expect((await apply(course.teacher, id)).body).toEqual(first.body);
    expect(await titlesIn(course)).toEqual([
      'Case study: a fall',
      'Essay',
      'Lab: pulse & pressure',
      'Quiz: first aid',
      'Read a chart',
    ]);
    expect((await look(course.teacher, id)).body).toMatchObject({ state: 'applied', report: first.body });
  });

  it('knows what is here, what has another title, and keeps what this file does not hold', async () => {
    const course = await world.newCourse();
    const first = await readBy(course.teacher, zipOf(canvasExport()));
    await apply(course.teacher, first.id);

    const essay = canvasAssignment('gessay', { title: 'Essay on confidentiality' });
    const chart = canvasAssignment('gchart', { title: 'Read a chart' });
    const poster = canvasAssignment('gposter', { title: 'Poster' });
    const all = [essay, chart, poster];
    const files = [
      manifest({ resources: all.map((one) => one.resource).join('') }),
      ...all.flatMap((one) => one.files),
    ];
    const { id, preview } = await readBy(course.teacher, zipOf(files));
    const changes = preview.map(({ title, change, from }: Record<string, string>) => [title, change, from]);
    expect(changes).toEqual([
      ['Essay on confidentiality', 'renamed', 'Essay'],
      ['Read a chart', 'here', undefined],
      ['Poster', 'new', undefined],
    ]);

    await apply(course.teacher, id);
    expect(await titlesIn(course)).toEqual([
      'Ask anything',
      'Case study: a fall',
      'Essay on confidentiality',
      'Lab: pulse & pressure',
      'Poster',
      'Quiz: first aid',
      'Read a chart',
      'Red Cross',
      'Welcome & rules',
    ]);
  });

  it('finds coursework again by the link that Waymark gave it', async () => {
    const course = await world.newCourse();
    await world.tagging.meetCoursework({
      tenantId: course.tenantId,
      courseId: course.courseId,
      keys: ['link:abc'],
      title: 'Waymark',
      dueAt: null,
      source: 'deep-link',
    });
    const { preview } = await readBy(course.teacher, zipOf(moodleCartridge()));
    expect(preview.find(({ key }: { key: string }) => key === 'cc:R5').change).toBe('here');
  });
});

describe('whose upload it is', () => {
  it('404 for another person, another course, another institution; canceling included', async () => {
    const course = await world.newCourse();
    const { id } = await readBy(course.teacher, zipOf(canvasExport()));
    const sibling = await world.newCourse(course.tenantId);
    const strangers = [
      course.colleague,
      { ...course.teacher, courseId: sibling.courseId },
      { ...course.teacher, tenantId: 'intruder' },
    ];
    for (const stranger of strangers) {
      expect(await look(stranger, id)).toMatchObject(refusal(404, 'upload.unknown'));
      expect(await apply(stranger, id)).toMatchObject(refusal(404, 'upload.unknown'));
      const canceled = await request(app).delete(`${PATH}/${id}`).set(as(stranger));
      expect(canceled).toMatchObject(refusal(404, 'upload.unknown'));
    }
    expect((await look(course.teacher, id)).body.state).toBe('ready');
    expect(await titlesIn(course)).toEqual([]);
  });

  it('is over when it is canceled, replaced, or an hour old', async () => {
    const { teacher } = await world.newCourse();
    const canceled = await readBy(teacher, zipOf(canvasExport()));
    await request(app).delete(`${PATH}/${canceled.id}`).set(as(teacher)).expect(200);
    expect(await look(teacher, canceled.id)).toMatchObject(refusal(404, 'upload.unknown'));

    const replaced = await readBy(teacher, zipOf(canvasExport()));
    const last = await readBy(teacher, zipOf(canvasExport()));
    expect(await look(teacher, replaced.id)).toMatchObject(refusal(404, 'upload.unknown'));

    clock.ahead = 61 * 60_000;
    expect(await look(teacher, last.id)).toMatchObject(refusal(404, 'upload.unknown'));
    await sweep();
    clock.ahead = 0;
    expect(await look(teacher, last.id)).toMatchObject(refusal(404, 'upload.unknown'));
  });
});

async function withServer<T>(work: (port: number) => Promise<T>): Promise<T> {
  const server: Server = await new Promise((resolve) => {
    const listening = app.listen(0, () => resolve(listening));
  });
  try {
    return await work((server.address() as AddressInfo).port);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

/** An upload whose bytes the test writes as it likes. */
function send(
  port: number,
  viewer: Viewer,
  write: (req: ReturnType<typeof httpRequest>) => Promise<void>,
): Promise<{ status: number | undefined; code: string | undefined }> {
  return new Promise((resolve, reject) => {
    const headers = { ...as(viewer), 'Content-Type': 'application/zip' };
    const req = httpRequest({ port, path: PATH, method: 'POST', headers }, (res) => {
      const parts: Buffer[] = [];
      res.on('data', (part) => parts.push(part));
      res.on('end', () =>
        resolve({ status: res.statusCode, code: JSON.parse(Buffer.concat(parts).toString()).error?.code }),
      );
    });
    req.on('error', reject);
    void write(req);
  });
}
