/** The practice LMS beside a Waymark's LTI room, and the steps of a browser that opens Waymark from it or registers it there. */

import express, { type RequestHandler } from 'express';
import type { Connection } from 'mongoose';
import pino from 'pino';
import { createInvitations } from '../../../src/lti';
import { ltiEndpoints } from '../../../src/lti/endpoints';
import { createPracticeLms, type PracticeLms } from '../../../src/practice-lms';
import { formOf } from '../../practice-lms/support/practice';
import { serve } from '../../practice-lms/support/server';
import { type Answer, cookieOf, get, post, sendLaunch, type TestWaymark } from './waymark';

export interface PracticeBeside {
  origin: string;
  lms: PracticeLms;
  /** Waymark's assertions that have come to the token endpoints. */
  assertions: string[];
  /** Login up to the LMS's answer, whose fields would be posted to Waymark; throws when Waymark refuses the login. */
  begin(path: string): Promise<{ cookie: string; fields: Record<string, string> }>;
  /** The whole launch, with a browser that keeps cookies. */
  launch(path: string): Promise<Answer>;
  /** Registers Waymark by an invitation; the client id of the new tool. */
  registerTool(style: string, connection: Connection, policy?: 'approve' | 'auto'): Promise<string>;
  close(): Promise<void>;
}

/** @param launchUrl Waymark's address as the LMS has it */
export async function startPracticeBeside(
  waymark: TestWaymark,
  launchUrl = `${waymark.url}/lti/launch`,
): Promise<PracticeBeside> {
  const { login, keys } = ltiEndpoints(waymark.url);
  let lms: PracticeLms | undefined;
  const assertions: string[] = [];
  const listen: RequestHandler = (req, _res, next) => {
    if (req.body?.client_assertion) assertions.push(req.body.client_assertion);
    next();
  };
  const server = await serve('127.0.0.1', (origin) => {
    lms = createPracticeLms({
      origin,
      toolUrls: { login, launch: launchUrl, keys },
      toolOrigin: waymark.url,
      log: pino({ level: 'silent' }),
    });
    return express().use(express.urlencoded({ extended: false }), listen, lms.app);
  });
  if (!lms) throw new Error('the practice LMS was not made');
  for (const platform of lms.platforms) await waymark.platforms.ensure(platform);

  const begin: PracticeBeside['begin'] = async (path) => {
    const { action, fields } = formOf(await (await fetch(server.origin + path)).text());
    const { lti_storage_target: _storage, ...asked } = fields;
    const begun = await post(action, asked);
    if (begun.status !== 302) throw new Error(`login answered ${begun.status} ${begun.code}`);
    const cookie = cookieOf(begun);
    const next = await get(new URL(begun.headers.get('location') ?? '', waymark.url).href, {
      Cookie: cookie,
    });
    const answer = await (await fetch(next.headers.get('location') ?? '')).text();
    return { cookie, fields: formOf(answer).fields };
  };

  return {
    origin: server.origin,
    lms,
    assertions,
    begin,
    async launch(path) {
      const { cookie, fields } = await begin(path);
      return sendLaunch(waymark, { state: fields.state ?? '', cookie }, fields.id_token ?? '');
    },
    async registerTool(style, connection, policy = 'auto') {
      const invitation = { name: 'Registered', lms: 'other' as const, policy, days: 7 };
      const { word } = await createInvitations(connection).make(invitation);
      const link = `${waymark.url}/lti/register?invite=${word}`;
      const page = await fetch(`${server.origin}/${style}/ortiz/register?${new URLSearchParams({ link })}`);
      const src = /<iframe[^>]* src="([^"]+)"/.exec(await page.text())?.[1] ?? '';
      const answer = await get(src.replaceAll('&amp;', '&'));
      if (answer.status !== 200) throw new Error(`registration answered ${answer.status} ${answer.code}`);
      const all = await waymark.platforms.list();
      const clientId = all.find(({ name }) => name === invitation.name)?.clientId ?? '';
      // Moodle's administrator activates a new tool.
      const body = new URLSearchParams({ active: 'yes' });
      await fetch(`${server.origin}/${style}/ortiz/tools/${clientId}`, { method: 'POST', body });
      return clientId;
    },
    close: server.close,
  };
}
