/** Line items that a tool writes, refused and taken as Canvas and Moodle do. */
import { type Practice, post, startPractice } from './support/practice';

const ags = 'https://purl.imsglobal.org/spec/lti-ags';
const mediaType = 'application/vnd.ims.lis.v2.lineitem+json';
const opening = { canvas: 'course_navigation', moodle: 'course_link' };
type Lms = keyof typeof opening;

let practice: Practice;
beforeAll(async () => {
  practice = await startPractice();
});
beforeEach(() => practice.lms.reset());
afterAll(() => practice.close());

async function token(lms: Lms, scope: string): Promise<string> {
  const answer = await post(practice[lms].tokenUrl, {
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: await practice.tool.assertion(practice[lms], {}),
    scope: `${ags}/scope/${scope}`,
  });
  return (await answer.json()).access_token;
}

/** The tool with the right to write, or to read only, and the address of its line items. */
async function toolIn(lms: Lms, scope = 'lineitem') {
  const path = `/${lms}/alvarez/launch?placement=${opening[lms]}&course=patient-care`;
  const { claims } = await practice.launch(path);
  const url = (claims[`${ags}/claim/endpoint`] as { lineitems: string }).lineitems;
  const bearer = await token(lms, scope);
  const send = (method: string, to: string, body?: object, type = mediaType) =>
    fetch(to, {
      method,
      headers: { authorization: `Bearer ${bearer}`, ...(body && { 'content-type': type }) },
      ...(body && { body: JSON.stringify(body) }),
    });
  const list = async () => (await send('GET', `${url}${url.includes('?') ? '&' : '?'}limit=50`)).json();
  return { url, send, list };
}

const review = { label: 'Peer review', scoreMaximum: 10 };

describe.each<Lms>(['canvas', 'moodle'])('line items of the %s style', (lms) => {
  it('are written with the scope for it only', async () => {
    const { url, send, list } = await toolIn(lms, 'lineitem.readonly');
    const [first] = await list();
    expect((await fetch(url, { method: 'POST' })).status).toBe(401);
    expect((await send('POST', url, review)).status).toBe(401);
    expect((await send('PUT', first.id, { ...first, label: 'Mine' })).status).toBe(401);
    expect((await send('DELETE', first.id)).status).toBe(401);
  });

  it('need a label, points above 0 and a link of the tool’s own', async () => {
    const { url, send } = await toolIn(lms);
    expect((await send('POST', url, { label: 'No points' })).status).toBe(400);
    expect((await send('POST', url, { scoreMaximum: 10 })).status).toBe(400);
    expect((await send('POST', url, { ...review, scoreMaximum: 0 })).status).toBe(400);
    const foreign = await send('POST', url, { ...review, resourceLinkId: 'nobody’s' });
    expect(foreign.status).toBe(lms === 'canvas' ? 404 : 403);
    expect((await send('DELETE', url.replace(/line_?items/, '$&/99999'))).status).toBe(404);
  });

  it('are made beside the line item of a link, and go without it', async () => {
    const { url, send, list } = await toolIn(lms);
    const before = await list();
    const { resourceLinkId } = before[0];
    const made = await (await send('POST', url, { ...review, resourceLinkId, tag: 'peer' })).json();
    expect(await list()).toHaveLength(before.length + 1);
    expect(await (await send('GET', made.id)).json()).toMatchObject({
      ...review,
      resourceLinkId,
      tag: 'peer',
    });
    expect((await send('DELETE', made.id)).status).toBe(204);
    expect((await send('DELETE', made.id)).status).toBe(404);
    expect(await list()).toEqual(before);
  });
});

describe('in Canvas', () => {
  const shown = async () => (await practice.get('/canvas/alvarez/courses/patient-care/assignments')).text();

  it('one without a link makes an assignment, which it changes and deletes', async () => {
    const { url, send } = await toolIn('canvas');
    const dueAt = '2026-11-20T05:00:00Z';
    const made = await (await send('POST', url, { ...review, endDateTime: dueAt })).json();
    expect(made).toMatchObject({ ...review, endDateTime: dueAt });
    expect(await shown()).toContain('Peer review');
    await send('PUT', made.id, { label: 'Second review' });
    expect(await shown()).toContain('Second review');
    expect(await shown()).not.toContain('Peer review');
    expect((await send('DELETE', made.id)).status).toBe(204);
    expect(await shown()).not.toContain('Second review');
  });

  it('an assignment may open the tool, and no other kind of submission is taken', async () => {
    const { url, send } = await toolIn('canvas');
    const kind = (type: string) => ({
      ...review,
      'https://canvas.instructure.com/lti/submission_type': {
        type,
        external_tool_url: 'https://tool.example/x',
      },
    });
    expect((await send('POST', url, kind('online_upload'))).status).toBe(400);
    const made = await (await send('POST', url, kind('external_tool'))).json();
    expect(made['https://canvas.instructure.com/lti/launch_url']).toBe('https://tool.example/x');
  });

  it('the line item of an assignment is changed with it, and cannot be deleted', async () => {
    const { send, list } = await toolIn('canvas');
    const [coupled] = await list();
    expect((await send('DELETE', coupled.id)).status).toBe(401);
    const changed = await send('PUT', coupled.id, { label: 'First aid again' }, 'application/json');
    expect(await changed.json()).toMatchObject({
      label: 'First aid again',
      scoreMaximum: coupled.scoreMaximum,
    });
    expect(await shown()).toContain('First aid again');
  });
});

describe('in Moodle', () => {
  it('one without a link stands alone; dates are repeated and not kept', async () => {
    const { url, send, list } = await toolIn('moodle');
    const said = { ...review, endDateTime: '2026-10-10T10:00:00Z', gradesReleased: false };
    const made = await (await send('POST', url, said)).json();
    expect(made).toEqual({ ...said, id: made.id });
    const kept = { ...review, id: made.id, resourceId: '', tag: '' };
    expect(await (await send('GET', made.id)).json()).toEqual(kept);
    expect((await list()).at(-1)).toEqual(kept);
  });

  it('the media type is the specification’s, and a change says everything', async () => {
    const { url, send } = await toolIn('moodle');
    expect((await send('POST', url, review, 'application/json')).status).toBe(400);
    const made = await (await send('POST', url, review)).json();
    expect((await send('PUT', made.id, { label: 'Only this' })).status).toBe(400);
    const changed = await send('PUT', made.id, { ...review, label: 'Renamed' });
    expect(await changed.json()).toMatchObject({ label: 'Renamed', scoreMaximum: 10 });
  });
});
