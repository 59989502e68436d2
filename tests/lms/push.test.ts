/** Bringing tags into the LMS: who may, the plan that changes nothing, the run that does exactly the plan, its file and the log. */
import { strFromU8, unzipSync } from 'fflate';
import { connectMoodle, type FakeMoodle, failure, fakeMoodle, SERVER, WS_TOKEN } from './support/fake-moodle';
import { expectError, framework, type Institution, person, send, useWebApi } from './support/world';

const world = useWebApi();
const statement = (index: number) => {
  const found = framework.items.filter(({ type }) => type === 'statement')[index];
  if (!found) throw new Error('Too few statements.');
  return found;
};
const [FIRST, SECOND, THIRD] = [statement(0), statement(1), statement(2)] as const;
const FRAMEWORK = `${framework.document.key}-${framework.document.version}`;
const MINUTE = 60_000;

const plan = ({ teacher }: Institution) => send(world, 'post', '/api/push/plan', teacher);
const run = ({ teacher }: Institution, planId: string) =>
  send(world, 'post', '/api/push/run', teacher, { planId });
const runs = async ({ teacher }: Institution) =>
  (await send(world, 'get', '/api/push/log', teacher)).body.runs;
const added = (moodle: FakeMoodle) =>
  moodle.calls.filter(({ params }) => params.wsfunction === 'core_competency_add_competency_to_course');

async function tag({ teacher }: Institution, targetId: string, itemIds: string[]): Promise<void> {
  const { target } = await world.tagging.target(teacher, targetId);
  await world.tagging.changeTags({
    ...{ viewer: teacher, targetId, baseRevision: target.revision, remove: [] },
    put: itemIds.map((itemId) => ({ itemId, relation: 'teaches' as const })),
  });
}

/** A course tagged with the first statement, and in it one piece of coursework tagged with the first two. */
async function taggedCourse(lms: 'canvas' | 'moodle'): Promise<Institution & { labId: string }> {
  const institution = await world.newInstitution(lms);
  const { tenantId, courseId } = institution;
  const { id: labId } = await world.tagging.meetCoursework({
    ...{ tenantId, courseId, keys: ['moodle:9'], title: 'Vital signs lab', type: 'Assignment', dueAt: null },
    source: lms === 'moodle' ? 'moodle-api' : 'canvas-api',
  });
  await tag(institution, courseId, [FIRST.id]);
  await tag(institution, labId, [FIRST.id, SECOND.id]);
  return { ...institution, labId };
}

async function connected(): Promise<{ course: Institution & { labId: string }; moodle: FakeMoodle }> {
  const course = await taggedCourse('moodle');
  const moodle = fakeMoodle(world, FRAMEWORK);
  moodle.competencies = [FIRST, SECOND, THIRD].map(({ code }, index) => ({
    ...{ id: index + 1, idnumber: code, shortname: `Competency ${index + 1}` },
  }));
  await connectMoodle(world, course, moodle);
  return { course, moodle };
}

describe.each([
  { method: 'get', path: '/api/push' },
  { method: 'post', path: '/api/push/plan' },
  { method: 'post', path: '/api/push/run' },
  { method: 'get', path: '/api/push/log' },
  { method: 'get', path: `/api/push/runs/019ac1a0-0000-7000-8000-000000000000/file` },
] as const)('$method $path', ({ method, path }) => {
  test('401 without a session', async () => {
    expectError(await send(world, method, path, null), 401, 'session.missing');
  });
  test.each(['student', 'observer', 'director', 'visitor'] as const)('403 for a %s', async (role) => {
    const viewer = person(role, { ...(await world.newInstitution('canvas')), lms: 'canvas' });
    expectError(await send(world, method, path, viewer), 403, 'permission.missing');
  });
  test('400 for a question', async () => {
    const { teacher } = await world.newInstitution('canvas');
    expectError(await send(world, method, `${path}?x=1`, teacher), 400, 'request.invalid');
  });
});

test.each([{}, { planId: 'x' }, { planId: { $ne: '' } }, []])('400 for the run of %j', async (body) => {
  const { teacher } = await world.newInstitution('canvas');
  expectError(await send(world, 'post', '/api/push/run', teacher, body), 400, 'request.invalid');
});

describe('what is possible', () => {
  test.each([
    ['canvas', 'canvas', null],
    ['moodle', null, expect.stringContaining('not connected')],
    ['other', null, expect.stringContaining('another LMS')],
  ] as const)('%s: %p', async (lms, target, reason) => {
    const institution = await world.newInstitution(lms);
    expect((await send(world, 'get', '/api/push', institution.teacher)).body).toEqual({ target, reason });
    if (target === null) expectError(await plan(institution), 409, 'push.no_target');
  });
});

