/** Answers to an LMS that asks for links: one, several, none, or a badge; and what each place in Canvas makes of them. */
import { decodeJwt } from 'jose';
import { useTestDatabase } from '../../support/database';
import { headingsOf, textOf } from '../../web/pages/support/html';
import {
  type AppSession,
  dl,
  lti,
  nobody,
  type School,
  startSchool,
  student,
  WHOLE_START,
} from './support/school';

const database = useTestDatabase();
let school: School;
let tags: { itemId: string; relation: string }[];

beforeAll(async () => {
  school = await startSchool(database.connection());
  tags = [{ itemId: school.snapshot.byCode.get('HL.THR.01')?.id ?? '', relation: 'teaches' }];
}, WHOLE_START);
afterAll(() => school?.close());
beforeEach(async () => {
  for (const name of ['coursework', 'tagsets', 'courses'])
    await database.connection().collection(name).deleteMany({});
});

interface Item {
  type: string;
  title: string;
  url: string;
  custom: Record<string, string>;
  lineItem?: unknown;
  iframe?: unknown;
}
const KEEP_NAME = 'https://canvas.instructure.com/lti/preserveExistingAssignmentName';

/** A teacher's session of a deep-linking request from this place. */
async function asked(
  placement: string | null,
  multiple: boolean,
  custom = {},
  more = {},
): Promise<AppSession> {
  return school.session(
    await school.launch({
      [lti('message_type')]: 'LtiDeepLinkingRequest',
      [lti('resource_link')]: undefined,
      [lti('custom')]: { ...(placement ? { placement } : {}), ...custom },
      [dl('deep_linking_settings')]: {
        deep_link_return_url: `${school.lms.url}/return`,
        accept_types: ['ltiResourceLink'],
        accept_multiple: multiple,
      },
      ...more,
    }),
  );
}
const send = ({ token }: AppSession, body: unknown) =>
  school.ask('/api/deep-link', {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
async function answered(session: AppSession, body: unknown): Promise<Item[]> {
  const answer = await send(session, body);
  expect({ status: answer.status, code: answer.code }).toEqual({ status: 200, code: null });
  return decodeJwt(JSON.parse(answer.body).jwt)[dl('content_items')] as Item[];
}
const count = (collection: string) => database.connection().collection(collection).countDocuments({});
const launchOf = (item: Item | undefined, more = {}) =>
  school.launch({
    [lti('resource_link')]: { id: 'rl-new', title: item?.title },
    [lti('custom')]: item?.custom,
    ...more,
  });

describe('what the picker learns of the question', () => {
  test.each([
    ['assignment_selection', false, { acceptMultiple: false, maxItems: 1, points: false, badge: false }],
    ['assignment_selection', true, { acceptMultiple: false, maxItems: 1, points: false, badge: false }],
    ['course_assignments_menu', true, { acceptMultiple: true, maxItems: 20, points: true, badge: false }],
    ['module_index_menu_modal', true, { acceptMultiple: true, maxItems: 20, points: false, badge: false }],
    ['link_selection', false, { acceptMultiple: false, maxItems: 1, points: false, badge: false }],
    ['editor_button', true, { acceptMultiple: true, maxItems: 20, points: false, badge: true }],
    [null, true, { acceptMultiple: true, maxItems: 20, points: false, badge: false }],
  ])('from %s, several: %p', async (placement, multiple, expected) => {
    const { deepLink } = await asked(placement, multiple);
    expect(deepLink).toEqual({
      ...{ courseTitle: 'Intro to Health Careers', placement, title: null },
      ...expected,
    });
  });
});

describe('several links', () => {
  const three = () => ['One', 'Two', 'Three'].map((title) => ({ title, tags }));
  test('come signed together, each with tags of its own', async () => {
    const items = await answered(await asked('module_menu_modal', true), { items: three() });
    expect(items.map(({ title }) => title)).toEqual(['One', 'Two', 'Three']);
    expect(new Set(items.map(({ custom }) => custom.waymark_link)).size).toBe(3);
    for (const item of items) {
      expect(item.url).toBe(`${school.url}/lti/launch`);
      expect(item).not.toHaveProperty('lineItem');
    }
    expect(await count('tagsets')).toBe(3);
  });
  test.each<[string, unknown[], number, string]>([
    [
      'an unknown statement',
      [{ title: 'Bad', tags: [{ itemId: '00000000-0000-4000-8000-000000000000', relation: 'teaches' }] }],
      404,
      'tags.item_unknown',
    ],
    ['no title', [{ title: ' ', tags: [] }], 400, 'request.invalid'],
    ['points where there are none', [{ title: 'Graded', tags: [], points: 10 }], 400, 'deep_link.no_points'],
  ])('with %s in the last of them are refused, and nothing is written', async (_what, bad, status, code) => {
    const answer = await send(await asked('module_menu_modal', true), { items: [...three(), ...bad] });
    expect({ status: answer.status, code: answer.code }).toEqual({ status, code });
    expect([await count('coursework'), await count('tagsets')]).toEqual([0, 0]);
  });
  test('are refused where the LMS takes one', async () => {
    for (const session of [await asked('link_selection', false), await asked('assignment_selection', true)])
      expect((await send(session, { items: three() })).code).toBe('deep_link.one_only');
    expect(await count('tagsets')).toBe(0);
  });
  test('are twenty at most, and one at least', async () => {
    const session = await asked('link_selection', true);
    const many = Array.from({ length: 21 }, (_, index) => ({ title: `Link ${index}`, tags }));
    expect((await send(session, { items: many })).status).toBe(400);
    expect((await send(session, { items: [] })).status).toBe(400);
    expect(await answered(session, { items: many.slice(1) })).toHaveLength(20);
  });
  test('are refused where links are not asked for, before anything is written', async () => {
    const settings = { deep_link_return_url: `${school.lms.url}/return`, accept_types: ['file'] };
    const session = await asked(null, true, {}, { [dl('deep_linking_settings')]: settings });
    expect((await send(session, { title: 'One', tags })).code).toBe('deep_link.type');
    expect(await count('tagsets')).toBe(0);
  });
});

test('from the list of assignments, items with points become assignments', async () => {
  const items = [
    { title: 'Graded', tags, points: 12.5 },
    { title: 'Ungraded', tags, points: 0 },
  ];
  const [graded, ungraded] = await answered(await asked('course_assignments_menu', true), { items });
  expect(graded?.lineItem).toEqual({ scoreMaximum: 12.5, label: 'Graded' });
  expect(ungraded).not.toHaveProperty('lineItem');
});

describe('for an assignment that is being made', () => {
  const custom = { canvas_assignment_lti_id: 'a-77', canvas_assignment_title: '$Canvas.assignment.title' };
  test('nothing is met before it is answered', async () => {
    await asked('assignment_selection', false, custom);
    expect(await count('coursework')).toBe(0);
  });
  test('the tags are the assignment’s, and its name stays', async () => {
    const [item] = await answered(await asked('assignment_selection', false, custom), {
      title: 'Pulse lab',
      tags,
    });
    expect(item).toMatchObject({ title: 'Pulse lab', [KEEP_NAME]: true });
    const view = { placement: 'assignment_view', canvas_assignment_lti_id: 'a-77' };
    const page = await school.follow(
      await school.launch({ ...student, [lti('resource_link')]: { id: 'course-1' }, [lti('custom')]: view }),
    );
    expect(headingsOf(page.body)[0]).toEqual([1, 'Pulse lab']);
    expect(page.body).toContain('You practice this here');
    expect(await database.connection().collection('courses').findOne({})).toMatchObject({
      courseworkIds: [expect.any(String)],
    });
  });
  test('one that has tags already keeps them, and gets the new ones', async () => {
    const view = {
      [lti('resource_link')]: { id: 'course-1' },
      [lti('custom')]: { placement: 'assignment_view', ...custom, canvas_assignment_title: 'Old name' },
    };
    const teacher = await school.session(await school.launch(view));
    const other = school.snapshot.byCode.get('HL.THR.02')?.id;
    await school.ask(`/api/targets/${teacher.openOn}/tags`, {
      method: 'PUT',
      headers: { Authorization: `Bearer ${teacher.token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ baseRevision: 0, put: [{ itemId: other, relation: 'assesses' }], remove: [] }),
    });
    await answered(await asked('assignment_selection', false, custom), { title: 'Old name', tags });
    const page = await school.follow(await school.launch({ ...student, ...view }));
    expect(page.body).toContain('You practice this here');
    expect(page.body).toContain('You are assessed on this here');
  });
});

describe('a badge', () => {
  const fromEditor = () => asked('editor_button', true);
  test('with new tags stands in a frame, and its launch shows them in few words', async () => {
    const [item] = await answered(await fromEditor(), { badge: { title: 'Pulse lab', tags } });
    expect(item).toMatchObject({
      iframe: { width: 600, height: 160 },
      custom: { waymark_link: expect.any(String), badge: '1' },
    });
    for (const who of [{}, student, nobody]) {
      const page = await launchOf(item, who);
      expect(page.status).toBe(200);
      expect(textOf(page.body)).toMatch(/^Pulse lab This activity (builds|covers) one .*Health/);
    }
  });
  test('with nothing on it says so and no more', async () => {
    const [item] = await answered(await fromEditor(), { badge: { title: 'Pulse lab', tags: [] } });
    expect(textOf((await launchOf(item, student)).body)).toBe('Pulse lab No tags yet');
  });
  test('a link that the picker adds in the editor is one too', async () => {
    const [item] = await answered(await fromEditor(), { title: 'Pulse lab', tags });
    expect(item).toMatchObject({ iframe: { height: 160 }, custom: { badge: '1' } });
  });
  test('of coursework that is there shows what is on it, and does not rename it', async () => {
    const session = await fromEditor();
    const [first] = await answered(session, { badge: { title: 'Pulse lab', tags } });
    await launchOf(first);
    const targetId = String((await database.connection().collection('coursework').findOne({}))?._id);
    const [item] = await answered(session, { badge: { targetId } });
    expect(item?.title).toBe('Pulse lab');
    const page = await launchOf({ ...item, title: 'Another name' } as Item, student);
    expect(textOf(page.body)).toMatch(/^Pulse lab This activity/);
    expect(await count('coursework')).toBe(1);
  });
  test('of the course shows the course’s tags, in whatever course it stands', async () => {
    const session = await fromEditor();
    const courseId = session.course?.id ?? '';
    const [item] = await answered(session, { badge: { targetId: courseId } });
    expect(item?.custom).toEqual({ badge: 'course' });
    expect(textOf((await launchOf(item, student)).body)).toBe('Intro to Health Careers No tags yet');
    await school.ask(`/api/targets/${courseId}/tags`, {
      method: 'PUT',
      headers: { Authorization: `Bearer ${session.token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ baseRevision: 0, put: tags, remove: [] }),
    });
    expect(textOf((await launchOf(item, student)).body)).toMatch(
      /This course (builds|covers) one .*See the map of this course$/,
    );
  });
  test('of another course’s coursework is refused', async () => {
    const other = await asked(
      'editor_button',
      true,
      {},
      { [lti('context')]: { id: 'course-2', title: 'Welding' } },
    );
    await answered(other, { badge: { title: 'Welding lab', tags } });
    const targetId = String((await database.connection().collection('coursework').findOne({}))?._id);
    const session = await fromEditor();
    for (const id of [targetId, other.course?.id, 'x'.repeat(22)]) {
      const answer = await send(session, { badge: { targetId: id } });
      expect({ status: answer.status, code: answer.code }).toEqual({
        status: 404,
        code: 'tags.target_unknown',
      });
    }
  });
  test('is refused outside the editor', async () => {
    const session = await asked('link_selection', true);
    for (const badge of [{ title: 'Pulse lab', tags }, { targetId: session.course?.id }])
      expect((await send(session, { badge })).code).toBe('deep_link.no_badge');
    expect(await count('tagsets')).toBe(0);
  });
});

test('a cancel is an answer without items, wherever it is asked', async () => {
  expect(await answered(await asked('editor_button', true), { cancel: true })).toEqual([]);
});
