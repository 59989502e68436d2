/** The whole of Waymark on a real port beside a test LMS, and launches from one into the other, with a browser that keeps cookies. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { Connection } from 'mongoose';
import { createApp, type Waymark } from '../../../../src/app/http/app';
import { loadFramework } from '../../../../src/framework';
import { createPlatforms } from '../../../../src/lti';
import { startTestLms, type TestLms } from '../../../lti/support/test-lms';
import {
  type Answer,
  CLIENT_ID,
  claimsFor,
  cookieOf,
  DEPLOYMENT,
  login,
  SECRET,
  sendLaunch,
  type TestWaymark,
} from '../../../lti/support/waymark';
import { appParts } from '../../../support/app-parts';

export const lti = (name: string) => `https://purl.imsglobal.org/spec/lti/claim/${name}`;
export const dl = (name: string) => `https://purl.imsglobal.org/spec/lti-dl/claim/${name}`;
const lis = (name: string) => `http://purl.imsglobal.org/vocab/lis/v2/${name}`;

/** Claims of somebody who reads a public course without signing in, as Canvas sends them. */
export const nobody = { sub: undefined, name: undefined, [lti('roles')]: [lis('system/person#None')] };
export const student = { sub: 'user-8', name: 'Sam Student', [lti('roles')]: [lis('membership#Learner')] };

/** Loading the framework and composing everything takes its time on a busy machine, in milliseconds. */
export const WHOLE_START = 120_000;

export interface Launched extends Answer {
  /** What the browser keeps of the answer. */
  cookie: string;
}

export interface School {
  url: string;
  lms: TestLms;
  waymark: Waymark;
  snapshot: ReturnType<typeof loadFramework>;
  /** A teacher's launch of a resource link, with other claims as said; cookies of Waymark are kept. */
  launch(claims?: Record<string, unknown>): Promise<Launched>;
  /** Follows the launch's redirect with its cookies. */
  follow(launched: Launched): Promise<Answer>;
  /** A page or an endpoint, with whatever headers. */
  ask(path: string, init?: RequestInit): Promise<Answer>;
  /** What the app learns of a session, from the code of a teacher's launch. */
  session(launched: Launched): Promise<AppSession>;
  close(): Promise<void>;
}

export interface AppSession {
  token: string;
  openOn: string | null;
  course: { id: string } | null;
  deepLink: Record<string, unknown> | null;
}

export async function startSchool(connection: Connection): Promise<School> {
  const outer = express();
  const server: Server = await new Promise((resolve) => {
    const listening = outer.listen(0, 'localhost', () => resolve(listening));
  });
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  const snapshot = loadFramework();
  const waymark = await createApp(appParts(connection, { snapshot, publicUrl: url, secret: SECRET }));
  outer.use(waymark.app);

  const lms = await startTestLms();
  await createPlatforms({ connection, secret: SECRET, publicUrl: url }).ensure({
    name: 'Test LMS',
    lms: 'canvas',
    issuer: lms.url,
    clientId: CLIENT_ID,
    authUrl: `${lms.url}/auth`,
    tokenUrl: `${lms.url}/token`,
    keysetUrl: `${lms.url}/jwks`,
    deploymentIds: [DEPLOYMENT],
  });

  // Login and launch need nothing of it but its address.
  const tool = { url } as TestWaymark;
  const ask: School['ask'] = async (path, init = {}) => {
    const response = await fetch(new URL(path, url), { redirect: 'manual', ...init });
    const body = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return {
      status: response.status,
      body,
      headers: response.headers,
      code: isJson ? (JSON.parse(body).error?.code ?? null) : null,
    };
  };

  return {
    url,
    lms,
    waymark,
    snapshot,
    ask,
    async launch(claims = {}) {
      const begun = await login(tool, lms);
      const answer = await sendLaunch(
        tool,
        begun,
        await lms.sign(claimsFor(tool, lms, begun, claims)),
        {},
        {
          Accept: 'text/html',
        },
      );
      return { ...answer, cookie: cookieOf(answer) };
    },
    follow: ({ headers, cookie }) => ask(headers.get('location') ?? '', { headers: { Cookie: cookie } }),
    async session({ headers }) {
      const { hash } = new URL(headers.get('location') ?? '', url);
      const answer = await ask('/api/session', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ code: new URLSearchParams(hash.slice(1)).get('code') }),
      });
      return JSON.parse(answer.body);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await lms.close();
    },
  };
}
