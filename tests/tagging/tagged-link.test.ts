import { randomUUID } from 'node:crypto';
import { taggedLinkBody } from '../../src/tagging';
import type { TagLink } from '../../src/tagging/model/types';
import { stored } from './support/guards';
import { idOf, manyIds } from './support/snapshot';
import { useTagging } from './support/world';

const world = useTagging();
const tags: TagLink[] = [
  { itemId: idOf('IT.WEB.01'), relation: 'teaches' },
  { itemId: idOf('IT.WEB.02'), relation: 'assesses' },
];

test('a tagged link is coursework with its tags and its event, found by its link id', async () => {
  const course = await world.newCourse();
  const linkId = randomUUID();
  const viewer = course.teacher;
  const { courseworkId } = await world.tagging.createTaggedLink({
    viewer,
    linkId,
    title: '  Site plan ',
    tags,
  });
  const board = await world.tagging.board(course.teacher);
  expect(board.coursework).toMatchObject([
    {
      id: courseworkId,
      title: 'Site plan',
      type: 'Link',
      revision: 1,
      tags: [
        { code: 'IT.WEB.01', relation: 'teaches' },
        { code: 'IT.WEB.02', relation: 'assesses' },
      ],
    },
  ]);
  expect((await world.tagging.recentChanges(course.teacher)).changes).toMatchObject([
    {
      targetId: courseworkId,
      targetTitle: 'Site plan',
      added: [{ label: 'Site plans' }, { label: 'Accessible pages' }],
    },
  ]);
  expect((await stored(world, course.tenantId)).audit_events).toHaveLength(1);

  const { tenantId, courseId } = course;
  const keys = [`link:${linkId}`, 'rl:r1'];
  const met = await world.tagging.meetCoursework({
    tenantId,
    courseId,
    keys,
    title: 'Site plan',
    dueAt: null,
    source: 'launch',
  });
  expect(met.id).toBe(courseworkId);
  const student = await world.tagging.studentCoursework(course.student, courseworkId);
  expect(student.total).toBe(2);
});

test('a link may have no tags', async () => {
  const course = await world.newCourse();
  await world.tagging.createTaggedLink({
    viewer: course.teacher,
    linkId: randomUUID(),
    title: 'Later',
    tags: [],
  });
  expect((await world.tagging.board(course.teacher)).coursework).toMatchObject([
    { title: 'Later', revision: 0, tags: [] },
  ]);
});

test.each([
  ['an unknown statement', { tags: [{ itemId: idOf('NO'), relation: 'teaches' }] }, 'tags.item_unknown'],
  ['a pathway', { tags: [{ itemId: idOf('IT.WEB'), relation: 'teaches' }] }, 'tags.item_not_taggable'],
  ['a statement named twice', { tags: [tags[0], tags[0]] }, 'tags.item_twice'],
  [
    'too many',
    { tags: manyIds.slice(0, 201).map((itemId) => ({ itemId, relation: 'teaches' })) },
    'tags.too_many',
  ],
  ['an empty title', { title: '  ' }, 'link.title_invalid'],
  ['an overlong title', { title: 'x'.repeat(256) }, 'link.title_invalid'],
])('%s is refused and leaves nothing behind', async (_, bad, code) => {
  const course = await world.newCourse();
  const before = await stored(world, course.tenantId);
  const link = { viewer: course.teacher, linkId: randomUUID(), title: 'Site plan', tags, ...(bad as object) };
  await expect(world.tagging.createTaggedLink(link)).rejects.toMatchObject({ code });
  expect(await stored(world, course.tenantId)).toEqual(before);
});

test("another tenant's course is refused and stays as it was", async () => {
  const course = await world.newCourse();
  const before = await stored(world, course.tenantId);
  const viewer = { ...course.teacher, tenantId: 'intruder' };
  const link = { viewer, linkId: randomUUID(), title: 'Site plan', tags };
  await expect(world.tagging.createTaggedLink(link)).rejects.toMatchObject({ code: 'course.unknown' });
  expect(await stored(world, course.tenantId)).toEqual(before);
  expect(await stored(world, 'intruder')).toMatchObject({ coursework: [], tagsets: [] });
});

test.each([[tags], [[]]])('a link id counts once, also for ten requests at once', async (list) => {
  const course = await world.newCourse();
  const linkId = randomUUID();
  const link = { viewer: course.teacher, linkId, title: 'Site plan', tags: list };
  const outcomes = await Promise.allSettled(
    Array.from({ length: 10 }, () => world.tagging.createTaggedLink(link)),
  );
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected')
      expect(outcome.reason).toMatchObject({ status: 409, code: 'link.exists' });
  }
  expect((await world.tagging.board(course.teacher)).coursework).toHaveLength(1);
});

test('a crash after the tags were written shows nothing of the link', async () => {
  const course = await world.newCourse();
  const { courseworkId } = await world.tagging.createTaggedLink({
    viewer: course.teacher,
    linkId: randomUUID(),
    title: 'Half',
    tags,
  });
  // The state in which a crash between the first and the second write leaves the database.
  await world.connection.collection<{ _id: string }>('coursework').deleteOne({ _id: courseworkId });
  await world.connection
    .collection<{ _id: string }>('courses')
    .updateOne({ _id: course.courseId }, { $set: { courseworkIds: [] } });
  expect((await world.tagging.board(course.teacher)).coursework).toEqual([]);
  expect((await world.tagging.recentChanges(course.teacher)).changes).toEqual([]);
  expect((await world.tagging.courseMap(course.student)).trails).toEqual([]);
  await expect(world.tagging.target(course.teacher, courseworkId)).rejects.toMatchObject({
    code: 'tags.target_unknown',
  });
  await expect(world.tagging.studentCoursework(course.student, courseworkId)).rejects.toMatchObject({
    code: 'tags.target_unknown',
  });
});

test('the body of a deep-link request is checked for shape and size', () => {
  const parse = (body: unknown) => taggedLinkBody.safeParse(body).success;
  expect(parse({ title: 'Site plan', tags })).toBe(true);
  expect(parse({ title: 'Site plan', tags, linkId: 'mine' })).toBe(false);
  expect(parse({ title: '', tags })).toBe(false);
  expect(parse({ title: { $gt: '' }, tags })).toBe(false);
  expect(parse({ title: 'Site plan', tags: [{ itemId: { $ne: null }, relation: 'teaches' }] })).toBe(false);
  expect(
    parse({
      title: 'Site plan',
      tags: manyIds.slice(0, 201).map((itemId) => ({ itemId, relation: 'teaches' })),
    }),
  ).toBe(false);
});
