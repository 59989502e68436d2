/** Updating a course's list from the web API of its LMS: who may, how often, what is read, and what is told of it. */
import {
  ASSIGNMENTS,
  assignment,
  connectCanvas,
  type FakeCanvas,
  fakeCanvas,
  TOKEN,
} from './support/fake-canvas';
import { activity, connectMoodle, type FakeMoodle, failure, fakeMoodle } from './support/fake-moodle';
import { expectError, type Institution, meetCourse, person, send, useWebApi } from './support/world';

const world = useWebApi();
const MINUTE = 60_000;
const sync = ({ teacher }: Pick<Institution, 'teacher'>) =>
  send(world, 'post', '/api/inventory/sync', teacher);
const state = async ({ teacher }: Institution) => (await send(world, 'get', '/api/inventory', teacher)).body;
const board = async ({ teacher }: Institution) => (await world.tagging.board(teacher)).coursework;
const keysOf = async ({ tenantId, courseId }: Institution) =>
  (await world.tagging.lmsNames(tenantId, courseId)).coursework.map(({ keys }) => keys);

async function connectedCanvas(
  pages: unknown[][],
): Promise<{ institution: Institution; canvas: FakeCanvas }> {
  const institution = await world.newInstitution('canvas');
  const canvas = fakeCanvas(world);
  canvas.pages = pages;
  await connectCanvas(world, institution, canvas);
  return { institution, canvas };
}

async function connectedMoodle(
  modules: unknown[],
): Promise<{ institution: Institution; moodle: FakeMoodle }> {
  const institution = await world.newInstitution('moodle');
  const moodle = fakeMoodle(world);
  moodle.functions.set('core_course_get_contents', () => [{ id: 1, modules }]);
  await connectMoodle(world, institution, moodle);
  return { institution, moodle };
}

describe.each([
  { method: 'get', path: '/api/inventory' },
  { method: 'post', path: '/api/inventory/sync' },
] as const)('$method $path', ({ method, path }) => {
  test('401 without a session', async () => {
    expectError(await send(world, method, path, null), 401, 'session.missing');
  });
  test.each(['student', 'observer', 'director', 'visitor'] as const)('403 for a %s', async (role) => {
    const institution = await world.newInstitution('canvas');
    const viewer = person(role, { ...institution, lms: 'canvas' });
    expectError(await send(world, method, path, viewer), 403, 'permission.missing');
  });
  test('400 for a question, and for a body that says something', async () => {
    const { teacher } = await world.newInstitution('canvas');
    expectError(await send(world, method, `${path}?x=1`, teacher), 400, 'request.invalid');
    if (method === 'post')
      expectError(await send(world, method, path, teacher, { all: true }), 400, 'request.invalid');
  });
});

describe('before there is anything to read', () => {
  test('where nothing is connected it says so', async () => {
    const institution = await world.newInstitution('canvas');
    expect(await state(institution)).toEqual({ webApi: null, lastSync: null, problem: null });
    expectError(await sync(institution), 409, 'web_api.not_connected');
  });
  test('nor is a connection of another institution used', async () => {
    const { canvas } = await connectedCanvas([[assignment(1, 'Lab')]]);
    const other = await world.newInstitution('canvas');
    expectError(await sync(other), 409, 'web_api.not_connected');
    expect(canvas.seen).toEqual([]);
  });
  test('a course whose number the LMS has not told is not guessed', async () => {
    const { institution, canvas } = await connectedCanvas([[]]);
    const courseId = await meetCourse(world, institution.tenantId, 'canvas', null);
    expectError(
      await sync({ teacher: { ...institution.teacher, courseId } }),
      409,
      'inventory.course_number',
    );
    expect(canvas.seen).toEqual([]);
  });
});

