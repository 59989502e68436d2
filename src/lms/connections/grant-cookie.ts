/**
 * Who asked Canvas for a grant must be who brings the answer (RFC 6749, 10.12). The administrator's own cookie does not come with a
 * visit from another site (SameSite=Strict), so the browser that asked keeps the state in a cookie for this one visit.
 */
import { timingSafeEqual } from 'node:crypto';
import { parseCookie } from 'cookie';
import type { Request, Response } from 'express';
import { CALLBACK_PATH } from '../canvas/oauth';

const MAX_AGE_MS = 10 * 60_000;

/** One for each institution, so that connecting several at once works. */
const nameOf = (state: string) => `waymark-grant-${state.split('.')[0]}`;
const options = (secure: boolean) =>
  ({ path: CALLBACK_PATH, httpOnly: true, sameSite: 'lax', secure }) as const;

export function setGrantCookie(res: Response, state: string, secure: boolean): void {
  res.cookie(nameOf(state), state, { ...options(secure), maxAge: MAX_AGE_MS });
}

/** True when this browser has asked; it is asked for once. */
export function takeGrantCookie(req: Request, res: Response, state: string, secure: boolean): boolean {
  const kept = parseCookie(req.headers.cookie ?? '')[nameOf(state)] ?? '';
  res.clearCookie(nameOf(state), options(secure));
  return kept.length === state.length && timingSafeEqual(Buffer.from(kept), Buffer.from(state));
}
