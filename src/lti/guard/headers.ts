/**
 * Headers of what the guard sends. ltijs' own helmet (6.2) sends cross-origin isolation that breaks frames and openers, and a
 * referrer policy that turns the Origin of our forms into "null": whatever it sets is taken back.
 */
import type { ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import type { LtijsHandler } from 'ltijs';

type Headers = ReturnType<ServerResponse['getHeaders']>;
const before = new WeakMap<ServerResponse, Headers>();

/** Notes the headers that the app has set, before ltijs sees the response. */
export const rememberHeaders: RequestHandler = (_req, res, next) => {
  before.set(res, { ...res.getHeaders() });
  next();
};

/** Puts them back as they were. */
export const restoreHeaders: LtijsHandler = (_req, res, next) => {
  for (const name of res.getHeaderNames()) res.removeHeader(name);
  for (const [name, value] of Object.entries(before.get(res) ?? {})) {
    if (value !== undefined) res.setHeader(name, value);
  }
  res.setHeader('Cache-Control', 'no-store');
  next();
};

/**
 * Sends a page of ours that stands between the LMS and Waymark. It may be framed from anywhere: before the first verified launch
 * nobody knows on which host an institution's LMS lives, and the page has nothing worth a stolen click. Its form may end at any
 * https address, because browsers hold the redirects that follow a form against `form-action`, and LMSs send logins across hosts.
 */
export function sendPage(res: ServerResponse, html: string, lmsOrigin: string): void {
  const csp = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    `form-action 'self' https: ${lmsOrigin}`,
  ];
  res.statusCode = 200;
  res.setHeader('Content-Security-Policy', csp.join('; '));
  // The form's POST must carry our Origin (see prove-browser.ts).
  res.setHeader('Referrer-Policy', 'same-origin');
  res.setHeader('X-Content-Type-Options', 'nosniff');
  res.setHeader('Content-Type', 'text/html; charset=utf-8');
  res.end(html);
}

const CSP = 'Content-Security-Policy';
const FRAME_ANCESTORS = /;?\s*frame-ancestors[^;]*/i;

/** An error during a launch must be readable inside an LMS that is not known (yet). */
export function allowFramingByAnyone(res: ServerResponse): void {
  const csp = res.getHeader(CSP);
  if (typeof csp === 'string') res.setHeader(CSP, csp.replace(FRAME_ANCESTORS, '').replace(/^;\s*/, ''));
}

/** Adds origins that this very launch has taught us to the policy that the app made before it. */
export function allowFramingBy(res: ServerResponse, origins: string[]): void {
  const csp = res.getHeader(CSP);
  if (typeof csp !== 'string' || origins.length === 0) return;
  res.setHeader(
    CSP,
    csp.replace(/(frame-ancestors|form-action)[^;]*/gi, (directive) => `${directive} ${origins.join(' ')}`),
  );
}
