/** A message, in the one version there is (LTI 1.3, 5.3.1 and 5.3.2). Which messages Waymark answers is decided behind the checks. */
import type { JWTPayload } from 'jose';
import { CLAIM } from '../../launch/claim-names';
import { refuse } from '../problems';

export function checkMessage(payload: JWTPayload): void {
  const type = payload[CLAIM.messageType];
  if (typeof type !== 'string' || type === '')
    throw refuse('launch.message_type', `message type ${describe(type)}`);
  const version = payload[CLAIM.version];
  if (version !== '1.3.0') throw refuse('launch.message_type', `version ${describe(version)}`);
}

const describe = (value: unknown) => (typeof value === 'string' ? value.slice(0, 100) : typeof value);
