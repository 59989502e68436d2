/** Launches without a name: what they may read, what they may not, and what is kept of them. */
import { readFileSync } from 'node:fs';
import { useTestDatabase } from '../../support/database';
import { sharedFile } from '../../support/shared-files';
import { dl, lti, nobody, type School, startSchool, WHOLE_START } from './support/school';

const database = useTestDatabase();
let school: School;

beforeAll(async () => {
  school = await startSchool(database.connection());
}, WHOLE_START);
afterAll(() => school?.close());

const courseIn = (location: string | null) => new URL(location ?? '', school.url).searchParams.get('course');
const wholeCourse = { [lti('resource_link')]: { id: 'course-1', title: 'Intro to Health Careers' } };

test('a course that nobody has opened yet is met, and its map is shown', async () => {
  const launched = await school.launch({ ...nobody, ...wholeCourse });
  expect(launched.status).toBe(303);
  expect(launched.headers.get('location')).toMatch(/^\/student\/map\?course=/);
  const page = await school.follow(launched);
  expect(page.status).toBe(200);
  expect(page.body).toContain('Intro to Health Careers');
});

test('coursework without tags says so', async () => {
  const page = await school.follow(await school.launch(nobody));
  expect(page.status).toBe(200);
  expect(page.body).toContain('Vital signs lab');
  expect(page.body).toContain('Your teacher has not linked this one to a pathway yet.');
});

test('what a teacher has tagged is read', async () => {
  const teacher = await school.session(await school.launch());
  const statement = school.snapshot.byCode.get('HL.THR.01');
  const saved = await school.ask(`/api/targets/${teacher.openOn}/tags`, {
    method: 'PUT',
    headers: { Authorization: `Bearer ${teacher.token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({
      baseRevision: 0,
      put: [{ itemId: statement?.id, relation: 'teaches' }],
      remove: [],
    }),
  });
  expect(saved.status).toBe(200);
  expect((await school.follow(await school.launch(nobody))).body).toContain('You practice this here');
});

describe('a visitor’s session', () => {
  /** As hostile as can be: the cookie's token used as the app's. */
  async function token(): Promise<{ token: string; courseId: string }> {
    const launched = await school.launch(nobody);
    return {
      token:
        /=(.+)$/.exec(launched.cookie.split('; ').find((part) => part.startsWith('__Host-')) ?? '')?.[1] ??
        '',
      courseId: courseIn(launched.headers.get('location')) ?? '',
    };
  }
  test.each([
    ['GET', '/api/board'],
    ['GET', '/api/targets/COURSE'],
    ['PUT', '/api/targets/COURSE/tags'],
    ['GET', '/api/changes'],
    ['PUT', '/api/pins'],
    ['PUT', '/api/me'],
    ['GET', '/api/statements'],
    ['GET', '/api/framework'],
    ['POST', '/api/deep-link'],
    ['GET', '/api/exports'],
    ['GET', '/api/exports/history'],
    ['POST', '/api/exports/preview'],
    ['POST', '/api/exports/download'],
  ])('gets 403 on %s %s', async (method, path) => {
    const visitor = await token();
    const answer = await school.ask(path.replace('COURSE', visitor.courseId), {
      method,
      headers: { Authorization: `Bearer ${visitor.token}`, 'Content-Type': 'application/json' },
      body: method === 'GET' ? undefined : '{}',
    });
    expect({ status: answer.status, code: answer.code }).toEqual({ status: 403, code: 'permission.missing' });
  });
});

test('roles that come without a name count for nothing', async () => {
  const claimed = {
    ...nobody,
    name: 'Mallory',
    [lti('roles')]: ['http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor'],
  };
  const launched = await school.launch(claimed);
  expect(launched.headers.get('location')).toMatch(/^\/student\//);
  const kept = await database
    .connection()
    .collection('sessions')
    .find({ 'viewer.roles': 'visitor' })
    .toArray();
  expect(kept.length).toBeGreaterThan(0);
  for (const { viewer } of kept) expect(viewer).toMatchObject({ name: null, roles: ['visitor'] });
});

test('nobody is counted as a person', async () => {
  await school.launch(nobody);
  expect(await database.connection().collection('people').countDocuments({})).toBe(0);
  const ids = await database
    .connection()
    .collection('sessions')
    .distinct('viewer.personId', { 'viewer.roles': 'visitor' });
  expect(ids).toHaveLength(1);
});

test('nobody can add a link', async () => {
  const answer = await school.launch({
    ...nobody,
    [lti('message_type')]: 'LtiDeepLinkingRequest',
    [lti('resource_link')]: undefined,
    [dl('deep_linking_settings')]: {
      deep_link_return_url: `${school.lms.url}/return`,
      accept_types: ['ltiResourceLink'],
    },
  });
  expect(answer.status).toBe(403);
  expect(answer.body).toContain('launch.anonymous');
});

const sample = sharedFile('lms-samples/canvas/id_token.course_navigation.public_course_no_user.json');
(sample ? test : test.skip)('as Canvas launches a public course', async () => {
  const {
    iss: _iss,
    aud: _aud,
    azp: _azp,
    iat: _iat,
    exp: _exp,
    nonce: _nonce,
    ...claims
  } = JSON.parse(readFileSync(sample ?? '', 'utf8'));
  const launched = await school.launch({
    ...nobody,
    ...claims,
    [lti('deployment_id')]: 'deployment-1',
    [lti('target_link_uri')]: `${school.url}/lti/launch`,
  });
  expect(launched.headers.get('location')).toMatch(/^\/student\/map\?/);
  expect((await school.follow(launched)).status).toBe(200);
});
