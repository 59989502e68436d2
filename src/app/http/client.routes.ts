/** GET and POST /app, and GET /admin: the page around the React app, and its built files under /assets. */
import path from 'node:path';
import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import type { Assets } from '../../web/assets';
import { appPage } from '../../web/pages';
import { pageSession, sessionOf } from '../sessions/session.middleware';
import type { Sessions } from '../sessions/session.service';

/** Where the hashed files are served; Vite's manifest names them from its own root. */
export const ASSETS_BASE = '/assets';

export function clientRoutes(parts: { sessions: Sessions; assets: Assets; webDir: string }): Router {
  const router = Router();
  router.use(
    ASSETS_BASE,
    express.static(path.join(parts.webDir, 'assets'), {
      immutable: true,
      maxAge: '1y',
      index: false,
      dotfiles: 'ignore',
    }),
  );
  router.get(
    '/app',
    shell(parts.assets, async () => ''),
  );
  router.get(
    '/admin',
    inNoFrame,
    shell(parts.assets, async () => ''),
  );
  // Back from a server-rendered page where cookies are blocked: the hidden field becomes a one-time code.
  router.post(
    '/app',
    pageSession(parts.sessions),
    shell(parts.assets, async (res) => {
      const session = sessionOf(res);
      return session ? parts.sessions.issueCode(session) : '';
    }),
  );
  return router;
}

/** The administrator's page is never opened by an LMS, so a frame around it could only steal clicks. */
const inNoFrame: RequestHandler = (_req, res, next) => {
  res.set(
    'Content-Security-Policy',
    "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  );
  next();
};

function shell(assets: Assets, codeFor: (res: Response) => Promise<string>): RequestHandler {
  return async (_req: Request, res: Response) => {
    const code = await codeFor(res);
    res.set('Cache-Control', 'no-store').type('html').send(appPage({ assets, code }));
  };
}
