/**
 * The authentication response (LTI 1.3, 5.1.1.3 to 5.1.1.5; OpenID Connect Core, 3.1.3.7), as a list of checks in the order in which
 * they cost least and tell most. What passes goes on to ltijs, which checks once more in its own way; what ltijs would refuse
 * though the specification allows it (nobody's name, messages that it does not know) goes past it.
 */
import type { LtijsRequest, LtijsResponse } from 'ltijs';
import type { LaunchClaims } from '../../launch/claims';
import { withinScope } from '../../ltijs/launch-scope';
import { keepAttempt } from '../attempt';
import { checkDeployment } from '../check-deployment';
import { findPlatformAgain } from '../check-platform';
import { clearStateCookie, standInForCookie } from '../cookies';
import { readLaunch } from '../parameters';
import type { GuardParts } from '../parts';
import { refuse } from '../problems';
import { sendNewWindow, sendStorageGet } from '../steps';
import { keepVerified } from '../verified';
import { checkAudience } from './check-audience';
import { checkClaims } from './check-claims';
import { checkLmsError } from './check-lms-error';
import { checkLoginDeployment } from './check-login-deployment';
import { checkMessage } from './check-message';
import { checkNonce, takeNonce } from './check-nonce';
import { verifySignature } from './check-signature';
import { findLogin, takeState } from './check-state';
import { checkTargetLink } from './check-target-link';
import { checkTimes } from './check-times';
import { proveBrowser } from './prove-browser';

export async function receiveLaunch(
  parts: GuardParts,
  req: LtijsRequest,
  res: LtijsResponse,
  next: (error?: unknown) => void,
): Promise<void> {
  await checkLmsError(parts, req);
  const params = readLaunch(req.body);
  const { state, id_token } = params;
  if (id_token === undefined) throw refuse('launch.parameters', 'no id_token');

  const now = parts.now();
  const login = await findLogin(parts.logins, state, now);
  const platform = await findPlatformAgain(parts.platforms, login.platformId);
  keepAttempt(req, platform._id);
  const { payload, publicKey } = await verifySignature(parts.keysets, platform, id_token, now);
  keepAttempt(req, platform._id, { payload });
  checkAudience(platform, payload);
  checkTimes(login, payload, now);
  checkNonce(login, payload);
  checkMessage(payload);
  const claims = checkClaims(payload);
  checkLoginDeployment(login, claims);
  checkDeployment(platform, claims.deploymentId);
  checkTargetLink(parts.endpoints, claims);

  const proof = proveBrowser(req, login, params, parts.endpoints.origin);
  if (proof === 'new-window') return sendNewWindow(res, parts, platform, login);
  if (proof === 'ask-storage' && login.storage)
    return sendStorageGet(res, parts, platform, login.storage, { state, id_token });
  if (proof === 'storage') standInForCookie(req, state, platform.issuer);

  await takeState(parts.logins, login, now);
  keepVerified(req, {
    platform,
    claims,
    rawClaims: JSON.stringify(payload),
    cookiesWork: proof === 'cookie',
  });
  req.query = {};
  req.body = { state, id_token };
  if (isForLtijs(claims)) return withinScope({ platform, publicKey }, next);
  await takeNonce(parts.nonces, login, now);
  clearStateCookie(res, state);
  // Leaves ltijs' app for the handler behind it.
  next('router');
}

const isForLtijs = ({ sub, kind }: LaunchClaims) =>
  sub !== null && (kind === 'resource-link' || kind === 'deep-link');
