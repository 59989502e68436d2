/** Moodle's web services, asked as Waymark asks them, with answers shaped like those of a real Moodle. */
import { readFileSync } from 'node:fs';
import { sharedFile } from '../support/shared-files';
import { type Practice, post, startPractice } from './support/practice';

let practice: Practice;
beforeAll(async () => {
  practice = await startPractice();
});
beforeEach(() => practice.lms.reset());
afterAll(() => practice.close());

type Answer = Record<string, unknown>;
const call = async (wsfunction: string, params: Record<string, string> = {}) => {
  const url = `${practice.origin}/moodle/webservice/rest/server.php?moodlewsrestformat=json`;
  const wstoken = practice.lms.webApi.keys.token;
  return (await post(url, { wstoken, wsfunction, ...params })).json();
};
const submit = (path: string, fields: Record<string, string>, person = 'alvarez') =>
  post(`${practice.origin}/moodle/${person}/courses/patient-care/${path}`, fields);
const courseId = async () => {
  const answer = await call('core_course_get_courses_by_field', { field: 'shortname', value: 'HLTH-110' });
  return String(answer.courses[0].id);
};
const modules = async (): Promise<Answer[]> => {
  const [section] = await call('core_course_get_contents', { courseid: await courseId() });
  return section.modules;
};
const own = (kind: string, fields: Record<string, string> = {}) =>
  submit('items', { title: `Own ${kind.toLowerCase()}`, kind, own: 'yes', ...fields });

const header =
  'Parent ID number,ID number,Short name,Description,Description format,Scale values,Scale configuration,Rule type,Rule outcome,Rule config,Cross,Exported,Is framework,Taxonomy';
const importCompetencies = async () => {
  const rows = [
    header,
    ',FW,Framework,,1,"No,Yes",[],,,,,,1,',
    ',A,First,,1,,,,,,,,,',
    ',B,Second,,1,,,,,,,,,',
  ];
  await post(`${practice.origin}/moodle/ortiz/competencies`, { csv: rows.join('\n') });
  const [framework] = await call('core_competency_list_competency_frameworks', asked.frameworks);
  return call('core_competency_list_competencies', asked.competencies(framework.id));
};

/** As src/lms sends it. */
const asked = {
  frameworks: { 'context[contextlevel]': 'system', 'context[instanceid]': '0', includes: 'children' },
  competencies: (frameworkId: number, skip = 0, limit = 1000) => ({
    'filters[0][column]': 'competencyframeworkid',
    'filters[0][value]': String(frameworkId),
    sort: 'id',
    skip: String(skip),
    limit: String(limit),
  }),
  assignments: async () => ({ 'courseids[0]': await courseId(), includenotenrolledcourses: '1' }),
};

it('tell which functions the token may call', async () => {
  const { functions } = await call('core_webservice_get_site_info');
  const names = functions.map(({ name }: { name: string }) => name);
  expect(names).toEqual(expect.arrayContaining(['core_course_get_contents', 'mod_lti_get_ltis_by_courses']));
});

describe('activities of Moodle’s own', () => {
  it('are added by staff only, and open no tool', async () => {
    const fields = { title: 'Essay', kind: 'Assignment', own: 'yes' };
    expect((await submit('items', fields, 'sam')).status).toBe(403);
    expect((await submit('items', { ...fields, due: 'tomorrow' })).status).toBe(400);
    const form = await practice.get('/moodle/alvarez/courses/patient-care/activity-form?own=Quiz');
    expect(await form.text()).toContain('New quiz');
    const saved = await submit('items', fields);
    const page = await (await practice.get(saved.headers.get('location') ?? '')).text();
    expect(page).toContain('Essay');
    expect(page).not.toContain('<iframe');
  });

  it('are listed by their kind beside external tools', async () => {
    await own('Assignment', { due: '2026-10-30' });
    await own('Quiz', { due: '2026-11-05' });
    await own('Page');
    const added = (await modules()).slice(-4).map(({ modname, dates }) => [modname, dates]);
    expect(added).toEqual([
      ['lti', []],
      ['assign', [{ label: 'Due:', dataid: 'duedate', timestamp: Date.parse('2026-10-30T20:00Z') / 1000 }]],
      [
        'quiz',
        [{ label: 'Closes:', dataid: 'timeclose', timestamp: Date.parse('2026-11-05T20:00Z') / 1000 }],
      ],
      ['page', []],
    ]);
  });

  it('have their due dates in the functions of their kind, and lose them when a teacher removes them', async () => {
    const saved = await own('Assignment', { due: '2026-10-30' });
    await own('Quiz', { due: '2026-11-05' });
    const params = { 'courseids[0]': await courseId() };
    const assignments = async () => {
      const answer = await call('mod_assign_get_assignments', await asked.assignments());
      return answer.courses[0].assignments;
    };
    const { quizzes } = await call('mod_quiz_get_quizzes_by_courses', params);
    const listed = await modules();
    const cmid = (modname: string) => listed.find((module) => module.modname === modname)?.id;
    expect(await assignments()).toMatchObject([
      { cmid: cmid('assign'), duedate: Date.parse('2026-10-30T20:00Z') / 1000 },
    ]);
    expect(quizzes).toMatchObject([
      { coursemodule: cmid('quiz'), timeclose: Date.parse('2026-11-05T20:00Z') / 1000 },
    ]);
    const item = saved.headers.get('location')?.split('/').at(-1);
    await submit(`items/${item}`, { title: 'Own assignment', due: '' });
    expect(await assignments()).toMatchObject([{ duedate: 0 }]);
  });

  it('are not told of courses in which the token’s person is not enrolled, unless asked', async () => {
    const params = { 'courseids[0]': await courseId() };
    const { courses, warnings } = await call('mod_assign_get_assignments', params);
    expect([courses, warnings.length]).toEqual([[], 1]);
  });
});

