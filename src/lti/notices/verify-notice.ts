/** One notice as a list of checks (LTI Platform Notification Service 1.0): whose it is, that it is theirs, and what it says. */
import { decodeJwt } from 'jose';
import { z } from 'zod';
import { checkDeployment } from '../guard/check-deployment';
import { findPlatform } from '../guard/check-platform';
import { checkAudience } from '../guard/launch/check-audience';
import { verifySignature } from '../guard/launch/check-signature';
import type { Keysets } from '../guard/launch/keysets';
import { CLAIM } from '../launch/claim-names';
import { context } from '../launch/claims';
import type { Platform } from '../platforms/platform';
import type { Platforms } from '../platforms/platform.service';
import { asNoticeProblem, refuseNotice } from './problems';

/** The clocks of the LMS and of Waymark may differ by this much, in seconds. */
const CLOCK_TOLERANCE = 30;

const id = z.string().min(1).max(255);
const claims = z.object({
  exp: z.number(),
  iat: z.number(),
  [CLAIM.version]: z.literal('1.3.0'),
  [CLAIM.deploymentId]: id,
  [CLAIM.notice]: z.object({ id, type: id }),
  /** What each type of notice needs of these is looked at where it is handled. */
  [CLAIM.context]: context.nullish(),
  [CLAIM.originContexts]: z.array(id).max(1000).nullish(),
});

export interface Notice {
  platform: Platform;
  deploymentId: string;
  /** The LMS's own id, by which a repeated notice is known. */
  id: string;
  type: string;
  context: z.output<typeof context> | null;
  originContexts: string[];
  expiresAt: Date;
}

export interface NoticeChecks {
  platforms: Platforms;
  keysets: Keysets;
  now: () => Date;
}

/** @throws WaymarkError with a code of problems.ts */
export async function verifyNotice({ platforms, keysets, now }: NoticeChecks, jwt: string): Promise<Notice> {
  try {
    const at = now();
    const platform = await findPlatform(platforms, ...claimedBy(jwt));
    const { payload } = await verifySignature(keysets, platform, jwt, at);
    checkAudience(platform, payload);
    const result = claims.safeParse(payload);
    if (!result.success)
      throw refuseNotice('notice.claims', z.prettifyError(result.error).replaceAll('\n', ' '));
    const found = result.data;
    if (found.iat > at.getTime() / 1000 + CLOCK_TOLERANCE)
      throw refuseNotice('notice.expired', 'issued in the future');
    checkDeployment(platform, found[CLAIM.deploymentId]);
    return {
      platform,
      deploymentId: found[CLAIM.deploymentId],
      ...found[CLAIM.notice],
      context: found[CLAIM.context] ?? null,
      originContexts: found[CLAIM.originContexts] ?? [],
      expiresAt: new Date(found.exp * 1000),
    };
  } catch (error) {
    throw asNoticeProblem(error);
  }
}

const named = z.object({
  iss: z.string().max(2048),
  aud: z.union([id, z.array(id).min(1)]),
  azp: id.optional(),
});

/** Issuer and client id as the token claims them: enough to know whose keys decide. */
function claimedBy(jwt: string): [issuer: string, clientId: string] {
  try {
    const { iss, aud, azp } = named.parse(decodeJwt(jwt));
    return [iss, azp ?? (typeof aud === 'string' ? aud : (aud[0] ?? ''))];
  } catch (error) {
    throw refuseNotice('notice.signature', 'not a token that names issuer and audience', error);
  }
}
