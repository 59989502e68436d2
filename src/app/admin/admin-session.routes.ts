/** /api/admin/session: the way in by a one-time code, who is in, and the way out; and the middleware that knows a session by its cookie. */
import { type RequestHandler, Router } from 'express';
import { z } from 'zod';
import { type Administrator, adminRoute, adminRouterOf, checkSameOrigin } from '../../shared/admin-route';
import { WaymarkError } from '../../shared/errors';
import { limitPerAddress } from '../../shared/limit-per-address';
import { readInput } from '../../shared/read-input';
import { clearAdminCookie, readAdminCookie, setAdminCookie } from './admin-cookie';
import type { AdminSessions } from './admin-session.service';

/** A code has 256 bits; this is against the noise of trying, not against luck. */
const TRIES_A_MINUTE = 20;

interface Parts {
  sessions: AdminSessions;
  /** Origin of Waymark's own pages. */
  origin: string;
  version: string;
}

/** Knows the administrator by the cookie, for every route under /api/admin, of whatever room. */
export function adminSession({ sessions, origin }: Pick<Parts, 'sessions' | 'origin'>): RequestHandler {
  return async (req, res, next) => {
    const token = readAdminCookie(req, origin);
    if (token && (await sessions.isOpen(token))) {
      res.locals.administrator = { origin, note: sessions.note } satisfies Administrator;
    }
    next();
  };
}

const credentials = z.strictObject({ code: z.string().max(100) });

export function adminSessionRoutes({ sessions, origin, version }: Parts): Router {
  const router = Router();
  const about = { publicUrl: origin, https: origin.startsWith('https:'), version };

  router.post('/api/admin/session', limitPerAddress(TRIES_A_MINUTE, tooMany), async (req, res) => {
    checkSameOrigin(req, origin);
    const { code } = readInput(credentials, req.body, 'body');
    const token = await sessions.redeem(code);
    await sessions.note('session.open', '');
    setAdminCookie(res, origin, token).set('Cache-Control', 'no-store').json(about);
  });

  router.use(
    adminRouterOf([
      adminRoute({ method: 'get', path: '/api/admin/session', handle: () => about }),
      adminRoute({
        method: 'delete',
        path: '/api/admin/session',
        action: 'session.close',
        target: () => '',
        handle: async ({ req, res }) => {
          await sessions.close(readAdminCookie(req, origin));
          clearAdminCookie(res, origin);
        },
      }),
    ]),
  );
  return router;
}

function tooMany(): never {
  throw new WaymarkError({
    status: 429,
    code: 'admin.too_many',
    message: 'Too many links were tried from your network.',
    help: 'Wait a minute and open the link again.',
  });
}
