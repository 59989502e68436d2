/**
 * Whoever sends a body in drops holds a connection (slowloris). Node has one limit for all requests, which must be as long as the longest
 * upload (src/app/listen.ts); this is the limit of all others.
 */
import type { Request, RequestHandler } from 'express';

const DEADLINE_MS = 60_000;

/** @param takesLong requests that watch over their body themselves */
export const bodyDeadline =
  (takesLong: (req: Request) => boolean, deadlineMs = DEADLINE_MS): RequestHandler =>
  (req, res, next) => {
    if (!takesLong(req)) {
      const timer = setTimeout(() => req.complete || req.destroy(), deadlineMs).unref();
      res.once('close', () => clearTimeout(timer));
    }
    next();
  };
