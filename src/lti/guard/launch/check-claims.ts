/** What Waymark reads must be there and of the right kind. Who is anonymous may read, and for the rest gets a reason of their own (LTI 1.3, 5.3). */
import type { JWTPayload } from 'jose';
import { z } from 'zod';
import { CLAIM } from '../../launch/claim-names';
import { type LaunchClaims, launchClaims } from '../../launch/claims';
import { refuse } from '../problems';

export function checkClaims(payload: JWTPayload): LaunchClaims {
  const result = launchClaims.safeParse(payload);
  if (result.success) return result.data;
  if (payload.sub === undefined && Array.isArray(payload[CLAIM.roles])) throw refuse('launch.anonymous');
  throw refuse('launch.claims', z.prettifyError(result.error).replaceAll('\n', ' '));
}
