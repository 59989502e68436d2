/** Exports of a course, read by the same reader that takes those of Canvas and Moodle. */
import type { CourseFile } from '../../src/lms/cartridge';
import { readBytes } from '../lms/support/read';
import { type Practice, post, startPractice } from './support/practice';

let practice: Practice;
beforeAll(async () => {
  practice = await startPractice();
});
beforeEach(() => practice.lms.reset());
afterAll(() => practice.close());

const address = (lms: string, person: string, course = 'patient-care') =>
  `/${lms}/${person}/courses/${course}/export.imscc`;

async function exported(lms: string, course?: string): Promise<CourseFile> {
  const answer = await practice.get(address(lms, 'lee', course));
  expect(answer.status).toBe(200);
  return readBytes(Buffer.from(await answer.arrayBuffer()));
}

const day = ({ dueAt }: { dueAt: string | null }) => dueAt?.slice(5, 10) ?? null;

describe.each(['canvas', 'moodle'])('the export of a %s course', (lms) => {
  it('is for its staff only', async () => {
    expect((await practice.get(address(lms, 'nobody'))).status).toBe(404);
    expect((await practice.get(address(lms, 'sam'))).status).toBe(403);
    expect((await practice.get(address(lms, 'alvarez', 'web-design'))).status).toBe(403);
    expect((await practice.get(address(lms, 'lee', 'nothing'))).status).toBe(404);
  });

  it('is offered where teachers look for it, and comes as a file', async () => {
    const page = lms === 'canvas' ? 'settings' : 'copy';
    const shown = await practice.get(`/${lms}/lee/courses/patient-care/${page}`);
    expect(await shown.text()).toContain(`href="${address(lms, 'lee')}"`);
    const { headers } = await practice.get(address(lms, 'lee'));
    expect(headers.get('content-disposition')).toBe('attachment; filename=patient-care-export.imscc');
  });

  it('says the same twice, and has names of its own in a copy', async () => {
    const keys = async (course: string) =>
      (await exported(lms, course)).entries.flatMap((entry) => entry.keys);
    expect(await keys('patient-care')).toEqual(await keys('patient-care'));
    await post(`${practice.origin}/${lms}/lee/courses/patient-care/copy`, {});
    const original = new Set(await keys('patient-care'));
    expect((await keys('patient-care-copy-1')).filter((key) => original.has(key))).toEqual([]);
  });
});

it('has every item of a Canvas course: modules, then assignments in their order with due dates, then quizzes', async () => {
  const { courseTitle, unreadable, entries } = await exported('canvas');
  expect([courseTitle, unreadable]).toEqual(['Introduction to Patient Care', 0]);
  expect(entries.map((entry) => [entry.title, entry.type, day(entry)])).toEqual([
    ['Guest speaker notes', 'Link', null],
    ['First aid practice', 'Assignment', '09-18'],
    ['Body systems poster', 'Assignment', '09-30'],
    ['Vital signs lab', 'Assignment', '10-14'],
    ['Mock patient interview', 'Assignment', '10-28'],
    ['Privacy case study', 'Assignment', '11-06'],
    ['Safe transfer video', 'Assignment', '11-18'],
    ['Blood typing simulation', 'Assignment', '12-02'],
    ['Imaging comparison', 'Assignment', '12-11'],
    ['Unit 4 quiz: Infection control', 'Quiz', '10-21'],
  ]);
  expect(entries[1]?.dueAt).toMatch(/T20:00:00\.000Z$/);
});

it('has what teachers add in Canvas, as a page in its module', async () => {
  const fields = { title: 'Gloves & gowns', text: 'Bring <your> own.', kind: 'Page' };
  await post(`${practice.origin}/canvas/lee/courses/patient-care/items`, fields);
  const { entries } = await exported('canvas');
  expect(entries[1]).toMatchObject({ title: 'Gloves & gowns', type: 'Page' });
});

it('has every activity of a Moodle course in its order, without due dates, which Moodle leaves out', async () => {
  const { courseTitle, unreadable, entries } = await exported('moodle', 'web-design');
  expect([courseTitle, unreadable]).toEqual(['Web Design I', 0]);
  expect(entries.map(({ title, type, dueAt }) => [title, type, dueAt])).toEqual([
    ['Site plan', 'Link', null],
    ['Color and type study', 'Link', null],
    ['Responsive page project', 'Link', null],
    ['Accessibility check', 'Link', null],
  ]);
});
