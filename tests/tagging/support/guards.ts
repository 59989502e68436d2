/** What every endpoint refuses, tried on each of them in the same order: nobody, the wrong role, bad input. */
import request, { type Response } from 'supertest';
import type { Viewer } from '../../../src/shared/viewer';
import { as } from '../../support/test-app';
import type { TestCourse, World } from './world';

export interface Endpoint {
  method: 'get' | 'put' | 'post' | 'delete';
  /** The address for a course, good in itself. */
  path: (course: TestCourse) => Promise<string> | string;
  /** A good body; none for GET. */
  body?: () => Record<string, unknown>;
  /** False when the answer has nothing to do with a course. */
  inCourse?: boolean;
  /** Bad addresses, each by what is wrong with it. */
  badPaths?: Record<string, string>;
  /** Bad bodies, each by what is wrong with it. */
  badBodies?: Record<string, () => unknown>;
}

export function send(
  world: World,
  method: 'get' | 'put' | 'post' | 'delete',
  path: string,
  viewer: Viewer | null,
  body?: unknown,
) {
  const sent = request(world.app)
    [method](path)
    .set(viewer ? as(viewer) : {});
  return body === undefined ? sent : sent.send(body as object);
}

export function expectError(response: Response, status: number, code: string): void {
  expect({ status: response.status, code: response.body.error?.code }).toEqual({ status, code });
  expect(response.body.error).toMatchObject({ message: expect.any(String), help: expect.any(String) });
}

/** Everything that is stored of one tenant, for proving that nothing has changed. */
export async function stored(world: World, tenantId: string): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  for (const name of ['courses', 'coursework', 'tagsets', 'audit_events', 'people', 'course_copies']) {
    all[name] = await world.connection.collection(name).find({ tenantId }).sort({ _id: 1 }).toArray();
  }
  return all;
}

const badEverywhere: Record<string, () => unknown> = {
  'a list instead of an object': () => [],
  'no fields at all': () => ({}),
  'an operator as a field': () => ({ $set: { revision: 9 } }),
};

export function describeRefusals(
  world: World,
  { method, path, body, inCourse = true, badPaths = {}, badBodies }: Endpoint,
): void {
  test('401 without a session', async () => {
    const course = await world.newCourse();
    const before = await stored(world, course.tenantId);
    expectError(await send(world, method, await path(course), null, body?.()), 401, 'session.missing');
    expect(await stored(world, course.tenantId)).toMatchObject({ tagsets: before.tagsets });
  });

  test.each(['student', 'observer', 'director'] as const)(
    '403 for a %s, and nothing is changed',
    async (role) => {
      const course = await world.newCourse();
      const address = await path(course);
      const before = await stored(world, course.tenantId);
      expectError(await send(world, method, address, course[role], body?.()), 403, 'permission.missing');
      expect(await stored(world, course.tenantId)).toEqual(before);
    },
  );

  if (inCourse) {
    test('404 outside any course', async () => {
      const course = await world.newCourse();
      const nowhere = { ...course.teacher, courseId: null };
      expectError(await send(world, method, await path(course), nowhere, body?.()), 404, 'course.unknown');
    });

    test("404 in another tenant's course, which shows and changes nothing of it", async () => {
      const course = await world.newCourse();
      const address = await path(course);
      const before = await stored(world, course.tenantId);
      const intruder = { ...course.teacher, tenantId: 'intruder' };
      expectError(await send(world, method, address, intruder, body?.()), 404, 'course.unknown');
      expect(await stored(world, course.tenantId)).toEqual(before);
    });
  }

  const paths = Object.entries({
    ...badPaths,
    'an unknown question': '?x=1',
    'an operator in the question': '?id[$ne]=1',
  });
  test.each(paths)('400 for %s', async (_, bad) => {
    const course = await world.newCourse();
    const address = bad.startsWith('?') ? `${await path(course)}${bad}` : bad;
    expectError(await send(world, method, address, course.teacher, body?.()), 400, 'request.invalid');
  });

  if (!badBodies) return;
  test.each(Object.entries({ ...badEverywhere, ...badBodies }))(
    '400 for %s, and nothing is changed',
    async (_, bad) => {
      const course = await world.newCourse();
      const address = await path(course);
      const before = await stored(world, course.tenantId);
      expectError(await send(world, method, address, course.teacher, bad()), 400, 'request.invalid');
      expect(await stored(world, course.tenantId)).toEqual(before);
    },
  );

  test('400 for an unknown field beside good ones', async () => {
    const course = await world.newCourse();
    const sent = { ...body?.(), tenantId: 'other' };
    expectError(await send(world, method, await path(course), course.teacher, sent), 400, 'request.invalid');
  });
}