describe('Canvas', () => {
  test('every page is read, with one token, and only then is what is not listed taken for gone', async () => {
    const { institution, canvas } = await connectedCanvas([
      [
        assignment(1, 'Vital signs lab', { due_at: '2026-12-01T23:59:00Z', lti_context_id: 'lti-1' }),
        assignment(2, 'Chapter quiz', { submission_types: ['online_quiz'], workflow_state: 'unpublished' }),
      ],
      [
        assignment(3, 'Skills check', {
          secure_params: `x.${Buffer.from('{"lti_assignment_id":"lti-3"}').toString('base64url')}.y`,
          is_quiz_lti_assignment: true,
          submission_types: ['external_tool'],
        }),
      ],
    ]);
    const { status, body } = await sync(institution);
    expect(status).toBe(200);
    expect(body.report.added.map(({ title }: { title: string }) => title).sort()).toEqual([
      'Chapter quiz',
      'Skills check',
      'Vital signs lab',
    ]);
    expect((await keysOf(institution)).map((keys) => keys.sort()).sort()).toEqual([
      ['canvas-id:1', 'canvas:lti-1'],
      ['canvas-id:2'],
      ['canvas-id:3', 'canvas:lti-3'],
    ]);
    const shown = (await board(institution)).map(({ title, type, dueAt }) => [title, type, dueAt]);
    expect(shown).toContainEqual(['Vital signs lab', 'Assignment', '2026-12-01T23:59:00.000Z']);
    expect(shown).toContainEqual(['Chapter quiz', 'Quiz', null]);
    expect(shown).toContainEqual(['Skills check', 'Quiz', null]);
    expect(canvas.seen).toEqual(['access-token-1', 'access-token-1']);
    expect(await state(institution)).toEqual({
      webApi: 'canvas',
      lastSync: { at: '2026-11-24T12:00:00.000Z', report: body.report },
      problem: null,
    });
    world.time.now += MINUTE;
    canvas.pages = [[assignment(1, 'Vital signs practical', { lti_context_id: 'lti-1' })]];
    const { body: second } = await sync(institution);
    expect(second.report).toMatchObject({
      renamed: [{ from: 'Vital signs lab', to: 'Vital signs practical' }],
      gone: expect.arrayContaining([{ title: 'Chapter quiz', tags: 0 }]),
    });
  });

  test('a course of more pages than are read has nothing gone', async () => {
    const { institution, canvas } = await connectedCanvas([[assignment(1, 'Lab')]]);
    await sync(institution);
    world.time.now += MINUTE;
    canvas.pages = Array.from({ length: 51 }, (_, page) => [assignment(page + 2, `Lab ${page + 2}`)]);
    const { body } = await sync(institution);
    expect(world.lms.hits[ASSIGNMENTS]).toBe(51);
    expect(body.report).toMatchObject({ gone: [], added: { length: 50 } });
  });

  test('a token is renewed before it runs out, and once when it is refused', async () => {
    const { institution, canvas } = await connectedCanvas([[]]);
    world.time.now += 3600_000 - 30_000;
    await sync(institution);
    expect(canvas.seen).toEqual(['access-token-2']);
    expect(canvas.grants[1]).toMatchObject({
      grant_type: 'refresh_token',
      refresh_token: 'the-refresh-token',
    });
    canvas.good.clear();
    world.time.now += MINUTE;
    expect((await sync(institution)).status).toBe(200);
    expect(canvas.seen.slice(1)).toEqual(['access-token-2', 'access-token-3']);
  });

  test('a grant that was withdrawn is told to the teacher and to the administrator', async () => {
    const { institution, canvas } = await connectedCanvas([[]]);
    canvas.good.clear();
    world.lms.routes[TOKEN] = (_req, res) =>
      res.writeHead(400, { 'Content-Type': 'application/json' }).end('{"error":"invalid_grant"}');
    expectError(await sync(institution), 502, 'web_api.refused');
    const kept = await world.connection
      .collection('web_api_connections')
      .findOne({ _id: institution.tenantId as never });
    expect(kept).toMatchObject({ state: 'failed', problem: expect.stringContaining('does not accept') });
    expect(await state(institution)).toMatchObject({ problem: expect.stringContaining('does not accept') });
  });
});

