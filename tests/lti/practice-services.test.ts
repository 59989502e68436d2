/** Course services of the practice LMS, in both styles, with the addresses that a real launch brings. */
import { readFileSync } from 'node:fs';
import pino from 'pino';
import type { Launch } from '../../src/lti';
import { createPracticeLms, type PracticeLms } from '../../src/practice-lms';
import { formOf } from '../practice-lms/support/practice';
import { serve, type TestServer } from '../practice-lms/support/server';
import { useTestDatabase } from '../support/database';
import { sharedFile } from '../support/shared-files';
import { servicesOf, testClock } from './support/hostile-lms';
import { json, startTestLms } from './support/test-lms';
import { cookieOf, get, post, sendLaunch, startWaymark, type TestWaymark } from './support/waymark';

const database = useTestDatabase();
let waymark: TestWaymark;
let practice: PracticeLms | undefined;
let server: TestServer;

beforeEach(async () => {
  waymark = await startWaymark(database.connection());
  const lti = `${waymark.url}/lti`;
  server = await serve('127.0.0.1', (origin) => {
    practice = createPracticeLms({
      origin,
      toolUrls: { login: `${lti}/login`, launch: `${lti}/launch`, keys: `${lti}/keys` },
      toolOrigin: waymark.url,
      log: pino({ level: 'silent' }),
    });
    return practice.app;
  });
  for (const platform of practice?.platforms ?? []) await waymark.platforms.ensure(platform);
});
afterEach(async () => {
  await server.close();
  await waymark.close();
});

async function launch(path: string): Promise<Launch> {
  const { action, fields } = formOf(await (await fetch(server.origin + path)).text());
  const { lti_storage_target: _storage, ...login } = fields;
  const begun = await post(action, login);
  const cookie = cookieOf(begun);
  const next = await get(new URL(begun.headers.get('location') ?? '', waymark.url).href, { Cookie: cookie });
  const answer = formOf(await (await fetch(next.headers.get('location') ?? '')).text()).fields;
  await sendLaunch(waymark, { state: answer.state ?? '', cookie }, answer.id_token ?? '');
  const accepted = waymark.launches.at(-1);
  if (!accepted) throw new Error('the launch did not pass');
  return accepted;
}

const membershipsOf = ({ rawClaims }: Launch): string =>
  JSON.parse(rawClaims)['https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice']
    .context_memberships_url;

describe.each([
  ['canvas', 'course_navigation'],
  ['moodle', 'course_link'],
])('in the %s style', (lms, placement) => {
  let opened: Launch;
  beforeEach(async () => {
    opened = await launch(`/${lms}/alvarez/launch?placement=${placement}&course=patient-care`);
  });

  test('our line items are read', async () => {
    const items = await waymark.lti.listLineItems(opened.platform.id, opened.lineItemsUrl ?? '');
    expect(items.length).toBeGreaterThan(0);
    expect(items.every(({ label, resourceLinkId }) => label && resourceLinkId)).toBe(true);
  });
  test('a line item of ours is made for a link, changed and deleted', async () => {
    const [platform, url] = [opened.platform.id, opened.lineItemsUrl ?? ''];
    const listed = async () => {
      const items = await waymark.lti.listLineItems(platform, url);
      return items.map(({ label }) => label);
    };
    const before = await listed();
    const [{ resourceLinkId } = { resourceLinkId: null }] = await waymark.lti.listLineItems(platform, url);
    const draft = { label: 'Peer review', scoreMaximum: 10, resourceLinkId: resourceLinkId ?? '' };
    const made = await waymark.lti.createLineItem(platform, url, draft);
    expect(made).toMatchObject({ label: 'Peer review', resourceLinkId });
    await waymark.lti.updateLineItem(platform, url, made.id, { label: 'Second review' });
    expect(await listed()).toEqual([...before, 'Second review']);
    await waymark.lti.deleteLineItem(platform, url, made.id);
    await waymark.lti.deleteLineItem(platform, url, made.id);
    expect(await listed()).toEqual(before);
    const foreign = waymark.lti.createLineItem(platform, url, { ...draft, resourceLinkId: 'not ours' });
    await expect(foreign).rejects.toMatchObject({ code: 'lms.refused' });
  });
  test('members are counted by role, and nothing else is known of them', async () => {
    expect(await waymark.lti.countMembers(opened.platform.id, membershipsOf(opened))).toEqual({
      people: 3,
      byRole: { teacher: 2, student: 1, observer: 0, director: 0 },
      complete: true,
    });
  });
  test('members are counted over all pages', async () => {
    const byOne = new URL(membershipsOf(opened));
    byOne.searchParams.set('limit', '1');
    const counted = await waymark.lti.countMembers(opened.platform.id, byOne.href);
    expect(counted).toMatchObject({ people: 3, complete: true });
  });
});

const captured = sharedFile('lms-samples/moodle/4.5.6/services/token-nrps-ags.json');
describe('members', () => {
  const countOf = async (body: unknown) => {
    const fake = await startTestLms();
    fake.routes['/token'] = (_req, res) => json(res, 200, { access_token: 'x', expires_in: 3600 });
    fake.routes['/members'] = (_req, res) => json(res, 200, body);
    const services = await servicesOf(fake, testClock());
    const counted = await services.countMembers('hostile', `${fake.url}/members`);
    await fake.close();
    return counted;
  };

  test('who has left, is doubled or has no id is not counted', async () => {
    const uri = 'http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor';
    const members = [
      { user_id: '1', roles: [uri, 'Learner'] },
      { user_id: '1', roles: [uri, 'Learner'] },
      { user_id: 2, status: 'Active', roles: ['Mentor'] },
      { user_id: '3', status: 'Inactive', roles: ['Learner'] },
      { user_id: '4', status: 'Deleted', roles: ['Learner'] },
      { user_id: '5', roles: ['Something'] },
      { roles: ['Learner'] },
      null,
    ];
    expect(await countOf({ members })).toEqual({
      people: 3,
      byRole: { teacher: 1, student: 1, observer: 1, director: 0 },
      complete: true,
    });
  });
  (captured ? test : test.skip)('of a real Moodle are understood', async () => {
    const { memberships } = JSON.parse(readFileSync(captured ?? '', 'utf8'));
    expect(await countOf(memberships.body)).toMatchObject({
      people: 4,
      byRole: { teacher: 1, student: 3 },
    });
  });
});
