import type { TagLink } from '../../src/tagging/model/types';
import { idOf } from './support/snapshot';
import { type TestCourse, useTagging } from './support/world';

const world = useTagging();

async function tag(
  course: TestCourse,
  targetId: string,
  tags: Record<string, TagLink['relation']>,
): Promise<void> {
  const put = Object.entries(tags).map(([code, relation]) => ({ itemId: idOf(code), relation }));
  await world.tagging.changeTags({ viewer: course.teacher, targetId, baseRevision: 0, put, remove: [] });
}

describe("a student's coursework", () => {
  test('shows statements under their pathways, then what all pathways of the cluster share, in the order of the framework', async () => {
    const course = await world.newCourse();
    const id = await course.coursework('Vital signs lab', '2026-10-14T15:00:00Z');
    await tag(course, id, {
      'IT.WEB.02': 'teaches',
      'HL.COM.2': 'teaches',
      'HL.THR.02': 'teaches',
      'HL.DIA.01': 'assesses',
      'HL.THR.01': 'assesses',
      'HL.COM.1': 'teaches',
    });
    const page = await world.tagging.studentCoursework(course.student, id);
    expect(page).toMatchObject({
      course: { id: course.courseId, title: 'Introduction to Patient Care' },
      coursework: { id, title: 'Vital signs lab', type: 'Assignment', dueAt: '2026-10-14T15:00:00.000Z' },
      total: 6,
      clusterNames: ['Health Science', 'Information Technology'],
    });
    const outline = page.groups.map(({ code, name, clusterCode, clusterName, shared, statements }) => ({
      head: [code, name, clusterCode, clusterName, shared],
      statements: statements.map(({ item, relation }) => [item.code, relation]),
    }));
    expect(outline).toEqual([
      {
        head: ['HL.DIA', 'Diagnostic Services', 'HL', 'Health Science', false],
        statements: [['HL.DIA.01', 'assesses']],
      },
      {
        head: ['HL.THR', 'Therapeutic Services', 'HL', 'Health Science', false],
        statements: [
          ['HL.THR.01', 'assesses'],
          ['HL.THR.02', 'teaches'],
        ],
      },
      {
        head: ['HL', 'Health Science', 'HL', 'Health Science', true],
        statements: [
          ['HL.COM.1', 'teaches'],
          ['HL.COM.2', 'teaches'],
        ],
      },
      {
        head: ['IT.WEB', 'Web & Digital Communications', 'IT', 'Information Technology', false],
        statements: [['IT.WEB.02', 'teaches']],
      },
    ]);
  });

  test('carries the items themselves, so that a page can speak another language', async () => {
    const course = await world.newCourse();
    const id = await course.coursework('Lab');
    await tag(course, id, { 'HL.THR.01': 'teaches' });
    const [group] = (await world.tagging.studentCoursework(course.student, id)).groups;
    expect(group).toMatchObject({
      id: idOf('HL.THR'),
      item: { code: 'HL.THR', type: 'pathway' },
      cluster: { code: 'HL', type: 'cluster' },
      occupations: ['Therapeutic Services people'],
      statements: [
        {
          item: {
            student: 'You do vital signs well.',
            translations: { es: { student: expect.any(String) } },
          },
        },
      ],
    });
  });

  test('without tags is empty and still has its title', async () => {
    const course = await world.newCourse();
    const id = await course.coursework('Lab');
    expect(await world.tagging.studentCoursework(course.student, id)).toMatchObject({
      coursework: { title: 'Lab' },
      groups: [],
      total: 0,
      clusterNames: [],
    });
  });

  test('of another course, another tenant or no course is not there', async () => {
    const course = await world.newCourse();
    const sibling = await world.newCourse(course.tenantId);
    const id = await course.coursework('Lab');
    const read = (viewer: typeof course.student) => world.tagging.studentCoursework(viewer, id);
    await expect(read(sibling.student)).rejects.toMatchObject({ status: 404, code: 'tags.target_unknown' });
    await expect(read({ ...course.student, tenantId: 'intruder' })).rejects.toMatchObject({
      code: 'course.unknown',
    });
    await expect(read({ ...course.student, courseId: null })).rejects.toMatchObject({
      code: 'course.unknown',
    });
  });
});

