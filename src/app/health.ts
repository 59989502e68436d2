/** For those who look after the server: is the process alive, and can it work. */
import { Router } from 'express';
import type { Database } from './database';

const PING_LIMIT_MS = 2_000;

/**
 * GET /healthz: 200 while the process answers at all (restart it when it does not).
 * GET /readyz: 200 when the database answers and is prepared, else 503 (send no visitors).
 */
export function healthRoutes(database: Pick<Database, 'connection' | 'prepared'>): Router {
  const router = Router();
  router.use(['/healthz', '/readyz'], (_req, res, next) => {
    res.set('Cache-Control', 'no-store');
    next();
  });
  router.get('/healthz', (_req, res) => {
    res.json({ status: 'alive' });
  });
  router.get('/readyz', async (_req, res) => {
    const answers = { database: await pings(database), migrations: database.prepared() };
    const ready = answers.database && answers.migrations;
    res.status(ready ? 200 : 503).json({
      status: ready ? 'ready' : 'not ready',
      database: answers.database ? 'reached' : 'not reached',
      migrations: answers.migrations ? 'done' : 'waiting',
    });
  });
  return router;
}

async function pings({ connection }: Pick<Database, 'connection'>): Promise<boolean> {
  const ping = connection.db?.admin().ping() ?? Promise.reject(new Error('not open'));
  const limit = new Promise<never>((_resolve, reject) => {
    setTimeout(() => reject(new Error('no answer')), PING_LIMIT_MS).unref();
  });
  return Promise.race([ping, limit]).then(
    () => true,
    () => false,
  );
}
