/** The web API of an LMS over HTTP, put together as in the app, on a database of the test file, beside an LMS that does what a test says. */
import { randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import { type Express, Router } from 'express';
import type { Connection } from 'mongoose';
import pino from 'pino';
import request, { type Response } from 'supertest';
import { createLogger } from '../../../src/app/logging';
import { createConnectedLms } from '../../../src/app/web-api';
import { createVersions, loadFramework } from '../../../src/framework';
import type { WebApi } from '../../../src/lms';
import { webApiIndexes } from '../../../src/lms';
import { createLtiAdministration, ltiIndexes, tenantIdOf } from '../../../src/lti';
import type { Administrator } from '../../../src/shared/admin-route';
import { hashOf } from '../../../src/shared/hash';
import type { Lms, Role, Viewer } from '../../../src/shared/viewer';
import { createTagging, type Tagging, taggingIndexes } from '../../../src/tagging';
import { type TestClock, testClock } from '../../lti/support/hostile-lms';
import { startTestLms, type TestLms } from '../../lti/support/test-lms';
import { useTestDatabase } from '../../support/database';
import { as, testApp } from '../../support/test-app';

export const framework = loadFramework();
export const SECRET = 'a secret of at least 32 characters, for tests';
const ORIGIN = 'http://waymark.test';

export interface World {
  connection: Connection;
  tagging: Tagging;
  webApi: WebApi;
  app: Express;
  lms: TestLms;
  /** The time now, in milliseconds; waiting does not move it. */
  time: { now: number };
  clock: TestClock;
  /** Everything that was logged. */
  log: { text: string };
  /** Writes that the administrator's log kept. */
  notes: string[];
  newInstitution(lms: Lms): Promise<Institution>;
}

export interface Institution {
  tenantId: string;
  platformId: string;
  deploymentId: string;
  courseId: string;
  teacher: Viewer;
}

export function useWebApi(publicUrl = ORIGIN): World {
  const database = useTestDatabase();
  const world = {} as World;
  const deployments: Record<Lms, string[]> = { canvas: [], moodle: [], other: [] };

  beforeAll(async () => {
    const connection = database.connection();
    for (const { collection, keys, options } of [...taggingIndexes, ...webApiIndexes, ...ltiIndexes]) {
      await connection.collection(collection).createIndex(keys, options ?? {});
    }
    world.connection = connection;
    world.lms = await startTestLms();
  });
  beforeEach(async () => {
    const { connection } = world;
    const log = { text: '' };
    const logger = createLogger(
      { logLevel: 'trace' },
      new Writable({
        write(chunk, _encoding, done) {
          log.text += chunk;
          done();
        },
      }),
    );
    const snapshot = () => framework;
    for (const known of [world.lms.routes, world.lms.hits])
      for (const path of Object.keys(known)) delete known[path];
    world.time = { now: Date.parse('2026-11-24T12:00:00Z') };
    const now = () => new Date(world.time.now);
    world.clock = testClock({ now });
    world.log = log;
    world.notes = [];
    world.tagging = createTagging({ connection, snapshot, log: pino({ level: 'silent' }) });
    world.webApi = createConnectedLms({
      connection,
      snapshot,
      versions: createVersions({ connection }),
      institutions: createLtiAdministration({ connection, secret: SECRET, publicUrl }).institutions,
      tagging: world.tagging,
      publicUrl,
      secret: SECRET,
      log: logger,
      now,
      clock: world.clock,
      timeout: 2_000,
    });
    world.app = testApp(
      Router()
        .use((req, res, next) => {
          if (req.get('x-test-admin')) {
            const administrator: Administrator = {
              origin: publicUrl,
              note: async (action, target) => void world.notes.push(`${action} ${target}`),
            };
            res.locals.administrator = administrator;
          }
          next();
        })
        .use(world.webApi.callbackRouter, world.webApi.router, world.webApi.adminRouter),
    );
  });
  afterAll(() => world.lms.close());

  world.newInstitution = async (lms) => {
    // One platform a kind of LMS, with a deployment a test: making keys takes long.
    const issuer = `https://${lms}.example`;
    const deploymentId = randomUUID();
    deployments[lms].push(deploymentId);
    const { platforms } = createLtiAdministration({
      connection: world.connection,
      secret: SECRET,
      publicUrl,
    });
    const address = `${issuer}/x`;
    const { id: platformId } = await platforms.ensure({
      ...{ name: 'Lakeside', issuer, clientId: 'client-1', lms, deploymentIds: deployments[lms] },
      ...{ authUrl: address, tokenUrl: address, keysetUrl: address },
    });
    const tenantId = tenantIdOf({ issuer, clientId: 'client-1' }, deploymentId);
    const courseId = await meetCourse(world, tenantId, lms, '2');
    return {
      tenantId,
      platformId,
      deploymentId,
      courseId,
      teacher: person('teacher', { tenantId, courseId, lms }),
    };
  };
  return world;
}

/** A course whose number in the LMS is 2. */
export async function meetCourse({ tagging }: World, tenantId: string, lms: Lms, lmsNumber: string | null) {
  const contextId = randomUUID();
  const id = hashOf('course', tenantId, contextId);
  await tagging.meetCourse({ tenantId, id, contextId, title: 'Patient Care', label: 'IPC', lms, lmsNumber });
  return id;
}

export const person = (
  role: Role,
  { tenantId, courseId, lms }: { tenantId: string; courseId: string | null; lms: Lms },
  name = 'Dr Ortiz',
): Viewer => ({
  ...{ tenantId, courseId, lms, name, roles: [role], locale: 'en', courseworkId: null },
  personId: hashOf('person', tenantId, role, name),
});

type Method = 'get' | 'post' | 'put' | 'delete';

export const send = ({ app }: World, method: Method, path: string, viewer: Viewer | null, body?: unknown) => {
  const asked = request(app)
    [method](path)
    .set(viewer ? as(viewer) : {});
  return body === undefined ? asked : asked.send(body as object);
};

/** As the administrator, from Waymark's own page. */
export const administer = ({ app }: World, method: Method, path: string, body?: unknown) => {
  const asked = request(app)[method](path).set({ 'x-test-admin': 'yes', 'sec-fetch-site': 'same-origin' });
  return body === undefined ? asked : asked.send(body as object);
};

export const webApiPath = ({ tenantId }: Pick<Institution, 'tenantId'>) =>
  `/api/admin/institutions/${tenantId}/web-api`;

export function expectError(response: Response, status: number, code: string): void {
  expect({ status: response.status, code: response.body.error?.code }).toEqual({ status, code });
  expect(response.body.error).toMatchObject({ message: expect.any(String), help: expect.any(String) });
}
