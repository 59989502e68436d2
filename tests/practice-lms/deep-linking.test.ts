import { generateKeyPair, SignJWT } from 'jose';
import { formOf, type Practice, post, startPractice } from './support/practice';

const settings = 'https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings';
const lti = 'https://purl.imsglobal.org/spec/lti/claim';
const paths = {
  canvas: '/canvas/alvarez/launch?placement=link_selection&course=patient-care',
  moodle: '/moodle/alvarez/launch?placement=content_selection&course=patient-care',
};
const link = { type: 'ltiResourceLink', title: 'Where this unit leads', custom: { waymark_link: 'L-1' } };

let practice: Practice;
beforeAll(async () => {
  practice = await startPractice();
});
beforeEach(() => practice.lms.reset());
afterAll(() => practice.close());

async function returnUrl(lms: 'canvas' | 'moodle'): Promise<string> {
  const { claims } = await practice.launch(paths[lms]);
  return (claims[settings] as { deep_link_return_url: string }).deep_link_return_url;
}

/** Moodle fills the form of the activity with one link; the teacher saves it. */
async function saveFilledForm(page: string): Promise<void> {
  const form = await (await practice.get(page.match(/href="([^"]*)"[^>]* data-leave/)?.[1] ?? '')).text();
  const { action, fields } = formOf(form);
  const title = form.match(/name="title" value="([^"]*)"/)?.[1] ?? '';
  const points = form.match(/name="points" value="([^"]*)"/)?.[1];
  const saved = await post(practice.origin + action, { ...fields, title, ...(points && { points }) });
  if (saved.status !== 303) throw new Error(`not saved: ${await saved.text()}\n${form}`);
}

describe.each(['canvas', 'moodle'] as const)('an answer to the %s style', (lms) => {
  it('adds a link that launches with its own custom parameters', async () => {
    const JWT = await practice.tool.answer(practice[lms], [link]);
    const answer = await post(await returnUrl(lms), { JWT });
    expect(answer.status).toBe(200);
    const page = await answer.text();
    if (lms === 'moodle') await saveFilledForm(page);
    else expect(page).toContain('Added: Where this unit leads');

    const item = 'where-this-unit-leads-11';
    const placement = lms === 'canvas' ? 'resource_link' : 'activity';
    const { claims } = await practice.launch(
      `/${lms}/sam/launch?placement=${placement}&course=patient-care&item=${item}`,
    );
    expect(claims[`${lti}/custom`]).toMatchObject({ waymark_link: 'L-1' });
    expect(claims[`${lti}/resource_link`]).toMatchObject({ title: 'Where this unit leads' });
  });

  it('adds several, and nothing for an empty list', async () => {
    const two = await practice.tool.answer(practice[lms], [link, { ...link, title: 'Another' }]);
    expect(await (await post(await returnUrl(lms), { JWT: two })).text()).toContain(
      'Where this unit leads, Another',
    );
    const none = await practice.tool.answer(practice[lms], []);
    expect(await (await post(await returnUrl(lms), { JWT: none })).text()).toMatch(
      /Nothing was (added|chosen)/,
    );
  });

  it('is taken once', async () => {
    const url = await returnUrl(lms);
    await post(url, { JWT: await practice.tool.answer(practice[lms], [link]) });
    const again = await post(url, { JWT: await practice.tool.answer(practice[lms], [link]) });
    expect(again.status).toBe(400);
    expect(await again.text()).toContain('practice-lms.deep-linking-over');
  });

  it.each<[string, Record<string, unknown>]>([
    ['another issuer', { iss: 'x' }],
    ['another audience', { aud: 'https://canvas.instructure.com' }],
    ['another deployment', { [`${lti}/deployment_id`]: 'x' }],
    ['no deployment', { [`${lti}/deployment_id`]: undefined }],
    ['another message type', { [`${lti}/message_type`]: 'LtiResourceLinkRequest' }],
    ['another version', { [`${lti}/version`]: '1.1' }],
    ['no nonce', { nonce: undefined }],
    ['no list of items', { 'https://purl.imsglobal.org/spec/lti-dl/claim/content_items': 'x' }],
  ])('is refused with %s, and may be mended', async (_name, overrides) => {
    const url = await returnUrl(lms);
    const refused = await post(url, { JWT: await practice.tool.answer(practice[lms], [link], overrides) });
    expect(refused.status).toBe(400);
    expect((await post(url, { JWT: await practice.tool.answer(practice[lms], [link]) })).status).toBe(200);
  });

  it.each<[string, unknown]>([
    ['another kind of item', { type: 'html', html: '<b>x</b>' }],
    ['a link to another domain', { ...link, url: 'https://evil.example/' }],
    ['a script for a link', { ...link, url: 'javascript:alert(1)' }],
    ['custom parameters that are not text', { ...link, custom: { a: { $ne: 1 } } }],
  ])('is refused with %s', async (_name, item) => {
    const refused = await post(await returnUrl(lms), {
      JWT: await practice.tool.answer(practice[lms], [item]),
    });
    expect(refused.status).toBe(400);
  });

  it('is refused when it is used twice, expired, malformed, or signed with another key', async () => {
    const url = await returnUrl(lms);
    const JWT = await practice.tool.answer(practice[lms], [link]);
    expect((await post(url, { JWT })).status).toBe(200);
    const replayed = await post(await returnUrl(lms), { JWT });
    expect(await replayed.text()).toContain('nonce was used before');

    const other = await generateKeyPair('RS256');
    const forged = await new SignJWT({ iss: practice[lms].clientId, aud: practice[lms].issuer, nonce: 'n' })
      .setProtectedHeader({ alg: 'RS256', kid: 'stub' })
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(other.privateKey);
    const old = await practice.tool.sign(
      { iss: practice[lms].clientId, aud: practice[lms].issuer },
      { expiresIn: '-1m' },
    );
    const unknownKey = await practice.tool.sign({ iss: practice[lms].clientId }, { kid: 'other' });
    const again = await returnUrl(lms);
    for (const bad of [forged, old, unknownKey, 'x', 'a.b.c', `${JWT}x`, '']) {
      const answer = await post(again, { JWT: bad });
      expect([bad.slice(0, 8), answer.status]).toEqual([bad.slice(0, 8), 400]);
    }
    expect((await post(again, {})).status).toBe(400);
  });
});

it('puts a link with a line item among the assignments of Canvas, graded', async () => {
  const graded = {
    ...link,
    title: 'Pathway reflection',
    lineItem: { scoreMaximum: 10, tag: 'waymark', resourceId: 'r-1' },
  };
  await post(await returnUrl('canvas'), { JWT: await practice.tool.answer(practice.canvas, [graded]) });
  const list = await (await practice.get('/canvas/sam/courses/patient-care/assignments')).text();
  expect(list).toContain('Pathway reflection');
});

it('keeps the title of a link from being HTML', async () => {
  const JWT = await practice.tool.answer(practice.canvas, [
    { ...link, title: '<img src=x onerror=alert(1)>' },
  ]);
  expect(await (await post(await returnUrl('canvas'), { JWT })).text()).not.toContain('<img');
});
