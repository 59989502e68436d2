/** The database goes away in the middle: a clear 503, and nothing half done. */
import { createConnection } from 'mongoose';
import pino from 'pino';
import request from 'supertest';
import { isDatabaseDown, isDuplicateKey } from '../../src/shared/database-errors';
import { WaymarkError } from '../../src/shared/errors';
import { createTagging } from '../../src/tagging';
import { testServerUri } from '../support/database';
import { as, testApp } from '../support/test-app';
import { stored } from './support/guards';
import { idOf, snapshot } from './support/snapshot';
import { useTagging } from './support/world';

const world = useTagging();
const log = pino({ level: 'silent' });

describe('a database that has gone', () => {
  const calls: ['get' | 'put', string, object | undefined][] = [
    ['get', '/api/board', undefined],
    ['get', '/api/targets/:course', undefined],
    [
      'put',
      '/api/targets/:course/tags',
      { baseRevision: 0, put: [{ itemId: idOf('HL.COM.1'), relation: 'teaches' }], remove: [] },
    ],
    ['get', '/api/changes', undefined],
    ['put', '/api/pins', { pathwayIds: [idOf('HL.THR')] }],
    ['put', '/api/me', { hideFirstVisit: true }],
  ];

  test.each(calls)('%s %s answers 503 at once', async (method, path, body) => {
    const course = await world.newCourse();
    const before = await stored(world, course.tenantId);
    const uri = new URL(testServerUri());
    uri.pathname = world.connection.name;
    const connection = await createConnection(uri.href, { sanitizeFilter: true }).asPromise();
    const { router } = createTagging({ connection, snapshot: () => snapshot, log });
    const app = testApp(router);
    const address = path.replace(':course', course.courseId);
    const send = () => {
      const sent = request(app)[method](address).set(as(course.teacher));
      return body ? sent.send(body) : sent;
    };
    if (method === 'get') expect((await send()).status).toBe(200);
    await connection.close();
    const response = await send();
    expect(response.status).toBe(503);
    expect(response.body.error).toMatchObject({ code: 'database.unavailable', message: expect.any(String) });
    expect(await stored(world, course.tenantId)).toEqual(before);
  });

  test('a connection that was never opened answers 503 at once', async () => {
    const course = await world.newCourse();
    const { router } = createTagging({ connection: createConnection(), snapshot: () => snapshot, log });
    const response = await request(testApp(router)).get('/api/board').set(as(course.teacher));
    expect({ status: response.status, code: response.body.error.code }).toEqual({
      status: 503,
      code: 'database.unavailable',
    });
  }, 5_000); // Sooner than a driver that waits for its connection would give up.

  test('a server that does not answer is told from a wrong query', async () => {
    const nowhere = createConnection('mongodb://127.0.0.1:9/none', { serverSelectionTimeoutMS: 200 });
    const failure = await nowhere.asPromise().catch((error: unknown) => error);
    expect(isDatabaseDown(failure)).toBe(true);
    await nowhere.close();
  });
});

describe('errors that are something else', () => {
  test.each([
    ['no error at all', undefined],
    ['a plain error', new Error('connection closed by foreign host')],
    ['one of our own', new WaymarkError({ status: 400, code: 'x', message: 'x' })],
    ['a duplicate key', Object.assign(new Error('E11000'), { name: 'MongoServerError', code: 11000 })],
  ])('%s does not count as a database that is down', (_, error) => {
    expect(isDatabaseDown(error)).toBe(false);
  });

  test('a server that is stepping down counts, also as a cause', () => {
    const error = Object.assign(new Error('not primary'), { name: 'MongoServerError', code: 10107 });
    expect(isDatabaseDown(error)).toBe(true);
    expect(isDatabaseDown(new Error('outer', { cause: error }))).toBe(true);
  });

  test('a taken unique key is told from other refusals', async () => {
    const things = world.connection.collection<{ _id: string }>('things');
    await things.insertOne({ _id: 'a' });
    const failure = await things.insertOne({ _id: 'a' }).catch((error: unknown) => error);
    expect(isDuplicateKey(failure)).toBe(true);
    expect(isDuplicateKey(new Error('E11000'))).toBe(false);
  });
});
