import { readFileSync } from 'node:fs';
import { sharedFile } from '../support/shared-files';
import { type Practice, post, startPractice } from './support/practice';

const ags = 'https://purl.imsglobal.org/spec/lti-ags';
const scopes = {
  items: `${ags}/scope/lineitem.readonly`,
  members: 'https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly',
};
type Lms = 'canvas' | 'moodle';
const opening = {
  canvas: '/canvas/alvarez/launch?placement=course_navigation&course=patient-care',
  moodle: '/moodle/alvarez/launch?placement=course_link&course=patient-care',
};

let practice: Practice;
beforeAll(async () => {
  practice = await startPractice();
});
beforeEach(() => practice.lms.reset());
afterAll(() => practice.close());

function ask(lms: Lms, fields: Record<string, string>): Promise<Response> {
  return post(practice[lms].tokenUrl, fields);
}

async function tokenFields(lms: Lms, scope: string, overrides = {}): Promise<Record<string, string>> {
  return {
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: await practice.tool.assertion(practice[lms], overrides),
    scope,
  };
}

async function token(lms: Lms, scope: string): Promise<string> {
  const answer = await (await ask(lms, await tokenFields(lms, scope))).json();
  return answer.access_token;
}

async function read(url: string, bearer: string): Promise<Response> {
  return fetch(url, { headers: { authorization: `Bearer ${bearer}` } });
}

async function urls(lms: Lms): Promise<{ items: string; members: string }> {
  const { claims } = await practice.launch(opening[lms]);
  return {
    items: (claims[`${ags}/claim/endpoint`] as { lineitems: string }).lineitems,
    members: (
      claims['https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice'] as {
        context_memberships_url: string;
      }
    ).context_memberships_url,
  };
}

describe.each<Lms>(['canvas', 'moodle'])('the token endpoint of the %s style', (lms) => {
  it('gives a bearer token for a signed assertion', async () => {
    const answer = await ask(lms, await tokenFields(lms, `${scopes.items} ${scopes.members}`));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).toEqual({
      access_token: expect.any(String),
      token_type: 'Bearer',
      expires_in: 3600,
      scope: `${scopes.items} ${scopes.members}`,
    });
  });

  it.each([
    ['another grant', { grant_type: 'password' }, 'invalid_request'],
    ['no scope', { scope: '' }, 'invalid_request'],
    ['a scope it does not grant', { scope: `${scopes.items} openid` }, 'invalid_scope'],
    ['a malformed assertion', { client_assertion: 'a.b' }, 'invalid_client'],
  ])('refuses %s', async (_name, change, error) => {
    const answer = await ask(lms, { ...(await tokenFields(lms, scopes.items)), ...change });
    expect([answer.status, (await answer.json()).error]).toEqual([400, error]);
  });

  it.each([
    ['another audience', { aud: 'https://example.org' }],
    ['another issuer', { iss: 'x' }],
    ['another subject', { sub: 'x' }],
    ['no jti', { jti: undefined }],
  ])('refuses an assertion with %s', async (_name, overrides) => {
    const answer = await ask(lms, await tokenFields(lms, scopes.items, overrides));
    expect([answer.status, (await answer.json()).error]).toEqual([400, 'invalid_client']);
  });

  it('takes an assertion once', async () => {
    const fields = await tokenFields(lms, scopes.items);
    expect((await ask(lms, fields)).status).toBe(200);
    expect((await ask(lms, fields)).status).toBe(400);
  });
});

describe.each<Lms>(['canvas', 'moodle'])('services of the %s style', (lms) => {
  it('need a token with the right scope, of the same LMS', async () => {
    const other = lms === 'canvas' ? 'moodle' : 'canvas';
    const { items, members } = await urls(lms);
    expect((await fetch(items)).status).toBe(401);
    expect((await read(items, 'x')).status).toBe(401);
    expect((await read(items, await token(lms, scopes.members))).status).toBe(401);
    expect((await read(items, await token(other, scopes.items))).status).toBe(401);
    expect((await read(members, await token(lms, scopes.items))).status).toBe(401);
  });

  it('list the people of the course, the administrator not among them', async () => {
    const { members } = await urls(lms);
    const answer = await read(members, await token(lms, scopes.members));
    expect(answer.headers.get('content-type')).toContain(
      'application/vnd.ims.lti-nrps.v2.membershipcontainer+json',
    );
    const names = (await answer.json()).members.map((member: { name: string }) => member.name);
    expect(names).toEqual(['Ms Alvarez', 'Ms Lee', 'Sam Rivera']);
  });

  it('page the people, and find them by role', async () => {
    const { members } = await urls(lms);
    const bearer = await token(lms, scopes.members);
    const first = await read(`${members}?limit=2`, bearer);
    const next = first.headers.get('link')?.match(/^<([^>]+)>; rel="next"$/)?.[1];
    expect((await first.json()).members).toHaveLength(2);
    const last = await read(next ?? '', bearer);
    expect([(await last.json()).members.length, last.headers.get('link')]).toEqual([1, null]);

    const learner = encodeURIComponent('http://purl.imsglobal.org/vocab/lis/v2/membership#Learner');
    expect((await (await read(`${members}?role=${learner}`, bearer)).json()).members).toHaveLength(1);
  });

  it('know the person of a launch by the same id', async () => {
    const { claims } = await practice.launch(opening[lms]);
    const { members } = await urls(lms);
    const list = (await (await read(members, await token(lms, scopes.members))).json()).members;
    expect(list[0].user_id).toBe(claims.sub);
  });

  it('filter line items by resource link, tag and resource', async () => {
    const { claims } = await practice.launch(
      `/${lms}/sam/launch?placement=${lms === 'canvas' ? 'resource_link' : 'activity'}&course=patient-care&item=first-aid-practice`,
    );
    const { items } = await urls(lms);
    const bearer = await token(lms, scopes.items);
    const count = async (name: string, value: string) => {
      const url = new URL(items);
      url.searchParams.set(name, value);
      return (await (await read(url.href, bearer)).json()).length;
    };
    const linkId = (claims['https://purl.imsglobal.org/spec/lti/claim/resource_link'] as { id: string }).id;
    expect(await count('resource_link_id', linkId)).toBe(1);
    expect(await count('resource_link_id', 'x')).toBe(0);
    expect(await count('tag', 'x')).toBe(0);
    expect(await count('resource_id', 'x')).toBe(0);

    const { lineitem } = claims[`${ags}/claim/endpoint`] as { lineitem: string };
    expect((await (await read(lineitem, bearer)).json()).resourceLinkId).toBe(linkId);
    expect((await read(lineitem.replace(/(line_items\/|lineitems\/)\d+/, '$1999999'), bearer)).status).toBe(
      404,
    );
  });

  it.each(['limit=0', 'limit=x', 'limit=1&limit=2'])('refuse ?%s', async (query) => {
    const { items } = await urls(lms);
    const url = `${items}${items.includes('?') ? '&' : '?'}${query}`;
    expect((await read(url, await token(lms, scopes.items))).status).toBe(400);
  });
});

