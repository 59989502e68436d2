/** Addresses in the launch that Waymark will use: the target is ours, the deep-linking return goes by https where we do. */
import type { LtiEndpoints } from '../../endpoints';
import type { LaunchClaims } from '../../launch/claims';
import { originOf } from '../../platforms/origins';
import { refuse } from '../problems';

export function checkTargetLink(endpoints: LtiEndpoints, claims: LaunchClaims): void {
  const { targetLinkUri, deepLinking } = claims;
  if (targetLinkUri !== null && originOf(targetLinkUri) !== endpoints.origin) {
    throw refuse('launch.target', `origin ${originOf(targetLinkUri) ?? 'none'}`);
  }
  if (deepLinking && endpoints.origin.startsWith('https:') && !deepLinking.returnUrl.startsWith('https:')) {
    throw refuse('launch.claims', 'the deep-linking return URL is not https');
  }
}
