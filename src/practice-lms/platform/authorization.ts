/**
 * The checks of an OpenID Connect authorization request (LTI Security Framework 1.1, 5.1.1.2), one function each, in order. A wrong
 * client or redirect URI is never answered at that URI; everything else is posted back to the tool as the LMS would.
 */
import { badRequest } from '../../shared/errors';
import type { AuthFailure, Flavor, Launch } from './flavor';
import type { Pending } from './pending';
import type { Tools } from './tools';

export type AuthParams = Readonly<Record<string, string | undefined>>;

export type AuthOutcome =
  | { ok: true; launch: Launch }
  | { ok: false; failure: AuthFailure; missing: readonly string[] };

export interface AuthorizationParts {
  flavor: Flavor;
  tools: Tools;
  launches: Pending<Launch>;
}

/** Throws 400 `practice-lms.client` or `practice-lms.redirect-uri`: nothing may be sent to an address that is not registered. */
export function checkClient({ tools }: AuthorizationParts, params: AuthParams): string {
  const tool = tools.active(params.client_id ?? '');
  if (!tool) {
    throw badRequest({
      code: 'practice-lms.client',
      message: 'No active tool with this client id is registered here.',
      help: `Client ids of this platform: ${tools
        .all()
        .map(({ clientId }) => clientId)
        .join(', ')}.`,
    });
  }
  if (!params.redirect_uri || !tool.redirectUris.includes(params.redirect_uri)) {
    throw badRequest({
      code: 'practice-lms.redirect-uri',
      message: 'The redirect URI is not registered for this tool.',
      help: `Registered: ${tool.redirectUris.join(', ')}. It has to match exactly.`,
    });
  }
  return params.redirect_uri;
}

const fixedParams: readonly [failure: AuthFailure, param: string, value: string][] = [
  ['scope', 'scope', 'openid'],
  ['responseType', 'response_type', 'id_token'],
  ['responseMode', 'response_mode', 'form_post'],
  ['prompt', 'prompt', 'none'],
];

/** Consumes the launch that the hint names: a second request with the same hint fails. */
export function checkAuthorization(
  { flavor, launches }: AuthorizationParts,
  params: AuthParams,
): AuthOutcome {
  const missing = flavor.requiredAuthParams.filter((name) => !params[name]);
  if (missing.length > 0) return { ok: false, failure: 'missing', missing };

  for (const [failure, name, value] of fixedParams) {
    if (params[name] !== undefined && params[name] !== value) return { ok: false, failure, missing };
  }
  const launchId = flavor.launchIdOf(params.lti_message_hint ?? '');
  const launch = launchId ? launches.take(launchId) : null;
  if (!launch || launch.tool.clientId !== params.client_id) return { ok: false, failure: 'hint', missing };
  // Stands for the LMS's session: the launch was begun by this person and by nobody else.
  if (params.login_hint !== flavor.loginHint(launch.person))
    return { ok: false, failure: 'loginHint', missing };
  return { ok: true, launch };
}
