/** What all answers to CASE requests share: open to every origin unless the API is closed, cacheable, checked by ETag. */
import { pipeline } from 'node:stream';
import type { Request, RequestHandler, Response } from 'express';
import type { Body, Encoded, Encoding } from './encoded-body';

/**
 * The framework is public data: any page may read it. Caches keep it shortly, so that a newly published version is seen soon; the ETag
 * makes asking again cheap.
 */
export const openToAll: RequestHandler = (_req, res, next) => {
  res.set({
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': 'ETag, Link, Retry-After, X-Total-Count',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Cache-Control': 'public, max-age=60, must-revalidate',
  });
  next();
};

/**
 * The opposite: for the one client whose token was sent. No page of another origin may read it, for no page holds a client's secret, and
 * a cache asks again each time, so that nothing is answered after the client was removed.
 */
export function forOneReader(res: Response): void {
  res.removeHeader('Access-Control-Allow-Origin');
  res.removeHeader('Access-Control-Expose-Headers');
  res
    .set({ 'Cross-Origin-Resource-Policy': 'same-origin', 'Cache-Control': 'private, no-cache' })
    .vary('Authorization');
}

/** The smallest first. */
const encodings: readonly Encoding[] = ['br', 'gzip', 'identity'];

/** Sends a body in an encoding that the client reads, or 304 when it has it. */
export function sendBody(req: Request, res: Response, body: Body): void {
  const accepted = req.acceptsEncodings();
  const { encoding, content, etag } = body.in(encodings.filter((one) => accepted.includes(one)));
  if (encoding !== 'identity') res.set('Content-Encoding', encoding);
  res.vary('Accept-Encoding').set('ETag', etag).type('application/json');
  // Express compares the ETag, and leaves the body out of an answer to HEAD.
  if (Buffer.isBuffer(content)) res.send(content);
  else sendStream(req, res, content);
}

function sendStream(
  req: Request,
  res: Response,
  { length, open }: Exclude<Encoded['content'], Buffer>,
): void {
  if (req.fresh) return void res.status(304).end();
  res.set('Content-Length', String(length));
  if (req.method === 'HEAD') return void res.end();
  pipeline(open(), res, (error) => {
    // The head has gone out: all that is left is to end short of the length that it told.
    if (error) Object.assign(res, { err: error });
  });
}

/** A UUID of the versions 1 to 5, as the specification writes its pattern, in either case. */
export const isUuid = (text: string) =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(text);
