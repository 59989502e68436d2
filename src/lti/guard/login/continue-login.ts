/** Between login and LMS: has the browser kept the cookie of a moment ago? If not, it gets its own window now. */
import type { LtijsRequest, LtijsResponse } from 'ltijs';
import { findPlatformAgain } from '../check-platform';
import { hasStateCookie, isTopLevel } from '../cookies';
import { findLogin } from '../launch/check-state';
import { readContinue } from '../parameters';
import type { GuardParts } from '../parts';
import { refuse } from '../problems';
import { sendNewWindow } from '../steps';

export async function continueLogin(parts: GuardParts, req: LtijsRequest, res: LtijsResponse): Promise<void> {
  const { state } = readContinue(req.query);
  const login = await findLogin(parts.logins, state, parts.now());
  const platform = await findPlatformAgain(parts.platforms, login.platformId);
  if (hasStateCookie(req, state, platform.issuer)) return res.redirect(login.authUrl);
  if (isTopLevel(req)) throw refuse('launch.cookies');
  sendNewWindow(res, parts, platform, login);
}
