/** What runs by itself: moving audit events that a crash left behind, and clearing what has expired (expiry itself is checked on reading). */
import type { Logger } from 'pino';
import type { Waymark } from './http/app';

const EVERY_MS = 10 * 60_000;

/** Sweeps now and every ten minutes; answers a function that stops it. */
export function sweepRegularly(
  { tagging, sessions, lti, uploads, webApi, admin }: Waymark,
  log: Logger,
): () => void {
  const sweep = () => {
    Promise.all([
      tagging.sweepOutbox(),
      sessions.sweep(),
      lti.sweep(),
      uploads.sweep(),
      webApi.sweep(),
      admin.sweep(),
    ]).catch((error: unknown) => {
      log.warn({ err: error }, 'the sweep did not finish; it comes again');
    });
  };
  sweep();
  const timer = setInterval(sweep, EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
