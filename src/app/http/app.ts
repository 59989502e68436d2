/** Waymark's HTTP face: every room's routes, in the order in which a request meets them. */
import express, { type Express, type Request, type RequestHandler, type Response } from 'express';
import type { Logger } from 'pino';
import { createCaseAccess, createCaseApi, createStoredVersions } from '../../case-api';
import { createSearch, createVersions, frameworkRoutes } from '../../framework';
import type { Snapshot } from '../../framework/model/types';
import { createUploads, UPLOADS_PATH, type WebApi } from '../../lms';
import { createLti, createLtiAdministration, type LtiPort } from '../../lti';
import type { Viewer } from '../../shared/viewer';
import { createTagging, type Tagging } from '../../tagging';
import type { Assets } from '../../web/assets';
import {
  connectRoutes,
  createStudentPages,
  errorPage,
  languageOf,
  launchNotice,
  ltiPages,
  type Nav,
  publicRoutes,
  studentRoutes,
  visitFor,
} from '../../web/pages';
import { type Admin, createAdmin } from '../admin';
import type { Config } from '../config';
import type { Database } from '../database';
import { deepLinkRoutes } from '../deep-link.routes';
import { createExports } from '../exports';
import { healthRoutes } from '../health';
import { createLaunchHandler } from '../launch';
import { requestLogging } from '../logging';
import { createPublishing } from '../publishing';
import { bearerSession, pageSession, sessionOf } from '../sessions/session.middleware';
import { sessionRoutes } from '../sessions/session.routes';
import { createSessions, type Sessions } from '../sessions/session.service';
import { createSessionStore } from '../sessions/session.store';
import { createConnectedLms } from '../web-api';
import { bodyDeadline } from './body-deadline';
import { clientRoutes } from './client.routes';
import { errorHandler, unknownPath } from './error-handler';
import { securityHeaders } from './security';

/** A tag change of 200 statements is about 20 kB; nothing of ours is larger than this. */
const JSON_LIMIT = '256kb';

export interface AppParts
  extends Pick<
    Config,
    | 'caseAccess'
    | 'caseCacheMegabytes'
    | 'caseRequestsPerMinute'
    | 'chromiumPath'
    | 'trustProxy'
    | 'uploadMegabytes'
  > {
  database: Database;
  snapshot: Snapshot;
  publicUrl: string;
  /** IANA zone in which pages say dates; the process's own when undefined. */
  timeZone: string | undefined;
  secret: string;
  previousSecrets?: readonly string[];
  assets: Assets;
  webDir: string;
  /** Where the practice LMS is, when it runs; the home page names it. */
  practiceLmsUrl: string | null;
  /** What stands in front of everything: the practice LMS's cookie blocker, outside production. */
  before?: RequestHandler[];
  log: Logger;
}

export interface Waymark {
  app: Express;
  lti: LtiPort;
  tagging: Tagging;
  sessions: Sessions;
  uploads: ReturnType<typeof createUploads>;
  webApi: WebApi;
  admin: Admin;
  /** Publishes the framework, if this version is not yet; once the database is prepared. Rejects when `signal` ends it. */
  publish(signal?: AbortSignal): Promise<void>;
  /** Prepares what would be made at the first request for it. */
  warm(): Promise<void>;
}

