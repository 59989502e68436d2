import { type Practice, startPractice } from './support/practice';

const lti = 'https://purl.imsglobal.org/spec/lti/claim';
const custom = `${lti}/custom`;
const course = 'course=patient-care';

let practice: Practice;
beforeAll(async () => {
  practice = await startPractice();
});
afterAll(() => practice.close());

describe('a launch from the Canvas style', () => {
  it('sends a login request with the fields that Canvas sends', async () => {
    const { login } = await practice.begin(`/canvas/alvarez/launch?placement=course_navigation&${course}`);
    expect(Object.keys(login).sort()).toEqual([
      'canvas_environment',
      'canvas_region',
      'client_id',
      'iss',
      'login_hint',
      'lti_deployment_id',
      'lti_message_hint',
      'lti_storage_target',
      'target_link_uri',
    ]);
    expect(login).toMatchObject({
      iss: practice.canvas.issuer,
      lti_storage_target: 'post_message_forwarding',
    });
  });

  it('is verified by the tool, and names the storage frame again', async () => {
    const { launch, claims } = await practice.launch(
      `/canvas/alvarez/launch?placement=course_navigation&${course}`,
    );
    expect(launch.lti_storage_target).toBe('post_message_forwarding');
    expect(claims.name).toBe('Ms Alvarez');
    expect(claims[`${lti}/roles`]).toContain('http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor');
    expect(claims.exp).toBe((claims.iat ?? 0) + 3600);
  });

  it('carries the assignment in assignment_view, while the resource link is the course', async () => {
    const { claims } = await practice.launch(
      `/canvas/sam/launch?placement=assignment_view&${course}&item=vital-signs-lab`,
    );
    const context = claims[`${lti}/context`] as { id: string };
    expect(claims[custom]).toMatchObject({
      canvas_assignment_title: 'Vital signs lab',
      canvas_assignment_lti_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      due_at: expect.stringMatching(/-10-14T/),
    });
    expect(claims[`${lti}/resource_link`]).toMatchObject({ id: context.id });
    expect(claims['https://purl.imsglobal.org/spec/lti-ags/claim/endpoint']).not.toHaveProperty('lineitem');
  });

  it('leaves the assignment out of a course launch, in each of the forms Canvas has for nothing', async () => {
    const { claims } = await practice.launch(`/canvas/sam/launch?placement=course_navigation&${course}`);
    expect(claims[custom]).toMatchObject({
      canvas_assignment_lti_id: '$com.instructure.Assignment.lti.id',
      canvas_resource_type: null,
      context_history: '',
      student_view: false,
    });
  });

  it('gives a tool assignment its own resource link and line item', async () => {
    const { claims } = await practice.launch(
      `/canvas/sam/launch?placement=resource_link&${course}&item=first-aid-practice`,
    );
    const context = claims[`${lti}/context`] as { id: string };
    expect((claims[`${lti}/resource_link`] as { id: string }).id).not.toBe(context.id);
    expect(claims['https://purl.imsglobal.org/spec/lti-ags/claim/endpoint']).toHaveProperty('lineitem');
    expect(claims['https://www.instructure.com/placement']).toBeNull();
  });

  it('lets the director in by the account, outside any course', async () => {
    const { claims } = await practice.launch('/canvas/ortiz/launch?placement=account_navigation');
    expect(claims[`${lti}/context`]).toMatchObject({ type: ['Account'] });
    expect(claims[`${lti}/roles`]).toEqual([
      'http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator',
      'http://purl.imsglobal.org/vocab/lis/v2/system/person#User',
    ]);
  });
});

describe('a launch from the Moodle style', () => {
  it('sends a login request with the fields that Moodle sends, the hint as JSON', async () => {
    const { login } = await practice.begin(
      `/moodle/alvarez/launch?placement=activity&${course}&item=vital-signs-lab`,
    );
    expect(Object.keys(login).sort()).toEqual([
      'client_id',
      'iss',
      'login_hint',
      'lti_deployment_id',
      'lti_message_hint',
      'target_link_uri',
    ]);
    expect(JSON.parse(login.lti_message_hint ?? '')).toEqual({
      cmid: expect.any(Number),
      launchid: expect.any(String),
    });
  });

  it('is verified by the tool, lives a minute, and opens on the activity', async () => {
    const { launch, claims } = await practice.launch(
      `/moodle/sam/launch?placement=activity&${course}&item=vital-signs-lab`,
    );
    expect(Object.keys(launch).sort()).toEqual(['id_token', 'state']);
    expect(claims.exp).toBe((claims.iat ?? 0) + 60);
    expect(claims[`${lti}/resource_link`]).toMatchObject({ title: 'Vital signs lab' });
  });

  it('opens on the course by the link that has the course’s own number', async () => {
    const { claims } = await practice.launch(`/moodle/lee/launch?placement=course_link&${course}`);
    expect(claims[`${lti}/resource_link`]).toMatchObject({
      id: (claims[`${lti}/context`] as { id: string }).id,
    });
  });

  it('calls the administrator all that Moodle calls them', async () => {
    const { claims } = await practice.launch('/moodle/ortiz/launch?placement=site_link');
    expect(claims[`${lti}/roles`]).toEqual([
      'http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator',
      'http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor',
      'http://purl.imsglobal.org/vocab/lis/v2/system/person#Administrator',
    ]);
  });
});

describe('who may open what', () => {
  it.each([
    ['a student', '/canvas/sam/launch?placement=link_selection&course=patient-care', 403],
    ['a teacher', '/canvas/alvarez/launch?placement=account_navigation', 403],
    ['a teacher of another course', '/moodle/alvarez/launch?placement=course_link&course=web-design', 403],
    ['somebody unknown', '/canvas/nobody/launch?placement=course_navigation&course=patient-care', 404],
    ['a made-up placement', '/canvas/sam/launch?placement=constructor&course=patient-care', 400],
    ['a made-up course', '/canvas/sam/launch?placement=course_navigation&course=__proto__', 404],
    ['a made-up item', '/moodle/sam/launch?placement=activity&course=patient-care&item=x', 404],
    ['a course given twice', '/canvas/sam/launch?placement=course_navigation&course=a&course=b', 400],
  ])('%s is refused', async (_who, path, status) => {
    const answer = await practice.get(path);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain('practice-lms.');
  });
});
