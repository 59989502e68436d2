import { randomUUID } from 'node:crypto';
import { hashOf } from '../../src/shared/hash';
import type { CourseworkFacts } from '../../src/tagging';
import type { Course, Coursework } from '../../src/tagging/model/types';
import { useTagging } from './support/world';

const world = useTagging();
const courses = () => world.connection.collection<Course>('courses');
const coursework = () => world.connection.collection<Coursework>('coursework');

const facts = (
  course: { tenantId: string; courseId: string },
  more: Partial<CourseworkFacts> = {},
): CourseworkFacts => ({
  tenantId: course.tenantId,
  courseId: course.courseId,
  keys: [`rl:${randomUUID()}`],
  title: 'Vital signs lab',
  dueAt: '2026-12-01T10:00:00Z',
  source: 'launch',
  ...more,
});

describe('meeting a course', () => {
  const course = () => {
    const tenantId = hashOf('tenant', randomUUID());
    return {
      tenantId,
      id: hashOf('course', tenantId, 'c1'),
      contextId: 'c1',
      title: 'Biology',
      label: 'BIO',
      lms: 'moodle' as const,
    };
  };

  test('makes it known, without pins and coursework', async () => {
    const met = course();
    await world.tagging.meetCourse(met);
    expect(await courses().findOne({ _id: met.id })).toMatchObject({
      tenantId: met.tenantId,
      contextId: 'c1',
      title: 'Biology',
      label: 'BIO',
      lms: 'moodle',
      pinnedPathwayIds: [],
      courseworkIds: [],
    });
  });

  test('takes over a new title, and keeps what a launch does not say', async () => {
    const met = course();
    await world.tagging.meetCourse(met);
    const before = await courses().findOne({ _id: met.id });
    await world.tagging.meetCourse({ ...met, title: 'Biology I', label: '' });
    const after = await courses().findOne({ _id: met.id });
    expect(after).toMatchObject({ title: 'Biology I', label: 'BIO', createdAt: before?.createdAt });
    expect(after?.updatedAt.getTime()).toBeGreaterThan(before?.updatedAt.getTime() ?? Number.NaN);
  });

  test('notes that it was seen, and leaves the time of its last change alone', async () => {
    const met = course();
    await world.tagging.meetCourse(met);
    const before = await courses().findOne({ _id: met.id });
    await world.tagging.meetCourse(met);
    const after = await courses().findOne({ _id: met.id });
    expect(after?.updatedAt).toEqual(before?.updatedAt);
    expect(after?.seenAt.getTime()).toBeGreaterThan(before?.seenAt.getTime() ?? Number.NaN);
  });

  test('fifty times at once leaves one document', async () => {
    const met = course();
    await Promise.all(Array.from({ length: 50 }, () => world.tagging.meetCourse(met)));
    expect(await courses().countDocuments({ tenantId: met.tenantId })).toBe(1);
  });

  test("never touches another tenant's course", async () => {
    const met = course();
    await world.tagging.meetCourse(met);
    await expect(world.tagging.meetCourse({ ...met, tenantId: 'intruder', title: 'Mine' })).rejects.toThrow();
    expect(await courses().findOne({ _id: met.id })).toMatchObject({
      tenantId: met.tenantId,
      title: 'Biology',
    });
  });
});

