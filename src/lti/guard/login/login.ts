/**
 * Third-party login initiation (LTI 1.3, 5.1.1; OpenID Connect Core, 4), as a list of checks. ltijs then makes the state and the
 * authentication request; its redirect is taken over in answer-login.ts. The deployment is checked at the launch, where it is signed: so an
 * administrator is told of one that is missing by the LMS itself, and not by whoever can send a login.
 */
import type { LtijsRequest, LtijsResponse } from 'ltijs';
import { withinScope } from '../../ltijs/launch-scope';
import { keepAttempt } from '../attempt';
import { findPlatform } from '../check-platform';
import { readLogin } from '../parameters';
import type { GuardParts } from '../parts';
import { takeOverRedirect } from './answer-login';
import { checkLoginTarget } from './check-target';

export async function beginLogin(
  parts: GuardParts,
  req: LtijsRequest,
  res: LtijsResponse,
  next: (error?: unknown) => void,
): Promise<void> {
  const params = readLogin({ ...(req.query as object), ...(req.body as object) });
  const platform = await findPlatform(parts.platforms, params.iss, params.client_id);
  keepAttempt(req, platform._id, { target: params.target_link_uri });
  checkLoginTarget(parts.endpoints, params.target_link_uri);

  takeOverRedirect(parts, { req, res, next, params, platform });
  req.query = {};
  // One redirect URI for everything, always without a query: LMSs compare it with a registered list character by character.
  req.body = { ...params, target_link_uri: parts.endpoints.launch };
  withinScope({ platform, publicKey: null }, next);
}
