/** The origins of every platform: kept for a moment, since every page asks for them, and learned from launches. */
import type { VerifiedLaunch } from '../launch/to-launch';
import { originsOf, unseenOrigins } from './origins';
import type { Platforms } from './platform.service';

/** How long the list of origins may be reused, in milliseconds: it is asked for with every page. */
const ORIGINS_LIFE = 1_000;

/** The pages and services that a verified launch names tell on which hosts this LMS lives. */
export async function learnOrigins(
  platforms: Platforms,
  { platform, claims }: VerifiedLaunch,
  forget: () => void,
): Promise<string[]> {
  const named = [
    claims.returnUrl,
    claims.deepLinking?.returnUrl ?? null,
    claims.lineItems.url,
    claims.membershipsUrl,
  ];
  const fresh = unseenOrigins(platform, named);
  if (fresh.length > 0) {
    await platforms.learnOrigins(platform, fresh);
    forget();
  }
  return fresh;
}

export function rememberedOrigins(platforms: Platforms, now: () => Date) {
  let kept: { origins: Promise<string[]>; until: number } | null = null;
  const read = async () => [...new Set((await platforms.all()).flatMap(originsOf))];
  const forget = () => {
    kept = null;
  };
  return {
    forget,
    async list(): Promise<string[]> {
      if (!kept || kept.until <= now().getTime()) {
        const origins = read();
        origins.catch(forget);
        kept = { origins, until: now().getTime() + ORIGINS_LIFE };
      }
      return kept.origins;
    },
  };
}