describe('competencies', () => {
  it('are listed in pages, by the framework', async () => {
    const [first, second] = await importCompetencies();
    expect([first.idnumber, second.idnumber]).toEqual(['A', 'B']);
    const page = asked.competencies(first.competencyframeworkid, 1, 1);
    expect(await call('core_competency_list_competencies', page)).toEqual([second]);
    expect(await call('core_competency_list_competencies')).toHaveProperty('errorcode', 'invalidparameter');
    const wrong = { ...asked.frameworks, includes: 'everything' };
    expect(await call('core_competency_list_competency_frameworks', wrong)).toHaveProperty('exception');
  });

  it('are linked to an activity by its teachers only, by hand, and among those of the course', async () => {
    const [first] = await importCompetencies();
    const path = 'items/vital-signs-lab/competency';
    const fields = { competency: String(first.id) };
    expect((await submit(path, fields, 'sam')).status).toBe(403);
    expect((await submit(path, fields)).status).toBe(400);
    const link = { courseid: await courseId(), competencyid: String(first.id) };
    await call('core_competency_add_competency_to_course', link);
    const edit = '/moodle/alvarez/courses/patient-care/activities/vital-signs-lab/edit';
    expect(await (await practice.get(edit)).text()).toContain(`<option value="${first.id}">First</option>`);
    expect((await submit(path, fields)).status).toBe(303);
    const cmid = String((await modules()).find(({ name }) => name === 'Vital signs lab')?.id);
    expect(await call('core_competency_list_course_module_competencies', { cmid })).toMatchObject([
      { competency: { idnumber: 'A' }, coursemodulecompetency: { cmid: Number(cmid) } },
    ]);
    expect(await call('core_competency_list_course_module_competencies', { cmid: '9' })).toHaveProperty(
      'exception',
    );
  });

  it('are gone after a fresh start', async () => {
    await importCompetencies();
    await post(`${practice.origin}/start-over`, { lms: 'moodle', person: 'ortiz' });
    expect(await call('core_competency_list_competency_frameworks', asked.frameworks)).toEqual([]);
  });
});

const captured = sharedFile('lms-samples/moodle/5.1.3/services/moodle-web-services-rest.json');
(captured ? it : it.skip)('answers have the names and types of a real Moodle’s', async () => {
  const real = JSON.parse(readFileSync(captured ?? '', 'utf8'));
  await own('Assignment', { due: '2026-10-30' });
  const [first] = await importCompetencies();
  const link = { courseid: await courseId(), competencyid: String(first.id) };
  const added = await call('core_competency_add_competency_to_course', link);
  await submit('items/vital-signs-lab/competency', { competency: String(first.id) });
  const cmid = String((await modules()).find(({ name }) => name === 'Vital signs lab')?.id);
  const params = { 'courseids[0]': await courseId() };
  const ours = {
    courseContents: await call('core_course_get_contents', { courseid: await courseId() }),
    assignments: await call('mod_assign_get_assignments', await asked.assignments()),
    ltis: await call('mod_lti_get_ltis_by_courses', params),
    frameworks: await call('core_competency_list_competency_frameworks', asked.frameworks),
    competencies: await call(
      'core_competency_list_competencies',
      asked.competencies(first.competencyframeworkid),
    ),
    addToCourse: added,
    courseCompetencies: await call('core_competency_list_course_competencies', { id: await courseId() }),
    moduleCompetenciesLti: await call('core_competency_list_course_module_competencies', { cmid }),
  };
  for (const [name, answer] of Object.entries(ours)) {
    const known = shapesOf(real[name].body);
    expect([name, answer]).not.toEqual([name, []]);
    expect([name, [...shapesOf(answer)].filter((shape) => !known.has(shape))]).toEqual([name, []]);
  }
  const missing = await call('core_competency_add_competency_to_course_module', { cmid });
  expect(missing).toEqual(real.noSuchFunction.body);
});

/** Each value of an answer as `path: type`; elements of a list have one path. */
function shapesOf(value: unknown, path = ''): Set<string> {
  if (typeof value !== 'object' || value === null)
    return new Set([`${path}: ${value === null ? null : typeof value}`]);
  const inner = Object.entries(value).map(([name, part]) =>
    shapesOf(part, `${path}.${Array.isArray(value) ? '*' : name}`),
  );
  return new Set(inner.flatMap((shapes) => [...shapes]));
}
