/** A closed API in both versions: who is let in, and what is said to the others (RFC 6750). */
import { createSecretKey, hkdfSync } from 'node:crypto';
import { SignJWT } from 'jose';
import request from 'supertest';
import { createCaseClients } from '../../../src/case-api';
import { officialSchemas, schemaOf11, swaggerOf10 } from '../../conformance/official-schemas';
import { useTestDatabase } from '../../support/database';
import {
  all,
  apiOn,
  type Credentials,
  codeOf,
  core,
  documentId,
  itemId,
  newClient,
  publicUrl,
  secret,
  tokenOf,
} from './support/closed-api';

const database = useTestDatabase();
const unknownId = '00000000-0000-4000-8000-000000000000';
let app: ReturnType<typeof apiOn>;
let client: Credentials;
let token: string;

beforeAll(async () => {
  app = apiOn(database.connection());
  client = await newClient(database.connection());
  token = await tokenOf(app, client);
});

const get = (path: string, bearer?: string) => {
  const asked = request(app).get(path);
  return bearer === undefined ? asked : asked.set('Authorization', `Bearer ${bearer}`);
};

/** A token like ours, but for what is given. */
function forged(claims: { iss?: string; aud?: string; exp?: number; typ?: string; keyOf?: string } = {}) {
  const bytes = hkdfSync('sha256', claims.keyOf ?? secret, 'waymark', 'case access tokens v1', 32);
  return new SignJWT({ client_id: client.id, scope: 'core all' })
    .setProtectedHeader({ alg: 'HS256', typ: claims.typ ?? 'at+jwt' })
    .setIssuer(claims.iss ?? publicUrl)
    .setAudience(claims.aud ?? `${publicUrl}/ims/case`)
    .setSubject(client.id)
    .setExpirationTime(claims.exp ?? Math.floor(Date.now() / 1000) + 60)
    .sign(createSecretKey(new Uint8Array(bytes)));
}

describe.each([
  ['v1p1', 'unauthorised_request'],
  ['v1p0', 'unauthorisedrequest'],
] as const)('/ims/case/%s', (segment, unauthorised) => {
  const base = `/ims/case/${segment}`;
  const operations = [
    'CFDocuments',
    `CFDocuments/${documentId}`,
    `CFPackages/${documentId}`,
    `CFItems/${itemId}`,
    `CFItemAssociations/${itemId}`,
    `CFAssociations/${unknownId}`,
    `CFAssociationGroupings/${unknownId}`,
    `CFConcepts/${unknownId}`,
    `CFItemTypes/${unknownId}`,
    `CFSubjects/${unknownId}`,
    `CFLicenses/${unknownId}`,
    `CFRubrics/${unknownId}`,
  ];

  it.each(operations)('%s without a token: 401 with a challenge and no error in it', async (path) => {
    const res = await get(`${base}/${path}`);
    expect([res.status, codeOf(res.body)]).toEqual([401, unauthorised]);
    expect(res.headers['www-authenticate']).toBe('Bearer realm="CASE"');
    expect(res.headers['cache-control']).toBe('no-store');
  });

  it('is not got round by another spelling of the path', async () => {
    for (const path of [`cfpackages/${documentId}`, `CFPackages/${documentId}/`, 'CFDocuments/']) {
      expect([path, (await get(`${base}/${path}`)).status]).toEqual([path, 401]);
    }
    expect((await request(app).head(`${base}/CFPackages/${documentId}`)).status).toBe(401);
  });

  it.each<[string, () => Promise<string> | string]>([
    ['no JWT', () => 'x'],
    ['nothing', () => ''],
    ['another key', () => forged({ keyOf: 'another secret of thirty-two characters' })],
    ['another issuer', () => forged({ iss: 'https://elsewhere.example' })],
    ['another audience', () => forged({ aud: publicUrl })],
    ['another type', () => forged({ typ: 'JWT' })],
    ['an expired one', () => forged({ exp: Math.floor(Date.now() / 1000) - 1 })],
    ['a changed signature', () => `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`],
  ])('a bad token (%s): 401 invalid_token', async (_what, bad) => {
    const res = await get(`${base}/CFDocuments`, await bad());
    expect([res.status, codeOf(res.body)]).toEqual([401, unauthorised]);
    expect(res.headers['www-authenticate']).toBe('Bearer realm="CASE", error="invalid_token"');
  });

  it('a token in the address, or by another scheme: 401', async () => {
    expect((await get(`${base}/CFDocuments?access_token=${token}`)).status).toBe(401);
    const res = await request(app).get(`${base}/CFDocuments`).set('Authorization', `Basic ${token}`);
    expect(res.status).toBe(401);
  });

  it('a scope that does not cover the operation: 403', async () => {
    const { body } = await get(`${base}/CFDocuments/${documentId}`, token);
    const path = `${base}/CFLicenses/${body.licenseURI.identifier}`;
    const small = await tokenOf(app, client, core);
    const res = await get(path, small);
    expect([res.status, codeOf(res.body)]).toEqual([403, 'forbidden']);
    expect(res.headers['www-authenticate']).toBe(
      `Bearer realm="CASE", error="insufficient_scope", scope="${all}"`,
    );
    expect((await get(path, token)).status).toBe(200);
    for (const covered of operations.slice(0, 5)) {
      expect([covered, (await get(`${base}/${covered}`, small)).status]).toEqual([covered, 200]);
    }
  });

  it('the scope `all` alone covers what `core` covers', async () => {
    expect((await get(`${base}/CFDocuments`, await tokenOf(app, client, all))).status).toBe(200);
  });

  it('answers are for this client only', async () => {
    const res = await get(`${base}/CFDocuments/${documentId}`, token);
    expect(res.status).toBe(200);
    expect(res.headers['cache-control']).toBe('private, no-cache');
    expect(res.headers.vary).toMatch(/Authorization/);
    expect(res.headers['access-control-allow-origin']).toBeUndefined();
    expect(res.headers['cross-origin-resource-policy']).toBe('same-origin');
    const again = await get(`${base}/CFDocuments/${documentId}`, token).set(
      'If-None-Match',
      res.headers.etag ?? '',
    );
    expect(again.status).toBe(304);
  });

  it('no 304 without a token', async () => {
    const { headers } = await get(`${base}/CFDocuments/${documentId}`, token);
    const res = await get(`${base}/CFDocuments/${documentId}`).set('If-None-Match', headers.etag ?? '');
    expect(res.status).toBe(401);
  });

  it('the discovery document stays open, and tells how to get a token', async () => {
    const res = await get(`${base}/discovery/imscase${segment}_openapi3_v1p0.json`);
    expect(res.status).toBe(200);
    expect(res.headers['cache-control']).toMatch(/^public/);
    const { flows } = res.body.components.securitySchemes.clientCredentials;
    expect(flows.clientCredentials.tokenUrl).toBe(`${publicUrl}/ims/case/token`);
    expect(Object.keys(flows.clientCredentials.scopes)).toEqual([core, all]);
    expect(res.body.paths['/CFPackages/{sourcedId}'].get.security).toEqual([
      { clientCredentials: [core] },
      { clientCredentials: [all] },
    ]);
  });

  it('the tokens of a removed client end at once', async () => {
    const { id, secret: own } = await newClient(database.connection());
    const its = await tokenOf(app, { id, secret: own });
    expect((await get(`${base}/CFDocuments`, its)).status).toBe(200);
    await createCaseClients(database.connection()).remove(id);
    const res = await get(`${base}/CFDocuments`, its);
    expect([res.status, res.headers['www-authenticate']]).toEqual([
      401,
      'Bearer realm="CASE", error="invalid_token"',
    ]);
  });
});

