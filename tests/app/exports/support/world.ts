/** Exports over HTTP, put together as in the app, on a database of their own. */
import { randomUUID } from 'node:crypto';
import type { Express } from 'express';
import type { Connection } from 'mongoose';
import pino from 'pino';
import request, { type Response } from 'supertest';
import { createExports, exportIndexes } from '../../../../src/app/exports';
import { createVersions, loadFramework, type Snapshot } from '../../../../src/framework';
import { snapshotOf } from '../../../../src/framework/model/snapshot';
import { hashOf } from '../../../../src/shared/hash';
import type { Role, Viewer } from '../../../../src/shared/viewer';
import { createTagging, type Tagging, taggingIndexes } from '../../../../src/tagging';
import { useTestDatabase } from '../../../support/database';
import { as, testApp } from '../../../support/test-app';

export const publicUrl = 'https://waymark.example';
export const current: Snapshot = loadFramework();
/** Published before the current one, and without its last statement. */
export const older: Snapshot = snapshotOf(
  { ...current.document, version: 'earlier', changed: '2025-01-01T00:00:00Z' },
  current.items.slice(0, -1),
);

export interface World {
  connection: Connection;
  tagging: Tagging;
  app: Express;
  olderId: string;
}

export function useExports(chromiumPath: string | null = '/no/such/program'): World {
  const database = useTestDatabase();
  const world = {} as World;
  beforeAll(async () => {
    const connection = database.connection();
    for (const { collection, keys, options } of [...taggingIndexes, ...exportIndexes]) {
      await connection.collection(collection).createIndex(keys, options ?? {});
    }
    const versions = createVersions({ connection });
    await versions.publish(older, async () => {});
    await versions.publish(current, async () => {});
    const snapshot = () => current;
    world.connection = connection;
    world.tagging = createTagging({ connection, snapshot, log: pino({ level: 'silent' }) });
    world.olderId = (await versions.list()).find(({ version }) => version === 'earlier')?.id ?? '';
    world.app = testApp(
      createExports({ connection, snapshot, versions, tagging: world.tagging, publicUrl, chromiumPath }),
    );
  });
  return world;
}

export const person = (role: Role, tenantId: string, name: string | null = 'Dr Ortiz'): Viewer => ({
  tenantId,
  personId: hashOf('person', tenantId, role, name ?? ''),
  name,
  roles: [role],
  lms: 'canvas',
  locale: 'en',
  courseId: null,
  courseworkId: null,
});

export const newTenant = () => hashOf('tenant', randomUUID());

/** A course of the institution with one tagged piece of coursework; its identifier. */
export async function taggedCourse({ tagging }: World, tenantId: string): Promise<string> {
  const contextId = randomUUID();
  const id = hashOf('course', tenantId, contextId);
  await tagging.meetCourse({ tenantId, id, contextId, title: 'Patient Care', label: 'IPC', lms: 'canvas' });
  const { id: lab } = await tagging.meetCoursework({
    tenantId,
    courseId: id,
    keys: [`rl:${randomUUID()}`],
    title: 'Vital signs lab',
    type: 'Assignment',
    dueAt: null,
    source: 'launch',
  });
  await tagging.changeTags({
    viewer: { ...person('teacher', tenantId), courseId: id },
    targetId: lab,
    baseRevision: 0,
    put: [{ itemId: current.byCode.get('HL.THR.01')?.id ?? '', relation: 'teaches' }],
    remove: [],
  });
  return id;
}

export const get = ({ app }: World, path: string, viewer: Viewer | null) =>
  request(app)
    .get(path)
    .set(viewer ? as(viewer) : {});

export const post = ({ app }: World, path: string, viewer: Viewer | null, body: unknown) =>
  request(app)
    .post(path)
    .set(viewer ? as(viewer) : {})
    .send(body as object);

/** A download with its bytes as they came. */
export const download = (world: World, viewer: Viewer, body: unknown) =>
  post(world, '/api/exports/download', viewer, body)
    .buffer(true)
    .parse((res, done) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk: Buffer) => chunks.push(chunk));
      res.on('end', () => done(null, Buffer.concat(chunks)));
    });

export function expectError(response: Response, status: number, code: string): void {
  const { error } = Buffer.isBuffer(response.body) ? JSON.parse(String(response.body)) : response.body;
  expect({ status: response.status, code: error?.code }).toEqual({ status, code });
  expect(error).toMatchObject({ message: expect.any(String), help: expect.any(String) });
}
