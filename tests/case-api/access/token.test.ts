/** POST /ims/case/token, by the sections of RFC 6749. */
import { decodeJwt, decodeProtectedHeader } from 'jose';
import request from 'supertest';
import { createCaseClients } from '../../../src/case-api';
import { useTestDatabase } from '../../support/database';
import { all, apiOn, askToken, type Credentials, core, newClient, publicUrl } from './support/closed-api';

const database = useTestDatabase();
const grant = { grant_type: 'client_credentials' };
let app: ReturnType<typeof apiOn>;
let client: Credentials;

// Each test has a limiter of its own.
beforeEach(() => {
  app = apiOn(database.connection());
});
beforeAll(async () => {
  client = await newClient(database.connection());
});

const proved = () => ({ client_id: client.id, client_secret: client.secret });
const basic = (id: string, secret: string) => `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;

describe('who does not prove to be a client (5.2)', () => {
  it.each<[string, () => Record<string, string>]>([
    ['nothing', () => ({})],
    ['an unknown client', () => ({ client_id: 'somebody', client_secret: client.secret })],
    ['a wrong secret', () => ({ client_id: client.id, client_secret: `${client.secret}x` })],
    ['no secret', () => ({ client_id: client.id })],
    ['an empty secret', () => ({ client_id: client.id, client_secret: '' })],
  ])('%s: 401 invalid_client with a challenge', async (_what, fields) => {
    const res = await askToken(app, { ...grant, ...fields() });
    expect([res.status, res.body.error]).toEqual([401, 'invalid_client']);
    expect(res.headers['www-authenticate']).toMatch(/^Basic realm="/);
    expect(res.headers['cache-control']).toBe('no-store');
    expect(res.body.access_token).toBeUndefined();
  });

  it.each([
    ['another scheme', () => `Bearer ${client.secret}`],
    ['no base64', () => 'Basic ***'],
    ['no colon', () => `Basic ${Buffer.from(client.id).toString('base64')}`],
    ['a percent sign that encodes nothing', () => basic(client.id, '%')],
    ['a wrong secret', () => basic(client.id, 'secret')],
  ])('%s in the header: 401 invalid_client', async (_what, header) => {
    const res = await askToken(app, grant).set('Authorization', header());
    expect([res.status, res.body.error]).toEqual([401, 'invalid_client']);
  });

  it('credentials in the address do not count', async () => {
    const query = new URLSearchParams({ ...grant, ...proved() });
    const res = await request(app).post(`/ims/case/token?${query}`).type('form').send(grant);
    expect([res.status, res.body.error]).toEqual([401, 'invalid_client']);
  });
});

describe('what cannot be read (3.2, 5.2)', () => {
  it.each<[string, () => Record<string, string>, string]>([
    ['no grant type', () => proved(), 'invalid_request'],
    ['an empty grant type', () => ({ ...proved(), grant_type: '' }), 'invalid_request'],
    ['another grant', () => ({ ...proved(), grant_type: 'password' }), 'unsupported_grant_type'],
    ['an unknown scope', () => ({ ...grant, ...proved(), scope: `${core} admin` }), 'invalid_scope'],
    [
      'a scope that is an inherited name',
      () => ({ ...grant, ...proved(), scope: 'toString' }),
      'invalid_scope',
    ],
  ])('%s: 400', async (_what, fields, error) => {
    const res = await askToken(app, fields());
    expect([res.status, res.body.error]).toEqual([400, error]);
    expect(res.body.error_description).toMatch(/\.$/);
    expect(res.headers['cache-control']).toBe('no-store');
  });

  it('a parameter that stands twice: 400 invalid_request', async () => {
    const body = `${new URLSearchParams({ ...grant, ...proved() })}&scope=${core}&scope=${core}`;
    const res = await request(app).post('/ims/case/token').type('form').send(body);
    expect([res.status, res.body.error]).toEqual([400, 'invalid_request']);
  });

  it('two ways of proving at once: 400 invalid_request', async () => {
    const twice = await askToken(app, { ...grant, ...proved() }).set(
      'Authorization',
      basic(client.id, client.secret),
    );
    expect([twice.status, twice.body.error]).toEqual([400, 'invalid_request']);
    const other = await askToken(app, { ...grant, client_id: 'other' }).set(
      'Authorization',
      basic(client.id, client.secret),
    );
    expect([other.status, other.body.error]).toEqual([400, 'invalid_request']);
  });

  it('another media type: 400 invalid_request', async () => {
    const res = await request(app)
      .post('/ims/case/token')
      .send({ ...grant, ...proved() });
    expect([res.status, res.body.error]).toEqual([400, 'invalid_request']);
  });

  it('a body that is too long: 413', async () => {
    const res = await askToken(app, { ...grant, ...proved(), filler: 'x'.repeat(9000) });
    expect([res.status, res.body.error]).toEqual([413, 'invalid_request']);
  });

  it.each(['get', 'put', 'delete'] as const)('%s: 405', async (method) => {
    const res = await request(app)[method]('/ims/case/token');
    expect([res.status, res.headers.allow, res.body.error]).toEqual([405, 'POST', 'invalid_request']);
  });
});

describe('a token (5.1)', () => {
  it('by client_secret_post', async () => {
    const res = await askToken(app, { ...grant, ...proved() });
    expect(res.status).toBe(200);
    expect(res.body).toEqual({
      access_token: expect.any(String),
      token_type: 'Bearer',
      expires_in: 3600,
      scope: `${core} ${all}`,
    });
    expect(res.headers['content-type']).toMatch(/^application\/json/);
    expect(res.headers['cache-control']).toBe('no-store');
    expect(res.headers.pragma).toBe('no-cache');
  });

  it('by client_secret_basic, form-encoded or as it is (2.3.1)', async () => {
    const [first = '', ...rest] = client.secret;
    const encoded = `%${first.charCodeAt(0).toString(16)}${rest.join('')}`;
    for (const header of [basic(client.id, client.secret), basic(client.id, encoded)]) {
      const res = await askToken(app, grant).set('Authorization', header);
      expect([res.status, res.body.token_type]).toEqual([200, 'Bearer']);
    }
  });

  it('passes over parameters that it does not know', async () => {
    const res = await askToken(app, { ...grant, ...proved(), error: 'x', audience: 'somewhere' });
    expect(res.status).toBe(200);
  });

  it('says who made it, for whom, for what and for how long', async () => {
    const { body } = await askToken(app, { ...grant, ...proved() });
    const { iat = 0, ...claims } = decodeJwt(body.access_token);
    expect(decodeProtectedHeader(body.access_token)).toEqual({ alg: 'HS256', typ: 'at+jwt' });
    expect(claims).toEqual({
      iss: publicUrl,
      aud: `${publicUrl}/ims/case`,
      sub: client.id,
      client_id: client.id,
      scope: 'core all',
      exp: iat + 3600,
      jti: expect.any(String),
    });
  });

  it('has the scopes that were asked for, as far as the client has them (3.3)', async () => {
    const small = await newClient(database.connection(), 'core');
    const asked = async ({ id, secret }: Credentials, scope?: string) => {
      const res = await askToken(app, {
        ...grant,
        client_id: id,
        client_secret: secret,
        ...(scope !== undefined && { scope }),
      });
      return [res.status, res.body.scope ?? res.body.error];
    };
    expect(await asked(client, core)).toEqual([200, core]);
    expect(await asked(client, all)).toEqual([200, all]);
    expect(await asked(client, '')).toEqual([200, `${core} ${all}`]);
    expect(await asked(small)).toEqual([200, core]);
    expect(await asked(small, `${core} ${all}`)).toEqual([200, core]);
    expect(await asked(small, all)).toEqual([400, 'invalid_scope']);
  });

  it('is given while the API is open too, so that opening it breaks no client', async () => {
    const res = await askToken(apiOn(database.connection(), { closed: false }), { ...grant, ...proved() });
    expect(res.status).toBe(200);
  });

  it('is noted at the client', async () => {
    const at = new Date('2026-11-27T10:00:00Z');
    const { id, secret } = await newClient(database.connection());
    const lastUsed = async () =>
      (await createCaseClients(database.connection()).list()).find((one) => one.id === id)?.lastUsedAt;
    expect(await lastUsed()).toBeNull();
    await askToken(apiOn(database.connection(), { now: () => at }), {
      ...grant,
      client_id: id,
      client_secret: secret,
    });
    expect(await lastUsed()).toEqual(at);
  });
});

it('one address may ask sixty times a minute', async () => {
  const statuses = await Promise.all(
    Array.from({ length: 61 }, async () => (await request(app).get('/ims/case/token')).status),
  );
  expect(statuses.filter((status) => status === 429)).toHaveLength(1);
  const res = await askToken(app, { ...grant, ...proved() });
  expect([res.status, res.body.error]).toEqual([429, 'temporarily_unavailable']);
  expect(Number(res.headers['retry-after'])).toBeGreaterThan(0);
});
