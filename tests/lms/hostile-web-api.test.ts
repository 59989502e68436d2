/** Web APIs in the hands of somebody hostile: redirects, other hosts, endless and slow answers, pages, throttling, and secrets sent back. */
import type { ServerResponse } from 'node:http';
import { json } from '../lti/support/test-lms';
import { ASSIGNMENTS, assignment, connectCanvas, fakeCanvas } from './support/fake-canvas';
import { connectMoodle, failure, fakeMoodle, SERVER, WS_TOKEN } from './support/fake-moodle';
import { expectError, type Institution, send, useWebApi } from './support/world';

const world = useWebApi();
const sync = ({ teacher }: Institution) => send(world, 'post', '/api/inventory/sync', teacher);

async function canvasThat(answer: (res: ServerResponse, hit: number) => void): Promise<Institution> {
  const institution = await world.newInstitution('canvas');
  await connectCanvas(world, institution, fakeCanvas(world));
  world.lms.routes[ASSIGNMENTS] = (_req, res) => answer(res, world.lms.hits[ASSIGNMENTS] ?? 0);
  return institution;
}
const hits = () => world.lms.hits[ASSIGNMENTS];
const page = (res: ServerResponse, headers: Record<string, string> = {}) =>
  json(res, 200, [assignment(1, 'Lab')], headers);

describe('what is not followed', () => {
  test('a redirect, wherever it leads', async () => {
    world.lms.routes['/secret'] = (_req, res) => json(res, 200, []);
    const institution = await canvasThat((res) =>
      res.writeHead(302, { Location: `${world.lms.url}/secret` }).end(),
    );
    expectError(await sync(institution), 502, 'web_api.unreadable');
    expect(world.lms.hits['/secret']).toBeUndefined();
  });
  test.each([
    ['another host', 'http://127.0.0.2:1/api?page=2'],
    ['another scheme', 'file:///etc/passwd'],
    ['the same page again', ''],
  ])('a next page that is %s', async (_name, next) => {
    const institution = await canvasThat((res) => {
      const own = `${world.lms.url}${ASSIGNMENTS}?per_page=100`;
      page(res, { Link: `<${next || own}>; rel="next"` });
    });
    expectError(await sync(institution), 502, 'web_api.unreadable');
    expect(hits()).toBe(1);
    expect((await world.tagging.board(institution.teacher)).coursework).toEqual([]);
  });
});

describe('what is not waited for or read to its end', () => {
  test('an endless answer', async () => {
    const institution = await canvasThat((res) => {
      res.writeHead(200, { 'Content-Type': 'application/json' });
      const more = () => {
        while (res.write('[1,'.repeat(100_000)));
      };
      res.on('drain', more);
      more();
    });
    expectError(await sync(institution), 502, 'web_api.unreadable');
  });
  test('one that never comes', async () => {
    const institution = await canvasThat(() => {});
    expectError(await sync(institution), 502, 'web_api.unavailable');
    expect(hits()).toBe(4);
  });
});

describe('what is no answer', () => {
  test.each([
    ['a page', 200, 'text/html', '<h1>Sign in</h1>'],
    ['no JSON', 200, 'application/json', '<h1>'],
    ['another shape', 200, 'application/json', '{"assignments":[]}'],
    ['an assignment without a number', 200, 'application/json', '[{"name":"Lab"}]'],
  ])('%s', async (_name, status, type, text) => {
    const institution = await canvasThat((res) => res.writeHead(status, { 'Content-Type': type }).end(text));
    expectError(await sync(institution), 502, 'web_api.unreadable');
    expect(hits()).toBe(1);
  });
  test.each([403, 404])('status %d: the course is not Waymark’s to read', async (status) => {
    const institution = await canvasThat((res) => json(res, status, { errors: [] }));
    expectError(await sync(institution), 502, 'web_api.not_allowed');
    expect(hits()).toBe(1);
  });
});

describe('throttling', () => {
  const throttled: [string, (res: ServerResponse) => void][] = [
    ['429', (res) => json(res, 429, {}, { 'Retry-After': '7' })],
    [
      '403 in words',
      (res) =>
        res
          .writeHead(403, { 'Content-Type': 'text/plain', 'Retry-After': '7' })
          .end('403 Forbidden (Rate Limit Exceeded)'),
    ],
    ['503', (res) => json(res, 503, {}, { 'Retry-After': '7' })],
  ];
  test.each(throttled)('%s is waited out', async (_name, answer) => {
    const institution = await canvasThat((res, hit) => (hit === 1 ? answer(res) : page(res)));
    expect((await sync(institution)).status).toBe(200);
    expect(world.clock.waits).toEqual([7_000]);
  });
  test('four attempts are the last, each after a longer wait with jitter', async () => {
    const institution = await canvasThat((res) => json(res, 429, {}));
    expectError(await sync(institution), 502, 'web_api.unavailable');
    expect([hits(), world.clock.waits]).toEqual([4, [150, 300, 600]]);
  });
  test('a bucket that is nearly empty is let fill', async () => {
    const institution = await canvasThat((res) =>
      page(res, { 'X-Rate-Limit-Remaining': '42.5', 'X-Request-Cost': '3' }),
    );
    expect((await sync(institution)).status).toBe(200);
    expect(world.clock.waits).toEqual([1_000]);
  });
});

describe('secrets that come back', () => {
  test.each([
    ['in an error', failure('moodle_exception', 'invalidtoken')],
    ['as a code', failure(WS_TOKEN, WS_TOKEN)],
    ['as an answer', { answer: WS_TOKEN }],
  ])('%s reach neither log nor answer', async (_name, answer) => {
    const institution = await world.newInstitution('moodle');
    const moodle = fakeMoodle(world);
    await connectMoodle(world, institution, moodle);
    moodle.functions.set('core_course_get_contents', () => answer);
    const response = await sync(institution);
    expect(response.status).toBe(502);
    const { body: state } = await send(world, 'get', '/api/inventory', institution.teacher);
    expect(JSON.stringify([response.body, state]) + world.log.text).not.toContain(WS_TOKEN);
  });
  test('nor do they as a type of content', async () => {
    const institution = await world.newInstitution('moodle');
    await connectMoodle(world, institution, fakeMoodle(world));
    world.lms.routes[SERVER] = (_req, res) =>
      res.writeHead(200, { 'Content-Type': `text/${WS_TOKEN}` }).end('x');
    const response = await sync(institution);
    expectError(response, 502, 'web_api.unreadable');
    expect(JSON.stringify(response.body) + world.log.text).not.toContain(WS_TOKEN);
  });
});