describe('meeting coursework', () => {
  test('makes it known and lists it on its course', async () => {
    const course = await world.newCourse();
    const { id } = await world.tagging.meetCoursework(
      facts(course, { keys: ['canvas:a1', 'rl:r1'], type: 'Quiz' }),
    );
    expect(await coursework().findOne({ _id: id })).toEqual({
      _id: id,
      tenantId: course.tenantId,
      courseId: course.courseId,
      aliases: [`${course.courseId}|canvas:a1`, `${course.courseId}|rl:r1`],
      title: 'Vital signs lab',
      type: 'Quiz',
      dueAt: new Date('2026-12-01T10:00:00Z'),
      sources: ['launch'],
      history: [],
      url: null,
      renamed: null,
      missing: [],
      mergedInto: null,
      removedAt: null,
    });
    expect((await courses().findOne({ _id: course.courseId }))?.courseworkIds).toEqual([id]);
  });

  test('keeps what it was called in earlier copies of the course, as the newest launch says', async () => {
    const course = await world.newCourse();
    const keys = ['rl:r1'];
    const { id } = await world.tagging.meetCoursework(facts(course, { keys, history: ['rl:old'] }));
    await world.tagging.meetCoursework(facts(course, { keys }));
    expect(await coursework().findOne({ _id: id })).toMatchObject({ history: ['rl:old'] });
    await world.tagging.meetCoursework(facts(course, { keys, history: ['rl:newer', 'rl:old'] }));
    expect(await coursework().findOne({ _id: id })).toMatchObject({ history: ['rl:newer', 'rl:old'] });
  });

  test('finds it by any of its names and adds the missing ones', async () => {
    const course = await world.newCourse();
    const first = await world.tagging.meetCoursework(facts(course, { keys: ['rl:r1'] }));
    const second = await world.tagging.meetCoursework(
      facts(course, { keys: ['canvas:a1', 'rl:r1'], source: 'line-item' }),
    );
    const third = await world.tagging.meetCoursework(facts(course, { keys: ['canvas:a1'] }));
    expect([second, third]).toEqual([first, first]);
    expect(await coursework().find({ courseId: course.courseId }).toArray()).toMatchObject([
      {
        aliases: [`${course.courseId}|rl:r1`, `${course.courseId}|canvas:a1`],
        sources: ['launch', 'line-item'],
      },
    ]);
  });

  test('takes over a changed title, type and due date, and keeps what is not said', async () => {
    const course = await world.newCourse();
    const keys = ['rl:r1'];
    const { id } = await world.tagging.meetCoursework(facts(course, { keys, type: 'Assignment' }));
    await world.tagging.meetCoursework(
      facts(course, { keys, title: 'Vitals', type: 'Quiz', dueAt: '2027-01-02T00:00:00Z' }),
    );
    const changed = { title: 'Vitals', type: 'Quiz', dueAt: new Date('2027-01-02T00:00:00Z') };
    expect(await coursework().findOne({ _id: id })).toMatchObject(changed);
    await world.tagging.meetCoursework(facts(course, { keys, title: null, type: null, dueAt: null }));
    expect(await coursework().findOne({ _id: id })).toMatchObject(changed);
  });

  test('does not stumble over a due date that the LMS left unfilled', async () => {
    const course = await world.newCourse();
    const { id } = await world.tagging.meetCoursework(
      facts(course, { dueAt: '$ResourceLink.submission.endDateTime' }),
    );
    expect(await coursework().findOne({ _id: id })).toMatchObject({ dueAt: null });
  });

  test('fifty times at once leaves one document, listed once', async () => {
    const course = await world.newCourse();
    const keySets = [['canvas:a1', 'rl:r1'], ['rl:r1'], ['canvas:a1'], ['rl:r1', 'canvas:a1']];
    await world.tagging.meetCoursework(facts(course, { keys: ['rl:other'] }));
    const met = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        world.tagging.meetCoursework(
          facts(course, { keys: index < 25 ? ['canvas:a1', 'rl:r1'] : ['rl:r1', 'canvas:a1'] }),
        ),
      ),
    );
    expect(new Set(met.map(({ id }) => id)).size).toBe(1);
    for (const keys of keySets) await world.tagging.meetCoursework(facts(course, { keys }));
    expect(await coursework().countDocuments({ courseId: course.courseId })).toBe(2);
    expect((await courses().findOne({ _id: course.courseId }))?.courseworkIds).toHaveLength(2);
  });

  test("keeps to its own course: another course's equal key is another piece of coursework", async () => {
    const course = await world.newCourse();
    const copy = await world.newCourse(course.tenantId);
    const original = await world.tagging.meetCoursework(
      facts(course, { keys: ['link:l1'], title: 'Original' }),
    );
    const copied = await world.tagging.meetCoursework(facts(copy, { keys: ['link:l1'], title: 'Copy' }));
    expect(copied.id).not.toBe(original.id);
    expect(await coursework().findOne({ _id: original.id })).toMatchObject({
      title: 'Original',
      aliases: [`${course.courseId}|link:l1`],
    });
  });

  test('two documents that hold its names become one, which every name leads to', async () => {
    const course = await world.newCourse();
    const link = await world.tagging.meetCoursework(facts(course, { keys: ['rl:r1'] }));
    const canvas = await world.tagging.meetCoursework(facts(course, { keys: ['canvas:a1'] }));
    const both = await world.tagging.meetCoursework(
      facts(course, { keys: ['canvas:a1', 'rl:r1', 'link:l1'] }),
    );
    expect(both.id).toBe(canvas.id);
    for (const key of ['canvas:a1', 'rl:r1', 'link:l1']) {
      expect(await world.tagging.meetCoursework(facts(course, { keys: [key] }))).toEqual(canvas);
    }
    expect((await world.tagging.board(course.teacher)).coursework.map(({ id }) => id)).toEqual([canvas.id]);
    expect(await coursework().findOne({ _id: link.id })).toMatchObject({ mergedInto: canvas.id });
    expect((await world.tagging.target(course.teacher, link.id)).target.id).toBe(canvas.id);
    expect((await world.tagging.studentCoursework(course.student, link.id)).coursework.id).toBe(canvas.id);
  });

  test('a duplicate that has brought the link id of the original along is a piece of its own', async () => {
    const course = await world.newCourse();
    const original = await world.tagging.meetCoursework(facts(course, { keys: ['canvas:a1', 'link:l1'] }));
    const duplicate = await world.tagging.meetCoursework(facts(course, { keys: ['canvas:a2', 'link:l1'] }));
    expect(duplicate.id).not.toBe(original.id);
    expect(await world.tagging.meetCoursework(facts(course, { keys: ['link:l1'] }))).toEqual(original);
    expect(await world.tagging.meetCoursework(facts(course, { keys: ['canvas:a2'] }))).toEqual(duplicate);
  });

  test('a crash before it was listed is mended by the next meeting', async () => {
    const course = await world.newCourse();
    const { id } = await world.tagging.meetCoursework(facts(course, { keys: ['rl:r1'] }));
    await courses().updateOne({ _id: course.courseId }, { $set: { courseworkIds: [] } });
    await world.tagging.meetCoursework(facts(course, { keys: ['rl:r1'] }));
    expect((await courses().findOne({ _id: course.courseId }))?.courseworkIds).toEqual([id]);
  });

  test("is refused for an unknown course and for another tenant's", async () => {
    const course = await world.newCourse();
    const unknown = { status: 404, code: 'course.unknown' };
    await expect(
      world.tagging.meetCoursework(facts({ ...course, courseId: 'nowhere' })),
    ).rejects.toMatchObject(unknown);
    await expect(
      world.tagging.meetCoursework(facts({ ...course, tenantId: 'intruder' })),
    ).rejects.toMatchObject(unknown);
    expect(await coursework().countDocuments({ courseId: course.courseId })).toBe(0);
  });
});
