/** Access tokens and line items, from an LMS that behaves, one that is slow to please, and one that lies. */

import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import type { WaymarkError } from '../../src/shared/errors';
import { nextLink } from '../../src/shared/outside-http/link-header';
import { useTestDatabase } from '../support/database';
import { sharedFile } from '../support/shared-files';
import { json, startTestLms, type TestLms } from './support/test-lms';
import { CLIENT_ID, register, startWaymark, type TestWaymark } from './support/waymark';

const database = useTestDatabase();
let lms: TestLms;
let waymark: TestWaymark;
let platformId: string;
let shift = 0;

beforeAll(async () => {
  lms = await startTestLms();
});
afterAll(async () => {
  await lms.close();
});
beforeEach(async () => {
  shift = 0;
  waymark = await startWaymark(database.connection(), { now: () => new Date(Date.now() + shift) });
  platformId = (await register(waymark, lms)).id;
  for (const name of Object.keys(lms.hits)) delete lms.hits[name];
  lms.routes['/token'] = grants();
  lms.routes['/lineitems'] = (_req, res) => json(res, 200, [lab]);
});
afterEach(async () => {
  await waymark.close();
});

const lab = {
  id: 'https://lms.example/lineitems/1',
  label: ' Vital signs lab ',
  scoreMaximum: 10,
  resourceLinkId: 'rl-1',
  endDateTime: '2026-10-15T04:59:00Z',
};

let assertions: string[] = [];
function grants(life: unknown = 3600) {
  assertions = [];
  return (_req: IncomingMessage, res: ServerResponse, body: string) => {
    const form = new URLSearchParams(body);
    assertions.push(form.get('client_assertion') ?? '');
    json(res, 200, {
      access_token: `token-${assertions.length}`,
      token_type: 'Bearer',
      expires_in: life,
      scope: form.get('scope'),
    });
  };
}

const list = (at = '/lineitems') => waymark.lti.listLineItems(platformId, `${lms.url}${at}`);
const refusal = async (work: Promise<unknown>): Promise<WaymarkError> => {
  try {
    await work;
  } catch (error) {
    return error as WaymarkError;
  }
  throw new Error('was not refused');
};

test('line items are read with a token that Waymark’s key has asked for', async () => {
  let seen: IncomingMessage['headers'] = {};
  lms.routes['/lineitems'] = (req, res) => {
    seen = req.headers;
    json(res, 200, [
      lab,
      { id: 'https://lms.example/lineitems/2', label: 'Extra' },
      { label: 'no id' },
      null,
    ]);
  };
  expect(await list()).toEqual([
    { id: lab.id, label: 'Vital signs lab', resourceLinkId: 'rl-1', dueAt: '2026-10-15T04:59:00.000Z' },
    { id: 'https://lms.example/lineitems/2', label: 'Extra', resourceLinkId: null, dueAt: null },
  ]);
  expect(seen.authorization).toBe('Bearer token-1');
  expect(seen.accept).toBe('application/vnd.ims.lis.v2.lineitemcontainer+json');
  const keys = createRemoteJWKSet(new URL(`${waymark.url}/lti/keys`));
  const { payload } = await jwtVerify(assertions[0] ?? '', keys, {
    issuer: CLIENT_ID,
    subject: CLIENT_ID,
    audience: `${lms.url}/token`,
  });
  expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBeLessThanOrEqual(300);
  expect(payload.jti).toMatch(/^[0-9a-f-]{36}$/);
});

test('the token request asks for reading and nothing more', async () => {
  let form = new URLSearchParams();
  const grant = grants();
  lms.routes['/token'] = (req, res, body) => {
    form = new URLSearchParams(body);
    grant(req, res, body);
  };
  await list();
  expect(Object.fromEntries(form)).toMatchObject({
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    scope: 'https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly',
  });
});

test('a token is kept until shortly before it expires, and shared by those who ask at once', async () => {
  await Promise.all([list(), list(), list()]);
  await list();
  expect(lms.hits['/token']).toBe(1);
  shift = 3600_000 - 59_000;
  await list();
  expect(lms.hits['/token']).toBe(2);
});

test('an LMS that does not say how long a token lives is asked again after a few minutes', async () => {
  lms.routes['/token'] = grants('soon');
  await list();
  shift = 241_000;
  await list();
  expect(lms.hits['/token']).toBe(2);
});

test('a token that is refused is renewed once', async () => {
  lms.routes['/lineitems'] = (req, res) =>
    req.headers.authorization === 'Bearer token-2' ? json(res, 200, [lab]) : json(res, 401, {});
  expect(await list()).toHaveLength(1);
  expect(lms.hits['/token']).toBe(2);
});

