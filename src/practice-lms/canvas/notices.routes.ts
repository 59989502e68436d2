/** Where a tool says which notices it wants (LTI Platform Notification Service 1.0), and the page of those that were sent. */
import { json, type Request, Router } from 'express';
import { z } from 'zod';
import { badRequest, notFound } from '../../shared/errors';
import { noticesPage } from '../pages/notices-page';
import { sendPage } from '../pages/send-page';
import { directorOf } from '../platform/launch-of';
import type { createTokens } from '../platform/token.routes';
import type { Tool } from '../platform/tools';
import { scope } from '../platform/vocabulary';
import { noticeTypes } from './notice-types';
import type { Notices } from './notices';

const subscription = z.object({
  notice_type: z.enum(noticeTypes),
  handler: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]),
});

export function noticeRoutes(notices: Notices, tokens: ReturnType<typeof createTokens>): Router {
  const router = Router();
  const address = '/canvas/api/lti/notice-handlers/:number';

  router.get(address, (req, res) => {
    const tool = toolOf(req);
    res.json({
      client_id: tool.clientId,
      deployment_id: tool.deploymentId,
      notice_handlers: notices.of(tool),
    });
  });

  router.put(address, json(), async (req, res) => {
    const tool = toolOf(req);
    const wanted = subscription.safeParse(req.body ?? {});
    if (!wanted.success) throw refused(z.prettifyError(wanted.error).replaceAll('\n', ' '));
    const { notice_type, handler } = wanted.data;
    if (handler && new URL(handler).host !== new URL(tool.targetLinkUri).host)
      throw refused('the handler has to be on the domain of the tool');
    await notices.subscribe(tool, notice_type, handler);
    res.json({ notice_type, handler });
  });

  router.get('/canvas/:person/notices', (req, res) => {
    sendPage(res, 200, noticesPage(directorOf(req, 'canvas'), notices.sent));
  });

  function toolOf(req: Request): Tool {
    const tool = tokens.toolOf(req, scope.noticeHandlers);
    if (String(tool.number) === req.params.number) return tool;
    throw notFound({ code: 'practice-lms.deployment', message: 'The tool has no such deployment.' });
  }

  return router;
}

const refused = (why: string) =>
  badRequest({ code: 'practice-lms.notice-handler', message: `The subscription was refused: ${why}.` });
