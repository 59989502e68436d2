/** What all answers to CASE requests share: open to every origin unless the API is closed, cacheable, checked by ETag. */
import { pipeline } from 'node:stream';
import type { Request, RequestHandler, Response } from 'express';
import type { Body, Encoded, Encoding } from './encoded-body';
import { sendFailure } from './status-info';

/**
 * The framework is public data: any page may read it. Caches keep it shortly, so that a newly published version is seen soon; the ETag
 * makes asking again cheap.
 */
const publicHeaders = new Map([
  ['Access-Control-Allow-Origin', '*'],
  ['Access-Control-Expose-Headers', 'ETag, Link, Retry-After, X-Total-Count'],
  ['Cross-Origin-Resource-Policy', 'cross-origin'],
  ['Cache-Control', 'public, max-age=60, must-revalidate'],
  ['Vary', 'Accept-Encoding'],
]);

export const openToAll: RequestHandler = (_req, res, next) => {
  // Not by Express' own setter: these are most of what an answer from memory costs.
  for (const [name, value] of publicHeaders) res.setHeader(name, value);
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

/** What clients say they accept is the same few texts again and again. */
const acceptedBy = new Map<string | undefined, readonly Encoding[]>();
const MOST_REMEMBERED = 200;

function acceptedEncodings(req: Request): readonly Encoding[] {
  const said = req.headers['accept-encoding'];
  const known = acceptedBy.get(said);
  if (known) return known;
  const all = req.acceptsEncodings();
  const accepted = encodings.filter((one) => all.includes(one));
  if (acceptedBy.size < MOST_REMEMBERED) acceptedBy.set(said, accepted);
  return accepted;
}

/** Sends a body in an encoding that the client reads, or 304 when it has it. */
export function sendBody(req: Request, res: Response, body: Body): void {
  const { encoding, content, etag } = body.in(acceptedEncodings(req));
  res.setHeader('ETag', etag);
  // Express compares the ETag that is set (`fresh`).
  if (req.headers['if-none-match'] !== undefined && req.fresh) return void res.status(304).end();
  if (encoding !== 'identity') res.setHeader('Content-Encoding', encoding);
  res.setHeader('Content-Type', 'application/json; charset=utf-8');
  res.setHeader('Content-Length', content.length);
  if (req.method === 'HEAD') res.end();
  else if (Buffer.isBuffer(content)) res.end(content);
  else sendStream(res, content);
}

function sendStream(res: Response, { open }: Exclude<Encoded['content'], Buffer>): void {
  pipeline(open(), res, (error) => {
    // The length is promised by then: the connection ends short of it, and the reader knows to ask again.
    if (error) Object.assign(res, { err: error });
  });
}

/** Whatever is no GET: the question of a page of another origin whether it may ask, or something that is not offered. */
export function notRead(req: Request, res: Response): void {
  res.set('Allow', 'GET, HEAD, OPTIONS');
  if (req.method === 'OPTIONS') {
    res
      .set({ 'Access-Control-Allow-Methods': 'GET, HEAD', 'Access-Control-Allow-Headers': '*' })
      .status(204)
      .end();
    return;
  }
  sendFailure(res, { status: 405, major: 'unsupported', description: 'CASE is read by GET only.' });
}

/** A UUID of the versions 1 to 5, as the specification writes its pattern, in either case. */
export const isUuid = (text: string) =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(text);