describe('a course map', () => {
  const now = new Date('2026-10-20T00:00:00Z');

  test('has one trail a pathway, with stops by due date, then title, without a date last', async () => {
    const course = await world.newCourse();
    const later = await course.coursework('Mock interview', '2026-10-28T00:00:00Z');
    const undated = await course.coursework('Anytime');
    const second = await course.coursework('B lab', '2026-10-14T00:00:00Z');
    const first = await course.coursework('A lab', '2026-10-14T00:00:00Z');
    await course.coursework('Untagged', '2026-10-01T00:00:00Z');
    await tag(course, later, { 'HL.THR.02': 'assesses', 'HL.COM.1': 'teaches' });
    await tag(course, undated, { 'HL.THR.01': 'teaches' });
    await tag(course, second, { 'HL.THR.03': 'teaches', 'HL.THR.01': 'teaches' });
    await tag(course, first, { 'HL.THR.02': 'teaches' });
    await tag(course, course.courseId, { 'HL.LDT.1': 'teaches' });

    const map = await world.tagging.courseMap(course.student, now);
    const outline = map.trails.map(({ code, shared, behind, ahead, stops }) => ({
      trail: [code, shared, behind, ahead],
      stops: stops.map((stop) => [stop.item.code, stop.title, stop.behind]),
    }));
    expect(outline).toEqual([
      {
        trail: ['HL.THR', false, 3, 2],
        stops: [
          ['HL.THR.02', 'A lab', true],
          ['HL.THR.01', 'B lab', true],
          ['HL.THR.03', 'B lab', true],
          ['HL.THR.02', 'Mock interview', false],
          ['HL.THR.01', 'Anytime', false],
        ],
      },
      { trail: ['HL', true, 0, 1], stops: [['HL.COM.1', 'Mock interview', false]] },
    ]);
    expect(map).toMatchObject({
      course: { id: course.courseId, title: 'Introduction to Patient Care' },
      behind: 3,
      ahead: 3,
      courseGroups: [
        { code: 'HL', shared: true, statements: [{ item: { code: 'HL.LDT.1' }, relation: 'teaches' }] },
      ],
      coursework: { total: 5, tagged: 4 },
    });
    expect(map.trails[0]?.stops[0]).toMatchObject({
      courseworkId: first,
      relation: 'teaches',
      dueAt: '2026-10-14T00:00:00.000Z',
    });
  });

  test('turns to behind the moment after the due date', async () => {
    const course = await world.newCourse();
    const id = await course.coursework('Lab', '2026-10-20T00:00:00Z');
    await tag(course, id, { 'HL.THR.01': 'teaches' });
    expect(await world.tagging.courseMap(course.student, now)).toMatchObject({ behind: 0, ahead: 1 });
    const after = new Date(now.getTime() + 1);
    expect(await world.tagging.courseMap(course.student, after)).toMatchObject({ behind: 1, ahead: 0 });
  });

  test('of an untagged course is empty and counts its coursework', async () => {
    const course = await world.newCourse();
    await course.coursework('Lab');
    expect(await world.tagging.courseMap(course.student)).toEqual({
      course: { id: course.courseId, title: 'Introduction to Patient Care' },
      trails: [],
      behind: 0,
      ahead: 0,
      courseGroups: [],
      coursework: { total: 1, tagged: 0 },
    });
  });

  test('shows nothing of another course, and nothing to another tenant', async () => {
    const course = await world.newCourse();
    const sibling = await world.newCourse(course.tenantId);
    await tag(course, await course.coursework('Lab'), { 'HL.THR.01': 'teaches' });
    expect(await world.tagging.courseMap(sibling.student)).toMatchObject({
      trails: [],
      coursework: { total: 0 },
    });
    const intruder = { ...course.student, tenantId: 'intruder' };
    await expect(world.tagging.courseMap(intruder)).rejects.toMatchObject({
      status: 404,
      code: 'course.unknown',
    });
  });
});
