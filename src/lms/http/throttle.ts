/** How Canvas says that it has had enough, and how to slow down before it does (its throttling: a bucket that each request drains). */
import type { OutsideAnswer } from '../../shared/outside-http/outside';

/** Requests cost some units each, of 700; below this it is polite to let the bucket fill again. */
const LOW = 100;
const PAUSE = 1_000;

export const headerOf = ({ headers }: OutsideAnswer, name: string): string | null => {
  const value = headers[name];
  return typeof value === 'string' ? value : null;
};

/** 429, or Canvas’s older 403 with a few words and no JSON. */
export const isThrottled = ({ status, body }: OutsideAnswer): boolean =>
  status === 429 || (status === 403 && typeof body === 'string' && /rate limit exceeded/i.test(body));

/** Milliseconds to wait after this answer before the next request. */
export function pauseAfter(answer: OutsideAnswer): number {
  const remaining = Number.parseFloat(headerOf(answer, 'x-rate-limit-remaining') ?? '');
  return remaining < LOW ? PAUSE : 0;
}
