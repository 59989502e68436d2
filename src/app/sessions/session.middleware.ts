/** Who is looking at this request: a bearer token (the app), a hidden form field or a cookie (server-rendered pages). */
import type { Request, RequestHandler } from 'express';
import type { Sessions } from './session.service';
import type { SessionRecord } from './session.store';
import { readSessionCookie } from './session-cookie';

/** The API takes the bearer token and nothing else, so no other site can ride on a cookie (CSRF). */
export function bearerSession(sessions: Sessions): RequestHandler {
  return async (req, res, next) => {
    const token = /^Bearer ([A-Za-z0-9_-]+)$/.exec(req.headers.authorization ?? '')?.[1];
    const session = await sessions.find(token);
    if (session) {
      res.locals.session = session;
      res.locals.viewer = session.viewer;
    }
    next();
  };
}

/** Pages for reading: the hidden field of a POST first, then the cookie of the course that the address names. */
export function pageSession(sessions: Sessions): RequestHandler {
  return async (req, res, next) => {
    const field = (req.body as { session?: unknown } | undefined)?.session;
    const byField = await sessions.find(field);
    const session = byField ?? (await sessions.find(readSessionCookie(req, courseOf(req))));
    if (session) {
      res.locals.session = session;
      res.locals.viewer = session.viewer;
      res.locals.nav = byField ? { mode: 'form', token: field } : { mode: 'cookie' };
    }
    next();
  };
}

/** The course that an address names, for choosing among the cookies of several open courses. */
export function courseOf(req: Request): string | null {
  const course = req.query.course ?? (req.body as { course?: unknown } | undefined)?.course;
  return typeof course === 'string' && /^[A-Za-z0-9_-]{22}$/.test(course) ? course : null;
}

export const sessionOf = (res: { locals: Record<string, unknown> }): SessionRecord | undefined =>
  res.locals.session as SessionRecord | undefined;
