/** Too many requests, and no database: in both cases a client is told to come again. */
import request from 'supertest';
import { createClosedConnection, openConnection } from '../../../src/app/database/connection';
import { ownDatabaseUri, useTestDatabase } from '../../support/database';
import { apiOn, codeOf, documentId, newClient, tokenOf } from './support/closed-api';

const database = useTestDatabase();

describe('one address', () => {
  it('has its share of requests for all of the API: then 429 with Retry-After', async () => {
    const app = apiOn(database.connection(), { closed: false, requestsPerMinute: 3 });
    for (const path of ['/ims/case/v1p1/CFDocuments', '/ims/case/v1p0/CFDocuments', `/uri/${documentId}`])
      expect([path, (await request(app).get(path)).status]).toEqual([path, 200]);
    for (const path of ['/ims/case/v1p1/CFDocuments', '/ims/case/v1p0/CFThings', `/uri/${documentId}`]) {
      const res = await request(app).get(path);
      expect([path, res.status, codeOf(res.body)]).toEqual([path, 429, 'server_busy']);
      expect(Number(res.headers['retry-after'])).toBeGreaterThan(0);
      expect(Number(res.headers['retry-after'])).toBeLessThanOrEqual(60);
      expect(res.headers['cache-control']).toBe('no-store');
      expect(res.headers['access-control-expose-headers']).toContain('Retry-After');
    }
  });

  it('has no limit when it is 0', async () => {
    const app = apiOn(database.connection(), { closed: false, requestsPerMinute: 0 });
    for (let asked = 0; asked < 5; asked += 1) {
      expect((await request(app).get('/ims/case/v1p1/CFDocuments')).status).toBe(200);
    }
  });
});

it('while the database is down a closed API answers 503 with Retry-After, an open one as ever', async () => {
  const connection = createClosedConnection();
  await openConnection(connection, ownDatabaseUri());
  const closed = apiOn(connection);
  const token = await tokenOf(closed, await newClient(connection));
  await connection.dropDatabase();
  await connection.close();
  for (const path of [
    '/ims/case/v1p1/CFDocuments',
    `/ims/case/v1p0/CFPackages/${documentId}`,
    `/uri/${documentId}`,
  ]) {
    const res = await request(closed).get(path).set('Authorization', `Bearer ${token}`);
    expect([path, res.status, codeOf(res.body)]).toEqual([path, 503, 'server_busy']);
    expect(res.headers['retry-after']).toBe('10');
    expect(res.headers['cache-control']).toBe('no-store');
  }
  expect((await request(apiOn(connection, { closed: false })).get('/ims/case/v1p1/CFDocuments')).status).toBe(
    200,
  );
});
