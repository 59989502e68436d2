import { formOf, type Practice, post, startPractice } from './support/practice';

const canvasCourse = '/canvas/alvarez/launch?placement=course_navigation&course=patient-care';
const moodleCourse = '/moodle/alvarez/launch?placement=course_link&course=patient-care';

let practice: Practice;
beforeAll(async () => {
  practice = await startPractice();
});
afterAll(() => practice.close());

async function changed(path: string, change: (query: URLSearchParams) => void): Promise<Response> {
  const { authorization } = await practice.begin(path);
  change(authorization.searchParams);
  return fetch(authorization, { redirect: 'manual' });
}

describe('what is never answered at the redirect URI', () => {
  it.each([
    ['another client id', (q: URLSearchParams) => q.set('client_id', 'x'), 'practice-lms.client'],
    ['no client id', (q: URLSearchParams) => q.delete('client_id'), 'practice-lms.client'],
    [
      'a foreign redirect URI',
      (q: URLSearchParams) => q.set('redirect_uri', 'https://evil.example/cb'),
      'practice-lms.redirect-uri',
    ],
    [
      'the registered one with a query',
      (q: URLSearchParams) => q.set('redirect_uri', `${q.get('redirect_uri')}?x=1`),
      'practice-lms.redirect-uri',
    ],
    [
      'a redirect URI given twice',
      (q: URLSearchParams) => q.append('redirect_uri', 'https://evil.example/cb'),
      'practice-lms.parameters',
    ],
  ])('%s', async (_name, change, code) => {
    for (const path of [canvasCourse, moodleCourse]) {
      const answer = await changed(path, change);
      const page = await answer.text();
      expect([answer.status, page.includes('<form')]).toEqual([400, false]);
      expect(page).toContain(code);
    }
  });
});

describe('errors that Canvas posts to the tool', () => {
  it.each([
    [
      'no nonce',
      (q: URLSearchParams) => q.delete('nonce'),
      'invalid_request_object',
      'The following parameters are missing: nonce',
    ],
    [
      'another scope',
      (q: URLSearchParams) => q.set('scope', 'openid email'),
      'invalid_request_object',
      "The 'scope' must be 'openid'",
    ],
    [
      'another response type',
      (q: URLSearchParams) => q.set('response_type', 'code'),
      'invalid_request_object',
      "The 'response_type' must be 'id_token'",
    ],
    [
      'another response mode',
      (q: URLSearchParams) => q.set('response_mode', 'query'),
      'invalid_request_object',
      "The 'response_mode' must be 'form_post'",
    ],
    [
      'a login prompt',
      (q: URLSearchParams) => q.set('prompt', 'login'),
      'invalid_request_object',
      "The 'prompt' must be 'none'",
    ],
    [
      'somebody else’s login hint',
      (q: URLSearchParams) => q.set('login_hint', 'x'),
      'login_required',
      'Must have an active user session',
    ],
    [
      'an unknown hint',
      (q: URLSearchParams) => q.set('lti_message_hint', 'x'),
      'launch_no_longer_valid',
      'The launch has either expired or already been consumed',
    ],
  ])('%s', async (_name, change, error, error_description) => {
    const { action, fields } = formOf(await (await changed(canvasCourse, change)).text());
    expect(action).toBe(`${practice.toolOrigin}/launch`);
    expect(fields).toEqual({ error, error_description, state: expect.any(String) });
  });
});

describe('errors that Moodle posts to the tool', () => {
  it.each([
    [
      'no nonce',
      (q: URLSearchParams) => q.delete('nonce'),
      { error: 'invalid_request', error_description: 'Missing: nonce' },
    ],
    ['another scope', (q: URLSearchParams) => q.set('scope', 'email'), { error: 'invalid_scope' }],
    [
      'another response type',
      (q: URLSearchParams) => q.set('response_type', 'code'),
      { error: 'unsupported_response_type' },
    ],
    [
      'somebody else’s login hint',
      (q: URLSearchParams) => q.set('login_hint', '99'),
      { error: 'access_denied' },
    ],
  ])('%s', async (_name, change, fields) => {
    const form = formOf(await (await changed(moodleCourse, change)).text());
    expect(form.fields).toEqual({ ...fields, state: expect.any(String) });
  });

  it.each(['', 'x', '[]', 'null', '{"launchid":7}', '{"launchid":"__proto__"}'])(
    'shows a page for the hint %j',
    async (hint) => {
      const answer = await changed(moodleCourse, (query) => query.set('lti_message_hint', hint));
      expect(answer.status).toBe(400);
      expect(await answer.text()).toContain('practice-lms.launch-over');
    },
  );
});

describe('a launch hint', () => {
  it('works once: Canvas posts an error, Moodle shows a page', async () => {
    const canvas = (await practice.begin(canvasCourse)).authorization;
    expect(formOf(await (await fetch(canvas)).text()).fields).toHaveProperty('id_token');
    expect(formOf(await (await fetch(canvas)).text()).fields).toMatchObject({
      error: 'launch_no_longer_valid',
    });

    const moodle = (await practice.begin(moodleCourse)).authorization;
    expect(formOf(await (await fetch(moodle)).text()).fields).toHaveProperty('id_token');
    expect((await fetch(moodle)).status).toBe(400);
  });

  it('is used up by a request that somebody else sends with it', async () => {
    const { authorization } = await practice.begin(canvasCourse);
    const stolen = new URL(authorization);
    stolen.searchParams.set('login_hint', 'x');
    await fetch(stolen);
    expect(formOf(await (await fetch(authorization)).text()).fields).toMatchObject({
      error: 'launch_no_longer_valid',
    });
  });

  it('of one LMS does not work at the other', async () => {
    const { authorization } = await practice.begin(canvasCourse);
    const hint = JSON.stringify({ launchid: authorization.searchParams.get('lti_message_hint') });
    const answer = await changed(moodleCourse, (query) => query.set('lti_message_hint', hint));
    expect(answer.status).toBe(400);
  });

  it('may come by POST', async () => {
    const { authorization } = await practice.begin(canvasCourse);
    const fields = Object.fromEntries(authorization.searchParams);
    const answer = await post(authorization.origin + authorization.pathname, fields);
    expect(formOf(await answer.text()).fields).toHaveProperty('id_token');
  });
});

describe('text from a request', () => {
  it('is escaped in the page that posts it back', async () => {
    const state = '"><script>alert(1)</script>';
    const page = await (await changed(canvasCourse, (query) => query.set('state', state))).text();
    expect(page).not.toContain('<script>alert');
    expect(formOf(page).fields.state).toBe(state);
  });
});
