/**
 * The practice LMS: a small LTI 1.3 platform in two styles, for trying Waymark without an LMS and for tests. Never in production.
 */
import path from 'node:path';
import express, { type Express, type RequestHandler } from 'express';
import type { Logger } from 'pino';
import { WaymarkError } from '../shared/errors';
import { createCanvas } from './canvas/flavor';
import { createNotices, type Notices } from './canvas/notices';
import { noticeRoutes } from './canvas/notices.routes';
import { courseApiRoutes } from './canvas/web-api/courses.routes';
import { createOAuth } from './canvas/web-api/oauth';
import { oauthRoutes } from './canvas/web-api/oauth.routes';
import { type CookieSwitch, createCookieBlocker } from './cookie-blocker';
import { canvasPackage } from './course-export/canvas-package';
import { exportRoutes } from './course-export/export.routes';
import { moodleCartridge } from './course-export/moodle-cartridge';
import { openSchool } from './data/school';
import type { PracticeLmsName } from './data/types';
import { openWebApiKeys, type WebApiKeys } from './data/web-api-keys';
import { assetRoutes, errorHandler, nothingHere, securityHeaders } from './http';
import { openCompetencies } from './moodle/competencies';
import { createMoodle } from './moodle/flavor';
import { moodleReturnRoutes } from './moodle/return.routes';
import { webServiceRoutes } from './moodle/web-service.routes';
import { activityCompetencyRoutes } from './pages/activity-competencies.routes';
import { type ChangeParts, changeRoutes } from './pages/change.routes';
import { lmsRoutes } from './pages/lms.routes';
import { registerRoutes } from './pages/register.routes';
import { startRoutes } from './pages/start.routes';
import { toolsRoutes } from './pages/tools.routes';
import { webApiRoutes } from './pages/web-api.routes';
import type { Content } from './platform/answer';
import type { Flavor, Launch, PracticePlatform, ToolUrls } from './platform/flavor';
import { signingKey } from './platform/keys';
import { createPending } from './platform/pending';
import { platformRoutes } from './platform/platform.routes';
import { createRegistrations } from './platform/registration.routes';
import { createTokens } from './platform/token.routes';
import { createToolJwt } from './platform/tool-jwt';
import { openTools } from './platform/tools';

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
  /** Notices that the Canvas style has sent to tools. */
  notices: Notices['sent'];
  /** What an administrator would connect the web APIs with; a test may have the next requests of Canvas's refused as too many. */
  webApi: {
    addresses: Record<PracticeLmsName, string>;
    keys: WebApiKeys;
    throttle: { next: number };
  };
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
  const drafts = {
    canvas: createPending<Content>(deepLinkLifetime),
    moodle: createPending<Content>(deepLinkLifetime),
  };
  const app = express().disable('x-powered-by');
  app.use(
    securityHeaders(options.toolOrigin),
    assetRoutes(),
    // Only the import of competencies takes more than a form.
    unless('/competencies', express.urlencoded({ extended: false, limit: '200kb' })),
  );
  const competencies = openCompetencies(inFolder('moodle.competencies.json'));
  const startOver = () => {
    school.startOver();
    competencies.clear();
  };
  app.use(startRoutes({ school, cookies, startOver }));

  const common = { origin: options.origin, toolUrls: options.toolUrls, school };
  const canvas = createCanvas({ ...common, ...partsOf('canvas') });
  const moodle = createMoodle({ ...common, ...partsOf('moodle') });
  app.use(moodleReturnRoutes(school, moodle.ids));
  const parts = { canvas: toolPartsOf(canvas), moodle: toolPartsOf(moodle) };
  const notices = createNotices({
    file: inFolder('canvas.notices.json'),
    issuer: canvas.platform.issuer,
    ids: canvas.ids,
    key: canvas.key,
    tools: parts.canvas.tools,
  });
  app.use(noticeRoutes(notices, parts.canvas.tokens));
  const launchUrl = options.toolUrls.launch;
  const keys = openWebApiKeys(inFolder('web-api.json'));
  const oauth = createOAuth(keys);
  const throttle = { next: 0 };
  const addresses = { canvas: canvas.platform.issuer, moodle: moodle.platform.issuer };
  app.use(
    oauthRoutes(oauth, options.toolOrigin),
    courseApiRoutes({ origin: options.origin, school, ids: canvas.ids, oauth, throttle }),
    webServiceRoutes(
      { issuer: addresses.moodle, school, ids: moodle.ids, competencies, launchUrl },
      keys.token,
    ),
    webApiRoutes(keys, competencies, addresses),
    activityCompetencyRoutes({ school, ids: moodle.ids, competencies }),
  );
  app.use(
    exportRoutes({
      lms: 'canvas',
      school,
      cartridgeOf: (course) => canvasPackage(course, { ids: canvas.ids, launchUrl }),
    }),
    exportRoutes({
      lms: 'moodle',
      school,
      cartridgeOf: (course) => moodleCartridge(course, { ids: moodle.ids, launchUrl }),
    }),
  );
  mount(canvas, notices.courseCopied);
  mount(moodle, async () => {});
  app.use(
    lmsRoutes({
      school,
      toolOrigin: options.toolOrigin,
      drafts,
      competenciesOf: (course, item) => ({
        linked: competencies.ofModule(moodle.ids.courseModuleId(course, item)),
        ofCourse: competencies.ofCourse(moodle.ids.courseId(course)),
      }),
    }),
    nothingHere,
    errorHandler(options.log),
  );

  function inFolder(name: string): string | undefined {
    return folder && path.join(folder, name);
  }

  function toolPartsOf(flavor: Flavor) {
    const tools = openTools(inFolder(`${flavor.platform.lms}.tools.json`), flavor.builtIn);
    const verify = createToolJwt();
    return { tools, verify, tokens: createTokens({ flavor, tools, verify }) };
  }

  function mount(flavor: Flavor, onCopy: ChangeParts['onCopy']): void {
    const { lms } = flavor.platform;
    const { tools, tokens, verify } = parts[lms];
    const requests = deepLinkRequests[lms];
    const registrations = createRegistrations(flavor, tools);
    app.use(
      tokens.router,
      platformRoutes({ flavor, school, tools, tokens, verify, requests, log: options.log }),
      changeRoutes({ lms, school, drafts: drafts[lms], isGrade: flavor.isGrade, onCopy }),
      toolsRoutes({ lms, school, tools }),
      registrations.router,
      registerRoutes({ lms, registrations, tools, toolOrigin: options.toolOrigin }),
    );
  }

  function partsOf(lms: PracticeLmsName) {
    return {
      key: signingKey(folder, lms),
      customFields: options.customFields?.[lms],
      drafts: drafts[lms],
      expectAnswer: deepLinkRequests[lms].put,
    };
  }

  return {
    app,
    platforms: [canvas.platform, moodle.platform],
    cookieBlocker: createCookieBlocker(cookies),
    notices: notices.sent,
    webApi: { addresses, keys, throttle },
    reset: startOver,
  };
}

function unless(ending: string, handler: RequestHandler): RequestHandler {
  return (req, res, next) => (req.path.endsWith(ending) ? next() : handler(req, res, next));
}