describe('/uri', () => {
  it('is closed to programs', async () => {
    for (const identifier of [itemId, unknownId]) {
      const res = await get(`/uri/${identifier}`);
      expect([res.status, codeOf(res.body)]).toEqual([401, 'unauthorised_request']);
    }
    const res = await get(`/uri/${itemId}`, await tokenOf(app, client, core));
    expect([res.status, res.body.identifier]).toEqual([200, itemId]);
    expect(res.headers['cache-control']).toBe('private, no-cache');
    expect(res.headers['access-control-allow-origin']).toBeUndefined();
  });

  it('shows people the page for unknown addresses, whatever is behind it', async () => {
    for (const identifier of [itemId, unknownId]) {
      const res = await get(`/uri/${identifier}`).set('Accept', 'text/html');
      expect([res.status, res.text]).toEqual([404, '<p>no such page</p>']);
    }
  });
});

it('a token has ended after an hour', async () => {
  const hourAgo = new Date(Date.now() - 3_600_000);
  const old = await tokenOf(apiOn(database.connection(), { now: () => hourAgo }), client);
  expect((await get('/ims/case/v1p1/CFDocuments', old)).status).toBe(401);
});

it('nobody needs a token while the API is open, and a bad one does no harm', async () => {
  const open = apiOn(database.connection(), { closed: false });
  const path = `/ims/case/v1p1/CFItems/${itemId}`;
  const res = await request(open).get(path).set('Authorization', 'Bearer x');
  expect([res.status, res.headers['access-control-allow-origin']]).toEqual([200, '*']);
  expect(res.headers.vary).not.toMatch(/Authorization/);
});

(officialSchemas ? describe : describe.skip)('refusals and the official schemas', () => {
  it.each([
    ['v1p1', () => schemaOf11('imsx_statusinfo')],
    ['v1p0', () => swaggerOf10('imsx_StatusInfo.Type')],
  ] as const)('%s', async (segment, validator) => {
    const validate = validator();
    const small = await tokenOf(app, client, core);
    for (const bearer of [undefined, 'x', small]) {
      const { status, body } = await get(`/ims/case/${segment}/CFLicenses/${unknownId}`, bearer);
      expect([status, validate(body), validate.errors]).toEqual([bearer === small ? 403 : 401, true, null]);
    }
  });
});
