/** Waymark's LTI room on a real port, and a browser's part in a launch: cookies, redirects, form posts. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type RequestHandler } from 'express';
import type { Connection } from 'mongoose';
import pino from 'pino';
import { errorHandler } from '../../../src/app/http/error-handler';
import type { LtiOptions } from '../../../src/lti';
import { createLti, createPlatforms, type Launch, type LtiPort, type Platforms } from '../../../src/lti';
import type { TestLms } from './test-lms';

export const SECRET = 'a secret of at least 32 characters, for tests';
export const CLIENT_ID = 'client-1';
export const DEPLOYMENT = 'deployment-1';

export interface TestWaymark {
  url: string;
  lti: LtiPort;
  platforms: Platforms;
  /** Launches that have passed. */
  launches: Launch[];
  close(): Promise<void>;
}

export async function startWaymark(
  connection: Connection,
  options: Partial<LtiOptions> & { before?: RequestHandler } = {},
): Promise<TestWaymark> {
  const { before, ...rest } = options;
  const app = express();
  const server: Server = await new Promise((resolve) => {
    const listening = app.listen(0, 'localhost', () => resolve(listening));
  });
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  const launches: Launch[] = [];
  const lti = await createLti({
    connection,
    publicUrl: url,
    secret: SECRET,
    log: pino({ level: 'silent' }),
    onLaunch: async (launch, _req, res) => {
      launches.push(launch);
      res.json({ launched: true });
    },
    ...rest,
  });
  if (before) app.use(before);
  app.use('/lti', lti.router);
  app.use(
    errorHandler(
      pino({ level: 'silent' }),
      ({ code, message }) => `<p id="code">${code}</p><p>${message}</p>`,
    ),
  );
  return {
    url,
    lti,
    platforms: createPlatforms({ connection, secret: SECRET, publicUrl: url }),
    launches,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Registers the LMS; further client ids and deployments as said. */
export function register(waymark: TestWaymark, lms: TestLms, more: Record<string, unknown> = {}) {
  return waymark.platforms.ensure({
    name: 'Test LMS',
    issuer: lms.url,
    clientId: CLIENT_ID,
    authUrl: `${lms.url}/auth`,
    tokenUrl: `${lms.url}/token`,
    keysetUrl: `${lms.url}/jwks`,
    deploymentIds: [DEPLOYMENT],
    lms: 'other',
    ...more,
  });
}

export interface Answer {
  status: number;
  /** Error code of a refusal, if it is one. */
  code: string | null;
  body: string;
  headers: Headers;
}

async function answerOf(response: Response): Promise<Answer> {
  const body = await response.text();
  let code: string | null = null;
  try {
    code = JSON.parse(body).error?.code ?? null;
  } catch {
    // A page or an empty answer.
  }
  return { status: response.status, code, body, headers: response.headers };
}

/** A form post, as a browser's (`fields`) or with any body. */
export async function post(
  url: string,
  fields: Record<string, string> | string,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json', ...headers },
    body: typeof fields === 'string' ? fields : new URLSearchParams(fields),
  });
  return answerOf(response);
}

export async function get(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  return answerOf(
    await fetch(url, { redirect: 'manual', headers: { Accept: 'application/json', ...headers } }),
  );
}

export const cookieOf = (answer: Answer): string =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

export interface BegunLogin {
  state: string;
  nonce: string;
  cookie: string;
  authUrl: URL;
}

export const loginFields = (waymark: TestWaymark, lms: TestLms, more: Record<string, string> = {}) => ({
  iss: lms.url,
  client_id: CLIENT_ID,
  login_hint: 'user-7',
  target_link_uri: `${waymark.url}/lti/launch`,
  ...more,
});

/** Login up to the LMS's authentication endpoint, with a browser that keeps cookies. */
export async function login(
  waymark: TestWaymark,
  lms: TestLms,
  more: Record<string, string> = {},
): Promise<BegunLogin> {
  const first = await post(`${waymark.url}/lti/login`, loginFields(waymark, lms, more));
  if (first.status !== 302) throw new Error(`login answered ${first.status} ${first.body}`);
  const cookie = cookieOf(first);
  const second = await get(new URL(first.headers.get('location') ?? '', waymark.url).href, {
    Cookie: cookie,
  });
  const authUrl = new URL(second.headers.get('location') ?? '');
  return {
    state: authUrl.searchParams.get('state') ?? '',
    nonce: authUrl.searchParams.get('nonce') ?? '',
    cookie,
    authUrl,
  };
}

const lti = (name: string) => `https://purl.imsglobal.org/spec/lti/claim/${name}`;

/** A teacher's launch of a resource link. `undefined` takes a claim out. */
export function claimsFor(
  waymark: TestWaymark,
  lms: TestLms,
  begun: BegunLogin,
  more: Record<string, unknown> = {},
) {
  const now = Math.floor(Date.now() / 1000);
  const claims: Record<string, unknown> = {
    iss: lms.url,
    aud: CLIENT_ID,
    sub: 'user-7',
    iat: now,
    exp: now + 60,
    nonce: begun.nonce,
    name: 'Tessa Teacher',
    [lti('message_type')]: 'LtiResourceLinkRequest',
    [lti('version')]: '1.3.0',
    [lti('deployment_id')]: DEPLOYMENT,
    [lti('target_link_uri')]: `${waymark.url}/lti/launch`,
    [lti('roles')]: ['http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor'],
    [lti('context')]: {
      id: 'course-1',
      title: 'Intro to Health Careers',
      label: 'HC-101',
      type: ['CourseSection'],
    },
    [lti('resource_link')]: { id: 'rl-1', title: 'Vital signs lab' },
    ...more,
  };
  return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
}

export const sendLaunch = (
  waymark: TestWaymark,
  begun: Pick<BegunLogin, 'state' | 'cookie'>,
  idToken: string,
  more: Record<string, string> = {},
  headers: Record<string, string> = {},
) =>
  post(
    `${waymark.url}/lti/launch`,
    { state: begun.state, id_token: idToken, ...more },
    { ...(begun.cookie ? { Cookie: begun.cookie } : {}), ...headers },
  );
