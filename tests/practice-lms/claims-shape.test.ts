/** Our claims beside sample launches of the real LMSs: the same keys, with values of the same types. */
import { readFileSync } from 'node:fs';
import { sharedFile } from '../support/shared-files';
import { type Practice, startPractice } from './support/practice';

const custom = 'https://purl.imsglobal.org/spec/lti/claim/custom';
const samples = {
  canvas: sharedFile('lms-samples/canvas'),
  moodle: sharedFile('lms-samples/moodle/5.1.3'),
};
const both = samples.canvas && samples.moodle ? describe : describe.skip;

/** Every leaf by its path, with its type; arrays count by the types of what they hold. */
function shape(value: unknown, path = ''): Record<string, string> {
  if (Array.isArray(value)) return { [path]: `[${[...new Set(value.map((v) => typeof v))].join()}]` };
  if (typeof value !== 'object' || value === null) return { [path]: value === null ? 'null' : typeof value };
  return Object.assign(
    {},
    ...Object.entries(value).map(([key, v]) => shape(v, path ? `${path} › ${key}` : key)),
  );
}

function without(claims: Record<string, unknown>, key: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(claims).filter(([name]) => name !== key));
}

let practice: Practice;
beforeAll(async () => {
  practice = await startPractice();
});
afterAll(() => practice.close());

both('Canvas claims', () => {
  const course = 'course=patient-care';
  it.each([
    ['course_navigation.teacher', `alvarez/launch?placement=course_navigation&${course}`],
    ['course_navigation.student', `sam/launch?placement=course_navigation&${course}`],
    ['course_navigation.public_course_no_user', `visitor/launch?placement=course_navigation&${course}`],
    ['course_navigation.account_admin_not_enrolled', `ortiz/launch?placement=course_navigation&${course}`],
    ['assignment_view.teacher', `alvarez/launch?placement=assignment_view&${course}&item=vital-signs-lab`],
    ['assignment_view.student', `sam/launch?placement=assignment_view&${course}&item=vital-signs-lab`],
    ['assignment_edit.teacher_unsaved_assignment', `alvarez/launch?placement=assignment_edit&${course}`],
    [
      'assignment_edit.teacher_saved_assignment',
      `alvarez/launch?placement=assignment_edit&${course}&item=vital-signs-lab`,
    ],
    [
      'assignment_selection.deep_linking.teacher_new_assignment',
      `alvarez/launch?placement=assignment_selection&${course}`,
    ],
    [
      'editor_button.deep_linking.teacher',
      `alvarez/launch?placement=editor_button&${course}&item=vital-signs-lab`,
    ],
    ['account_navigation.admin', 'ortiz/launch?placement=account_navigation'],
    [
      'assignment_resource_link.student',
      `sam/launch?placement=resource_link&${course}&item=first-aid-practice`,
    ],
    [
      'rce_embedded_resource_link.student',
      `sam/launch?placement=resource_link&${course}&item=guest-speaker-notes`,
    ],
    ['link_selection.deep_linking.teacher', `alvarez/launch?placement=link_selection&${course}`],
    [
      'course_assignments_menu.deep_linking.teacher',
      `lee/launch?placement=course_assignments_menu&${course}`,
    ],
  ])('%s', async (name, path) => {
    const sample = JSON.parse(readFileSync(`${samples.canvas}/id_token.${name}.json`, 'utf8'));
    const { claims } = await practice.launch(`/canvas/${path}`);
    expect(shape(without(claims, custom))).toEqual(shape(without(sample, custom)));
    // Links bring parameters of their own; the tool's configuration has one more field.
    const linkOnly = ['activity_id', 'tag_set'];
    const fields = Object.fromEntries(
      Object.entries(sample[custom]).filter(([key]) => !linkOnly.includes(key)),
    );
    expect(shape(claims[custom])).toMatchObject(shape(fields));
  });
});

both('Moodle claims', () => {
  const activity = 'launch?placement=activity&course=patient-care&item=vital-signs-lab';
  it.each([
    ['launches/manual-tool.teacher1', `alvarez/${activity}`],
    ['launches/manual-tool.student1', `sam/${activity}`],
    ['launches/manual-tool.admin', `ortiz/${activity}`],
    [
      'launches/submission-review.teacher1',
      'alvarez/launch?placement=submission_review&course=patient-care&item=vital-signs-lab',
    ],
    ['deep-linking/one.2-request', 'alvarez/launch?placement=content_selection&course=patient-care'],
  ])('%s', async (name, path) => {
    const { claims: sample } = JSON.parse(readFileSync(`${samples.moodle}/${name}.json`, 'utf8'));
    const { claims } = await practice.launch(`/moodle/${path}`);
    expect(shape(without(claims, custom))).toEqual(shape(without(sample, custom)));
    const urls = Object.keys(sample[custom]).filter((key) => key.endsWith('_url'));
    expect(Object.keys(claims[custom] as object)).toEqual(expect.arrayContaining(urls));
    expect(Object.values(claims[custom] as object).every((value) => typeof value === 'string')).toBe(true);
  });

  it.each(['assistant1', 'student2'])('login request of %s', async (user) => {
    const file = `${samples.moodle}/launches/manual-tool.${user}.login-initiation.json`;
    const { params } = JSON.parse(readFileSync(file, 'utf8'));
    const { login } = await practice.begin(`/moodle/alvarez/${activity}`);
    expect(shape(login)).toEqual(shape(params));
    expect(shape(JSON.parse(login.lti_message_hint ?? ''))).toEqual(
      shape(JSON.parse(params.lti_message_hint)),
    );
  });
});

both('Canvas login request and launch', () => {
  it('have the fields of the samples', async () => {
    const read = (name: string) => JSON.parse(readFileSync(`${samples.canvas}/${name}.json`, 'utf8'));
    const { login, launch } = await practice.launch(
      '/canvas/sam/launch?placement=course_navigation&course=patient-care',
    );
    expect(shape(login)).toEqual(shape(read('oidc.1_login_initiation.form')));
    expect(shape(launch)).toEqual(shape(read('oidc.3_authorization_response.form')));
  });
});
