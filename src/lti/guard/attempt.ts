/** What a launch under way has told so far, for the note that is made of it when it is refused. */
import type { IncomingMessage } from 'node:http';
import type { JWTPayload } from 'jose';
import { CLAIM } from '../launch/claim-names';
import type { Platform } from '../platforms/platform';

export interface Attempt {
  platformId: string;
  /** As a verified token says it. */
  deploymentId: string | null;
}

const attempts = new WeakMap<IncomingMessage, Attempt>();

/** @param payload once its signature is verified */
export function keepAttempt(req: IncomingMessage, { _id }: Platform, payload?: JWTPayload): void {
  const deploymentId = payload?.[CLAIM.deploymentId];
  attempts.set(req, {
    platformId: _id,
    deploymentId: typeof deploymentId === 'string' ? deploymentId : null,
  });
}

export const attemptOf = (req: IncomingMessage): Attempt | undefined => attempts.get(req);
