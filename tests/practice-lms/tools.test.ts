/** Tools that registered themselves: what they are granted, when they open, and the notices that they subscribe to. */
import { claimOf, type Practice, post, startPractice } from './support/practice';

const scopes = {
  notices: 'https://purl.imsglobal.org/spec/lti/scope/noticehandlers',
  items: 'https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly',
};
const toolClaim = 'https://purl.imsglobal.org/spec/lti-tool-configuration';
type Lms = 'canvas' | 'moodle';
interface Registered {
  clientId: string;
  deploymentId: string;
}

let practice: Practice;
beforeAll(async () => {
  practice = await startPractice();
});
afterAll(() => practice.close());

async function register(lms: Lms, scope: string, claims: string[]): Promise<Registered> {
  const page = await practice.get(
    `/${lms}/ortiz/register?link=${encodeURIComponent(`${practice.toolOrigin}/register`)}`,
  );
  const src = (await page.text()).match(/<iframe[^>]* src="([^"]+)"/)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const invitation = new URL(src).searchParams;
  const configuration = await (await fetch(invitation.get('openid_configuration') ?? '')).json();
  const urls = practice.tool.urls(practice.toolOrigin);
  const answer = await fetch(configuration.registration_endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${invitation.get('registration_token')}`,
    },
    body: JSON.stringify({
      application_type: 'web',
      client_name: 'Second tool',
      grant_types: ['client_credentials', 'implicit'],
      response_types: ['id_token'],
      token_endpoint_auth_method: 'private_key_jwt',
      initiate_login_uri: urls.login,
      redirect_uris: [urls.launch],
      jwks_uri: urls.keys,
      scope,
      [toolClaim]: {
        domain: new URL(practice.toolOrigin).host,
        target_link_uri: urls.launch,
        claims,
        custom_parameters: { mine: 'yes' },
        messages: [
          {
            type: 'LtiResourceLinkRequest',
            placements: ['https://canvas.instructure.com/lti/course_navigation'],
            target_link_uri: `${urls.launch}?from=course`,
          },
        ],
      },
    }),
  });
  expect(answer.status).toBe(200);
  const body = await answer.json();
  return { clientId: body.client_id, deploymentId: body.deployment_id ?? body[toolClaim].deployment_id };
}

function platformOf(lms: Lms, { clientId, deploymentId }: Registered) {
  return { ...practice[lms], clientId, deploymentIds: [deploymentId] };
}

async function launched(lms: Lms, tool: Registered) {
  practice.tool.know([platformOf(lms, tool)]);
  const placement = lms === 'canvas' ? 'course_navigation' : 'course_link';
  const url = `/${lms}/alvarez/launch?placement=${placement}&course=patient-care&tool=${tool.clientId}`;
  const received = await practice.launch(url);
  practice.tool.know([practice.canvas, practice.moodle]);
  return received;
}

async function tokenOf(lms: Lms, tool: Registered, scope: string): Promise<string> {
  const answer = await post(practice[lms].tokenUrl, {
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: await practice.tool.assertion(platformOf(lms, tool)),
    scope,
  });
  return (await answer.json()).access_token;
}

it('opens in Canvas at once, in the places it asked for, with its own client, deployment, target and parameters', async () => {
  const tool = await register('canvas', '', ['name']);
  const { claims, login } = await launched('canvas', tool);
  expect([claims.aud, claimOf(claims, 'deployment_id')]).toEqual([tool.clientId, tool.deploymentId]);
  expect(login.target_link_uri).toMatch(/\?from=course$/);
  expect(claimOf(claims, 'custom')).toEqual({ mine: 'yes' });
  const elsewhere = `/canvas/alvarez/launch?placement=link_selection&course=patient-care&tool=${tool.clientId}`;
  expect((await practice.get(elsewhere)).status).toBe(400);
  expect(await (await practice.get('/canvas/alvarez/tools')).text()).toContain(
    `/canvas/alvarez/courses/patient-care/waymark?tool=${tool.clientId}`,
  );
});

it('waits in Moodle until an administrator activates it', async () => {
  const tool = await register('moodle', '', ['name']);
  const url = `/moodle/alvarez/launch?placement=course_link&course=patient-care&tool=${tool.clientId}`;
  expect((await practice.get(url)).status).toBe(404);
  const activate = (person: string) =>
    post(`${practice.origin}/moodle/${person}/tools/${tool.clientId}`, { active: 'yes' });
  expect((await activate('alvarez')).status).toBe(403);
  expect((await practice.get(url)).status).toBe(404);
  expect((await activate('ortiz')).status).toBe(303);
  expect((await launched('moodle', tool)).claims.aud).toBe(tool.clientId);
});

describe.each<Lms>(['canvas', 'moodle'])('in %s a tool', (lms) => {
  const active = async (scope: string, claims: string[]) => {
    const tool = await register(lms, scope, claims);
    await post(`${practice.origin}/${lms}/ortiz/tools/${tool.clientId}`, { active: 'yes' });
    return tool;
  };

  it('that asked for no names and no scopes gets neither', async () => {
    const { claims } = await launched(lms, await active('', ['sub']));
    const text = JSON.stringify(claims);
    expect(claims.sub).toBeTruthy();
    for (const word of ['Alvarez', '@practice', 'lti-ags', 'lti-nrps', 'platformnotificationservice'])
      expect([word, text.includes(word)]).toEqual([word, false]);
  });

  it('that asked for names gets them without the address', async () => {
    const { claims } = await launched(lms, await active(scopes.items, ['name']));
    expect(claims).toMatchObject({ name: 'Ms Alvarez', given_name: 'Ana', family_name: 'Alvarez' });
    expect(claims.email).toBeUndefined();
    expect(JSON.stringify(claims)).toContain('/lineitem');
  });

  it('gets no token for a scope that it was not granted, and none while it is not active', async () => {
    const tool = await active(scopes.items, []);
    const nrps = 'https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly';
    expect(await tokenOf(lms, tool, scopes.items)).toEqual(expect.any(String));
    expect(await tokenOf(lms, tool, nrps)).toBeUndefined();
    await post(`${practice.origin}/${lms}/ortiz/tools/${tool.clientId}`, { active: 'no' });
    expect(await tokenOf(lms, tool, scopes.items)).toBeUndefined();
  });
});

describe('notices of Canvas', () => {
  const put = (url: string, bearer: string, body: object) =>
    fetch(url, {
      method: 'PUT',
      headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  async function subscriber() {
    const tool = await register('canvas', `${scopes.notices} ${scopes.items}`, []);
    const { claims } = await launched('canvas', tool);
    const service = claimOf<{ platform_notification_service_url: string }>(
      claims,
      'platformnotificationservice',
    );
    return { tool, url: service.platform_notification_service_url };
  }

  it('need a token with the scope, the own deployment, a known type and a handler of the tool', async () => {
    const { tool, url } = await subscriber();
    const wanted = { notice_type: 'LtiContextCopyNotice', handler: `${practice.toolOrigin}/notices` };
    expect((await put(url, 'x', wanted)).status).toBe(401);
    expect((await put(url, await tokenOf('canvas', tool, scopes.items), wanted)).status).toBe(401);
    const bearer = await tokenOf('canvas', tool, scopes.notices);
    expect((await put(url.replace(/\d+$/, '17'), bearer, wanted)).status).toBe(404);
    expect((await put(url, bearer, { ...wanted, notice_type: 'Other' })).status).toBe(400);
    expect((await put(url, bearer, { ...wanted, handler: 'https://evil.example/' })).status).toBe(400);
    expect((await put(url, bearer, wanted)).status).toBe(200);
    const known = await fetch(url, { headers: { authorization: `Bearer ${bearer}` } });
    expect((await known.json()).notice_handlers).toEqual([wanted]);
  });

  it('tell a tool of a copied course, signed, once', async () => {
    const { tool, url } = await subscriber();
    const got: { notices: { jwt: string }[] }[] = [];
    practice.tool.app.post('/heard', (req, res) => {
      let text = '';
      req.on('data', (part) => {
        text += part;
      });
      req.on('end', () => {
        got.push(JSON.parse(text));
        res.sendStatus(503);
      });
    });
    const bearer = await tokenOf('canvas', tool, scopes.notices);
    const handler = `${practice.toolOrigin}/heard`;
    await put(url, bearer, { notice_type: 'LtiContextCopyNotice', handler });
    await post(`${practice.origin}/canvas/alvarez/courses/patient-care/copy`, {});
    expect(got).toHaveLength(1);
    const payload = await practice.verified('canvas', got[0]?.notices[0]?.jwt ?? '');
    const origin = claimOf<{ id: string }>((await launched('canvas', tool)).claims, 'context');
    expect(payload).toMatchObject({ aud: tool.clientId });
    expect(claimOf(payload, 'notice')).toMatchObject({ type: 'LtiContextCopyNotice' });
    expect(claimOf(payload, 'origin_contexts')).toEqual([origin.id]);
    expect(claimOf(payload, 'context')).toMatchObject({ title: 'Introduction to Patient Care (copy)' });
    expect(practice.lms.notices.at(-1)).toMatchObject({ handler, status: 503 });
    expect(await (await practice.get('/canvas/ortiz/notices')).text()).toContain(handler);
  });
});
