/** What the LMS wants to open must be ours: Waymark is no open redirector. */
import type { LtiEndpoints } from '../../endpoints';
import { originOf } from '../../platforms/origins';
import { refuse } from '../problems';

export function checkLoginTarget(endpoints: LtiEndpoints, target: string): void {
  if (originOf(target) !== endpoints.origin)
    throw refuse('login.target', `origin ${originOf(target) ?? 'none'}`);
}
