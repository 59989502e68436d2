/**
 * The state cookie that ltijs sets ties a login to a browser. Inside an LMS's frame only partitioned cookies (CHIPS) survive, and
 * ltijs 5.9.9 cannot make them, so every cookie that it sets or clears gets the attributes here. Browsers take `Secure` cookies
 * over plain http on localhost only; elsewhere Waymark needs https.
 */
import type { LtijsHandler, LtijsRequest, LtijsResponse } from 'ltijs';
import { LOGIN_LIFE } from './login.store';

export const partitionedCookies =
  (path: string): LtijsHandler =>
  (_req, res, next) => {
    const set = res.cookie.bind(res);
    res.cookie = (name, value, options = {}) =>
      set(name, value, {
        ...options,
        ...(options.maxAge === undefined ? {} : { maxAge: LOGIN_LIFE }),
        path,
        secure: true,
        sameSite: 'none',
        partitioned: true,
      });
    next();
  };

const nameOf = (state: string) => `state${state}`;

/** True when this browser has brought back the cookie of this login, with our signature. */
export const hasStateCookie = (req: LtijsRequest, state: string, issuer: string): boolean =>
  req.signedCookies[nameOf(state)] === issuer;

/** Tells ltijs, which knows cookies only, that the browser has proved itself in another way. */
export function standInForCookie(req: LtijsRequest, state: string, issuer: string): void {
  req.signedCookies[nameOf(state)] = issuer;
}

/** What ltijs does once a launch has passed, for a launch that passes it by. */
export function clearStateCookie(res: LtijsResponse, state: string): void {
  res.cookie(nameOf(state), '', { expires: new Date(0) });
}

/** A page of its own, not a frame in the LMS: cookies of the first party work there unless all are blocked. */
export const isTopLevel = (req: LtijsRequest): boolean => req.headers['sec-fetch-dest'] === 'document';

/** True when cookies are known to come back in this place, so that nothing needs to be tried. */
export const cookiesSeen = (req: LtijsRequest): boolean => isTopLevel(req) || Boolean(req.headers.cookie);
