/** PUT /api/targets/:id/tags */
import type { AuditEvent, Relation, TagSet } from '../../src/tagging/model/types';
import { describeRefusals, expectError, send, stored } from './support/guards';
import { idOf, manyIds, snapshot, snapshotWithout } from './support/snapshot';
import { type TestCourse, useTagging } from './support/world';

const world = useTagging();

const put = (code: string, relation: Relation = 'teaches') => ({ itemId: idOf(code), relation });
const good = () => ({ baseRevision: 0, put: [put('HL.THR.01')], remove: [] as string[] });

const change = (course: TestCourse, targetId: string, body: object, viewer = course.teacher) =>
  send(world, 'put', `/api/targets/${targetId}/tags`, viewer, {
    baseRevision: 0,
    put: [],
    remove: [],
    ...body,
  });

const tagset = (id: string) => world.connection.collection<TagSet>('tagsets').findOne({ _id: id });
const events = (targetId: string) =>
  world.connection.collection<AuditEvent>('audit_events').find({ targetId }).sort({ revision: 1 }).toArray();

describeRefusals(world, {
  method: 'put',
  path: async (course) => `/api/targets/${await course.coursework('Vital signs lab')}/tags`,
  body: good,
  badPaths: {
    'a short id': '/api/targets/abc/tags',
    'an operator as id': '/api/targets/%7B%22$ne%22:null%7D/tags',
    'an overlong id': `/api/targets/${'a'.repeat(4000)}/tags`,
  },
  badBodies: {
    'a revision that is text': () => ({ ...good(), baseRevision: '0' }),
    'a negative revision': () => ({ ...good(), baseRevision: -1 }),
    'half a revision': () => ({ ...good(), baseRevision: 0.5 }),
    'an operator as revision': () => ({ ...good(), baseRevision: { $gte: 0 } }),
    'an item id that is no UUID': () => ({ ...good(), put: [{ itemId: 'HL.THR.01', relation: 'teaches' }] }),
    'an operator as item id': () => ({ ...good(), put: [{ itemId: { $ne: null }, relation: 'teaches' }] }),
    'an unknown relation': () => ({ ...good(), put: [{ itemId: idOf('HL.THR.01'), relation: 'covers' }] }),
    'an operator as relation': () => ({
      ...good(),
      put: [{ itemId: idOf('HL.THR.01'), relation: { $gt: '' } }],
    }),
    'a tag with a field of its own': () => ({ ...good(), put: [{ ...put('HL.THR.01'), addedBy: 'me' }] }),
    'tags that are no list': () => ({ ...good(), put: { 0: put('HL.THR.01') } }),
    'an operator among the items to remove': () => ({ ...good(), remove: [{ $ne: '' }] }),
    'too many tags': () => ({
      ...good(),
      put: manyIds.slice(0, 201).map((itemId) => ({ itemId, relation: 'teaches' })),
    }),
    'too many items to remove': () => ({ ...good(), remove: manyIds.slice(0, 201) }),
  },
});

