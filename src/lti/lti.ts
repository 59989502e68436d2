/** The LTI room put together: the guard before ltijs, launches, registration, notices and services behind one port. */
import type { Request, RequestHandler } from 'express';
import type { Connection } from 'mongoose';
import type { Logger } from 'pino';
import { z } from 'zod';
import { notFound } from '../shared/errors';
import { systemClock } from '../shared/outside-http/clock';
import { createOutside } from '../shared/outside-http/outside';
import { signResponse } from './deep-linking/sign-response';
import { ltiEndpoints } from './endpoints';
import { installGuard } from './guard';
import { attemptOf } from './guard/attempt';
import { allowFramingBy, allowFramingByAnyone } from './guard/headers';
import { createKeysets } from './guard/launch/keysets';
import { createLoginStore } from './guard/login.store';
import { refuse } from './guard/problems';
import { verifiedLaunchOf } from './guard/verified';
import { toLaunch, type VerifiedLaunch } from './launch/to-launch';
import type { CourseCopiedHandler, Launch, LaunchHandler, LtiPort } from './lti-port';
import { createLtijs } from './ltijs/adapter';
import { createDatabasePlugin } from './ltijs/database-plugin';
import { createNonceStore } from './ltijs/nonce.store';
import { createNoticeStore } from './notices/notice.store';
import { receiveNotices } from './notices/receive-notices';
import { subscribe } from './notices/subscribe';
import { type LtiPages, plainPages } from './pages';
import { type Activity, createActivity } from './platforms/activity';
import { createToolKeys } from './platforms/keys.service';
import { learnOrigins, rememberedOrigins } from './platforms/known-origins';
import { createPlatforms } from './platforms/platform.service';
import { createInvitations } from './registration/invitations';
import { createRegistration } from './registration/register';
import { createRouter, REQUESTS_A_MINUTE } from './router';
import { createCourseServices } from './services/course-services';

export interface LtiOptions {
  connection: Connection;
  /** Where people reach Waymark, such as `https://waymark.example`. */
  publicUrl: string;
  /** The server's secret; keys for cookies and for stored private keys are derived from it. */
  secret: string;
  /** Secrets that the server had before; what they encrypted can still be read. */
  previousSecrets?: readonly string[];
  log: Logger;
  onLaunch: LaunchHandler;
  /** What an LMS tells of copied courses goes here. */
  onCourseCopied?: CourseCopiedHandler;
  pages?: LtiPages;
  now?: () => Date;
  requestsAMinute?: number;
}

export async function createLti(options: LtiOptions): Promise<LtiPort> {
  const {
    connection,
    publicUrl,
    secret,
    log,
    onLaunch,
    pages = plainPages,
    onCourseCopied = async () => undefined,
    now = () => new Date(),
  } = options;
  const endpoints = ltiEndpoints(publicUrl);
  const registry = { connection, secret, previousSecrets: options.previousSecrets, publicUrl, now };
  const platforms = createPlatforms(registry);
  const toolKeys = createToolKeys(registry);
  const logins = createLoginStore(connection);
  const nonces = createNonceStore(connection);
  const keysets = createKeysets();
  const notices = createNoticeStore(connection);
  const invitations = createInvitations(connection, now);
  const activity = createActivity(connection, log, now);
  const origins = rememberedOrigins(platforms, now);

  const ltijs = createLtijs({
    secret,
    database: createDatabasePlugin(nonces, now),
    guard: (app) =>
      installGuard(app, {
        endpoints,
        platforms,
        logins,
        nonces,
        keysets,
        pages,
        log,
        now,
        began: activity.began,
      }),
  });

  const launch: RequestHandler = async (req, res) => {
    const verified = verifiedLaunchOf(req);
    if (!verified) throw refuse('launch.refused', 'ltijs let through what the guard did not');
    const accepted = toLaunch(verified);
    allowFramingBy(res, await learnOrigins(platforms, verified, origins.forget));
    log.info(
      {
        platform: accepted.platform.id,
        deployment: accepted.deploymentId,
        kind: accepted.kind,
        placement: accepted.placement,
        roles: accepted.roles,
        cookies: accepted.cookiesWork,
      },
      'launch accepted',
    );
    noteLaunch(activity, accepted, verified, req);
    await onLaunch(accepted, req, res);
    subscribe({ store: notices, putHandler, handler: endpoints.notices, log, now }, verified, accepted).catch(
      (error: unknown) => log.warn({ err: error }, 'notices could not be asked for'),
    );
  };

  const registered = createRegistration({
    endpoints,
    platforms,
    invitations,
    outside: createOutside({ strict: publicUrl.startsWith('https:') }),
    log,
  });
  const register: RequestHandler = async (req, res) => {
    const script = `${endpoints.basePath}/assets/registration.js`;
    const html = pages.registered({ ...(await registered(req.query)), script }, req.acceptsLanguages());
    allowFramingByAnyone(res);
    res.set('Cache-Control', 'no-store').type('html').send(html);
  };

  const platformOf = async (id: string) => {
    const platform = await platforms.find(id);
    if (platform) return platform;
    throw notFound({
      code: 'platform.unknown',
      message: 'Your LMS is no longer registered with this Waymark.',
      detail: id,
    });
  };

  const { putNoticeHandler: putHandler, ...services } = createCourseServices({
    platformOf,
    signingKey: platforms.signingKey,
    clock: systemClock(now),
  });

  return {
    router: createRouter({
      endpoints,
      platforms,
      ltijs,
      launch,
      register,
      notices: receiveNotices({ store: notices, platforms, keysets, onCourseCopied, log, now }),
      refused: (req, error) => {
        const attempt = attemptOf(req);
        if (attempt) activity.refused(attempt, error);
      },
      now,
      requestsAMinute: options.requestsAMinute ?? REQUESTS_A_MINUTE,
    }),
    async signDeepLinkResponse(request, items) {
      const platform = await platformOf(request.platformId);
      const key = await platforms.signingKey(platform);
      return signResponse(request, items, { platform, key, launchUrl: endpoints.launch, now: now() });
    },
    ...services,
    platformOrigins: origins.list,
    async sweep() {
      const moment = now();
      await Promise.all([
        ...[logins, nonces, notices].map((store) => store.sweep(moment)),
        invitations.sweep(),
        toolKeys.sweep(),
      ]);
    },
  };
}

/** For the administrator's list and the connection doctor; see activity.ts. */
function noteLaunch(
  activity: Activity,
  launch: Launch,
  { claims, rawClaims }: VerifiedLaunch,
  req: Request,
): void {
  const framed = launch.cookiesWork ? 'cookie' : 'storage';
  activity.launched({
    platformId: launch.platform.id,
    tenantId: launch.tenantId,
    deploymentId: launch.deploymentId,
    proof: req.get('sec-fetch-dest') === 'document' ? 'window' : framed,
    issuedAt: issueTime.parse(JSON.parse(rawClaims)).iat,
    lineItemsUrl: launch.lineItemsUrl,
    membershipsUrl: claims.membershipsUrl,
  });
}

const issueTime = z.object({ iat: z.number().nullable().catch(null) });
