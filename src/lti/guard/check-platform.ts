/** Issuer and client id must both match one registration exactly (LTI 1.3, 5.1.1; ltijs alone takes the first one of the issuer). */

import type { Platform } from '../platforms/platform';
import { type Platforms, platformIdOf } from '../platforms/platform.service';
import { refuse } from './problems';

export async function findPlatform(
  platforms: Platforms,
  issuer: string,
  clientId: string,
): Promise<Platform> {
  return known(await platforms.find(platformIdOf(issuer, clientId)), `${issuer} ${clientId}`);
}

/** The platform of a login that began here: it may have been removed or switched off since. */
export async function findPlatformAgain(platforms: Platforms, platformId: string): Promise<Platform> {
  return known(await platforms.find(platformId), platformId);
}

function known(platform: Platform | null, detail: string): Platform {
  if (!platform) throw refuse('launch.platform_unknown', detail);
  if (!platform.active) throw refuse('launch.platform_inactive', platform._id);
  return platform;
}
