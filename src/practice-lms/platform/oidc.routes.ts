/** Opening the tool: third-party login initiation, the authorization endpoint, and the platform's public keys. */
import { type Request, Router } from 'express';
import { SignJWT } from 'jose';
import type { Logger } from 'pino';
import { z } from 'zod';
import { badRequest, WaymarkError } from '../../shared/errors';
import { formPost } from '../pages/form-post';
import { sendPage } from '../pages/send-page';
import { type AuthOutcome, type AuthorizationParts, checkAuthorization, checkClient } from './authorization';
import type { Flavor, Launch } from './flavor';

const paramsSchema = z.record(z.string(), z.string());

export interface OidcParts extends AuthorizationParts {
  log: Logger;
  /** The launch that a request's path and query ask for; throws when the person may not open it. */
  launchOf(req: Request): Launch;
}

export function oidcRoutes(parts: OidcParts): Router {
  const { flavor, log } = parts;
  const { platform } = flavor;
  const router = Router();

  router.get(pathOf(platform.keysetUrl), (_req, res) => {
    res.set('Cache-Control', 'public, max-age=300').json({ keys: [flavor.key.publicJwk] });
  });

  // LTI 1.3 core, 5.1.1.1. Both LMSs post the login request from a page of theirs inside the frame.
  router.get(`/${platform.lms}/:person/launch`, (req, res) => {
    const launch = parts.launchOf(req);
    const launchId = parts.launches.put(launch);
    log.info({ lms: platform.lms, placement: launch.placement }, 'practice LMS begins a launch');
    sendPage(
      res,
      200,
      formPost({
        action: launch.tool.loginUrl,
        title: 'Opening Waymark',
        fields: loginFields(flavor, launch, launchId),
      }),
    );
  });

  router.all(pathOf(platform.authUrl), async (req, res) => {
    const params = authParams(req);
    const redirectUri = checkClient(parts, params);
    const outcome = checkAuthorization(parts, params);
    const answer = outcome.ok
      ? { id_token: await idToken(flavor, outcome.launch, params.nonce ?? ''), ...flavor.extraLaunchFields }
      : errorFields(flavor, outcome);
    if (!outcome.ok)
      log.warn({ lms: platform.lms, failure: outcome.failure }, 'practice LMS refuses a launch');
    const fields = { ...answer, ...(params.state !== undefined && { state: params.state }) };
    sendPage(res, 200, formPost({ action: redirectUri, title: 'Opening Waymark', fields }));
  });

  return router;
}

function loginFields(
  { platform, ...flavor }: Flavor,
  launch: Launch,
  launchId: string,
): Record<string, string> {
  return {
    iss: platform.issuer,
    target_link_uri: flavor.targetLinkUri(launch),
    login_hint: flavor.loginHint(launch.person),
    lti_message_hint: flavor.messageHint(launchId, launch),
    client_id: launch.tool.clientId,
    lti_deployment_id: launch.tool.deploymentId,
    ...flavor.extraLoginFields,
  };
}

function idToken(flavor: Flavor, launch: Launch, nonce: string): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ ...flavor.claims(launch), nonce })
    .setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid: flavor.key.kid })
    .setIssuedAt(now)
    .setExpirationTime(now + flavor.idTokenLifetime)
    .sign(flavor.key.privateKey);
}

function errorFields(flavor: Flavor, outcome: AuthOutcome & { ok: false }): Record<string, string> {
  const known = flavor.authErrors[outcome.failure];
  if (!known) {
    throw new WaymarkError({
      status: 400,
      code: 'practice-lms.launch-over',
      message: 'This launch has run out, or it was used before.',
      help: 'Open the activity again from the course.',
    });
  }
  const description = [known.error_description, outcome.missing.join(', ')].filter(Boolean).join(' ');
  return { error: known.error, ...(description && { error_description: description }) };
}

/** Parameters by GET or POST (OpenID Connect Core 3.1.2.1); each may be there once. */
function authParams(req: Request): Record<string, string> {
  const parsed = paramsSchema.safeParse(req.method === 'POST' ? (req.body ?? {}) : req.query);
  if (parsed.success) return parsed.data;
  throw badRequest({
    code: 'practice-lms.parameters',
    message: 'A parameter of the authorization request appears twice or is not text.',
    help: 'Send each parameter once.',
  });
}

function pathOf(url: string): string {
  return new URL(url).pathname;
}
