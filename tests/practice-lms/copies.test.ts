import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { claimOf, type Practice, post, startPractice } from './support/practice';

const folder = mkdtempSync(path.join(tmpdir(), 'practice-lms-'));
let practice: Practice;
beforeAll(async () => {
  practice = await startPractice({ dataDir: folder });
});
beforeEach(() => practice.lms.reset());
afterAll(async () => {
  await practice.close();
  rmSync(folder, { recursive: true });
});

const copy = (lms: string, person: string, course: string) =>
  post(`${practice.origin}/${lms}/${person}/courses/${course}/copy`, {});
const placement = { canvas: 'course_navigation', moodle: 'course_link' };
const courseClaims = async (lms: 'canvas' | 'moodle', course: string) =>
  (await practice.launch(`/${lms}/alvarez/launch?placement=${placement[lms]}&course=${course}`)).claims;
const contextOf = async (lms: 'canvas' | 'moodle', course: string) =>
  claimOf<{ id: string; title: string }>(await courseClaims(lms, course), 'context');
const customOf = async (lms: 'canvas' | 'moodle', course: string) =>
  claimOf<Record<string, string>>(await courseClaims(lms, course), 'custom');

describe.each(['canvas', 'moodle'] as const)('a copy of a %s course', (lms) => {
  it('is made by staff of the course only', async () => {
    expect((await copy(lms, 'nobody', 'patient-care')).status).toBe(404);
    expect((await copy(lms, 'sam', 'patient-care')).status).toBe(403);
    expect((await copy(lms, 'alvarez', 'web-design')).status).toBe(403);
    expect((await copy(lms, 'lee', 'nothing')).status).toBe(404);
    const page = lms === 'canvas' ? 'settings' : 'copy';
    expect((await practice.get(`/${lms}/sam/courses/patient-care/${page}`)).status).toBe(403);
    const offered = await practice.get(`/${lms}/alvarez/courses/patient-care/${page}`);
    expect(await offered.text()).toContain(`action="/${lms}/alvarez/courses/patient-care/copy"`);
  });

  it('has the same items with ids of its own, and tells its origins, newest first', async () => {
    const answer = await copy(lms, 'alvarez', 'patient-care');
    expect(answer.headers.get('location')).toBe(`/${lms}/alvarez/courses/patient-care-copy-1`);
    await copy(lms, 'alvarez', 'patient-care-copy-1');
    const first = await contextOf(lms, 'patient-care');
    const second = await contextOf(lms, 'patient-care-copy-1');
    const third = await contextOf(lms, 'patient-care-copy-1-copy-1');
    expect(second.title).toBe('Introduction to Patient Care (copy)');
    expect(new Set([first.id, second.id, third.id]).size).toBe(3);
    expect((await customOf(lms, 'patient-care')).context_history).toBe('');
    expect((await customOf(lms, 'patient-care-copy-1-copy-1')).context_history).toBe(
      `${second.id},${first.id}`,
    );
    const page = await (await practice.get(`/${lms}/sam/courses/patient-care-copy-1`)).text();
    expect(page).toContain('Introduction to Patient Care (copy)');
  });

  it('is still there after a restart, and gone after a fresh start', async () => {
    await copy(lms, 'alvarez', 'patient-care');
    const before = await contextOf(lms, 'patient-care-copy-1');
    const again = await startPractice({ dataDir: folder });
    const url = `/${lms}/alvarez/launch?placement=${placement[lms]}&course=patient-care-copy-1`;
    expect(claimOf<{ id: string }>((await again.launch(url)).claims, 'context').id).toBe(before.id);
    await again.close();
    practice.lms.reset();
    expect((await practice.get(`/${lms}/alvarez/courses/patient-care-copy-1`)).status).toBe(404);
  });
});

it('keeps in Canvas what a link was made with, and tells its ids in the origins', async () => {
  await copy('canvas', 'alvarez', 'patient-care');
  const launch = async (course: string, placement: string, item: string) =>
    (await practice.launch(`/canvas/sam/launch?placement=${placement}&course=${course}&item=${item}`)).claims;
  const origin = await launch('patient-care', 'resource_link', 'first-aid-practice');
  const copied = await launch('patient-care-copy-1', 'resource_link', 'first-aid-practice');
  const originId = claimOf<{ id: string }>(origin, 'resource_link').id;
  expect(claimOf<{ id: string }>(copied, 'resource_link').id).not.toBe(originId);
  expect(claimOf<Record<string, string>>(copied, 'custom').link_history).toBe(originId);

  const lab = claimOf<Record<string, string>>(
    await launch('patient-care', 'assignment_view', 'vital-signs-lab'),
    'custom',
  );
  const copiedLab = claimOf<Record<string, string>>(
    await launch('patient-care-copy-1', 'assignment_view', 'vital-signs-lab'),
    'custom',
  );
  expect(copiedLab).toMatchObject({
    activity_history: lab.canvas_assignment_lti_id,
    link_history: '$ResourceLink.id.history',
  });
  expect(copiedLab.canvas_assignment_id).not.toBe(lab.canvas_assignment_id);
});

describe('a public course of Canvas', () => {
  it('is read without signing in, and the tool is told of nobody', async () => {
    expect((await practice.get('/canvas/visitor/courses/patient-care/waymark')).status).toBe(200);
    const { claims } = await practice.launch(
      '/canvas/visitor/launch?placement=course_navigation&course=patient-care',
    );
    expect(claims.sub).toBeUndefined();
    expect(claimOf(claims, 'roles')).toEqual(['http://purl.imsglobal.org/vocab/lis/v2/system/person#None']);
  });

  it.each([
    ['/canvas/visitor/courses/web-design', 403],
    ['/canvas/visitor/courses/patient-care/settings', 403],
    ['/canvas/visitor/launch?placement=link_selection&course=patient-care', 403],
    ['/moodle/visitor/courses/patient-care', 404],
  ])('%s answers %d', async (url, status) => {
    expect((await practice.get(url)).status).toBe(status);
  });
});
