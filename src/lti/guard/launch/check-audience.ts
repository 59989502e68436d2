/** A token for several audiences must say which one it was issued to, and that must be us (OpenID Connect Core, 3.1.3.7 items 4, 5). */
import type { JWTPayload } from 'jose';
import type { Platform } from '../../platforms/platform';
import { refuse } from '../problems';

export function checkAudience(platform: Platform, { aud, azp }: JWTPayload): void {
  if (azp === undefined && !(Array.isArray(aud) && aud.length > 1)) return;
  if (azp !== platform.clientId) throw refuse('launch.audience', 'azp is not our client id');
}
