/** What is said while the database cannot be reached: ask again soon. */
import type { ErrorRequestHandler } from 'express';
import { isDatabaseDown } from '../shared/database-errors';
import { sendFailure } from './status-info';

const RETRY_SECONDS = 10;

export const databaseDown: ErrorRequestHandler = (error, _req, res, next) => {
  if (res.headersSent || !isDatabaseDown(error)) return next(error);
  // The request log takes the error from here (pino-http).
  Object.assign(res, { err: error });
  res.set('Retry-After', String(RETRY_SECONDS));
  sendFailure(res, {
    status: 503,
    code: 'server_busy',
    description: 'This server cannot reach its database right now. Ask again in a minute.',
  });
};
