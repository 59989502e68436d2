/** Takes the tool's deep-linking answer from the person's browser, adds the links, and moves the window on. */
import { type Request, Router } from 'express';
import type { Logger } from 'pino';
import { badRequest } from '../../shared/errors';
import { messagePage } from '../pages/message-page';
import { sendPage } from '../pages/send-page';
import { createDeepLinkReader, type DeepLinkParts } from './deep-linking';
import type { Launch } from './flavor';
import type { Pending } from './pending';

export interface DeepLinkRouteParts extends DeepLinkParts {
  /** Deep-linking requests that wait for their answer. */
  requests: Pending<Launch>;
  log: Logger;
}

export function deepLinkRoutes(parts: DeepLinkRouteParts): Router {
  const { flavor, requests, log } = parts;
  const { lms } = flavor.platform;
  const { deepLinkReturnPath, deepLinkParam } = flavor.services;
  const readAnswer = createDeepLinkReader(parts);
  const router = Router();

  router.post(`/${lms}${deepLinkReturnPath}`, async (req, res) => {
    const word = String(req.query[deepLinkParam] ?? '');
    const launch = waiting(requests.peek(word));
    const answer = await readAnswer(jwtOf(req), launch);
    // Only now: an answer that was refused may be sent again, an accepted one may not.
    waiting(requests.take(word));
    const { title, next } = flavor.receive(launch, answer);
    log.info({ lms, items: answer.contents.length }, 'practice LMS takes links');
    sendPage(res, 200, messagePage({ title, text: null, next, framed: true, leave: true }));
  });

  return router;
}

function waiting(launch: Launch | null): Launch {
  if (launch) return launch;
  throw badRequest({
    code: 'practice-lms.deep-linking-over',
    message: 'Nobody is waiting for this deep-linking answer.',
    help: 'It was answered already, or it took longer than an hour. Choose links again from the course.',
  });
}

function jwtOf(req: Request): string {
  const jwt: unknown = req.body?.JWT;
  if (typeof jwt === 'string' && jwt.length < 100_000) return jwt;
  throw badRequest({
    code: 'practice-lms.deep-linking',
    message: 'The deep-linking answer has no field “JWT”.',
    help: 'Post the signed answer as a form with one field, JWT.',
  });
}