describe('into Moodle', () => {
  test('a plan changes nothing and says what would be done, what is there, and what people do', async () => {
    const { course, moodle } = await connected();
    moodle.inCourse = [1];
    moodle.linked.set('9', [2]);
    const { body } = await plan(course);
    expect(body).toEqual({
      ...{ id: expect.any(String), target: 'moodle', expiresAt: '2026-11-24T12:30:00.000Z' },
      counts: { todo: 1, there: 2, missing: 0, 'by-hand': 1 },
      steps: [
        {
          kind: 'course-competency',
          title: 'Patient Care',
          code: FIRST.code,
          state: 'there',
          note: 'Competency 1',
          url: null,
        },
        {
          kind: 'course-competency',
          title: 'Patient Care',
          code: SECOND.code,
          state: 'todo',
          note: 'Competency 2',
          url: null,
        },
        {
          ...{ kind: 'activity-competency', title: 'Vital signs lab', code: FIRST.code, state: 'by-hand' },
          note: expect.stringContaining('“Competency 1”'),
          url: `${moodle.address}/course/modedit.php?update=9`,
        },
        {
          ...{
            kind: 'activity-competency',
            title: 'Vital signs lab',
            code: SECOND.code,
            state: 'there',
            note: 'Competency 2',
          },
          url: `${moodle.address}/course/modedit.php?update=9`,
        },
      ],
    });
    expect(added(moodle)).toEqual([]);
    expect(await runs(course)).toEqual([]);
  });

  test('a framework that was not imported comes first', async () => {
    const { course, moodle } = await connected();
    moodle.functions.set('core_competency_list_competency_frameworks', () => [
      { id: 1, idnumber: 'ANOTHER' },
    ]);
    const { body } = await plan(course);
    expect(body.steps).toEqual([
      expect.objectContaining({
        kind: 'framework',
        state: 'missing',
        title: FRAMEWORK,
        note: expect.stringContaining('Moodle competencies'),
      }),
    ]);
  });

  test('statements are found by their identifiers, too, and on whichever page; one that is not there is missing', async () => {
    const { course, moodle } = await connected();
    moodle.competencies = [
      ...Array.from({ length: 1000 }, (_, index) => ({
        id: index + 10,
        idnumber: `x${index}`,
        shortname: 'X',
      })),
      { id: 5, idnumber: FIRST.id, shortname: 'By identifier' },
    ];
    const { body } = await plan(course);
    expect(body.steps.map(({ code, state }: { code: string; state: string }) => [code, state])).toEqual([
      [FIRST.code, 'todo'],
      [SECOND.code, 'missing'],
      [FIRST.code, 'by-hand'],
      [SECOND.code, 'missing'],
    ]);
  });

  test('a run adds what was planned, leaves what others have added since, and is in the log with who it was', async () => {
    const { course, moodle } = await connected();
    const { body: planned } = await plan(course);
    moodle.inCourse = [2];
    const { status, body } = await run(course, planned.id);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ...{
        id: planned.id,
        state: 'done',
        by: { you: true, name: 'Dr Ortiz' },
        at: '2026-11-24T12:00:00.000Z',
        file: false,
      },
      results: [
        {
          ...{ kind: 'course-competency', code: FIRST.code, note: 'Competency 1' },
          outcome: 'done',
          problem: null,
        },
        { kind: 'course-competency', code: SECOND.code, outcome: 'there', problem: null },
      ],
    });
    expect(added(moodle).map(({ params }) => [params.courseid, params.competencyid])).toEqual([['2', '1']]);
    expect(await runs(course)).toEqual([body]);
    const colleague = person('teacher', { ...course, lms: 'moodle' }, 'Ms Lee');
    expect((await runs({ ...course, teacher: colleague }))[0].by).toEqual({ you: false, name: 'Dr Ortiz' });
  });

  test('a plan is carried out once, by whoever is first', async () => {
    const { course, moodle } = await connected();
    const { body: planned } = await plan(course);
    const answers = await Promise.all(
      [1, 2, 3].map(() => run(course, planned.id).then(({ status }) => status)),
    );
    expect(answers.sort()).toEqual([200, 409, 409]);
    expectError(await run(course, planned.id), 409, 'push.plan_used');
    expect(added(moodle)).toHaveLength(2);
  });

  test('doing it again does nothing', async () => {
    const { course, moodle } = await connected();
    await run(course, (await plan(course)).body.id);
    const { body: second } = await plan(course);
    expect(second.counts.todo).toBe(0);
    expect((await run(course, second.id)).body.results).toEqual([]);
    expect(added(moodle)).toHaveLength(2);
  });

  test('a plan lasts half an hour, and only as long as the tags', async () => {
    const { course, moodle } = await connected();
    const { body: first } = await plan(course);
    await tag(course, course.labId, [THIRD.id]);
    expectError(await run(course, first.id), 409, 'push.changed');
    const { body: second } = await plan(course);
    world.time.now += 30 * MINUTE;
    expectError(await run(course, second.id), 404, 'push.plan_unknown');
    await world.webApi.sweep();
    expect(await world.connection.collection('pushes').countDocuments({ courseId: course.courseId })).toBe(0);
    expect(added(moodle)).toEqual([]);
  });

  test('an error stops it: what was done stays done, what was not is said', async () => {
    const { course, moodle } = await connected();
    await tag(course, course.labId, [THIRD.id]);
    const { body: planned } = await plan(course);
    const add = moodle.functions.get('core_competency_add_competency_to_course');
    moodle.functions.set('core_competency_add_competency_to_course', (params) =>
      params.competencyid === '2' ? failure('required_capability_exception', 'nopermissions') : add?.(params),
    );
    const { status, body } = await run(course, planned.id);
    expect([status, body.state]).toEqual([200, 'stopped']);
    expect(
      body.results.map(({ code, outcome }: { code: string; outcome: string }) => [code, outcome]),
    ).toEqual([
      [FIRST.code, 'done'],
      [SECOND.code, 'failed'],
      [THIRD.code, 'skipped'],
    ]);
    expect(JSON.stringify(body) + world.log.text).not.toContain(WS_TOKEN);
    expect((await plan(course)).status).toBe(200);
  });

  test('one at a time in a course', async () => {
    const { course } = await connected();
    const [{ body: first }, { body: second }] = [await plan(course), await plan(course)];
    let letGo = () => {};
    const asked = new Promise<void>((resolve) => {
      const held = world.lms.routes[SERVER];
      world.lms.routes[SERVER] = (req, res, body) => {
        letGo = () => {
          if (held) world.lms.routes[SERVER] = held;
          held?.(req, res, body);
        };
        resolve();
      };
    });
    const running = run(course, first.id).then((response) => response);
    await asked;
    expectError(await run(course, second.id), 409, 'push.running');
    letGo();
    expect((await running).status).toBe(200);
  });

  test('plans, runs and logs of one institution are nobody else’s', async () => {
    const { course, moodle } = await connected();
    const { body: planned } = await plan(course);
    const other = await connected();
    expectError(await run(other.course, planned.id), 404, 'push.plan_unknown');
    const sameCourse = { ...other.course.teacher, courseId: course.courseId };
    expectError(
      await send(world, 'post', '/api/push/run', sameCourse, { planId: planned.id }),
      404,
      'push.plan_unknown',
    );
    await run(course, planned.id);
    expect(await runs(other.course)).toEqual([]);
    expect(added(moodle).length + added(other.moodle).length).toBe(2);
  });
});

