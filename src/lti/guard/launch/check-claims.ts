/** What Waymark reads must be there and of the right kind; who is anonymous gets a reason of their own (LTI 1.3, 5.3). */
import type { JWTPayload } from 'jose';
import { z } from 'zod';
import { CLAIM } from '../../launch/claim-names';
import { type LaunchClaims, launchClaims } from '../../launch/claims';
import { refuse } from '../problems';

export function checkClaims(payload: JWTPayload): LaunchClaims {
  const roles = payload[CLAIM.roles];
  if (payload.sub === undefined && Array.isArray(roles)) throw refuse('launch.anonymous');
  const result = launchClaims.safeParse(payload);
  if (result.success) return result.data;
  throw refuse('launch.claims', z.prettifyError(result.error).replaceAll('\n', ' '));
}
