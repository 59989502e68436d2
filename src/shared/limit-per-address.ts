/** How often one address may ask. Counted in memory: a restart forgets, and each process counts for itself. */
import type { RequestHandler, Response } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** @param refuse answers who asks too often, or throws what answers them; `Retry-After` is set already */
export function limitPerAddress(requestsAMinute: number, refuse: (res: Response) => void): RequestHandler {
  const limiter = new RateLimiterMemory({ points: requestsAMinute, duration: 60 });
  return async (req, res, next) => {
    try {
      await limiter.consume(req.ip ?? 'unknown');
    } catch (reason) {
      if (!(reason instanceof RateLimiterRes)) throw reason;
      res.set('Retry-After', String(Math.ceil(reason.msBeforeNext / 1000)));
      return refuse(res);
    }
    next();
  };
}
