/** What all answers to CASE requests share: open to every origin, cacheable, checked by ETag. */
import type { RequestHandler, Response } from 'express';
import type { Body } from './bodies';

/** Short, so that a newly published version is seen soon; the ETag makes asking again cheap. */
const CACHE_CONTROL = 'public, max-age=60, must-revalidate';

/** The framework is public data: any page may read it. */
export const openToAll: RequestHandler = (_req, res, next) => {
  res.set({
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': 'ETag, X-Total-Count',
    'Cross-Origin-Resource-Policy': 'cross-origin',
  });
  next();
};

/** Sends prepared bytes, or 304 when the client has them (Express compares the ETag). */
export function sendBody(res: Response, body: Body): void {
  res.set({ ETag: body.etag, 'Cache-Control': CACHE_CONTROL }).type('application/json').send(body.bytes);
}

/** A UUID of the versions 1 to 5, as the specification writes its pattern, in either case. */
export const isUuid = (text: string) =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(text);
