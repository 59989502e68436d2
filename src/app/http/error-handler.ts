/**
 * The only place that turns an error into a response: JSON for programs, a page for people. What is not a WaymarkError becomes a
 * plain 500 with a reference that is also in the log; private detail never leaves the server.
 */
import { randomBytes } from 'node:crypto';
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { isDatabaseDown } from '../../shared/database-errors';
import { notFound, WaymarkError } from '../../shared/errors';

export interface ErrorPageProps {
  code: string;
  message: string;
  help: string | null;
  reference: string;
  when: Date;
}

/** Looks like `k3f9-71xq`: short enough to read out on the telephone. */
const newReference = () => {
  const letters = [...randomBytes(8)].map((byte) => '23456789abcdefghjkmnpqrstuvwxyz'[byte % 31]).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
};

const databaseDown = (cause: unknown) =>
  new WaymarkError({
    status: 503,
    code: 'database.unavailable',
    message: 'Waymark cannot reach its database right now.',
    help: 'Nothing you saved is lost. Try again in a minute.',
    cause,
  });

/** Errors of Express' own body parsers, by their `type`. */
const parserErrors: Record<string, { status: number; code: string; message: string; help: string }> = {
  'entity.too.large': {
    status: 413,
    code: 'request.too_large',
    message: 'This request is larger than Waymark accepts.',
    help: 'Send less at once. Nothing was changed.',
  },
  'entity.parse.failed': {
    status: 400,
    code: 'request.malformed',
    message: 'This request is not valid JSON.',
    help: 'Correct the request and send it again. Nothing was changed.',
  },
  'encoding.unsupported': {
    status: 415,
    code: 'request.encoding',
    message: 'This request uses an encoding that Waymark does not read.',
    help: 'Send plain UTF-8. Nothing was changed.',
  },
};

function asWaymarkError(error: unknown): WaymarkError {
  if (error instanceof WaymarkError) return error;
  if (isDatabaseDown(error)) return databaseDown(error);
  const { type, status } = (error ?? {}) as { type?: string; status?: number };
  const known = type ? parserErrors[type] : undefined;
  if (known) return new WaymarkError({ ...known, cause: error });
  if (status && status >= 400 && status < 500) {
    return new WaymarkError({
      status,
      code: 'request.invalid',
      message: 'This request cannot be understood.',
      cause: error,
    });
  }
  return new WaymarkError({
    status: 500,
    code: 'server.error',
    message: 'Something went wrong on our side.',
    help: 'Nothing you saved is lost. Try again; if it happens again, give the reference to your administrator.',
    cause: error,
  });
}

const wantsPage = (req: Request) => !req.path.startsWith('/api/') && req.accepts(['json', 'html']) === 'html';

export function errorHandler(
  log: Logger,
  renderPage: (props: ErrorPageProps, req: Request, res: Response) => string,
): ErrorRequestHandler {
  return (caught, req, res, next) => {
    const error = asWaymarkError(caught);
    const reference = newReference();
    const entry = {
      code: error.code,
      reference,
      detail: error.detail,
      err: error.status >= 500 ? (error.cause ?? error) : undefined,
    };
    if (error.status >= 500) log.error(entry, 'request failed');
    else log.info(entry, 'request refused');
    if (res.headersSent) return next(caught);
    res.status(error.status).set('Cache-Control', 'no-store');
    if (error.status === 503) res.set('Retry-After', '10');
    if (wantsPage(req)) {
      const { code, message } = error;
      res
        .type('html')
        .send(renderPage({ code, message, help: error.help ?? null, reference, when: new Date() }, req, res));
    } else {
      const { code, message, help, data } = error;
      res.json({ error: { code, message, help, reference, ...data } });
    }
  };
}

/** The end of the road: nothing answered this path. */
export const unknownPath: RequestHandler = () => {
  throw notFound({
    code: 'page.unknown',
    message: 'There is nothing at this address.',
    help: 'Check the address, or open Waymark again from your course.',
  });
};