describe('into Canvas', () => {
  const file = ({ teacher }: Institution, id: string) =>
    send(world, 'get', `/api/push/runs/${id}/file`, teacher)
      .buffer(true)
      .parse((res, done) => {
        const chunks: Buffer[] = [];
        res.on('data', (chunk: Buffer) => chunks.push(chunk));
        res.on('end', () => done(null, Buffer.concat(chunks)));
      });

  test('the plan lists what the package will have, and the run hands it out with how to import it', async () => {
    const course = await taggedCourse('canvas');
    const { body: planned } = await plan(course);
    const steps = planned.steps.map(({ kind, title, code, state }: Record<string, string>) => [
      kind,
      title,
      code,
      state,
    ]);
    expect(steps).toEqual([
      ['outcome', 'Patient Care', FIRST.code, 'todo'],
      ['outcome', 'Patient Care', SECOND.code, 'todo'],
      ['alignment', 'Vital signs lab', FIRST.code, 'todo'],
      ['alignment', 'Vital signs lab', SECOND.code, 'todo'],
    ]);
    expect((await file(course, planned.id)).status).toBe(404);
    const { body } = await run(course, planned.id);
    expect(body).toMatchObject({
      state: 'done',
      file: true,
      afterwards: expect.stringContaining('Import Course Content'),
    });
    expect(body.results).toHaveLength(4);
    const response = await file(course, body.id);
    expect(response.headers['content-disposition']).toBe(
      'attachment; filename="ipc.canvas-course-package.imscc"',
    );
    const files = unzipSync(new Uint8Array(response.body));
    const outcomes = strFromU8(files['course_settings/learning_outcomes.xml'] ?? new Uint8Array());
    expect([...outcomes.matchAll(/<alignment>/g)]).toHaveLength(2);
  });

  test('once tags have changed, the file of an earlier run is not another one', async () => {
    const course = await taggedCourse('canvas');
    const { body } = await run(course, (await plan(course)).body.id);
    await tag(course, course.labId, [THIRD.id]);
    const response = await file(course, body.id);
    expect([response.status, JSON.parse(String(response.body)).error.code]).toEqual([409, 'push.changed']);
  });

  test('nothing tagged: the plan says so, and a run makes no file', async () => {
    const course = await world.newInstitution('canvas');
    const { body: planned } = await plan(course);
    expect(planned.counts).toEqual({ todo: 0, there: 0, missing: 1, 'by-hand': 0 });
    expect((await run(course, planned.id)).body).toMatchObject({ state: 'done', results: [], file: false });
  });
});