test.each([
  ['the token endpoint knows no such scope', '/token', 400],
  ['the token endpoint does not know us', '/token', 401],
  ['the service forbids it', '/lineitems', 403],
  ['the service refuses every token', '/lineitems', 401],
  ['there is no such course', '/lineitems', 404],
])('there are no line items where %s', async (_what, path, status) => {
  lms.routes[path] = (_req, res) => json(res, status, { error: 'invalid_scope' });
  expect(await list()).toEqual([]);
});

test('after 429 and 503 it is tried again, with a fresh assertion each time', async () => {
  const grant = grants();
  let calls = 0;
  lms.routes['/token'] = (req, res, body) => {
    calls += 1;
    if (calls < 3) {
      assertions.push(new URLSearchParams(body).get('client_assertion') ?? '');
      return json(res, calls === 1 ? 429 : 503, {}, { 'Retry-After': '0' });
    }
    return grant(req, res, body);
  };
  expect(await list()).toHaveLength(1);
  expect(new Set(assertions).size).toBe(3);
});

test.each([
  ['goes on failing', 500, '{}'],
  ['answers with a page', 200, '<html>'],
  ['answers with an object', 200, '{"a":1}'],
])('an LMS that %s is unavailable', async (_what, status, body) => {
  lms.routes['/lineitems'] = (_req, res) => {
    res.writeHead(status, { 'Content-Type': 'application/json', 'Retry-After': '0' }).end(body);
  };
  expect(await refusal(list())).toMatchObject({ status: 502, code: 'lms.unavailable' });
  expect(lms.hits['/lineitems']).toBeLessThanOrEqual(3);
});

test('an LMS that is not there is unavailable, and redirects are not followed', async () => {
  const nowhere = waymark.lti.listLineItems(platformId, 'http://127.0.0.1:1/lineitems');
  expect(await refusal(nowhere)).toMatchObject({ code: 'lms.unavailable' });
  lms.routes['/lineitems'] = (_req, res) => {
    res.writeHead(302, { Location: `${lms.url}/elsewhere` }).end();
  };
  expect(await refusal(list())).toMatchObject({ code: 'lms.unavailable' });
  expect(lms.hits['/elsewhere']).toBeUndefined();
});

describe('paging', () => {
  const pages =
    (link: (page: number) => string, last = 3) =>
    (req: IncomingMessage, res: ServerResponse) => {
      const page = Number(new URL(req.url ?? '', lms.url).searchParams.get('page') ?? 1);
      json(res, 200, [{ ...lab, id: `item-${page}` }], page < last ? { Link: link(page + 1) } : {});
    };

  test('all pages are read', async () => {
    lms.routes['/lineitems'] = pages((page) => `<${lms.url}/lineitems?page=${page}>; rel="next"`);
    expect((await list()).map(({ id }) => id)).toEqual(['item-1', 'item-2', 'item-3']);
  });
  test('also by Moodle’s header, with typographic quotes and &amp;', async () => {
    lms.routes['/lineitems'] = pages((page) =>
      Buffer.from(`<${lms.url}/lineitems?x=1&amp;page=${page}>; rel=“next”`, 'utf8').toString('latin1'),
    );
    expect(await list()).toHaveLength(3);
  });
  test('an LMS that never ends is left after twenty pages', async () => {
    lms.routes['/lineitems'] = pages(
      (page) => `<${lms.url}/lineitems?page=${page}>; rel="next"`,
      Number.POSITIVE_INFINITY,
    );
    expect(await list()).toHaveLength(20);
  });
  test('a link to another host does not get the token', async () => {
    const other = await startTestLms();
    lms.routes['/lineitems'] = pages(() => `<${other.url}/lineitems>; rel="next"`);
    expect(await list()).toHaveLength(1);
    expect(other.hits).toEqual({});
    await other.close();
  });
  test('a page that names itself as the next is read once', async () => {
    lms.routes['/lineitems'] = pages(() => `<${lms.url}/lineitems>; rel="next"`);
    expect(await list()).toHaveLength(1);
  });
});

test.each([
  [null, null],
  ['', null],
  ['<https://a.example/?p=2>; rel="next"', 'https://a.example/?p=2'],
  ['<https://a.example/?p=1>; rel="first", <https://a.example/?p=2>; rel="next"', 'https://a.example/?p=2'],
  ['<https://a.example/?p=2>; title="x"; rel=next', 'https://a.example/?p=2'],
  ['<https://a.example/?p=2>; rel="nextish"', null],
  ['<https://a.example/?p=0>; rel="prev"', null],
  ['nonsense', null],
])('Link header %p leads to %p', (header, target) => {
  expect(nextLink(header)).toBe(target);
});

const captured = sharedFile('lms-samples/moodle/4.5.6/services/token-nrps-ags.json');
(captured ? test : test.skip)('the Link header that a real Moodle sent is understood', () => {
  const { link } = JSON.parse(readFileSync(path.resolve(captured ?? ''), 'utf8')).lineitemsLimit1;
  expect(nextLink(link)).toMatch(/lineitems\?type_id=1&limit=1&from=1$/);
});
