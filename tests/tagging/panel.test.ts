/** GET /api/targets/:id and PUT /api/pins */
import { describeRefusals, expectError, send, stored } from './support/guards';
import { idOf, manyIds, snapshot, snapshotWithout } from './support/snapshot';
import { type TestCourse, useTagging } from './support/world';

const world = useTagging();
const panel = (course: TestCourse, id: string) => send(world, 'get', `/api/targets/${id}`, course.teacher);

async function tag(course: TestCourse, targetId: string, ...codes: string[]): Promise<void> {
  for (const code of codes) {
    const { target } = await world.tagging.target(course.teacher, targetId);
    await world.tagging.changeTags({
      viewer: course.teacher,
      targetId,
      baseRevision: target.revision,
      put: [{ itemId: idOf(code), relation: 'teaches' }],
      remove: [],
    });
  }
}

describe('GET /api/targets/:id', () => {
  describeRefusals(world, {
    method: 'get',
    path: async (course) => `/api/targets/${await course.coursework('Lab')}`,
    badPaths: {
      'a short id': '/api/targets/abc',
      'an operator as id': '/api/targets/%7B%22$gt%22:%22%22%7D',
    },
  });

  test("404 alike for an id of nowhere, another course's and another tenant's", async () => {
    const course = await world.newCourse();
    const sibling = await world.newCourse(course.tenantId);
    const foreign = await world.newCourse();
    const ids = [
      'A'.repeat(22),
      sibling.courseId,
      await sibling.coursework('S'),
      await foreign.coursework('F'),
    ];
    for (const id of ids) expectError(await panel(course, id), 404, 'tags.target_unknown');
  });

  test('shows a target without tags in a course without pins', async () => {
    const course = await world.newCourse();
    const id = await course.coursework('Lab');
    const response = await panel(course, id);
    expect(response.status).toBe(200);
    expect(response.body).toEqual({
      target: {
        id,
        kind: 'coursework',
        title: 'Lab',
        type: 'Assignment',
        dueAt: null,
        sources: ['launch'],
        byHand: false,
        gone: false,
        renamedFrom: null,
        url: null,
        revision: 0,
        tags: [],
      },
      recent: [],
      pinned: [],
    });
  });

  test('offers the six statements that the course used last, newest first, each once', async () => {
    const course = await world.newCourse();
    const [lab, quiz] = [await course.coursework('Lab'), await course.coursework('Quiz')];
    await tag(course, lab, 'HL.THR.01', 'HL.THR.02', 'HL.DIA.01', 'HL.COM.1');
    await tag(course, quiz, 'HL.THR.01', 'HL.COM.2', 'HL.LDT.1');
    await tag(course, course.courseId, 'IT.WEB.01');
    const { body } = await panel(course, quiz);
    expect(body.recent.map(({ code }: { code: string }) => code)).toEqual([
      'IT.WEB.01',
      'HL.LDT.1',
      'HL.COM.2',
      'HL.THR.01',
      'HL.COM.1',
      'HL.DIA.01',
    ]);
    expect(body.recent[0]).not.toHaveProperty('relation');
    expect(body.target.tags).toHaveLength(3);
  });

  test('counts what pinned pathways and their clusters hold, and what the course uses of it', async () => {
    const course = await world.newCourse();
    const lab = await course.coursework('Lab');
    await world.tagging.pinPathways(course.teacher, [idOf('HL.THR'), idOf('IT.WEB'), idOf('HL.DIA')]);
    await tag(course, lab, 'HL.THR.01', 'HL.COM.1');
    await tag(course, course.courseId, 'HL.THR.01', 'HL.THR.03');
    const { body } = await panel(course, lab);
    const heads = {
      THR: 'Therapeutic Services',
      DIA: 'Diagnostic Services',
      WEB: 'Web & Digital Communications',
    };
    expect(body.pinned).toEqual([
      {
        kind: 'pathway',
        id: idOf('HL.THR'),
        code: 'HL.THR',
        name: heads.THR,
        clusterCode: 'HL',
        count: 3,
        used: 2,
      },
      {
        kind: 'pathway',
        id: idOf('IT.WEB'),
        code: 'IT.WEB',
        name: heads.WEB,
        clusterCode: 'IT',
        count: 2,
        used: 0,
      },
      {
        kind: 'pathway',
        id: idOf('HL.DIA'),
        code: 'HL.DIA',
        name: heads.DIA,
        clusterCode: 'HL',
        count: 2,
        used: 0,
      },
      {
        kind: 'cluster',
        id: idOf('HL'),
        code: 'HL',
        name: 'Health Science',
        clusterCode: 'HL',
        count: 3,
        used: 1,
      },
      {
        kind: 'cluster',
        id: idOf('IT'),
        code: 'IT',
        name: 'Information Technology',
        clusterCode: 'IT',
        count: 1,
        used: 0,
      },
    ]);
  });

  test('finds coursework that its course does not list yet', async () => {
    const course = await world.newCourse();
    const id = await course.coursework('Lab');
    await tag(course, id, 'HL.COM.1');
    await world.connection
      .collection<{ _id: string }>('courses')
      .updateOne({ _id: course.courseId }, { $set: { courseworkIds: [] } });
    expect((await panel(course, id)).body.target).toMatchObject({ id, tags: [{ code: 'HL.COM.1' }] });
  });
});

