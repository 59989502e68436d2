/** What launches and notices tell of copies: kept once, newest first, nothing lost when they come at once. */
import { hashOf } from '../../../src/shared/hash';
import { maxOrigins } from '../../../src/tagging/copies/origins';
import type { CourseCopy } from '../../../src/tagging/copies/types';
import { type TestCourse, useTagging } from '../support/world';

const world = useTagging();

const record = ({ courseId }: TestCourse) =>
  world.connection.collection<CourseCopy>('course_copies').findOne({ _id: courseId });
const tell = (
  { tenantId, courseId }: TestCourse,
  from: string[],
  foundBy: 'history' | 'notice' = 'history',
) => world.tagging.noteCopies({ tenantId, courseId, from, foundBy });
const origins = async (course: TestCourse) => (await record(course))?.origins.map(({ courseId }) => courseId);
const ids = ({ tenantId }: TestCourse, ...contextIds: string[]) =>
  contextIds.map((id) => hashOf('course', tenantId, id));

test('nothing is kept of a course that was not copied, or only from itself', async () => {
  const course = await world.newCourse();
  await tell(course, []);
  const own = await world.connection
    .collection<{ _id: string; contextId: string }>('courses')
    .findOne({ _id: course.courseId });
  await tell(course, [own?.contextId ?? '']);
  expect(await record(course)).toBeNull();
});

test('origins are kept as they were told, once, and each later launch writes nothing', async () => {
  const course = await world.newCourse();
  await tell(course, ['b', 'a', 'b']);
  const before = await record(course);
  expect(before).toMatchObject({ revision: 1, answers: {}, tenantId: course.tenantId });
  expect(await origins(course)).toEqual(ids(course, 'b', 'a'));
  await tell(course, ['b', 'a']);
  await tell(course, ['a'], 'notice');
  expect(await record(course)).toEqual(before);
});

test('what is new stands where it was told, and keeps how it was found', async () => {
  const course = await world.newCourse();
  await tell(course, ['b'], 'notice');
  await tell(course, ['b', 'a']);
  await tell(course, ['c'], 'notice');
  expect(await origins(course)).toEqual(ids(course, 'c', 'b', 'a'));
  expect((await record(course))?.origins.map(({ foundBy }) => foundBy)).toEqual([
    'notice',
    'notice',
    'history',
  ]);
});

test('launches and a notice at the same moment lose nothing', async () => {
  const course = await world.newCourse();
  await Promise.all([
    tell(course, ['b', 'a']),
    tell(course, ['b', 'a']),
    tell(course, ['c'], 'notice'),
    tell(course, ['d'], 'notice'),
  ]);
  expect(new Set(await origins(course))).toEqual(new Set(ids(course, 'a', 'b', 'c', 'd')));
  expect(await origins(course)).toHaveLength(4);
});

test('a very long history is cut, and telling it again writes nothing', async () => {
  const course = await world.newCourse();
  const history = Array.from({ length: 1000 }, (_, at) => `year-${at}`);
  await tell(course, history);
  const before = await record(course);
  expect(before?.origins).toHaveLength(maxOrigins);
  await tell(course, history);
  expect(await record(course)).toEqual(before);
});

test("a record of another tenant's is neither read nor written, and holds no launch up", async () => {
  const course = await world.newCourse();
  await tell(course, ['a']);
  const before = await record(course);
  await world.tagging.noteCopies({
    tenantId: 'other',
    courseId: course.courseId,
    from: ['x'],
    foundBy: 'history',
  });
  expect(await record(course)).toEqual(before);
});