export async function createApp(parts: AppParts): Promise<Waymark> {
  const { database, publicUrl, assets, log } = parts;
  const { connection } = database;
  const snapshot = () => parts.snapshot;

  const tagging = createTagging({ connection, snapshot, log });
  const search = createSearch(parts.snapshot);
  const pinnedFor = async (viewer: Viewer) =>
    viewer.courseId ? (await tagging.pinnedFor(viewer)).map(({ id }) => id) : [];
  const sessions = createSessions(createSessionStore(connection));
  const uploads = createUploads({ connection, tagging, megabytes: parts.uploadMegabytes, log });
  const versions = createVersions({ connection });
  const administration = createLtiAdministration({
    connection,
    publicUrl,
    secret: parts.secret,
    previousSecrets: parts.previousSecrets,
  });
  const admin = createAdmin({ connection, lti: administration, tagging, publicUrl });
  const webApi = createConnectedLms({
    connection,
    institutions: administration.institutions,
    snapshot,
    versions,
    tagging,
    publicUrl,
    secret: parts.secret,
    previousSecrets: parts.previousSecrets,
    log,
  });
  const pages = createStudentPages({ tagging, snapshot, assets, timeZone: parts.timeZone });
  const lti: LtiPort = await createLti({
    connection,
    publicUrl,
    secret: parts.secret,
    previousSecrets: parts.previousSecrets,
    log,
    pages: ltiPages(assets),
    onCourseCopied: async ({ tenantId, platform, course, from }) => {
      await tagging.meetCourse({ tenantId, ...course, lms: platform.lms });
      await tagging.noteCopies({ tenantId, courseId: course.id, from, foundBy: 'notice' });
    },
    onLaunch: createLaunchHandler({
      tagging,
      sessions,
      lti: () => lti,
      refreshInventory: webApi.refreshInventory,
      showStudentPage: async ({ token, session }, req, res) => {
        const visit = visitFor(session.viewer, req, {
          nav: { mode: 'form', token },
          returnUrl: session.returnUrl,
        });
        res.type('html').send(await pages.first(visit));
      },
      showBadge: async ({ token, session }, targetId, req, res) => {
        const visit = visitFor(session.viewer, req, { nav: { mode: 'form', token }, returnUrl: null });
        res.type('html').send(await pages.badge(visit, targetId));
      },
      showNotice: ({ kind, launch, opened: { token, session } }, req, res) => {
        const visit = visitFor(session.viewer, req, {
          nav: launch.cookiesWork ? { mode: 'cookie' } : { mode: 'form', token },
          returnUrl: session.returnUrl,
        });
        const { message, coursework } = launch;
        const html = launchNotice(
          { kind, visit, message, courseworkTitle: coursework?.title ?? null },
          assets,
        );
        res
          .status(kind === 'unknown' ? 400 : 200)
          .type('html')
          .send(html);
      },
      log,
    }),
  });

  const closed = parts.caseAccess === 'closed';
  const access = createCaseAccess({
    connection,
    secret: parts.secret,
    publicUrl,
    closed,
    requestsPerMinute: parts.caseRequestsPerMinute,
  });

  const stored = createStoredVersions({
    connection,
    publicUrl,
    published: async () =>
      (await versions.list()).map(({ id, frameworkId, publishedAt, current }) => ({
        id,
        publishedAt,
        // The framework that is served from memory is listed already.
        listed: current && frameworkId !== parts.snapshot.document.id,
      })),
    budget: parts.caseCacheMegabytes * 1e6,
  });
  const caseApi = createCaseApi({ snapshot, publicUrl, access, stored: stored.shelf });
  const publish = createPublishing({ connection, versions, stored, log });

  const app = express().disable('x-powered-by');
  if (parts.trustProxy !== undefined) app.set('trust proxy', parts.trustProxy);
  app.use(healthRoutes(database));
  app.use(bodyDeadline(({ method, path }) => method === 'POST' && path === UPLOADS_PATH));
  app.use(requestLogging(log), ...(parts.before ?? []));
  app.use(
    ...securityHeaders({ https: publicUrl.startsWith('https:'), platformOrigins: lti.platformOrigins }),
  );
  app.use('/lti', lti.router);
  app.use(caseApi.router);
  app.use(webApi.callbackRouter);
  app.use(
    publicRoutes({
      snapshot,
      assets,
      practiceUrl: parts.practiceLmsUrl,
      publicUrl,
      caseOpen: !closed,
      published: { ...versions, versionWith: stored.versionWith },
    }),
  );
  app.use(connectRoutes({ snapshot, assets, publicUrl }));

  app.use(express.json({ limit: JSON_LIMIT }), express.urlencoded({ extended: false, limit: JSON_LIMIT }));
  app.use(clientRoutes({ sessions, assets, webDir: parts.webDir }));
  app.use(sessionRoutes(sessions, () => parts.snapshot.document));
  app.use('/student', pageSession(sessions));
  app.use(studentRoutes({ pages, sessionOf: navOf }));
  app.use('/api/admin', admin.session);
  app.use(admin.router);
  app.use('/api', bearerSession(sessions));
  app.use(tagging.router);
  app.use(frameworkRoutes({ snapshot, search: () => search, pinnedFor, publicUrl }));
  app.use(
    createExports({ connection, snapshot, versions, tagging, publicUrl, chromiumPath: parts.chromiumPath }),
  );
  app.use(uploads.router);
  app.use(webApi.router);
  app.use(webApi.adminRouter);
  app.use(deepLinkRoutes({ tagging, lti }));
  app.use(unknownPath);
  app.use(errorHandler(log, (props, req, res) => errorPage({ ...props, ...settingOf(req, res) }, assets)));

  return {
    app,
    lti,
    tagging,
    sessions,
    uploads,
    webApi,
    admin,
    publish: (signal) => publish(parts.snapshot, signal),
    warm: () => caseApi.warm(),
  };
}

/** Whose error page it is, as far as the request tells: the accent, the language and the way back. */
function settingOf(req: Request, res: Response) {
  const session = sessionOf(res);
  return {
    framed: req.get('sec-fetch-dest') !== 'document',
    lms: session?.viewer.lms,
    lang: languageOf(req.query.lang, session?.viewer.locale),
    backUrl: session?.returnUrl,
  };
}

/** What the student's pages need of the session that was found for this request. */
function navOf(res: Response) {
  return { nav: res.locals.nav as Nav, returnUrl: sessionOf(res)?.returnUrl ?? null };
}