describe('PUT /api/pins', () => {
  const pins = (course: TestCourse, ...codes: string[]) =>
    send(world, 'put', '/api/pins', course.teacher, { pathwayIds: codes.map(idOf) });

  describeRefusals(world, {
    method: 'put',
    path: () => '/api/pins',
    body: () => ({ pathwayIds: [idOf('HL.THR')] }),
    badBodies: {
      'an id that is no UUID': () => ({ pathwayIds: ['HL.THR'] }),
      'an operator as id': () => ({ pathwayIds: [{ $ne: null }] }),
      'an operator as list': () => ({ pathwayIds: { $each: [idOf('HL.THR')] } }),
      'more than six': () => ({ pathwayIds: manyIds.slice(0, 7) }),
    },
  });

  test('pins pathways in the given order, each once, for everyone in the course', async () => {
    const course = await world.newCourse();
    const response = await pins(course, 'IT.WEB', 'HL.THR', 'IT.WEB');
    expect(response.status).toBe(200);
    expect(response.body.pinned).toMatchObject([{ code: 'IT.WEB', clusterCode: 'IT' }, { code: 'HL.THR' }]);
    expect(await world.tagging.pinnedFor(course.student)).toEqual(response.body.pinned);
    expect((await pins(course)).body).toEqual({ pinned: [] });
    expect(await world.tagging.pinnedFor(course.teacher)).toEqual([]);
  });

  test.each(['HST', 'HL', 'HL.THR.01'])('refuses what is no pathway: %s', async (code) => {
    const course = await world.newCourse();
    const before = await stored(world, course.tenantId);
    expectError(await pins(course, 'HL.THR', code), 400, 'pins.not_a_pathway');
    expectError(await pins(course, 'HL.THR', 'NO.WAY'), 404, 'pins.pathway_unknown');
    expect(await stored(world, course.tenantId)).toEqual(before);
  });

  test('stays in its own course', async () => {
    const course = await world.newCourse();
    const sibling = await world.newCourse(course.tenantId);
    await pins(course, 'HL.THR');
    expect(await world.tagging.pinnedFor(sibling.teacher)).toEqual([]);
    expect(await world.tagging.pinnedFor({ ...course.teacher, tenantId: 'intruder' })).toEqual([]);
    expect(await world.tagging.pinnedFor({ ...course.teacher, courseId: null })).toEqual([]);
  });

  test('a pathway that has left the framework is no longer shown', async () => {
    const course = await world.newCourse();
    await pins(course, 'HL.THR', 'HL.DIA');
    world.framework.snapshot = snapshotWithout('HL.THR');
    try {
      expect(await world.tagging.pinnedFor(course.teacher)).toMatchObject([{ code: 'HL.DIA' }]);
    } finally {
      world.framework.snapshot = snapshot;
    }
  });
});
