/**
 * The practice LMS: a small LTI 1.3 platform in two styles, for trying Waymark without an LMS and for tests. Never in production.
 */
import path from 'node:path';
import express, { type Express, type RequestHandler } from 'express';
import type { Logger } from 'pino';
import { WaymarkError } from '../shared/errors';
import { createCanvas } from './canvas/flavor';
import { type CookieSwitch, createCookieBlocker } from './cookie-blocker';
import { openSchool } from './data/school';
import type { PracticeLmsName } from './data/types';
import { assetRoutes, errorHandler, nothingHere, securityHeaders } from './http';
import { createMoodle } from './moodle/flavor';
import { moodleReturnRoutes } from './moodle/return.routes';
import { changeRoutes } from './pages/change.routes';
import { lmsRoutes } from './pages/lms.routes';
import { registerRoutes } from './pages/register.routes';
import { startRoutes } from './pages/start.routes';
import type { Launch, PracticePlatform, ToolUrls } from './platform/flavor';
import { signingKey } from './platform/keys';
import { createPending } from './platform/pending';
import { platformRoutes } from './platform/platform.routes';
import { createRegistrations } from './platform/registration.routes';

export type { PracticePlatform };

/** How long somebody may take to choose tags for a new link, in milliseconds. */
const deepLinkLifetime = 60 * 60_000;

export interface PracticeLmsOptions {
  /** Where browsers reach the practice LMS, such as `http://127.0.0.1:3001`: another site than the tool's, as in real life. */
  origin: string;
  toolUrls: ToolUrls;
  toolOrigin: string;
  /** Keys and added links are kept below it; without it they last as long as the process. */
  dataDir?: string;
  /** Custom fields of the tool's configuration, by flavour: names with LTI or Canvas variables. */
  customFields?: Partial<Record<PracticeLmsName, Record<string, string>>>;
  log: Logger;
}

export interface PracticeLms {
  app: Express;
  /** What the tool has to know of each flavour. */
  platforms: PracticePlatform[];
  /** Stands in front of the tool; see cookie-blocker. */
  cookieBlocker: RequestHandler;
  /** The same as “Start over with fresh data”. */
  reset(): void;
}

/** Throws WaymarkError `practice-lms.production` when NODE_ENV is production. */
export function createPracticeLms(options: PracticeLmsOptions): PracticeLms {
  if (process.env.NODE_ENV === 'production') {
    throw new WaymarkError({
      status: 500,
      code: 'practice-lms.production',
      message: 'The practice LMS does not run in production: it lets anyone be anyone.',
      help: 'Start without NODE_ENV=production to try things out.',
    });
  }
  const folder = options.dataDir && path.join(options.dataDir, 'practice-lms');
  const school = openSchool(folder, () => new Date());
  const cookies: CookieSwitch = { blocked: false };
  const deepLinkRequests = {
    canvas: createPending<Launch>(deepLinkLifetime),
    moodle: createPending<Launch>(deepLinkLifetime),
  };
  const app = express().disable('x-powered-by');
  app.use(
    securityHeaders(options.toolOrigin),
    assetRoutes(),
    express.urlencoded({ extended: false, limit: '200kb' }),
  );
  app.use(startRoutes({ school, cookies }));

  const common = { origin: options.origin, toolUrls: options.toolUrls, school };
  const canvas = createCanvas({ ...common, ...partsOf('canvas') });
  const moodle = createMoodle({ ...common, ...partsOf('moodle') });
  app.use(moodleReturnRoutes(school, moodle.ids));
  for (const flavor of [canvas, moodle]) {
    const requests = deepLinkRequests[flavor.platform.lms];
    app.use(platformRoutes({ flavor, school, toolUrls: options.toolUrls, requests, log: options.log }));
    app.use(changeRoutes({ lms: flavor.platform.lms, school, onCopy: () => {} }));
    const registrations = createRegistrations(flavor);
    app.use(
      registrations.router,
      registerRoutes({ lms: flavor.platform.lms, registrations, toolOrigin: options.toolOrigin }),
    );
  }
  app.use(lmsRoutes({ school, toolOrigin: options.toolOrigin }), nothingHere, errorHandler(options.log));

  function partsOf(lms: PracticeLmsName) {
    return {
      key: signingKey(folder, lms),
      customFields: options.customFields?.[lms],
      expectAnswer: deepLinkRequests[lms].put,
    };
  }

  return {
    app,
    platforms: [canvas.platform, moodle.platform],
    cookieBlocker: createCookieBlocker(cookies),
    reset: school.startOver,
  };
}
