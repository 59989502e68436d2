/** A fake: the parts of Canvas' web API that Waymark asks for, with answers in the shapes of its documentation. */
import type { IncomingMessage } from 'node:http';
import request from 'supertest';
import { json } from '../../lti/support/test-lms';
import { administer, type Institution, type World, webApiPath } from './world';

export interface FakeCanvas {
  address: string;
  /** Assignments of course 2, page by page. */
  pages: unknown[][];
  /** Bodies that the token endpoint was asked with. */
  grants: Record<string, string>[];
  /** Access tokens that are good. */
  good: Set<string>;
  revoked: string[];
  /** Authorization headers of the requests for assignments. */
  seen: string[];
  expiresIn: number;
}

export const KEY = { clientId: '10000000000042', clientSecret: 'canvas-client-secret' };
export const TOKEN = '/canvas/login/oauth2/token';
export const ASSIGNMENTS = '/canvas/api/v1/courses/2/assignments';

const bearer = (req: IncomingMessage) => (req.headers.authorization ?? '').replace('Bearer ', '');

export function fakeCanvas({ lms }: World): FakeCanvas {
  const canvas: FakeCanvas = {
    address: `${lms.url}/canvas`,
    ...{ pages: [[]], grants: [], good: new Set(), revoked: [], seen: [], expiresIn: 3600 },
  };
  lms.routes[TOKEN] = (req, res, body) => {
    if (req.method === 'DELETE') {
      canvas.revoked.push(bearer(req));
      return json(res, 200, {});
    }
    const fields = Object.fromEntries(new URLSearchParams(body));
    canvas.grants.push(fields);
    if (fields.client_secret !== KEY.clientSecret) return json(res, 401, { error: 'invalid_client' });
    const token = `access-token-${canvas.grants.length}`;
    canvas.good.add(token);
    return json(res, 200, {
      access_token: token,
      token_type: 'Bearer',
      expires_in: canvas.expiresIn,
      ...(fields.grant_type === 'authorization_code' ? { refresh_token: 'the-refresh-token' } : {}),
    });
  };
  lms.routes[ASSIGNMENTS] = (req, res) => {
    canvas.seen.push(bearer(req));
    if (!canvas.good.has(bearer(req)))
      return json(res, 401, { errors: [{ message: 'Invalid access token.' }] });
    const page = Number(new URL(req.url ?? '', lms.url).searchParams.get('page') ?? 1);
    const next = `${lms.url}${ASSIGNMENTS}?page=${page + 1}&per_page=100`;
    const link = `<${lms.url}${ASSIGNMENTS}?page=1>; rel="first"`;
    const more = page < canvas.pages.length ? `, <${next}>; rel="next"` : '';
    return json(res, 200, canvas.pages[page - 1] ?? [], { Link: link + more });
  };
  return canvas;
}

/** Saves the key, and goes through Canvas as the administrator's browser does. */
export async function connectCanvas(
  world: World,
  institution: Pick<Institution, 'tenantId'>,
  { address }: FakeCanvas,
) {
  const put = await administer(world, 'put', webApiPath(institution), { kind: 'canvas', address, ...KEY });
  const state = new URL(put.body.authorizeUrl).searchParams.get('state') ?? '';
  const cookie = String(put.headers['set-cookie']).split(';')[0] ?? '';
  const back = await request(world.app)
    .get(`/lms/canvas/callback?code=the-code&state=${state}`)
    .set('Cookie', cookie);
  return { put, state, cookie, back };
}

export const assignment = (id: number, name: string, more: Record<string, unknown> = {}) => ({
  ...{ id, name, due_at: null, html_url: `https://canvas.example/courses/2/assignments/${id}` },
  ...{ submission_types: ['online_upload'], workflow_state: 'published' },
  ...more,
});
