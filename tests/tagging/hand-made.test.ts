/** POST /api/coursework, PUT and DELETE /api/coursework/:id */
import type { AuditEvent } from '../../src/tagging/model/types';
import { describeRefusals, expectError, send, stored } from './support/guards';
import { idOf } from './support/snapshot';
import { type TestCourse, useTagging } from './support/world';

const world = useTagging();
const good = () => ({ title: 'Job shadow day', type: 'Assignment', dueAt: '2026-12-01T10:00:00Z' });
const nowhere = 'A'.repeat(22);

const add = async (course: TestCourse, body: object = {}, viewer = course.teacher) =>
  send(world, 'post', '/api/coursework', viewer, { ...good(), ...body });
const added = async (course: TestCourse, body: object = {}): Promise<string> =>
  (await add(course, body)).body.target.id;
const change = (course: TestCourse, id: string, body: object = {}) =>
  send(world, 'put', `/api/coursework/${id}`, course.teacher, { ...good(), ...body });
const remove = (course: TestCourse, id: string, query = '') =>
  send(world, 'delete', `/api/coursework/${id}${query}`, course.teacher);
const tag = (course: TestCourse, targetId: string) =>
  world.tagging.changeTags({
    viewer: course.colleague,
    targetId,
    baseRevision: 0,
    put: [{ itemId: idOf('HL.THR.01'), relation: 'teaches' }],
    remove: [],
  });
const board = async (course: TestCourse) => (await world.tagging.board(course.teacher)).coursework;
const events = (targetId: string) =>
  world.connection.collection<AuditEvent>('audit_events').find({ targetId }).sort({ at: 1 }).toArray();
const listed = (course: TestCourse, ids: string[]) =>
  world.tagging.reconcile({
    tenantId: course.tenantId,
    courseId: course.courseId,
    source: 'canvas-api',
    complete: true,
    entries: ids.map((id) => ({ keys: [`canvas-id:${id}`], title: `Lab ${id}`, type: null, dueAt: null })),
  });

const badBodies = {
  'an empty title': () => ({ ...good(), title: '  ' }),
  'an overlong title': () => ({ ...good(), title: 'x'.repeat(256) }),
  'an operator as title': () => ({ ...good(), title: { $gt: '' } }),
  'an unknown type': () => ({ ...good(), type: 'Exam' }),
  'no type': () => ({ title: 'Job shadow day' }),
  'a date that is none': () => ({ ...good(), dueAt: 'tomorrow' }),
  'an operator as date': () => ({ ...good(), dueAt: { $ne: null } }),
  'text for anyway': () => ({ ...good(), anyway: 'yes' }),
};

describe('POST /api/coursework', () => {
  describeRefusals(world, { method: 'post', path: () => '/api/coursework', body: good, badBodies });

  test('puts it on the list, with who and when', async () => {
    const course = await world.newCourse();
    const response = await add(course, { title: '  Job shadow day ' });
    expect(response.status).toBe(200);
    const { target } = response.body;
    expect(target).toMatchObject({
      title: 'Job shadow day',
      type: 'Assignment',
      dueAt: '2026-12-01T10:00:00.000Z',
      sources: ['hand'],
      byHand: true,
      revision: 0,
    });
    expect(await board(course)).toEqual([target]);
    expect(await events(target.id)).toMatchObject([
      {
        by: { name: 'Ada Reyes' },
        coursework: { before: null, after: { title: 'Job shadow day', type: 'Assignment' } },
      },
    ]);
  });

  test('names what is called the same, and adds another one when told to', async () => {
    const course = await world.newCourse();
    const id = await course.coursework('Job Shadow  day');
    const response = await add(course);
    expectError(response, 409, 'coursework.exists');
    expect(response.body.error.existing).toEqual({ id, title: 'Job Shadow  day' });
    expect(await board(course)).toHaveLength(1);
    expect((await add(course, { anyway: true })).status).toBe(200);
    expect(await board(course)).toHaveLength(2);
  });

  test('is found again by its title when the LMS lists it', async () => {
    const course = await world.newCourse();
    const id = await added(course, { title: 'Lab 1' });
    await listed(course, ['1']);
    expect(await board(course)).toMatchObject([{ id, sources: ['hand', 'canvas-api'], byHand: false }]);
    expectError(await change(course, id, { title: 'Mine' }), 409, 'coursework.named_by_lms');
  });
});

