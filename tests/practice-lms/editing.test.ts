/** What teachers change in a course, by forms and by the menus that a tool answers. */
import { claimOf, type Practice, post, startPractice } from './support/practice';

let practice: Practice;
beforeAll(async () => {
  practice = await startPractice();
});
beforeEach(() => practice.lms.reset());
afterAll(() => practice.close());

type Lms = 'canvas' | 'moodle';
const base = (lms: Lms, person = 'alvarez') => `/${lms}/${person}/courses/patient-care`;
const submit = (lms: Lms, path: string, fields: Record<string, string>, person?: string) =>
  post(`${practice.origin}${base(lms, person)}/${path}`, fields);
const page = async (path: string) => (await practice.get(path)).text();

const link = (title: string, parts: object = {}) => ({
  type: 'ltiResourceLink',
  title,
  custom: {},
  ...parts,
});

/** Answers the deep-linking request of a launch; the page that the LMS shows then. */
async function answer(lms: Lms, query: string, links: object[]): Promise<string> {
  const { claims } = await practice.launch(`/${lms}/alvarez/launch?course=patient-care&${query}`);
  const settings = claims['https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings'];
  const JWT = await practice.tool.answer(practice[lms], links);
  return (await post((settings as { deep_link_return_url: string }).deep_link_return_url, { JWT })).text();
}

describe.each<[Lms, string]>([
  ['canvas', 'assignments/vital-signs-lab'],
  ['moodle', 'activities/vital-signs-lab'],
])('coursework of the %s style', (lms, path) => {
  const item = 'items/vital-signs-lab';

  it('is changed and deleted by staff of the course only, and has a name', async () => {
    for (const [person, status] of [
      ['nobody', 404],
      ['sam', 403],
    ] as const) {
      expect((await submit(lms, item, { title: 'X' }, person)).status).toBe(status);
      expect((await submit(lms, `${item}/delete`, {}, person)).status).toBe(status);
    }
    expect((await submit(lms, item, { title: ' ' })).status).toBe(400);
    expect((await submit(lms, 'items/nothing', { title: 'X' })).status).toBe(404);
    expect((await submit(lms, 'items/nothing/delete', {})).status).toBe(404);
  });

  it('keeps its resource link when it is renamed', async () => {
    const placement = lms === 'canvas' ? 'assignment_view' : 'activity';
    const launch = `/${lms}/alvarez/launch?placement=${placement}&course=patient-care&item=vital-signs-lab`;
    const idOf = async () =>
      claimOf<{ id: string }>((await practice.launch(launch)).claims, 'resource_link').id;
    const before = await idOf();
    const saved = await submit(lms, item, { title: 'Vital signs at rest' });
    expect(await page(saved.headers.get('location') ?? '')).toContain('Vital signs at rest');
    expect(await idOf()).toBe(before);
  });

  it('is gone when it is deleted', async () => {
    expect(await page(`${base(lms)}/${path}/edit`)).toContain('Delete Vital signs lab');
    expect((await submit(lms, `${item}/delete`, {})).status).toBe(303);
    expect((await practice.get(`${base(lms)}/${path}`)).status).toBe(404);
  });

  it('opens the tool with a message that no tool knows, for trying that', async () => {
    const { claims } = await practice.launch(`/${lms}/sam/launch?placement=unknown&course=patient-care`);
    expect(claimOf(claims, 'message_type')).toBe('LtiPracticeRequest');
  });
});

describe('the menus of Canvas modules', () => {
  const modules = () => page(`${base('canvas')}/modules`);
  const headings = async () => [...(await modules()).matchAll(/<h2[^>]*>([^<]+)/g)].map(([, text]) => text);

  it('put links into a new module, or into the one that was chosen', async () => {
    const [first] = await headings();
    await answer('canvas', 'placement=module_index_menu_modal', [link('A new page')]);
    expect(await headings()).toHaveLength(2);
    const chosen = new URLSearchParams({ placement: 'module_menu_modal', module: first ?? '' });
    await answer('canvas', chosen.toString(), [link('Beside the notes')]);
    expect(await headings()).toHaveLength(2);
    const text = await modules();
    expect(text.indexOf('Beside the notes')).toBeLessThan(text.indexOf('A new page'));
  });
});

it('a link inside the text of an assignment opens the tool with its own parameters', async () => {
  const embedded = 'course=patient-care&item=vital-signs-lab';
  await answer('canvas', 'placement=editor_button&item=vital-signs-lab', [
    link('Pulse', { custom: { waymark_link: 'E-1' } }),
  ]);
  const { claims } = await practice.launch(`/canvas/sam/launch?placement=embedded&embed=0&${embedded}`);
  expect(claimOf(claims, 'custom')).toMatchObject({ waymark_link: 'E-1' });
  const missing = await practice.get(`/canvas/sam/launch?placement=embedded&embed=1&${embedded}`);
  expect(missing.status).toBe(404);
});

it('a link that fills the form of a Canvas assignment is kept when the form is saved', async () => {
  const done = await answer('canvas', 'placement=assignment_selection&item=vital-signs-lab', [
    link('Chosen', { custom: { waymark_link: 'S-1' } }),
  ]);
  const filled = /filled=([\w-]+)/.exec(done)?.[1] ?? '';
  expect(await page(`${base('canvas')}/assignments/vital-signs-lab`)).not.toContain('resource_link');
  await submit('canvas', 'items/vital-signs-lab', { title: 'Vital signs lab', filled });
  const { claims } = await practice.launch(
    '/canvas/sam/launch?placement=resource_link&course=patient-care&item=vital-signs-lab',
  );
  expect(claimOf(claims, 'custom')).toMatchObject({ waymark_link: 'S-1' });
});

describe('grades in Moodle', () => {
  it.each(['0', '12.5', '250', 'ten'])('of %s are no grade of an activity', async (points) => {
    expect((await submit('moodle', 'items', { title: 'Reflection', points })).status).toBe(400);
    expect((await submit('moodle', 'items', { title: 'Reflection', points: '100' })).status).toBe(303);
  });

  it('that are none leave an activity of several ungraded, in silence', async () => {
    const graded = (title: string, scoreMaximum: number) => link(title, { lineItem: { scoreMaximum } });
    const links = [graded('Too many', 250), graded('Right', 40)];
    expect(await answer('moodle', 'placement=content_selection', links)).toContain('Too many, Right');
    const url = `${practice.origin}/moodle/webservice/rest/server.php`;
    const call = async (wsfunction: string, params: Record<string, string>) =>
      (await post(url, { wstoken: practice.lms.webApi.keys.token, wsfunction, ...params })).json();
    const { courses } = await call('core_course_get_courses_by_field', {
      field: 'shortname',
      value: 'HLTH-110',
    });
    const { ltis } = await call('mod_lti_get_ltis_by_courses', { 'courseids[0]': String(courses[0].id) });
    const grades = ltis.slice(-2).map(({ name, grade }: { name: string; grade: number }) => [name, grade]);
    expect(grades).toEqual([
      ['Too many', 0],
      ['Right', 40],
    ]);
  });
});
