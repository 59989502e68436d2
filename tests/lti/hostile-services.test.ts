/** Course services against a fake LMS that is slow, rude, endless or nosy. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { inspect } from 'node:util';
import type { CourseServices } from '../../src/lti';
import { START, servicesOf, type TestClock, testClock } from './support/hostile-lms';
import { json, startTestLms, type TestLms } from './support/test-lms';

let lms: TestLms;
let clock: TestClock;
let services: CourseServices;
let tokens = 0;

beforeEach(async () => {
  lms = await startTestLms();
  clock = testClock();
  services = await servicesOf(lms, clock);
  tokens = 0;
  lms.routes['/token'] = (_req, res) => {
    tokens += 1;
    json(res, 200, { access_token: `secret-token-${tokens}`, token_type: 'Bearer', expires_in: 3600 });
  };
  lms.routes['/lineitems'] = (_req, res) => json(res, 200, []);
});
afterEach(() => lms.close());

const list = (signal?: AbortSignal) => services.listLineItems('hostile', `${lms.url}/lineitems`, signal);
const count = (signal?: AbortSignal) => services.countMembers('hostile', `${lms.url}/members`, signal);
const create = () =>
  services.createLineItem('hostile', `${lms.url}/lineitems`, { label: 'Lab', scoreMaximum: 10 });
const failing = (status: number, headers: Record<string, string> = {}) => {
  lms.routes['/lineitems'] = (_req, res) => json(res, status, {}, headers);
};
const unavailable = { status: 502, code: 'lms.unavailable' };

describe('trying again', () => {
  test('waits longer each time, with jitter, and three attempts are the last', async () => {
    failing(503);
    await expect(list()).rejects.toMatchObject(unavailable);
    expect(clock.waits).toEqual([150, 300]);
    expect(lms.hits['/lineitems']).toBe(3);
  });
  test.each([
    ['7', 7_000],
    [new Date(START.getTime() + 12_000).toUTCString(), 12_000],
    [new Date(START.getTime() - 12_000).toUTCString(), 0],
    ['soon', 150],
  ])('after 429 with Retry-After %p it waits %p ms', async (retryAfter, wait) => {
    lms.routes['/lineitems'] = (_req, res) =>
      lms.hits['/lineitems'] === 1 ? json(res, 429, {}, { 'Retry-After': retryAfter }) : json(res, 200, []);
    expect(await list()).toEqual([]);
    expect(clock.waits).toEqual([wait]);
  });
  test('an LMS that asks for an hour is left alone', async () => {
    failing(429, { 'Retry-After': '3600' });
    await expect(list()).rejects.toMatchObject(unavailable);
    expect(clock.waits).toEqual([]);
    expect(lms.hits['/lineitems']).toBe(1);
  });
  test('a line item is not made twice: 500 ends it, 429 does not', async () => {
    failing(500);
    await expect(create()).rejects.toMatchObject(unavailable);
    expect(lms.hits['/lineitems']).toBe(1);
    failing(429);
    await expect(create()).rejects.toMatchObject(unavailable);
    expect(lms.hits['/lineitems']).toBe(4);
  });
});

describe('tokens', () => {
  test('many who find the token revoked renew it once', async () => {
    lms.routes['/lineitems'] = (req, res) =>
      req.headers.authorization === 'Bearer secret-token-1' ? json(res, 401, {}) : json(res, 200, []);
    await Promise.all(Array.from({ length: 8 }, () => list()));
    expect(tokens).toBe(2);
  });
  test('each set of scopes has its own, and asks for nothing else', async () => {
    const scopes: (string | null)[] = [];
    lms.routes['/token'] = (_req, res, body) => {
      scopes.push(new URLSearchParams(body).get('scope'));
      json(res, 200, { access_token: 'x', expires_in: 3600 });
    };
    lms.routes['/members'] = (_req, res) => json(res, 200, { members: [] });
    await list();
    await count();
    await list();
    expect(scopes).toEqual([
      'https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly',
      'https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly',
    ]);
  });
  test('who leaves does not take the token from those who wait with them', async () => {
    const leaving = new AbortController();
    const grant = lms.routes['/token'];
    let answer = () => {};
    lms.routes['/token'] = (req, res, body) => {
      answer = () => grant?.(req, res, body);
      leaving.abort(new Error('left'));
    };
    const gone = list(leaving.signal);
    const waiting = list();
    await expect(gone).rejects.toThrow('left');
    answer();
    expect(await waiting).toEqual([]);
    expect(tokens).toBe(1);
  });
});

describe('answers that are no answers', () => {
  const answer = (body: string, type?: string) => (_req: IncomingMessage, res: ServerResponse) =>
    res.writeHead(200, type ? { 'Content-Type': type } : {}).end(body);

  test.each([
    ['JSON that calls itself a page', '[]', 'text/html'],
    ['JSON that does not say what it is', '[]', undefined],
    ['a page that calls itself JSON', '<html>', 'application/json'],
    ['members in place of line items', '{"members":[]}', 'application/json'],
  ])('%s is no list', async (_what, body, type) => {
    lms.routes['/lineitems'] = answer(body, type);
    await expect(list()).rejects.toMatchObject(unavailable);
  });
  test('a list is no membership container', async () => {
    lms.routes['/members'] = answer('[]', 'application/json');
    await expect(count()).rejects.toMatchObject(unavailable);
  });
  test('a token endpoint that answers with a page is unavailable', async () => {
    lms.routes['/token'] = answer('{"access_token":"x"}', 'text/html');
    await expect(list()).rejects.toMatchObject(unavailable);
  });
  test('a body that is too large is not read to its end', async () => {
    lms.routes['/lineitems'] = answer(`["${'x'.repeat(5 * 1024 * 1024)}"]`, 'application/json');
    await expect(list()).rejects.toMatchObject({ ...unavailable, detail: expect.stringContaining('larger') });
  });
});

describe('an LMS that never finishes', () => {
  /** Headers and one bracket, and then silence; `begun` is told once they are on their way. */
  const dripping = (begun: () => void) => (_req: IncomingMessage, res: ServerResponse) => {
    res.writeHead(200, { 'Content-Type': 'application/json' });
    res.write('[', begun);
  };

  test('is given up after the time of one attempt, each time', async () => {
    let timeout = new AbortController();
    const late = () => timeout.abort(new DOMException('took too long', 'TimeoutError'));
    const hurried = testClock({
      timeout: () => {
        timeout = new AbortController();
        return timeout.signal;
      },
    });
    services = await servicesOf(lms, hurried);
    lms.routes['/lineitems'] = dripping(late);
    await expect(list()).rejects.toMatchObject({
      ...unavailable,
      detail: expect.stringContaining('took too long'),
    });
    expect(lms.hits['/lineitems']).toBe(3);
  });
  test('is left at once by who has waited enough', async () => {
    const leaving = new AbortController();
    lms.routes['/lineitems'] = dripping(() => leaving.abort(new Error('left')));
    await expect(list(leaving.signal)).rejects.toThrow('left');
    expect(lms.hits['/lineitems']).toBe(1);
    await expect(list(AbortSignal.abort(new Error('never came')))).rejects.toThrow('never came');
    expect(lms.hits['/lineitems']).toBe(1);
  });
});

