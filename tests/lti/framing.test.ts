/** Who may frame what: the policy of the app, and the two exceptions that a launch needs. */

import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import pino from 'pino';
import { errorHandler } from '../../src/app/http/error-handler';
import { securityHeaders } from '../../src/app/http/security';
import { createLti, createPlatforms } from '../../src/lti';
import { useTestDatabase } from '../support/database';
import { startTestLms, type TestLms } from './support/test-lms';
import {
  claimsFor,
  get,
  login,
  loginFields,
  post,
  register,
  SECRET,
  sendLaunch,
  type TestWaymark,
} from './support/waymark';

const database = useTestDatabase();
let lms: TestLms;
let waymark: TestWaymark;
let server: Server;

beforeAll(async () => {
  lms = await startTestLms();
  const app = express();
  server = await new Promise((resolve) => {
    const listening = app.listen(0, 'localhost', () => resolve(listening));
  });
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  const lti = await createLti({
    connection: database.connection(),
    publicUrl: url,
    secret: SECRET,
    log: pino({ level: 'silent' }),
    onLaunch: async (_launch, _req, res) => {
      res.send('launched');
    },
  });
  app.use(securityHeaders({ https: false, platformOrigins: lti.platformOrigins }));
  app.use('/lti', lti.router);
  app.get('/app', (_req, res) => void res.send('app'));
  app.use(errorHandler(pino({ level: 'silent' }), ({ code }) => code));
  const platforms = createPlatforms({ connection: database.connection(), secret: SECRET, publicUrl: url });
  waymark = { url, lti, platforms, launches: [], close: async () => undefined };
  await register(waymark, lms);
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await lms.close();
});

const directive = (headers: Headers, name: string) =>
  headers
    .get('content-security-policy')
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(name));

test('a page may be framed by registered platforms only', async () => {
  expect(directive((await get(`${waymark.url}/app`)).headers, 'frame-ancestors')).toBe(
    `frame-ancestors 'self' ${lms.url}`,
  );
});

test('the app’s own header policy survives ltijs, whose own is gone', async () => {
  const { headers } = await post(`${waymark.url}/lti/login`, loginFields(waymark, lms));
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin-allow-popups');
  expect(headers.get('cross-origin-embedder-policy')).toBeNull();
  expect(headers.get('referrer-policy')).toBe('same-origin');
  expect(directive(headers, 'frame-ancestors')).toBe(`frame-ancestors 'self' ${lms.url}`);
});

test('an error of a launch can be read inside an LMS that nobody knows', async () => {
  const { status, headers } = await post(
    `${waymark.url}/lti/login`,
    loginFields(waymark, lms, { iss: 'https://unknown.example' }),
  );
  expect(status).toBe(403);
  expect(directive(headers, 'frame-ancestors')).toBeUndefined();
  expect(directive(headers, 'default-src')).toBe("default-src 'self'");
});

test('the host that a verified launch names may frame its answer, and every page from then on', async () => {
  const begun = await login(waymark, lms);
  const claims = claimsFor(waymark, lms, begun, {
    'https://purl.imsglobal.org/spec/lti/claim/launch_presentation': {
      return_url: 'https://canvas.school.edu/courses/1',
    },
  });
  const answer = await sendLaunch(waymark, begun, await lms.sign(claims));
  expect(answer.body).toBe('launched');
  expect(directive(answer.headers, 'frame-ancestors')).toContain('https://canvas.school.edu');
  expect(directive(answer.headers, 'form-action')).toContain('https://canvas.school.edu');
  expect(directive((await get(`${waymark.url}/app`)).headers, 'frame-ancestors')).toContain(
    'https://canvas.school.edu',
  );
});

test('a host that an unverified launch names learns nothing', async () => {
  const begun = await login(waymark, lms);
  const claims = claimsFor(waymark, lms, begun, {
    nonce: 'wrong',
    'https://purl.imsglobal.org/spec/lti/claim/launch_presentation': { return_url: 'https://evil.example/' },
  });
  await sendLaunch(waymark, begun, await lms.sign(claims));
  expect(await waymark.lti.platformOrigins()).not.toContain('https://evil.example');
});
