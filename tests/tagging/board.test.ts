/** GET /api/board and PUT /api/me */
import { describeRefusals, send } from './support/guards';
import { idOf, snapshot, snapshotWithout } from './support/snapshot';
import { useTagging } from './support/world';

const world = useTagging();
const put = (code: string) => ({ itemId: idOf(code), relation: 'teaches' as const });

describe('GET /api/board', () => {
  describeRefusals(world, { method: 'get', path: () => '/api/board' });

  test('shows a new course: no coursework, no tags, the first steps', async () => {
    const course = await world.newCourse();
    const response = await send(world, 'get', '/api/board', course.teacher);
    expect(response.status).toBe(200);
    expect(response.body).toEqual({
      course: { id: course.courseId, title: 'Introduction to Patient Care' },
      courseTarget: {
        id: course.courseId,
        kind: 'course',
        title: 'Introduction to Patient Care',
        type: null,
        dueAt: null,
        sources: [],
        byHand: false,
        gone: false,
        renamedFrom: null,
        url: null,
        revision: 0,
        tags: [],
      },
      coursework: [],
      pinned: [],
      showFirstVisit: true,
    });
  });

  test('lists coursework by due date, then title, without a date last, each with its tags', async () => {
    const course = await world.newCourse();
    await course.coursework('Guest speaker notes');
    await course.coursework('Lab 10', '2026-10-21T00:00:00Z');
    const lab = await course.coursework('Lab 9', '2026-10-21T00:00:00Z');
    await course.coursework('First aid', '2026-09-23T00:00:00Z');
    await world.tagging.changeTags({
      viewer: course.colleague,
      targetId: lab,
      baseRevision: 0,
      put: [put('HL.COM.1')],
      remove: [],
    });
    const { body } = await send(world, 'get', '/api/board', course.teacher);
    expect(body.coursework.map(({ title }: { title: string }) => title)).toEqual([
      'First aid',
      'Lab 9',
      'Lab 10',
      'Guest speaker notes',
    ]);
    expect(body.coursework[1]).toMatchObject({
      id: lab,
      kind: 'coursework',
      type: 'Assignment',
      dueAt: '2026-10-21T00:00:00.000Z',
      revision: 1,
      tags: [{ code: 'HL.COM.1', addedBy: { you: false, name: 'Ms Lee' } }],
    });
  });

  test('shows pinned pathways, and leaves out what has left the framework', async () => {
    const course = await world.newCourse();
    await world.tagging.pinPathways(course.teacher, [idOf('HL.THR'), idOf('IT.WEB')]);
    const put2 = [put('HL.COM.1'), put('HL.COM.2')];
    const viewer = course.teacher;
    await world.tagging.changeTags({
      viewer,
      targetId: course.courseId,
      baseRevision: 0,
      put: put2,
      remove: [],
    });
    world.framework.snapshot = snapshotWithout('HL.THR', 'HL.COM.1');
    try {
      const { body } = await send(world, 'get', '/api/board', course.teacher);
      expect(body.pinned).toEqual([
        {
          id: idOf('IT.WEB'),
          code: 'IT.WEB',
          name: 'Web & Digital Communications',
          clusterId: idOf('IT'),
          clusterCode: 'IT',
          clusterName: 'Information Technology',
        },
      ]);
      expect(body.courseTarget).toMatchObject({ revision: 1, tags: [{ code: 'HL.COM.2' }] });
    } finally {
      world.framework.snapshot = snapshot;
    }
    const { body } = await send(world, 'get', '/api/board', course.teacher);
    expect(body.courseTarget.tags).toHaveLength(2);
  });

  test('shows nothing of another course of the same tenant', async () => {
    const course = await world.newCourse();
    const sibling = await world.newCourse(course.tenantId);
    const id = await sibling.coursework('Sibling');
    const viewer = sibling.teacher;
    await world.tagging.changeTags({
      viewer,
      targetId: id,
      baseRevision: 0,
      put: [put('HL.COM.1')],
      remove: [],
    });
    // Even a list that names it does not bring it in.
    await world.connection
      .collection<{ _id: string }>('courses')
      .updateOne({ _id: course.courseId }, { $set: { courseworkIds: [id] } });
    const { body } = await send(world, 'get', '/api/board', course.teacher);
    expect(body.coursework).toEqual([]);
  });

  test('gives a course without title and coursework without title a name', async () => {
    const course = await world.newCourse();
    await world.connection
      .collection<{ _id: string }>('courses')
      .updateOne({ _id: course.courseId }, { $set: { title: null } });
    const facts = {
      tenantId: course.tenantId,
      courseId: course.courseId,
      keys: ['rl:1'],
      source: 'launch' as const,
    };
    await world.tagging.meetCoursework({ ...facts, title: null, dueAt: null });
    const { body } = await send(world, 'get', '/api/board', course.teacher);
    expect(body.course.title).toBe('IPC');
    expect(body.coursework).toMatchObject([{ title: 'Untitled coursework', type: null }]);
  });
});

describe('PUT /api/me', () => {
  describeRefusals(world, {
    method: 'put',
    path: () => '/api/me',
    inCourse: false,
    body: () => ({ hideFirstVisit: true }),
    badBodies: {
      'false, which nothing asks for': () => ({ hideFirstVisit: false }),
      'text instead of true': () => ({ hideFirstVisit: 'true' }),
      'an operator instead of true': () => ({ hideFirstVisit: { $ne: false } }),
    },
  });

  test('sends the first steps away for this person, in every course of the tenant, and for nobody else', async () => {
    const course = await world.newCourse();
    const other = await world.newCourse(course.tenantId);
    const response = await send(world, 'put', '/api/me', course.teacher, { hideFirstVisit: true });
    expect({ status: response.status, body: response.body }).toEqual({ status: 200, body: {} });
    const shown = async (viewer: typeof course.teacher) =>
      (await send(world, 'get', '/api/board', viewer)).body.showFirstVisit;
    expect(await shown(course.teacher)).toBe(false);
    expect(await shown({ ...course.teacher, courseId: other.courseId })).toBe(false);
    expect(await shown(course.colleague)).toBe(true);
  });

  test('can be repeated, also by many requests at once', async () => {
    const course = await world.newCourse();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        send(world, 'put', '/api/me', course.teacher, { hideFirstVisit: true }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
  });

  test('who has tagged in the course needs no first steps', async () => {
    const course = await world.newCourse();
    const viewer = course.teacher;
    const change = { viewer, targetId: course.courseId, baseRevision: 0, put: [put('HL.COM.1')], remove: [] };
    await world.tagging.changeTags(change);
    expect((await send(world, 'get', '/api/board', viewer)).body.showFirstVisit).toBe(false);
    expect((await send(world, 'get', '/api/board', course.colleague)).body.showFirstVisit).toBe(true);
  });
});