describe('line items', () => {
  it('in Canvas are only those of the tool’s own assignments, with their due date', async () => {
    const { items } = await urls('canvas');
    const list = await (await read(items, await token('canvas', scopes.items))).json();
    expect(list).toEqual([
      expect.objectContaining({ label: 'First aid practice', endDateTime: expect.stringMatching(/-09-18T/) }),
    ]);
  });

  it('in Moodle are all graded activities, for every one opens the tool, and hold no dates', async () => {
    const { items } = await urls('moodle');
    const list = await (await read(items, await token('moodle', scopes.items))).json();
    expect(list).toHaveLength(9);
    expect(Object.keys(list[0]).sort()).toEqual([
      'id',
      'label',
      'ltiLinkId',
      'resourceId',
      'resourceLinkId',
      'scoreMaximum',
      'tag',
    ]);
  });

  it('in Canvas come in pages, with standard Link headers', async () => {
    const graded = (title: string) => ({ type: 'ltiResourceLink', title, lineItem: { scoreMaximum: 5 } });
    const { claims } = await practice.launch(
      '/canvas/alvarez/launch?placement=link_selection&course=patient-care',
    );
    const settings = claims['https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings'];
    const { deep_link_return_url } = settings as { deep_link_return_url: string };
    const eleven = Array.from({ length: 11 }, (_, n) => graded(`Link ${n}`));
    await post(deep_link_return_url, { JWT: await practice.tool.answer(practice.canvas, eleven) });

    const bearer = await token('canvas', scopes.items);
    let url: string | undefined = (await urls('canvas')).items;
    const sizes: number[] = [];
    while (url) {
      const answer: Response = await read(url, bearer);
      sizes.push((await answer.json()).length);
      url = answer.headers.get('link')?.match(/<([^>]+)>; rel="next"/)?.[1];
    }
    expect(sizes).toEqual([10, 2]);
  });

  it('in Moodle come in pages when asked, with Moodle’s own kind of Link header', async () => {
    const { items } = await urls('moodle');
    const bearer = await token('moodle', scopes.items);
    expect((await read(items, bearer)).headers.get('link')).toBeNull();
    const header = (await read(`${items}&limit=4`, bearer)).headers.get('link') ?? '';
    const link = Buffer.from(header, 'latin1').toString('utf8');
    expect(link).toContain('&amp;from=4>; rel=“next”');
    const last = await read(`${items}&limit=4&from=8`, bearer);
    expect((await last.json()).length).toBe(1);
    expect(Buffer.from(last.headers.get('link') ?? '', 'latin1').toString('utf8')).not.toContain('next');
  });

  const capture = sharedFile('lms-samples/moodle/5.1.3/services/token-nrps-ags.json');
  (capture ? it : it.skip)('and members in Moodle have the keys of the captures', async () => {
    const sample = JSON.parse(readFileSync(capture ?? '', 'utf8'));
    const { items, members } = await urls('moodle');
    const [item] = await (await read(items, await token('moodle', scopes.items))).json();
    const container = await (await read(members, await token('moodle', scopes.members))).json();
    const plain = sample.lineitemsAtEnd.body.find(
      (i: object) => 'ltiLinkId' in i && !('submissionReview' in i),
    );
    expect(Object.keys(item).sort()).toEqual(Object.keys(plain).sort());
    expect(Object.keys(container).sort()).toEqual(Object.keys(sample.memberships.body).sort());
    expect(Object.keys(container.members[0]).sort()).toEqual(
      Object.keys(sample.memberships.body.members[0]).sort(),
    );
  });
});
