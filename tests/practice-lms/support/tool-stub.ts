/**
 * A tool that does its part of LTI 1.3 for real and nothing else: keys, login, launch, deep-linking answers, service tokens. It keeps
 * what it received, so that tests can look at it.
 */
import { randomUUID } from 'node:crypto';
import express, { type Express } from 'express';
import { createRemoteJWKSet, exportJWK, generateKeyPair, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import type { PracticePlatform } from '../../../src/practice-lms';

type Fields = Record<string, string>;

export interface Received {
  login: Fields;
  /** Body of the post to the launch URL: id_token and state, or error and state. */
  launch: Fields;
  claims: JWTPayload;
}

export interface ToolStub {
  app: Express;
  received: Received[];
  /** Page that the tool shows after a launch; a test may put a script's address or a form there. */
  page: { html: (received: Received) => string };
  know(platforms: PracticePlatform[]): void;
  sign(payload: JWTPayload, options?: { kid?: string; expiresIn?: string }): Promise<string>;
  assertion(platform: PracticePlatform, overrides?: JWTPayload): Promise<string>;
  answer(platform: PracticePlatform, items: unknown[], overrides?: JWTPayload): Promise<string>;
  urls(origin: string): { login: string; launch: string; keys: string };
}

const dl = 'https://purl.imsglobal.org/spec/lti-dl/claim';
const lti = 'https://purl.imsglobal.org/spec/lti/claim';

export async function createToolStub(): Promise<ToolStub> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: 'stub', alg: 'RS256', use: 'sig' };
  const logins = new Map<string, { login: Fields; nonce: string }>();
  const received: Received[] = [];
  const page: ToolStub['page'] = { html: () => '<!doctype html><title>Tool</title><h1>Launched</h1>' };
  let platforms: PracticePlatform[] = [];
  const app = express().use(express.urlencoded({ extended: false }));

  app.get('/keys', (_req, res) => {
    res.json({ keys: [jwk] });
  });
  app.all('/login', (req, res) => {
    const login: Fields = req.method === 'POST' ? req.body : req.query;
    const platform = platforms.find((p) => p.issuer === login.iss);
    if (!platform) throw new Error(`tool stub: unknown issuer ${login.iss}`);
    const state = randomUUID();
    const nonce = randomUUID();
    logins.set(state, { login, nonce });
    const query = new URLSearchParams({
      scope: 'openid',
      response_type: 'id_token',
      response_mode: 'form_post',
      prompt: 'none',
      client_id: login.client_id ?? '',
      redirect_uri: `http://${req.headers.host}/launch`,
      login_hint: login.login_hint ?? '',
      lti_message_hint: login.lti_message_hint ?? '',
      state,
      nonce,
    });
    res.redirect(`${platform.authUrl}?${query}`);
  });
  app.post('/launch', async (req, res) => {
    const launch: Fields = req.body;
    const pending = logins.get(launch.state ?? '');
    const platform = platforms.find((p) => p.issuer === pending?.login.iss);
    if (!pending || !platform) throw new Error('tool stub: unknown state');
    const keys = createRemoteJWKSet(new URL(platform.keysetUrl));
    const { payload } = await jwtVerify(launch.id_token ?? '', keys, {
      algorithms: ['RS256'],
      issuer: platform.issuer,
      audience: platform.clientId,
    });
    if (payload.nonce !== pending.nonce) throw new Error('tool stub: wrong nonce');
    const entry = { login: pending.login, launch, claims: payload };
    received.push(entry);
    res.type('html').send(page.html(entry));
  });

  const sign: ToolStub['sign'] = (payload, { kid = 'stub', expiresIn = '5m' } = {}) =>
    new SignJWT(payload)
      .setProtectedHeader({ alg: 'RS256', kid })
      .setIssuedAt()
      .setExpirationTime(expiresIn)
      .sign(privateKey);

  return {
    app,
    received,
    page,
    know: (known) => {
      platforms = known;
    },
    sign,
    assertion: ({ clientId, tokenUrl }, overrides) =>
      sign({ iss: clientId, sub: clientId, aud: tokenUrl, jti: randomUUID(), ...overrides }),
    answer: ({ clientId, issuer, deploymentIds }, items, overrides) =>
      sign({
        iss: clientId,
        aud: issuer,
        nonce: randomUUID(),
        [`${lti}/deployment_id`]: deploymentIds[0],
        [`${lti}/message_type`]: 'LtiDeepLinkingResponse',
        [`${lti}/version`]: '1.3.0',
        [`${dl}/content_items`]: items,
        ...overrides,
      }),
    urls: (origin) => ({ login: `${origin}/login`, launch: `${origin}/launch`, keys: `${origin}/keys` }),
  };
}
