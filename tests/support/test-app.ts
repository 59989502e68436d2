/** A tiny Express app around one router. The test says who is looking; errors look as they do in the app. */
import express, { type Express, type RequestHandler } from 'express';
import pino from 'pino';
import { errorHandler } from '../../src/app/http/error-handler';
import type { Viewer } from '../../src/shared/viewer';

const header = 'x-test-viewer';

/** Headers that make this viewer the one who is looking: `request(app).get('/…').set(as(teacher))`. */
export const as = (viewer: Viewer): Record<string, string> => ({
  [header]: Buffer.from(JSON.stringify(viewer)).toString('base64url'),
});

export function testApp(router: RequestHandler): Express {
  const app = express();
  app.use(express.json({ limit: '100kb' }));
  app.use((req, res, next) => {
    const viewer = req.get(header);
    if (viewer) res.locals.viewer = JSON.parse(Buffer.from(viewer, 'base64url').toString()) as Viewer;
    next();
  });
  app.use(router);
  app.use(errorHandler(pino({ level: 'silent' }), ({ code }) => code));
  return app;
}