describe('PUT /api/coursework/:id', () => {
  describeRefusals(world, {
    method: 'put',
    path: async (course) => `/api/coursework/${await added(course)}`,
    body: () => ({ ...good(), title: 'Another title' }),
    badPaths: { 'a short id': '/api/coursework/abc' },
    badBodies,
  });

  test('changes title, type and due date, and tells of both states', async () => {
    const course = await world.newCourse();
    const id = await added(course);
    const response = await change(course, id, { title: 'Shadow week', type: null, dueAt: null });
    expect(response.body.target).toMatchObject({ id, title: 'Shadow week', type: null, dueAt: null });
    expect(await board(course)).toEqual([response.body.target]);
    expect((await events(id)).at(-1)?.coursework).toMatchObject({
      before: { title: 'Job shadow day', type: 'Assignment' },
      after: { title: 'Shadow week', type: null, dueAt: null },
    });
  });

  test('keeps its own title, and is told of a namesake', async () => {
    const course = await world.newCourse();
    await course.coursework('Lab');
    const id = await added(course);
    expect((await change(course, id)).status).toBe(200);
    expectError(await change(course, id, { title: 'lab' }), 409, 'coursework.exists');
  });

  test('is refused for what the LMS names, and for what is not there', async () => {
    const course = await world.newCourse();
    expectError(await change(course, await course.coursework('Lab')), 409, 'coursework.named_by_lms');
    expectError(await change(course, nowhere), 404, 'tags.target_unknown');
  });
});

describe('DELETE /api/coursework/:id', () => {
  describeRefusals(world, {
    method: 'delete',
    path: async (course) => `/api/coursework/${await added(course)}`,
    badPaths: {
      'a short id': '/api/coursework/abc',
      'a wish that is no wish': `/api/coursework/${nowhere}?withTags=perhaps`,
    },
  });

  test('takes it off the list', async () => {
    const course = await world.newCourse();
    const id = await added(course);
    expect((await remove(course, id)).status).toBe(200);
    expect(await board(course)).toEqual([]);
    expect((await events(id)).at(-1)?.coursework).toMatchObject({ after: null });
    expect((await add(course)).status).toBe(200);
  });

  test('is refused while it has tags, saying how many; with them, what they were stays in the history', async () => {
    const course = await world.newCourse();
    const id = await added(course);
    await tag(course, id);
    const before = await stored(world, course.tenantId);
    const response = await remove(course, id);
    expectError(response, 409, 'coursework.tagged');
    expect(response.body.error.tags).toBe(1);
    expect(await stored(world, course.tenantId)).toEqual(before);
    expect((await remove(course, id, '?withTags=true')).status).toBe(200);
    expect(await board(course)).toEqual([]);
    expect((await world.tagging.recentChanges(course.teacher)).changes[0]).toMatchObject({
      targetTitle: 'Job shadow day',
      removed: [{ itemId: idOf('HL.THR.01') }],
    });
  });

  test('a colleague who tags it meanwhile keeps it on the list', async () => {
    const course = await world.newCourse();
    const id = await added(course);
    await remove(course, id);
    await tag(course, id);
    expect(await board(course)).toMatchObject([{ id, tags: [{ code: 'HL.THR.01' }] }]);
  });

  test('is for what is gone from the LMS too, and not for what is there', async () => {
    const course = await world.newCourse();
    await listed(course, ['1']);
    const [lab] = await board(course);
    const id = lab?.id ?? '';
    expectError(await remove(course, id), 409, 'coursework.in_lms');
    await tag(course, id);
    await listed(course, []);
    expect(await board(course)).toMatchObject([{ id, gone: true }]);
    expect((await remove(course, id, '?withTags=true')).status).toBe(200);
    expect(await board(course)).toEqual([]);
    expect((await listed(course, ['1'])).back).toEqual([{ title: 'Lab 1' }]);
    expect(await board(course)).toMatchObject([{ id, gone: false }]);
  });
});
