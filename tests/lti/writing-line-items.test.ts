/** Making, changing and deleting line items of ours, on a fake LMS that keeps them as the specification says. */
import type { CourseServices } from '../../src/lti';
import { servicesOf, testClock } from './support/hostile-lms';
import { json, startTestLms, type TestLms } from './support/test-lms';

const MEDIA_TYPE = 'application/vnd.ims.lis.v2.lineitem+json';

let lms: TestLms;
let services: CourseServices;
let url: string;
let item: Record<string, unknown> | null = null;
let scopes: (string | null)[] = [];

beforeEach(async () => {
  lms = await startTestLms();
  services = await servicesOf(lms, testClock());
  url = `${lms.url}/lineitems`;
  item = null;
  scopes = [];
  lms.routes['/token'] = (_req, res, body) => {
    scopes.push(new URLSearchParams(body).get('scope'));
    json(res, 200, { access_token: 'token', expires_in: 3600 });
  };
  lms.routes['/lineitems'] = (req, res, body) => {
    if (req.headers['content-type'] !== MEDIA_TYPE) return json(res, 400, {});
    item = { ...JSON.parse(body), id: `${lms.url}/item` };
    return json(res, 201, item);
  };
  lms.routes['/item'] = (req, res, body) => {
    if (!item) return json(res, 404, {});
    if (req.method === 'PUT') item = JSON.parse(body);
    if (req.method !== 'DELETE') return json(res, 200, item);
    item = null;
    return res.writeHead(204).end();
  };
});
afterEach(() => lms.close());

const make = () =>
  services.createLineItem('hostile', url, {
    label: 'Lab',
    scoreMaximum: 10,
    resourceLinkId: 'rl-1',
    dueAt: '2026-11-20T05:00:00Z',
  });
const refused = { status: 502, code: 'lms.refused' };

test('a line item is made, with the scope for writing and the names of the specification', async () => {
  expect(await make()).toEqual({
    id: `${lms.url}/item`,
    label: 'Lab',
    resourceLinkId: 'rl-1',
    dueAt: '2026-11-20T05:00:00.000Z',
  });
  expect(item).toEqual({
    id: `${lms.url}/item`,
    label: 'Lab',
    scoreMaximum: 10,
    resourceLinkId: 'rl-1',
    endDateTime: '2026-11-20T05:00:00Z',
  });
  expect(scopes).toEqual(['https://purl.imsglobal.org/spec/lti-ags/scope/lineitem']);
});

test('a change keeps what it does not name, the LMS’s own fields too', async () => {
  const { id } = await make();
  item = { ...item, 'https://lms.example/launch': 'kept' };
  const changed = await services.updateLineItem('hostile', url, id, { label: 'Lab 2' });
  expect(changed.label).toBe('Lab 2');
  expect(item).toMatchObject({
    label: 'Lab 2',
    scoreMaximum: 10,
    resourceLinkId: 'rl-1',
    endDateTime: '2026-11-20T05:00:00Z',
    'https://lms.example/launch': 'kept',
  });
});

test('a line item is deleted, and deleting it again is no error', async () => {
  const { id } = await make();
  await services.deleteLineItem('hostile', url, id);
  expect(item).toBeNull();
  await services.deleteLineItem('hostile', url, id);
});

test('a line item that has gone cannot be changed', async () => {
  const gone = services.updateLineItem('hostile', url, `${lms.url}/item`, { label: 'Lab 2' });
  await expect(gone).rejects.toMatchObject(refused);
});

test('an LMS that grants no writing refuses', async () => {
  lms.routes['/token'] = (_req, res) => json(res, 400, { error: 'invalid_scope' });
  await expect(make()).rejects.toMatchObject(refused);
  expect(lms.hits['/lineitems']).toBeUndefined();
});

test.each(['https://elsewhere.example/item', 'item', ''])(
  'the token never goes to %p, which is not on the host of its list',
  async (id) => {
    await expect(services.deleteLineItem('hostile', url, id)).rejects.toMatchObject(refused);
    await expect(services.updateLineItem('hostile', url, id, {})).rejects.toMatchObject(refused);
    expect(scopes).toEqual([]);
  },
);