describe('Moodle', () => {
  test('activities become coursework; labels do not', async () => {
    const { institution, moodle } = await connectedMoodle([
      activity(1, 'label', 'Welcome'),
      activity(9, 'assign', 'Essay one'),
      activity(10, 'quiz', 'Quiz one', {
        dates: [{ label: 'Closes:', timestamp: 1796126400, dataid: 'timeclose' }],
      }),
      activity(11, 'lti', 'Graded link', { instance: 4 }),
      activity(12, 'lti', 'Plain link', { instance: 5 }),
      activity(13, 'page', 'Reading'),
      activity(14, 'url', 'Website', { instance: 4 }),
    ]);
    moodle.functions
      .set('mod_assign_get_assignments', () => ({
        courses: [{ assignments: [{ cmid: 9, duedate: 1796126400 }] }],
      }))
      .set('mod_lti_get_ltis_by_courses', () => ({
        ltis: [
          { coursemodule: 11, grade: 50, password: 'tool-secret' },
          { coursemodule: 12, grade: 0, password: 'tool-secret' },
        ],
      }));
    expect((await sync(institution)).status).toBe(200);
    const shown = (await board(institution)).map(({ title, type, dueAt }) => [title, type, dueAt]);
    expect(shown.sort()).toEqual([
      ['Essay one', 'Assignment', '2026-12-01T12:00:00.000Z'],
      ['Graded link', 'Assignment', null],
      ['Plain link', 'Link', null],
      ['Quiz one', 'Quiz', '2026-12-01T12:00:00.000Z'],
      ['Reading', 'Page', null],
      ['Website', 'Link', null],
    ]);
    expect((await keysOf(institution)).map((keys) => keys.join()).sort()).toEqual(
      ['moodle:10', 'moodle:11,rl:4', 'moodle:12,rl:5', 'moodle:13', 'moodle:14', 'moodle:9'].sort(),
    );
    expect(
      moodle.calls.filter(({ url }) => url !== '/moodle/webservice/rest/server.php?moodlewsrestformat=json'),
    ).toEqual([]);
  });

  test('where only contents may be read, they are', async () => {
    const { institution, moodle } = await connectedMoodle([activity(9, 'assign', 'Essay one')]);
    moodle.functions.delete('mod_assign_get_assignments');
    moodle.functions.set('mod_quiz_get_quizzes_by_courses', () =>
      failure('required_capability_exception', 'nopermissions'),
    );
    expect((await sync(institution)).body.report.added).toEqual([{ title: 'Essay one' }]);
  });

  test('a course that the account may not see is no empty course', async () => {
    const { institution, moodle } = await connectedMoodle([activity(9, 'assign', 'Essay one')]);
    await sync(institution);
    world.time.now += MINUTE;
    moodle.functions.set('core_course_get_contents', () =>
      failure('required_capability_exception', 'nopermissions'),
    );
    expectError(await sync(institution), 502, 'web_api.not_allowed');
    expect(await board(institution)).toHaveLength(1);
    expect((await state(institution)).lastSync.report.added).toEqual([{ title: 'Essay one' }]);
  });
});

describe('how often', () => {
  test('once a minute', async () => {
    const { institution } = await connectedCanvas([[]]);
    expect((await sync(institution)).status).toBe(200);
    world.time.now += MINUTE - 1;
    expectError(await sync(institution), 429, 'inventory.too_soon');
    world.time.now += 1;
    expect((await sync(institution)).status).toBe(200);
  });

  test('one at a time, however long it takes', async () => {
    const { institution } = await connectedCanvas([[]]);
    let letGo = () => {};
    const asked = new Promise<void>((resolve) => {
      world.lms.routes[ASSIGNMENTS] = (_req, res) => {
        letGo = () => res.writeHead(200, { 'Content-Type': 'application/json' }).end('[]');
        resolve();
      };
    });
    const first = sync(institution).then((response) => response);
    await asked;
    world.time.now += MINUTE;
    expectError(await sync(institution), 409, 'inventory.running');
    letGo();
    expect((await first).status).toBe(200);
  });

  test('by itself when it is older than an hour, and never as an error', async () => {
    const { institution, canvas } = await connectedCanvas([[assignment(1, 'Lab')]]);
    await world.webApi.refreshInventory(institution);
    expect(await board(institution)).toHaveLength(1);
    world.time.now += 59 * MINUTE;
    await world.webApi.refreshInventory(institution);
    expect(canvas.seen).toHaveLength(1);
    world.time.now += 2 * MINUTE;
    delete world.lms.routes[ASSIGNMENTS];
    await world.webApi.refreshInventory(institution);
    expect(world.log.text).toContain('a course was not read from its LMS');
    await world.webApi.refreshInventory({ ...institution, tenantId: 'x'.repeat(22) });
  });
});
