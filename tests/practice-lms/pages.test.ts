import { type Practice, post, startPractice } from './support/practice';

const course = 'courses/patient-care';

let practice: Practice;
beforeAll(async () => {
  practice = await startPractice();
});
afterAll(() => practice.close());

async function text(path: string): Promise<string> {
  const answer = await practice.get(path);
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.text();
}

describe('the start page', () => {
  it('says in three sentences what to try, and offers both LMSs and all people', async () => {
    const page = await text('/');
    for (const words of [
      'signed LTI 1.3 launch',
      'Ms Alvarez, teacher',
      'Ms Lee, teacher',
      'Sam, student',
      'Dr Ortiz, director',
    ]) {
      expect(page).toContain(words);
    }
    expect(page.match(/type="radio"/g)).toHaveLength(6);
  });

  it('remembers the choice that “Change” brings back', async () => {
    const page = await text('/?lms=moodle&person=sam');
    const checked = [...page.matchAll(/<input[^>]*checked[^>]*value="([^"]+)"/g)].map((match) => match[1]);
    expect(checked).toEqual(['moodle', 'sam']);
  });

  it('falls back for anything else in its address', async () => {
    expect(await text('/?lms=x&lms=y&person=__proto__&fresh=2')).not.toContain('Everything is fresh');
  });

  it.each([
    ['canvas', 'alvarez', '/canvas/alvarez/courses/patient-care'],
    ['canvas', 'ortiz', '/canvas/ortiz/account'],
    ['moodle', 'sam', '/moodle/sam/courses/patient-care'],
    ['moodle', 'ortiz', '/moodle/ortiz/site'],
  ])('leads %s %s to %s', async (lms, person, place) => {
    const answer = await post(`${practice.origin}/enter`, { lms, person });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, place]);
  });

  it.each<Record<string, string>>([{}, { lms: 'canvas' }, { lms: 'canvas', person: 'x' }])(
    'refuses the choice %j',
    async (fields) => {
      expect((await post(`${practice.origin}/enter`, fields)).status).toBe(400);
      expect((await post(`${practice.origin}/start-over`, fields)).status).toBe(400);
    },
  );
});

describe('every page', () => {
  const pages = [
    '/',
    '/canvas/alvarez',
    `/canvas/alvarez/${course}`,
    `/canvas/alvarez/${course}/waymark`,
    `/canvas/alvarez/${course}/assignments/vital-signs-lab`,
    `/canvas/alvarez/launch?placement=course_navigation&course=patient-care`,
    '/canvas/post_message_forwarding',
    `/moodle/alvarez/${course}`,
    `/moodle/alvarez/${course}/activities/vital-signs-lab`,
    '/moodle/ortiz/site',
    '/nothing-here',
  ];

  it.each(pages)('%s has a strict policy and nothing inline', async (path) => {
    const answer = await practice.get(path);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`frame-src 'self' ${practice.toolOrigin}`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    const page = await answer.text();
    expect(page).not.toMatch(/<style|style="|<script(?![^>]*src=)|\son[a-z]+="|javascript:|data:/i);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('sends its own files', async () => {
    for (const name of [
      'base.css',
      'start.css',
      'canvas.css',
      'moodle.css',
      'frame.js',
      'submit.js',
      'leave.js',
      'storage.js',
      'icon.svg',
    ]) {
      expect((await practice.get(`/assets/${name}`)).status).toBe(200);
    }
    expect((await practice.get('/assets/..%2findex.ts')).status).toBe(404);
  });
});

describe('links', () => {
  const people = ['alvarez', 'lee', 'sam', 'ortiz'];
  it.each(people.flatMap((person) => [`/canvas/${person}`, `/moodle/${person}`]))(
    'all lead somewhere, from every page after %s',
    async (first) => {
      const seen = new Set<string>();
      const todo = [first];
      for (let path = todo.pop(); path; path = todo.pop()) {
        if (seen.has(path)) continue;
        seen.add(path);
        const page = await text(path);
        todo.push(
          ...[...page.matchAll(/<(?:a|iframe)[^>]* (?:href|src)="(\/[^"]*)"/g)].map((m) =>
            (m[1] ?? '').replaceAll('&amp;', '&'),
          ),
        );
      }
      expect(seen.size).toBeGreaterThan(15);
    },
  );
});

describe('pages keep to the person', () => {
  it('a student is not offered to add links', async () => {
    for (const path of [
      `/canvas/sam/${course}/modules`,
      `/canvas/sam/${course}/assignments`,
      `/moodle/sam/${course}`,
    ]) {
      expect(await text(path)).not.toMatch(/Add a(n activity| tagged link)/);
    }
  });

  it.each([
    ['/canvas/sam/account', 403],
    ['/moodle/alvarez/site', 403],
    ['/canvas/alvarez/courses/web-design', 403],
    ['/canvas/nobody', 404],
    [`/canvas/sam/${course}/assignments/guest-speaker-notes`, 404],
    [`/canvas/alvarez/${course}/add-link/course_navigation`, 404],
    ['/moodle/mod/lti/return.php?sesskey=x', 404],
  ])('%s answers %d', async (path, status) => {
    expect((await practice.get(path)).status).toBe(status);
  });
});

describe('the way back that a launch names', () => {
  const presentation = 'https://purl.imsglobal.org/spec/lti/claim/launch_presentation';

  it.each([
    ['/canvas/sam/launch?placement=course_navigation&course=patient-care'],
    ['/canvas/sam/launch?placement=resource_link&course=patient-care&item=first-aid-practice'],
    ['/canvas/alvarez/launch?placement=link_selection&course=patient-care'],
    ['/canvas/ortiz/launch?placement=account_navigation'],
    ['/moodle/sam/launch?placement=activity&course=patient-care&item=vital-signs-lab'],
    ['/moodle/lee/launch?placement=course_link&course=web-design'],
    ['/moodle/ortiz/launch?placement=site_link'],
  ])('exists for %s', async (path) => {
    const { claims } = await practice.launch(path);
    expect((await fetch((claims[presentation] as { return_url: string }).return_url)).status).toBe(200);
  });
});

describe('broken requests', () => {
  it('get a page, not a stack', async () => {
    const huge = await post(`${practice.origin}/enter`, { lms: 'x'.repeat(300_000) });
    expect(huge.status).toBe(413);
    expect(await huge.text()).not.toContain('at ');
    expect((await practice.get('/canvas/%E0%A4%A')).status).toBe(400);
  });
});
