/**
 * The LMS may answer with an error in place of a token (OpenID Connect Core, 3.1.2.6). Its description goes to the log only. The state
 * tells which LMS it is; nothing is signed, so this is no more than a hint for the administrator.
 */
import type { LtijsRequest } from 'ltijs';
import { keepAttempt } from '../attempt';
import { STATE_SHAPE } from '../parameters';
import type { GuardParts } from '../parts';
import { type ProblemCode, refuse } from '../problems';

const meanings: Record<string, ProblemCode> = {
  login_required: 'launch.lms_signed_out',
  interaction_required: 'launch.lms_signed_out',
  launch_no_longer_valid: 'launch.lms_used',
  unauthorized_client: 'launch.lms_not_allowed',
  access_denied: 'launch.lms_not_allowed',
  invalid_request: 'launch.lms_settings',
  invalid_request_object: 'launch.lms_settings',
};

export async function checkLmsError(
  { logins }: Pick<GuardParts, 'logins'>,
  req: LtijsRequest,
): Promise<void> {
  const { error, error_description: description, state } = (req.body ?? {}) as Record<string, unknown>;
  if (typeof error !== 'string') return;
  const login = typeof state === 'string' && STATE_SHAPE.test(state) ? await logins.find(state) : null;
  if (login) keepAttempt(req, login.platformId, { error });
  const code = Object.hasOwn(meanings, error) ? meanings[error] : undefined;
  const detail = [error, description].filter((part) => typeof part === 'string').join(': ');
  throw refuse(code ?? 'launch.lms_error', detail.slice(0, 300));
}
