/** The token must have been made for this login: not before it began, and not in the future (1EdTech Security Framework, 5.1.3). */
import type { JWTPayload } from 'jose';
import type { Login } from '../login.store';
import { refuse } from '../problems';

/** The clocks of the LMS and of Waymark may differ by this much, in seconds. */
const CLOCK_TOLERANCE = 30;

export function checkTimes(login: Login, { iat }: JWTPayload, now: Date): void {
  if (typeof iat !== 'number') throw refuse('launch.claims', 'iat is missing');
  const earliest = login.createdAt.getTime() / 1000 - CLOCK_TOLERANCE;
  const latest = now.getTime() / 1000 + CLOCK_TOLERANCE;
  if (iat < earliest)
    throw refuse('launch.expired', `issued ${Math.round(earliest - iat)} s too early for this login`);
  if (iat > latest) throw refuse('launch.clock', `issued ${Math.round(iat - latest)} s in the future`);
}
