/**
 * The cookie of server-rendered pages. One a course, so that two courses in two tabs stay apart; partitioned (CHIPS), so that it
 * works inside the LMS's frame; `__Host-`, so that no sibling host can plant one.
 */
import { parseCookie } from 'cookie';
import type { Request, Response } from 'express';

const PREFIX = '__Host-waymark-';

const nameFor = (courseId: string | null) => `${PREFIX}${courseId ?? 'none'}`;

export function setSessionCookie(res: Response, courseId: string | null, token: string): void {
  res.cookie(nameFor(courseId), token, {
    path: '/',
    httpOnly: true,
    secure: true,
    sameSite: 'none',
    partitioned: true,
  });
}

/** The session token that the browser sent for this course (or for launches outside any course). */
export function readSessionCookie(req: Request, courseId: string | null): string | null {
  return parseCookie(req.headers.cookie ?? '')[nameFor(courseId)] ?? null;
}
