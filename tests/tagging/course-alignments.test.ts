/** A course's tags as data for exports, and the courses of an institution. */
import { idOf, snapshot, snapshotWithout } from './support/snapshot';
import { useTagging } from './support/world';

const world = useTagging();

const tag = async (
  course: Awaited<ReturnType<typeof world.newCourse>>,
  targetId: string,
  ...codes: string[]
) =>
  world.tagging.changeTags({
    viewer: course.teacher,
    targetId,
    baseRevision: 0,
    put: codes.map((code) => ({ itemId: idOf(code), relation: 'teaches' as const })),
    remove: [],
  });

afterEach(() => {
  world.framework.snapshot = snapshot;
});

describe('the tags of a course', () => {
  it('come with its coursework in the order of the board, and without names of people', async () => {
    const course = await world.newCourse();
    const notes = await course.coursework('Notes');
    const lab = await course.coursework('Lab', '2026-10-21T00:00:00Z');
    await tag(course, course.courseId, 'HL.COM.1');
    await tag(course, lab, 'HL.COM.1', 'HL.THR.01');
    const alignments = await world.tagging.alignments(course.tenantId, course.courseId);
    expect(alignments).toMatchObject({
      id: course.courseId,
      title: 'Introduction to Patient Care',
      label: 'IPC',
      lms: 'canvas',
      alignments: [{ itemId: idOf('HL.COM.1'), relation: 'teaches' }],
    });
    expect(alignments.coursework).toEqual([
      expect.objectContaining({
        id: lab,
        title: 'Lab',
        dueAt: '2026-10-21T00:00:00.000Z',
        alignments: [
          { itemId: idOf('HL.COM.1'), relation: 'teaches' },
          { itemId: idOf('HL.THR.01'), relation: 'teaches' },
        ],
      }),
      expect.objectContaining({ id: notes, alignments: [], dueAt: null }),
    ]);
    expect(JSON.stringify(alignments)).not.toContain(course.teacher.name);
  });

  it('say when they changed last, and the date of the framework before that', async () => {
    const course = await world.newCourse();
    const read = async () => (await world.tagging.alignments(course.tenantId, course.courseId)).changed;
    expect(await read()).toBe(snapshot.document.changed);
    await tag(course, course.courseId, 'HL.COM.1');
    const first = await read();
    await tag(course, await course.coursework('Lab'), 'HL.COM.1');
    expect((await read()) > first).toBe(true);
  });

  it('leave out statements that have left the framework', async () => {
    const course = await world.newCourse();
    await tag(course, course.courseId, 'HL.COM.1', 'HL.THR.01');
    world.framework.snapshot = snapshotWithout('HL.THR.01');
    const { alignments } = await world.tagging.alignments(course.tenantId, course.courseId);
    expect(alignments.map(({ itemId }) => itemId)).toEqual([idOf('HL.COM.1')]);
  });

  it('name each piece of coursework by a link whose launch leads back to it', async () => {
    const course = await world.newCourse();
    const { tenantId, courseId } = course;
    const lab = await course.coursework('Lab');
    const linked = await world.tagging.meetCoursework({
      tenantId,
      courseId,
      keys: ['link:deep-1'],
      title: 'Linked',
      dueAt: null,
      source: 'deep-link',
    });
    const exported = await world.tagging.alignments(tenantId, courseId);
    const links = new Map(exported.coursework.map(({ id, linkId }) => [id, linkId]));
    expect(links.get(linked.id)).toBe('deep-1');
    await world.tagging.keepLinks(tenantId, exported);
    // A launch by the exported link, as another resource link.
    const launched = await world.tagging.meetCoursework({
      tenantId,
      courseId,
      keys: [`link:${links.get(lab)}`, 'rl:from-a-cartridge'],
      title: 'Lab',
      dueAt: null,
      source: 'launch',
    });
    expect(launched.id).toBe(lab);
    expect(await world.tagging.alignments(tenantId, courseId)).toEqual(exported);
  });

  it('are those of the own institution only', async () => {
    const [course, other] = [await world.newCourse(), await world.newCourse()];
    const foreign = world.tagging.alignments(other.tenantId, course.courseId);
    await expect(foreign).rejects.toMatchObject({ status: 404, code: 'course.unknown' });
  });
});

it('the courses of an institution are its own', async () => {
  const course = await world.newCourse();
  const second = await world.newCourse(course.tenantId);
  await world.newCourse();
  const ids = (await world.tagging.courses(course.tenantId)).map(({ id }) => id);
  expect(ids.sort()).toEqual([course.courseId, second.courseId].sort());
});
