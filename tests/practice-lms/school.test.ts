import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pino from 'pino';
import { createPracticeLms } from '../../src/practice-lms';
import { fallTermYear, seedCourses, slugOf, weekOf } from '../../src/practice-lms/data/courses';
import { openSchool } from '../../src/practice-lms/data/school';
import { type Practice, post, startPractice } from './support/practice';

const today = new Date('2026-11-24T12:00:00Z');
const folder = mkdtempSync(path.join(tmpdir(), 'practice-lms-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the courses', () => {
  it('are the two of the design, with ten and four pieces of coursework', () => {
    const courses = seedCourses('canvas', today);
    expect(courses.map((course) => [course.title, course.items.length])).toEqual([
      ['Introduction to Patient Care', 10],
      ['Web Design I', 4],
    ]);
  });

  it('have due dates from September to December of the current school year', () => {
    const dates = seedCourses('canvas', today).flatMap((course) => course.items.map((item) => item.dueAt));
    const months = dates.filter((date) => date !== null).map((date) => date.slice(0, 7));
    expect(new Set(months)).toEqual(new Set(['2026-09', '2026-10', '2026-11', '2026-12']));
    expect(dates.filter((date) => date === null)).toHaveLength(1);
  });

  it.each([
    ['2026-07-01', 2026],
    ['2026-12-31', 2026],
    ['2027-01-01', 2026],
    ['2027-06-30', 2026],
  ])('on %s belong to the fall of %d', (date, year) => {
    expect(fallTermYear(new Date(date))).toBe(year);
  });

  it('put the Vital signs lab into week 6', () => {
    expect(weekOf('2026-10-14T20:00:00Z')).toBe(6);
    expect(weekOf('2026-09-18T20:00:00Z')).toBe(2);
  });

  it('have plain names in addresses', () => {
    expect(slugOf('Unit 4 quiz: Infection control')).toBe('unit-4-quiz-infection-control');
    expect(slugOf('¿¡!?')).toBe('link');
  });
});

describe('added links', () => {
  const link = { custom: {}, url: null, resourceId: null, tag: null, tool: null };
  const added = {
    kind: 'Link' as const,
    title: 'Extra',
    text: '',
    points: null,
    link,
  };

  it('are still there after a restart, and gone after a fresh start', () => {
    openSchool(folder, () => today).addItem('canvas', 'patient-care', added);
    const reopened = openSchool(folder, () => today);
    expect(reopened.course('canvas', 'patient-care')?.items.at(-1)?.title).toBe('Extra');
    expect(reopened.course('moodle', 'patient-care')?.items).toHaveLength(10);
    reopened.startOver();
    expect(openSchool(folder, () => today).course('canvas', 'patient-care')?.items).toHaveLength(10);
  });

  it('do not stop the start when their file is damaged', () => {
    writeFileSync(path.join(folder, 'school.json'), '{"generation":');
    expect(openSchool(folder, () => today).generation()).toBe(0);
  });
});

describe('starting over', () => {
  let practice: Practice;
  beforeAll(async () => {
    practice = await startPractice({ dataDir: folder });
  });
  afterAll(() => practice.close());

  it.each([
    ['canvas', 'course_navigation'],
    ['moodle', 'course_link'],
  ])('makes the %s course and its people new to the tool, at the same addresses', async (lms, placement) => {
    const url = `/${lms}/alvarez/launch?placement=${placement}&course=patient-care`;
    const before = (await practice.launch(url)).claims;
    const answer = await post(`${practice.origin}/start-over`, { lms, person: 'alvarez' });
    expect(answer.headers.get('location')).toBe(`/?lms=${lms}&person=alvarez&fresh=1`);
    const after = (await practice.launch(url)).claims;
    const context = 'https://purl.imsglobal.org/spec/lti/claim/context';
    expect((after[context] as { id: string }).id).not.toBe((before[context] as { id: string }).id);
    expect(after.sub).not.toBe(before.sub);
    expect(after.iss).toBe(before.iss);
  });

  it('keeps the keys, which only their owner can read', () => {
    expect(statSync(path.join(folder, 'practice-lms', 'canvas.key.pem')).mode & 0o777).toBe(0o600);
  });

  it('keeps the keys over a restart', async () => {
    const keys = async (p: Practice) => (await (await fetch(p.canvas.keysetUrl)).json()).keys[0];
    const again = await startPractice({ dataDir: folder });
    expect((await keys(again)).kid).toBe((await keys(practice)).kid);
    expect(Object.keys(await keys(again))).not.toContain('d');
    await again.close();
  });
});

describe('production', () => {
  const before = process.env.NODE_ENV;
  afterEach(() => {
    process.env.NODE_ENV = before;
  });

  it('has no practice LMS', () => {
    process.env.NODE_ENV = 'production';
    const options = {
      origin: 'http://127.0.0.1:3001',
      toolOrigin: 'http://localhost:3000',
      toolUrls: {
        login: 'http://localhost:3000/l',
        launch: 'http://localhost:3000/t',
        keys: 'http://localhost:3000/k',
      },
      log: pino({ level: 'silent' }),
    };
    expect(() => createPracticeLms(options)).toThrow(
      expect.objectContaining({ code: 'practice-lms.production' }),
    );
  });
});
