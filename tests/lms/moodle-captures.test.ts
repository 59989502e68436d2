/** What real Moodles answered, read as Waymark reads it. */
import { readFileSync } from 'node:fs';
import { sharedFile } from '../support/shared-files';
import { activity, connectMoodle, fakeMoodle } from './support/fake-moodle';
import { framework, send, useWebApi } from './support/world';

const world = useWebApi();

describe.each(['4.5.6', '5.1.3'])('Moodle %s', (release) => {
  const file = sharedFile(`lms-samples/moodle/${release}/services/moodle-web-services-rest.json`);
  const captured = (name: string): unknown => file && JSON.parse(readFileSync(file, 'utf8'))[name].body;

  (file ? test : test.skip)('the course’s activities, with their dates and what is graded', async () => {
    const institution = await world.newInstitution('moodle');
    const moodle = fakeMoodle(world);
    moodle.functions
      .set('core_course_get_contents', () => captured('courseContents'))
      .set('mod_assign_get_assignments', () => captured('assignments'))
      .set('mod_lti_get_ltis_by_courses', () => captured('ltis'));
    await connectMoodle(world, institution, moodle);
    expect((await send(world, 'post', '/api/inventory/sync', institution.teacher)).status).toBe(200);
    const { coursework } = await world.tagging.board(institution.teacher);
    const shown = coursework.map(({ title, type, dueAt }) => [title, type, dueAt]);
    expect(shown).toContainEqual(['Essay one', 'Assignment', '2026-12-01T12:00:00.000Z']);
    expect(shown).toContainEqual(['Ungraded link', 'Link', null]);
    const { coursework: names } = await world.tagging.lmsNames(institution.tenantId, institution.courseId);
    expect(names.map(({ keys }) => keys)).toContainEqual(['moodle:2', 'rl:1']);
  });

  (file ? test : test.skip)('frameworks, competencies, and those of a course and an activity', async () => {
    const institution = await world.newInstitution('moodle');
    const { tenantId, courseId, teacher } = institution;
    const { document, items } = framework;
    const [statement] = items.filter(({ type }) => type === 'statement');
    if (!statement) throw new Error('No statement.');
    const renamed = (text: string, from: string, to: string) =>
      JSON.parse(text.replaceAll(`"idnumber":"${from}"`, `"idnumber":"${to}"`)) as unknown;
    const moodle = fakeMoodle(world);
    const asCaptured = (name: string) => JSON.stringify(captured(name));
    moodle.functions
      .set('core_competency_list_competency_frameworks', () =>
        renamed(asCaptured('frameworks'), 'ENG-FW', `${document.key}-${document.version}`),
      )
      .set('core_competency_list_competencies', () =>
        renamed(asCaptured('competencies'), 'W.1', statement.code),
      )
      .set('core_competency_list_course_competencies', () => captured('courseCompetencies'))
      .set('core_competency_list_course_module_competencies', () => captured('moduleCompetenciesAssign'));
    moodle.functions.set('core_course_get_contents', () => [
      { modules: [activity(9, 'assign', 'Essay one')] },
    ]);
    await connectMoodle(world, institution, moodle);
    const { id: targetId } = await world.tagging.meetCoursework({
      ...{ tenantId, courseId, keys: ['moodle:9'], title: 'Essay one', dueAt: null, source: 'moodle-api' },
    });
    await world.tagging.changeTags({
      ...{ viewer: teacher, targetId, baseRevision: 0, remove: [] },
      put: [{ itemId: statement.id, relation: 'assesses' }],
    });
    const { body } = await send(world, 'post', '/api/push/plan', teacher);
    expect(body.steps).toEqual([
      expect.objectContaining({ kind: 'course-competency', state: 'there', note: 'Argument' }),
      expect.objectContaining({ kind: 'activity-competency', state: 'there', note: 'Argument' }),
    ]);
  });
});