describe('pages without end', () => {
  const member = (id: string) => ({ user_id: id, roles: ['Learner'] });
  const pages = (next: (page: number) => number) => {
    lms.routes['/members'] = (req, res) => {
      const page = Number(new URL(req.url ?? '', lms.url).searchParams.get('page') ?? 0);
      const link = `<${lms.url}/members?page=${next(page)}>; rel="next"`;
      json(res, 200, { members: [member(`${page}`)] }, { Link: link });
    };
  };

  test('two pages that name each other are read once each', async () => {
    pages((page) => (page === 1 ? 2 : 1));
    expect(await count()).toMatchObject({ people: 3, complete: true });
    expect(lms.hits['/members']).toBe(3);
  });
  test('a count that stopped early says so', async () => {
    pages((page) => page + 1);
    expect(await count()).toMatchObject({ people: 20, complete: false });
  });
});

describe('secrets', () => {
  test.each<[string, (req: IncomingMessage, res: ServerResponse) => void]>([
    ['in an error', (req, res) => json(res, 500, { error: req.headers.authorization })],
    ['in a page', (req, res) => json(res, 200, `<p>${req.headers.authorization}`)],
    ['in place of an HTTP answer', (req, res) => res.socket?.end(`${req.headers.authorization}\r\n\r\n`)],
  ])('a token that comes back %s is in no error of ours', async (_where, handler) => {
    lms.routes['/lineitems'] = handler;
    const error = await list().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject(unavailable);
    expect(inspect(error, { depth: 20, showHidden: true })).not.toContain('secret-token');
  });
  test('an assertion that comes back is in no error of ours', async () => {
    let assertion = 'none';
    lms.routes['/token'] = (_req, res, body) => {
      assertion = new URLSearchParams(body).get('client_assertion') ?? '';
      res.socket?.end(`${assertion}\r\n\r\n`);
    };
    const error = await list().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject(unavailable);
    expect(assertion).toMatch(/^eyJ/);
    expect(inspect(error, { depth: 20, showHidden: true })).not.toContain(assertion);
  });
});
