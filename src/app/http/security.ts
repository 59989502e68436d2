/**
 * Headers of every answer. Pages may be framed by registered platforms only (never X-Frame-Options, which cannot say that), load
 * nothing but our own files, and post forms only to us and to registered platforms (deep linking, LTI-DL 2.0 section 4).
 */
import type { RequestHandler } from 'express';
import helmet from 'helmet';

export function securityHeaders(options: {
  https: boolean;
  platformOrigins: () => Promise<string[]>;
}): RequestHandler[] {
  // While the database is away the last known platforms may still frame the page that says so.
  let lastKnown: string[] = [];
  const rememberOrigins: RequestHandler = async (_req, res, next) => {
    lastKnown = await options.platformOrigins().catch(() => lastKnown);
    res.locals.platformOrigins = lastKnown;
    next();
  };
  const platforms = (_req: unknown, res: unknown) =>
    (res as { locals: { platformOrigins: string[] } }).locals.platformOrigins.join(' ');
  return [
    rememberOrigins,
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'self'", platforms],
          frameAncestors: ["'self'", platforms],
        },
      },
      frameguard: false,
      crossOriginOpenerPolicy: { policy: 'same-origin-allow-popups' },
      crossOriginEmbedderPolicy: false,
      // A POST from a page of ours must keep its Origin; `no-referrer` would turn it into "null".
      referrerPolicy: { policy: 'same-origin' },
      strictTransportSecurity: options.https ? undefined : false,
    }),
  ];
}