describe('a target that is not there', () => {
  test("is answered alike for an id of nowhere, another tenant's and another course's", async () => {
    const course = await world.newCourse();
    const sibling = await world.newCourse(course.tenantId);
    const foreign = await world.newCourse();
    const before = [await stored(world, sibling.tenantId), await stored(world, foreign.tenantId)];
    const ids = [
      'A'.repeat(22),
      await sibling.coursework('Sibling'),
      sibling.courseId,
      await foreign.coursework('Foreign'),
      foreign.courseId,
    ];
    const answers = [];
    for (const id of ids) {
      const response = await change(course, id, good());
      expectError(response, 404, 'tags.target_unknown');
      answers.push({ ...response.body.error, reference: null });
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(before.map((all) => all.tagsets)).toEqual([[], []]);
    expect((await stored(world, sibling.tenantId)).tagsets).toEqual([]);
    expect((await stored(world, foreign.tenantId)).tagsets).toEqual([]);
  });
});

describe('items', () => {
  test('that the framework does not know are refused, with everything beside them', async () => {
    const course = await world.newCourse();
    const id = await course.coursework('Lab');
    const response = await change(course, id, { put: [put('HL.THR.01'), put('HL.NOT.01')] });
    expectError(response, 404, 'tags.item_unknown');
    expect(response.body.error.itemId).toBe(idOf('HL.NOT.01'));
    expect(await tagset(id)).toBeNull();
  });

  test.each(['HST', 'COM', 'HL', 'HL.THR'])('that are no statements are refused: %s', async (code) => {
    const course = await world.newCourse();
    const id = await course.coursework('Lab');
    expectError(await change(course, id, { put: [put(code)] }), 400, 'tags.item_not_taggable');
    expect(await tagset(id)).toBeNull();
  });

  test.each([
    ['twice to add', { put: [put('HL.THR.01'), put('HL.THR.01', 'assesses')] }],
    ['to add and to remove', { put: [put('HL.THR.01')], remove: [idOf('HL.THR.01')] }],
    ['twice to remove', { remove: [idOf('HL.THR.01'), idOf('HL.THR.01')] }],
  ])('named %s are refused', async (_, body) => {
    const course = await world.newCourse();
    expectError(await change(course, course.courseId, body), 400, 'tags.item_twice');
  });

  test('are at most 200 on one target, and a full one can still be cleared', async () => {
    const course = await world.newCourse();
    const id = await course.coursework('Everything');
    const all = manyIds.map((itemId) => ({ itemId, relation: 'teaches' }));
    expect((await change(course, id, { put: all.slice(0, 200) })).body.target.tags).toHaveLength(200);
    expectError(await change(course, id, { baseRevision: 1, put: [put('HL.THR.01')] }), 400, 'tags.too_many');
    const swap = { baseRevision: 1, put: [put('HL.THR.01')], remove: [manyIds[0]] };
    expect((await change(course, id, swap)).body.target.tags).toHaveLength(200);
  });
});

describe('a change', () => {
  test('adds tags, with who and when, and answers the target', async () => {
    const course = await world.newCourse();
    const id = await course.coursework('Vital signs lab', '2026-12-01T10:00:00Z');
    const response = await change(course, id, { put: [put('HL.THR.01', 'assesses'), put('HL.COM.1')] });
    expect(response.status).toBe(200);
    expect(response.body).toEqual({
      target: {
        id,
        kind: 'coursework',
        title: 'Vital signs lab',
        type: 'Assignment',
        dueAt: '2026-12-01T10:00:00.000Z',
        sources: ['launch'],
        byHand: false,
        gone: false,
        renamedFrom: null,
        url: null,
        revision: 1,
        tags: [
          {
            id: idOf('HL.THR.01'),
            code: 'HL.THR.01',
            text: 'Vital signs well.',
            label: 'Vital signs',
            level: 'pathway',
            clusterId: idOf('HL'),
            clusterCode: 'HL',
            clusterName: 'Health Science',
            pathwayId: idOf('HL.THR'),
            pathwayName: 'Therapeutic Services',
            relation: 'assesses',
            addedBy: { you: true, name: 'Ada Reyes' },
            addedAt: expect.stringMatching(/^2026-11-24T12:.*Z$/),
          },
          expect.objectContaining({
            code: 'HL.COM.1',
            level: 'cluster',
            pathwayId: null,
            pathwayName: null,
            relation: 'teaches',
          }),
        ],
      },
    });
  });

  test('tags the course as well', async () => {
    const course = await world.newCourse();
    const response = await change(course, course.courseId, good());
    expect(response.body.target).toMatchObject({
      id: course.courseId,
      kind: 'course',
      type: null,
      dueAt: null,
      revision: 1,
    });
  });

  test('changes a relation and keeps who added the tag', async () => {
    const course = await world.newCourse();
    const id = await course.coursework('Lab');
    await change(course, id, { put: [put('HL.THR.01'), put('HL.THR.02')] });
    const body = { baseRevision: 1, put: [put('HL.THR.01', 'assesses')], remove: [] };
    const response = await change(course, id, body, course.colleague);
    expect(response.body.target.tags).toMatchObject([
      { code: 'HL.THR.01', relation: 'assesses', addedBy: { you: false, name: 'Ada Reyes' } },
      { code: 'HL.THR.02', relation: 'teaches' },
    ]);
  });

  test('removes tags, even of a statement that has left the framework', async () => {
    const course = await world.newCourse();
    const id = await course.coursework('Lab');
    await change(course, id, { put: [put('HL.THR.01'), put('HL.THR.02')] });
    world.framework.snapshot = snapshotWithout('HL.THR.02');
    try {
      const response = await change(course, id, {
        baseRevision: 1,
        remove: [idOf('HL.THR.02'), idOf('HL.DIA.01')],
      });
      expect(response.body.target).toMatchObject({ revision: 2, tags: [{ code: 'HL.THR.01' }] });
      expect((await tagset(id))?.tags).toHaveLength(1);
    } finally {
      world.framework.snapshot = snapshot;
    }
  });

  test('that changes nothing is answered without a new revision, whatever its base', async () => {
    const course = await world.newCourse();
    const id = await course.coursework('Lab');
    const empty = await change(course, id, { baseRevision: 7, remove: [idOf('HL.THR.01')] });
    expect(empty.body.target).toMatchObject({ revision: 0, tags: [] });
    expect(await tagset(id)).toBeNull();
    await change(course, id, good());
    for (const baseRevision of [0, 1]) {
      const again = await change(course, id, { ...good(), baseRevision });
      expect(again.body.target).toMatchObject({ revision: 1, tags: [{ code: 'HL.THR.01' }] });
    }
    expect(await events(id)).toHaveLength(1);
  });

  test('leaves an event with before and after', async () => {
    const course = await world.newCourse();
    const id = await course.coursework('Lab');
    await change(course, id, { put: [put('HL.THR.01'), put('HL.THR.02')] });
    const second = { baseRevision: 1, put: [put('HL.THR.01', 'assesses')], remove: [idOf('HL.THR.02')] };
    await change(course, id, second, course.colleague);
    const { tenantId, courseId } = course;
    expect(await events(id)).toEqual([
      {
        _id: `${id}.1`,
        tenantId,
        courseId,
        targetId: id,
        revision: 1,
        at: expect.any(Date),
        by: { personId: course.teacher.personId, name: 'Ada Reyes' },
        before: [],
        after: [put('HL.THR.01'), put('HL.THR.02')],
      },
      expect.objectContaining({
        _id: `${id}.2`,
        by: { personId: course.colleague.personId, name: 'Ms Lee' },
        before: [put('HL.THR.01'), put('HL.THR.02')],
        after: [put('HL.THR.01', 'assesses')],
      }),
    ]);
    expect((await tagset(id))?.outbox).toEqual([]);
  });
});

describe('two teachers at once', () => {
  test('the later one gets a conflict with the current state, and nothing is lost', async () => {
    const course = await world.newCourse();
    const id = await course.coursework('Lab');
    await change(course, id, good(), course.colleague);
    const response = await change(course, id, { put: [put('HL.COM.1')] });
    expectError(response, 409, 'tags.conflict');
    expect(response.body.error).toMatchObject({
      current: { id, revision: 1, tags: [{ code: 'HL.THR.01', addedBy: { you: false, name: 'Ms Lee' } }] },
      changedBy: { you: false, name: 'Ms Lee' },
      changedAt: expect.stringMatching(/Z$/),
    });
    const again = await change(course, id, { baseRevision: 1, put: [put('HL.COM.1')] });
    expect(again.body.target.tags).toMatchObject([{ code: 'HL.THR.01' }, { code: 'HL.COM.1' }]);
  });

  test('a base that has never been is a conflict too', async () => {
    const course = await world.newCourse();
    const response = await change(course, course.courseId, { ...good(), baseRevision: 3 });
    expectError(response, 409, 'tags.conflict');
    expect(response.body.error).toMatchObject({
      current: { revision: 0, tags: [] },
      changedBy: null,
      changedAt: null,
    });
  });

  test('of twenty equal first changes at the same moment all are answered, and one is written', async () => {
    const course = await world.newCourse();
    const id = await course.coursework('Lab');
    const answers = await Promise.all(Array.from({ length: 20 }, () => change(course, id, good())));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await events(id)).toHaveLength(1);
  });

  test('of twenty different first changes at the same moment one wins and the others hear of it', async () => {
    const course = await world.newCourse();
    const id = await course.coursework('Lab');
    const answers = await Promise.all(
      manyIds.slice(0, 20).map((itemId) => change(course, id, { put: [{ itemId, relation: 'teaches' }] })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(19);
    expect((await tagset(id))?.tags).toHaveLength(1);
  });
});
