import { type Practice, post, startPractice } from './support/practice';

let practice: Practice;
beforeAll(async () => {
  practice = await startPractice();
});
beforeEach(() => practice.lms.reset());
afterAll(() => practice.close());

describe('the REST API of Canvas', () => {
  const tokenUrl = () => `${practice.origin}/canvas/login/oauth2/token`;
  const get = (path: string, bearer: string, accept = 'application/json') =>
    fetch(practice.origin + path, { headers: { authorization: `Bearer ${bearer}`, accept } });

  async function tokens() {
    const { clientId: client_id, clientSecret: client_secret } = practice.lms.webApi.keys;
    const redirect_uri = `${practice.toolOrigin}/lms/canvas/callback`;
    const consent = await post(`${practice.origin}/canvas/login/oauth2/auth`, {
      client_id,
      redirect_uri,
      response_type: 'code',
      state: 's',
      person: 'alvarez',
    });
    const code = new URL(consent.headers.get('location') ?? '').searchParams.get('code') ?? '';
    const grant = { client_id, client_secret, redirect_uri, code, grant_type: 'authorization_code' };
    expect((await post(tokenUrl(), { ...grant, client_secret: 'x' })).status).toBe(401);
    const given = await (await post(tokenUrl(), grant)).json();
    expect((await post(tokenUrl(), grant)).status).toBe(400);
    return { given, client_id, client_secret };
  }

  it('needs a token of a person who has consented, and gives another for the refresh token', async () => {
    const course = '/canvas/api/v1/courses/731';
    const refused = await get(course, 'x');
    expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([
      401,
      'Bearer realm="canvas-lms"',
    ]);
    const { given, ...client } = await tokens();
    const again = await post(tokenUrl(), {
      ...client,
      grant_type: 'refresh_token',
      refresh_token: given.refresh_token,
    });
    const { access_token } = await again.json();
    expect(access_token).not.toBe(given.access_token);
    await fetch(tokenUrl(), { method: 'DELETE', headers: { authorization: `Bearer ${access_token}` } });
    expect((await get(course, given.access_token)).status).toBe(401);
  });

  it('lists the assignments in pages, by the ids that launches tell, and refuses when there are too many', async () => {
    const { given } = await tokens();
    const { claims } = await practice.launch(
      '/canvas/alvarez/launch?placement=assignment_view&course=patient-care&item=vital-signs-lab',
    );
    const custom = claims['https://purl.imsglobal.org/spec/lti/claim/custom'] as Record<string, string>;
    const list = `/canvas/api/v1/courses/${custom.canvas_course_id}/assignments?per_page=5`;
    const first = await get(list, given.access_token);
    const next = first.headers.get('link')?.match(/<([^>]+)>; rel="next"/)?.[1] ?? '';
    const all = [
      ...(await first.json()),
      ...(await (await get(next.replace(practice.origin, ''), given.access_token)).json()),
    ];
    expect(all).toHaveLength(9);
    expect(all.find(({ name }: { name: string }) => name === 'Vital signs lab')).toMatchObject({
      id: Number(custom.canvas_assignment_id),
      lti_context_id: custom.canvas_assignment_lti_id,
    });
    const asText = 'application/json+canvas-string-ids, application/json';
    const [withText] = await (await get(list, given.access_token, asText)).json();
    expect([withText.id, withText.course_id]).toEqual([String(all[0].id), custom.canvas_course_id]);
    expect(all.filter(({ is_quiz_assignment }) => is_quiz_assignment)).toHaveLength(1);
    practice.lms.webApi.throttle.next = 1;
    expect((await get(list, given.access_token)).status).toBe(403);
    expect((await get(list, given.access_token)).status).toBe(200);
  });
});

describe('the web services of Moodle', () => {
  const call = async (wsfunction: string, params: Record<string, string> = {}, wstoken?: string) => {
    const token = wstoken ?? practice.lms.webApi.keys.token;
    const url = `${practice.origin}/moodle/webservice/rest/server.php?moodlewsrestformat=json`;
    return (await post(url, { wstoken: token, wsfunction, ...params })).json();
  };

  it('say errors with status 200', async () => {
    expect(await call('core_webservice_get_site_info', {}, 'x')).toMatchObject({ errorcode: 'invalidtoken' });
    expect(await call('nothing')).toMatchObject({ errorcode: 'invalidrecordunknown' });
    expect(await call('core_course_get_contents', { courseid: '999' })).toHaveProperty('exception');
  });

  it('list the activities of a course, and import and link competencies', async () => {
    const { courses } = await call('core_course_get_courses_by_field', {
      field: 'shortname',
      value: 'HLTH-110',
    });
    const courseid = String(courses[0].id);
    const [section] = await call('core_course_get_contents', { courseid });
    expect(section.modules).toHaveLength(10);
    const csv = [
      'Parent ID number,ID number,Short name,Description,Description format,Scale values,Scale configuration,Rule type,Rule outcome,Rule config,Cross,Exported,Is framework,Taxonomy',
      ',FW,Framework,,1,"No,Yes",[],,,,,,1,',
      ',A,Top,,1,,,,,,,,,',
      'A,A.1,Below,,1,,,,,,,,,',
    ].join('\n');
    expect((await post(`${practice.origin}/moodle/sam/competencies`, { csv })).status).toBe(403);
    expect((await post(`${practice.origin}/moodle/ortiz/competencies`, { csv: 'a,b\n1,2' })).status).toBe(
      400,
    );
    expect((await post(`${practice.origin}/moodle/ortiz/competencies`, { csv })).status).toBe(303);
    const [framework] = await call('core_competency_list_competency_frameworks', {
      'context[contextlevel]': 'system',
    });
    const found = await call('core_competency_search_competencies', {
      searchtext: 'A.1',
      competencyframeworkid: String(framework.id),
    });
    expect(found).toMatchObject([{ idnumber: 'A.1', shortname: 'Below' }]);
    const link = { courseid, competencyid: String(found[0].id) };
    expect(await call('core_competency_add_competency_to_course', link)).toBe(true);
    expect(await call('core_competency_list_course_competencies', { id: courseid })).toMatchObject([
      { competency: { idnumber: 'A.1' } },
    ]);
  });
});
