/**
 * The launch must arrive in the browser in which the login began (login CSRF; LTI 1.3, 5.1.1.5): by the signed state cookie, or by
 * the value that the LMS's Platform Storage has kept for that browser. The value alone would not do, since an attacker knows the one
 * of a login of his own: it counts only in a request that our own page sent (Origin).
 */
import type { LtijsRequest } from 'ltijs';
import { sameSecret } from '../compare';
import { hasStateCookie, isTopLevel } from '../cookies';
import type { Login } from '../login.store';
import type { LaunchParameters } from '../parameters';
import { refuse } from '../problems';

/** Proved, or what to try next. */
export type Proof = 'cookie' | 'storage' | 'ask-storage' | 'new-window';

/**
 * @param origin our own
 * @throws WaymarkError 400 `launch.cookies` where a new window would not help, because this is one
 */
export function proveBrowser(
  req: LtijsRequest,
  login: Login,
  params: LaunchParameters,
  origin: string,
): Proof {
  if (hasStateCookie(req, login._id, login.params.iss)) return 'cookie';
  if (login.storage) {
    if (params.storage_value === undefined) return 'ask-storage';
    if (req.headers.origin === origin && sameSecret(params.storage_value, login.storage.value))
      return 'storage';
  }
  if (isTopLevel(req)) throw refuse('launch.cookies');
  return 'new-window';
}
