/** The cookie of the administrator's session: no script reads it, and no other site's request carries it. */
import { parseCookie } from 'cookie';
import type { CookieOptions, Request, Response } from 'express';
import { SESSION_HOURS } from './admin-session.service';

const isHttps = (origin: string) => origin.startsWith('https:');
/** With the prefix no sibling host can plant one; browsers take it over https only. */
const nameAt = (origin: string) => (isHttps(origin) ? '__Host-waymark-admin' : 'waymark-admin');
const optionsAt = (origin: string): CookieOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'strict',
  secure: isHttps(origin),
});

export const readAdminCookie = (req: Request, origin: string): string =>
  parseCookie(req.headers.cookie ?? '')[nameAt(origin)] ?? '';

export const setAdminCookie = (res: Response, origin: string, token: string): Response =>
  res.cookie(nameAt(origin), token, { ...optionsAt(origin), maxAge: SESSION_HOURS * 3_600_000 });

export const clearAdminCookie = (res: Response, origin: string): Response =>
  res.clearCookie(nameAt(origin), optionsAt(origin));
