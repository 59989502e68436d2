/** Takes the tool's deep-linking answer from the person's browser, adds the links, and moves the window on. */
import { type Request, Router } from 'express';
import type { Logger } from 'pino';
import { badRequest } from '../../shared/errors';
import type { School } from '../data/school';
import type { Course, Item, Person, PracticeLmsName } from '../data/types';
import { courseUrl } from '../pages/format';
import { messagePage } from '../pages/message-page';
import { sendPage } from '../pages/send-page';
import { createDeepLinkReader, type DeepLinkParts } from './deep-linking';
import type { Launch } from './flavor';
import type { Pending } from './pending';

export interface DeepLinkRouteParts extends DeepLinkParts {
  school: School;
  /** Deep-linking requests that wait for their answer. */
  requests: Pending<Launch>;
  log: Logger;
}

export function deepLinkRoutes(parts: DeepLinkRouteParts): Router {
  const { flavor, school, requests, log } = parts;
  const { lms } = flavor.platform;
  const { deepLinkReturnPath, deepLinkParam } = flavor.services;
  const readAnswer = createDeepLinkReader(parts);
  const router = Router();

  router.post(`/${lms}${deepLinkReturnPath}`, async (req, res) => {
    const word = String(req.query[deepLinkParam] ?? '');
    const { course, person } = waiting(requests.peek(word));
    const links = await readAnswer(jwtOf(req));
    // Only now: an answer that was refused may be sent again, an accepted one may not.
    waiting(requests.take(word));
    const items = links.map((link) => school.addItem(lms, course.slug, link));
    log.info({ lms, items: items.length }, 'practice LMS adds links');
    sendPage(res, 200, addedPage(lms, person, course, items));
  });

  return router;
}

function waiting(launch: Launch | null): Launch & { course: Course } {
  if (launch?.course) return { ...launch, course: launch.course };
  throw badRequest({
    code: 'practice-lms.deep-linking-over',
    message: 'Nobody is waiting for this deep-linking answer.',
    help: 'It was answered already, or it took longer than an hour. Add a tagged link again from the course.',
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

function addedPage(lms: PracticeLmsName, person: Person, course: Course, items: Item[]) {
  const list =
    lms === 'canvas' ? (items.some((item) => item.points !== null) ? '/assignments' : '/modules') : '';
  return messagePage({
    title: items.length === 0 ? 'Nothing was added' : `Added: ${items.map((item) => item.title).join(', ')}`,
    text: null,
    next: { label: `Back to ${course.title}`, href: `${courseUrl(lms, person, course)}${list}` },
    framed: true,
    leave: true,
  });
}
