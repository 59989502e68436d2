/** Everything under /lti: login, launch, registration, keys, the configuration for Canvas and the files. Any other path falls through. */
import express, {
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
  Router,
} from 'express';
import { limitPerAddress } from '../shared/limit-per-address';
import { frameHeightScript } from './assets/frame-height';
import { icon } from './assets/icon';
import { platformStorageScript } from './assets/platform-storage';
import { registrationScript } from './assets/registration';
import { canvasConfiguration } from './config/canvas-configuration';
import type { LtiEndpoints } from './endpoints';
import { allowFramingByAnyone, rememberHeaders } from './guard/headers';
import { refuse } from './guard/problems';
import { refuseNotice } from './notices/problems';
import { publishedKeys } from './platforms/key-ring';
import type { Platforms } from './platforms/platform.service';
import { refuseRegistration } from './registration/problems';

/** One address may be a whole district behind a router; the limit stops floods, not classes. */
export const REQUESTS_A_MINUTE = 3_000;
/** Each makes up to two requests to elsewhere, and few people ever register an LMS. */
const REGISTRATIONS_A_MINUTE = 30;
/** An LMS in the cloud sends those of all its institutions from a few addresses. */
const NOTICES_A_MINUTE = 600;
const NOTICES_LIMIT = '256kb';

export interface RouterParts {
  endpoints: LtiEndpoints;
  platforms: Platforms;
  ltijs: RequestHandler;
  /** Answers a launch that has passed. */
  launch: RequestHandler;
  /** Answers an invitation that an LMS opens. */
  register: RequestHandler;
  /** Answers what an LMS tells by itself. */
  notices: RequestHandler;
  /** Hears of every refusal here, before it is answered. */
  refused: (req: Request, error: unknown) => void;
  requestsAMinute: number;
  now: () => Date;
}

export function createRouter(parts: RouterParts): Router {
  const { endpoints, platforms, ltijs, launch, requestsAMinute, now } = parts;
  const router = Router({ strict: true, caseSensitive: true });
  const limit = limitPerAddress(requestsAMinute, () => {
    throw refuse('login.too_many');
  });

  router.get('/keys', async (_req, res) => {
    const all = await platforms.all();
    const keys = all.flatMap((platform) => publishedKeys(platform.keys, now()));
    // Short: an LMS that is added now must find its key within a minute.
    res.set('Cache-Control', 'public, max-age=60').json({ keys: keys.map(({ publicJwk }) => publicJwk) });
  });
  router.get('/config/canvas.json', (_req, res) => {
    res.set('Cache-Control', 'public, max-age=60').json(canvasConfiguration(endpoints));
  });
  router.get('/assets/platform-storage.js', (_req, res) => {
    res.set('Cache-Control', 'public, max-age=3600').type('text/javascript').send(platformStorageScript);
  });
  router.get('/assets/registration.js', (_req, res) => {
    res.set('Cache-Control', 'public, max-age=3600').type('text/javascript').send(registrationScript);
  });
  router.get('/assets/frame-height.js', (_req, res) => {
    res.set('Cache-Control', 'public, max-age=3600').type('text/javascript').send(frameHeightScript);
  });
  router.get('/assets/icon.svg', (_req, res) => {
    // Pages of an LMS show it.
    res.set({ 'Cache-Control': 'public, max-age=3600', 'Cross-Origin-Resource-Policy': 'cross-origin' });
    res.type('image/svg+xml').send(icon);
  });

  const limitRegistrations = limitPerAddress(REGISTRATIONS_A_MINUTE, () => {
    throw refuseRegistration('registration.too_many');
  });
  router.get('/register', limitRegistrations, parts.register);

  const limitNotices = limitPerAddress(NOTICES_A_MINUTE, () => {
    throw refuseNotice('notice.too_many');
  });
  router.post('/notices', limitNotices, express.json({ limit: NOTICES_LIMIT }), parts.notices);

  router.get('/login', limit, rememberHeaders, ltijs);
  router.post('/login', limit, rememberHeaders, ltijs);
  router.get('/continue', limit, rememberHeaders, ltijs);
  router.post('/launch', limit, rememberHeaders, ltijs, launch);
  router.all('/launch', () => {
    throw refuse('launch.parameters', 'not a POST');
  });
  router.use((error: unknown, req: Request, res: Response, next: NextFunction) => {
    parts.refused(req, error);
    allowFramingByAnyone(res);
    next(error);
  });
  return router;
}
