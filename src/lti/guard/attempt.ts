/** What a login or a launch under way has told so far, for the note that is made of it when it is refused. */
import type { IncomingMessage } from 'node:http';
import type { JWTPayload } from 'jose';
import { CLAIM } from '../launch/claim-names';
import type { Attempt } from '../platforms/activity';
import { originOf } from '../platforms/origins';

const attempts = new WeakMap<IncomingMessage, Attempt>();
const MAX_ID = 255;
const MAX_ORIGIN = 300;
/** As codes of OAuth 2.0 and OpenID Connect look; anything else is no code, and what anybody may have written is not kept. */
const ERROR_CODE = /^[a-z_]{1,40}$/;

export const attemptOf = (req: IncomingMessage): Attempt | undefined => attempts.get(req);

/** @param more what else is known */
export function keepAttempt(
  req: IncomingMessage,
  platformId: string,
  more: { payload?: JWTPayload; target?: string; error?: string } = {},
): void {
  const deploymentId = more.payload?.[CLAIM.deploymentId];
  const target = originOf(text(more.payload?.[CLAIM.targetLinkUri] ?? more.target));
  attempts.set(req, {
    platformId,
    deploymentId: typeof deploymentId === 'string' && deploymentId.length <= MAX_ID ? deploymentId : null,
    target: target !== null && target.length <= MAX_ORIGIN ? target : null,
    error: more.error !== undefined && ERROR_CODE.test(more.error) ? more.error : null,
  });
}

const text = (value: unknown) => (typeof value === 'string' ? value : null);
