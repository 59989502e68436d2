/** Waymark's HTTP face: every room's routes, in the order in which a request meets them. */
import express, { type Express, type Request, type Response } from 'express';
import { frameworkRoutes } from '../../framework';
import { UPLOADS_PATH } from '../../lms';
import type { Viewer } from '../../shared/viewer';
import { connectRoutes, errorPage, languageOf, type Nav, publicRoutes, studentRoutes } from '../../web/pages';
import { deepLinkRoutes } from '../deep-link.routes';
import { createExports } from '../exports';
import { healthRoutes } from '../health';
import { requestLogging } from '../logging';
import { createRooms, type RoomParts, type Rooms } from '../rooms';
import { bearerSession, pageSession, sessionOf } from '../sessions/session.middleware';
import { sessionRoutes } from '../sessions/session.routes';
import { bodyDeadline } from './body-deadline';
import { clientRoutes } from './client.routes';
import { errorHandler, unknownPath } from './error-handler';
import { securityHeaders } from './security';

/** A tag change of 200 statements is about 20 kB; nothing of ours is larger than this. */
const JSON_LIMIT = '256kb';

export interface Waymark
  extends Pick<Rooms, 'lti' | 'tagging' | 'sessions' | 'uploads' | 'webApi' | 'admin'> {
  app: Express;
  /** Publishes the framework, if this version is not yet; once the database is prepared. Rejects when `signal` ends it. */
  publish(signal?: AbortSignal): Promise<void>;
  /** Prepares what would be made at the first request for it. */
  warm(): Promise<void>;
}

export async function createApp(parts: RoomParts): Promise<Waymark> {
  const rooms = await createRooms(parts);
  return {
    ...rooms,
    app: expressApp(parts, rooms),
    publish: (signal) => rooms.publish(parts.snapshot, signal),
    warm: () => rooms.caseApi.warm(),
  };
}

function expressApp(parts: RoomParts, rooms: Rooms): Express {
  const { database, publicUrl, assets, log } = parts;
  const { connection } = database;
  const { tagging, sessions, uploads, versions, admin, webApi, pages, lti, caseApi, stored } = rooms;
  const { snapshot, search } = rooms.framework;
  const pinnedFor = async (viewer: Viewer) =>
    viewer.courseId ? (await tagging.pinnedFor(viewer)).map(({ id }) => id) : [];

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
      caseOpen: parts.caseAccess === 'open',
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

  return app;
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
