/** Launches that cannot be answered as they were meant: verified first, then explained, with a way on. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { useTestDatabase } from '../../support/database';
import { sharedFile } from '../../support/shared-files';
import { headingsOf, linksOf, textOf } from '../../web/pages/support/html';
import { lti, nobody, type School, startSchool, student, WHOLE_START } from './support/school';

const database = useTestDatabase();
let school: School;

beforeAll(async () => {
  school = await startSchool(database.connection());
}, WHOLE_START);
afterAll(() => school?.close());

const review = { [lti('message_type')]: 'LtiSubmissionReviewRequest' };
const unknown = { [lti('message_type')]: 'LtiStartProctoring', [lti('resource_link')]: undefined };
const inSpanish = { [lti('launch_presentation')]: { locale: 'es-MX' } };

describe('a submission review', () => {
  test('says what Waymark has, and leads a teacher to this coursework in the app', async () => {
    const page = await school.launch(review);
    expect(page.status).toBe(200);
    expect(headingsOf(page.body)).toEqual([[1, 'Waymark keeps no work and gives no grades']]);
    const href = linksOf(page.body)['Open “Vital signs lab” in Waymark'] ?? '';
    expect(href).toMatch(/^\/app\?course=/);
    // The app opens by the cookie of the course, on the coursework of the launch.
    const session = await school.ask('/api/session', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Cookie: page.cookie },
      body: JSON.stringify({ course: new URL(href, school.url).searchParams.get('course') }),
    });
    expect(JSON.parse(session.body).openOn).toMatch(/^[\w-]{22}$/);
  });
  test('leads a student to the page of this coursework', async () => {
    const page = await school.launch({ ...review, ...student });
    const href = linksOf(page.body)['Open “Vital signs lab” in Waymark'] ?? '';
    const coursework = await school.ask(href, { headers: { Cookie: page.cookie } });
    expect(coursework.status).toBe(200);
    expect(headingsOf(coursework.body)).toContainEqual([1, 'Vital signs lab']);
  });
  test('speaks the language of the launch', async () => {
    const page = await school.launch({ ...review, ...inSpanish });
    expect(page.body).toContain('<html lang="es"');
    expect(headingsOf(page.body)).toEqual([[1, 'Waymark no guarda trabajos ni pone calificaciones']]);
  });
  test('of nobody is refused', async () => {
    const page = await school.launch({ ...review, ...nobody });
    expect(page.status).toBe(403);
    expect(page.body).toContain('launch.anonymous');
  });
  test('without any role is refused', async () => {
    const page = await school.launch({ ...review, [lti('roles')]: [] });
    expect(page.status).toBe(403);
    expect(page.body).toContain('launch.role_missing');
  });
  test('shows hostile titles as text', async () => {
    const title = '<img src=x onerror=alert(1)>';
    const page = await school.launch({ ...review, [lti('resource_link')]: { id: 'rl-2', title } });
    expect(page.body).not.toContain('<img');
    expect(textOf(page.body)).toContain(title);
  });
});

describe('a message that nobody knows', () => {
  test('is 400, is explained, names itself to the administrator, and leads to the course', async () => {
    const page = await school.launch(unknown);
    expect(page.status).toBe(400);
    expect(headingsOf(page.body)).toEqual([[1, 'Waymark has nothing for this place']]);
    expect(textOf(page.body)).toContain('Code launch.message_type Message LtiStartProctoring');
    expect(linksOf(page.body)['Open the course in Waymark']).toMatch(/^\/app\?course=/);
  });
  test('leads back to the LMS where nothing else is known', async () => {
    const page = await school.launch({
      ...unknown,
      [lti('roles')]: [],
      [lti('launch_presentation')]: { return_url: 'https://lms.example/back' },
    });
    expect(page.status).toBe(400);
    expect(linksOf(page.body)).toEqual({ 'Go back to the course': 'https://lms.example/back' });
  });
  test('is allowed in the frame of the LMS that sent it', async () => {
    const page = await school.launch(unknown);
    expect(page.headers.get('content-security-policy')).toContain(`frame-ancestors 'self' ${school.lms.url}`);
  });
});

describe('where Canvas opens Waymark on an assignment and names none', () => {
  const at = (placement: string, more = {}) => ({
    [lti('resource_link')]: { id: 'course-1', title: 'Intro to Health Careers' },
    [lti('custom')]: { placement, canvas_assignment_lti_id: '$com.instructure.Assignment.lti.id', ...more },
  });
  test('a teacher who makes one is told to save it first', async () => {
    const page = await school.launch(at('assignment_edit'));
    expect(page.status).toBe(200);
    expect(headingsOf(page.body)).toEqual([[1, 'Save this assignment first']]);
    const saved = await school.launch(at('assignment_edit', { canvas_assignment_lti_id: 'a-1' }));
    expect(saved.status).toBe(303);
  });
  test('a discussion without a grade says that it has no tags', async () => {
    const page = await school.launch({ ...student, ...at('assignment_view') });
    expect(headingsOf(page.body)).toEqual([[1, 'This is not an assignment']]);
    expect(linksOf(page.body)['See where this course leads']).toMatch(/^\/student\/map\?/);
  });
});

const captures = sharedFile('lms-samples/moodle');
(captures ? test : test.skip).each(['4.5.6', '5.1.3'])('as Moodle %s asks for a review', async (version) => {
  const file = path.join(captures ?? '', version, 'launches/submission-review.teacher1.json');
  const {
    iss: _iss,
    aud: _aud,
    iat: _iat,
    exp: _exp,
    nonce: _nonce,
    ...claims
  } = JSON.parse(readFileSync(file, 'utf8')).claims;
  const page = await school.launch({
    ...claims,
    [lti('deployment_id')]: 'deployment-1',
    [lti('target_link_uri')]: `${school.url}/lti/launch`,
  });
  expect(page.status).toBe(200);
  expect(Object.keys(linksOf(page.body))).toEqual(['Open “Essay draft 1” in Waymark']);
});
