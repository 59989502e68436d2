import express from 'express';
import request from 'supertest';
import { createClosedConnection } from '../../../src/app/database/connection';
import { healthRoutes } from '../../../src/app/health';
import { useTestDatabase } from '../../support/database';

const database = useTestDatabase();
const serverWith = (parts: Parameters<typeof healthRoutes>[0]) => express().use(healthRoutes(parts));

test('alive and ready, with a database that answers and is prepared', async () => {
  const app = serverWith({ connection: database.connection(), prepared: () => true });
  await request(app).get('/healthz').expect(200, { status: 'alive' }).expect('Cache-Control', 'no-store');
  await request(app).get('/readyz').expect(200, { status: 'ready', database: 'reached', migrations: 'done' });
});

test('alive and not ready while migrations wait', async () => {
  const app = serverWith({ connection: database.connection(), prepared: () => false });
  await request(app)
    .get('/readyz')
    .expect(503, { status: 'not ready', database: 'reached', migrations: 'waiting' });
});

test('alive and not ready without a database', async () => {
  const app = serverWith({ connection: createClosedConnection(), prepared: () => false });
  await request(app).get('/healthz').expect(200);
  await request(app)
    .get('/readyz')
    .expect(503, { status: 'not ready', database: 'not reached', migrations: 'waiting' });
});
