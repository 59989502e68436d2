/** Which answers of an LMS are worth another attempt, and after how long (RFC 9110, 10.2.3; RFC 6585, 4). */
import type { ServiceClock } from './clock';

/** The longest that an LMS may make us wait; one that asks for more is left alone. */
const MAX_WAIT = 30_000;
const FIRST_WAIT = 200;

export const isWorthRepeating = (status: number) => status === 429 || status >= 500;

/**
 * @param attempt from 1
 * @returns milliseconds: what the LMS asks for, else twice as long each time with jitter; null when it asks for too long
 */
export function waitBefore(attempt: number, retryAfter: string | null, clock: ServiceClock): number | null {
  const asked = askedFor(retryAfter, clock.now());
  if (asked !== null) return asked <= MAX_WAIT ? asked : null;
  const longest = FIRST_WAIT * 2 ** (attempt - 1);
  return longest / 2 + (clock.random() * longest) / 2;
}

/** Retry-After in seconds or as a date, in milliseconds from now. */
function askedFor(retryAfter: string | null, now: Date): number | null {
  const text = retryAfter?.trim();
  if (!text) return null;
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? null : Math.max(0, date - now.getTime());
}
