/**
 * The log: one JSON object a line, for machines. It never holds tokens, cookies, names, bodies or query strings (an LMS puts hints
 * about people into them).
 */
import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import { type DestinationStream, type Logger, pino } from 'pino';
import { pinoHttp } from 'pino-http';
import type { Config } from './config';

/** Keys whose values are never written, wherever they are in an entry (to a depth of three). */
const secretKeys = [
  'token',
  'id_token',
  'access_token',
  'client_assertion',
  'secret',
  'password',
  'state',
  'nonce',
  'jwt',
  'ltik',
  'session',
  'authorization',
  'cookie',
  'name',
  'given_name',
  'family_name',
  'email',
];
const redact = {
  paths: secretKeys.flatMap((key) => [`*.${key}`, `*.*.${key}`, ...(key === 'name' ? [] : [key])]),
  censor: '[removed]',
};

/** Probes and files are seen too often to be worth a line. */
const quiet = /^\/(healthz|readyz|assets\/)/;

/** The whole of an error that is safe to keep. Other properties (claims, documents, commands) may hold personal data. */
interface SafeError {
  type: string;
  message: string;
  code: unknown;
  stack: string | undefined;
  cause?: SafeError;
}

export function safeError(error: unknown): SafeError | unknown {
  if (!(error instanceof Error)) return error;
  const { code } = error as { code?: unknown };
  const safe: SafeError = { type: error.name, message: error.message, code, stack: error.stack };
  if (error.cause instanceof Error && error.cause !== error) safe.cause = safeError(error.cause) as SafeError;
  return safe;
}

/**
 * @param destination - standard output unless a test listens
 */
export function createLogger(config: Pick<Config, 'logLevel'>, destination?: DestinationStream): Logger {
  const options = {
    level: config.logLevel,
    redact,
    base: { app: 'waymark' },
    serializers: { err: safeError },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** One line a request: method, path without its query, status, duration. Answers carry the id as `X-Request-Id`. */
export function requestLogging(log: Logger): RequestHandler {
  return pinoHttp({
    logger: log,
    genReqId: (_req, res) => {
      const id = randomUUID();
      res.setHeader('X-Request-Id', id);
      return id;
    },
    autoLogging: { ignore: (req) => quiet.test(req.url ?? '') },
    customLogLevel: (_req, res, error) => (error || res.statusCode >= 500 ? 'error' : 'info'),
    serializers: {
      req: (req: { id: unknown; method: string; url: string }) => ({
        id: req.id,
        method: req.method,
        path: req.url.split('?')[0],
      }),
      res: (res: { statusCode: number }) => ({ status: res.statusCode }),
      err: safeError,
    },
  });
}
