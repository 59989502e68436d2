import express from 'express';
import request from 'supertest';
import { createLogger, requestLogging } from '../../../src/app/logging';

/** A logger whose lines are kept. */
function listening() {
  const lines: string[] = [];
  const log = createLogger({ logLevel: 'debug' }, { write: (line: string) => lines.push(line) });
  return { log, lines, text: () => lines.join('') };
}

test('a request is one line without its query, cookies and authorization', async () => {
  const { log, lines, text } = listening();
  const app = express().use(requestLogging(log));
  app.get('/lti/login', (_req, res) => res.cookie('a', 'secret-cookie').json({}));
  const answer = await request(app)
    .get('/lti/login?login_hint=secret-person')
    .set('Authorization', 'Bearer secret-token')
    .set('Cookie', 'b=secret-cookie');
  expect(lines).toHaveLength(1);
  expect(JSON.parse(text())).toMatchObject({
    req: { method: 'GET', path: '/lti/login', id: answer.headers['x-request-id'] },
    res: { status: 200 },
  });
  expect(text()).not.toContain('secret');
});

test('health checks leave no lines', async () => {
  const { log, lines } = listening();
  const app = express().use(requestLogging(log));
  app.get('/healthz', (_req, res) => res.json({}));
  await request(app).get('/healthz');
  expect(lines).toEqual([]);
});

test('tokens and names are removed wherever they are', () => {
  const { log, text } = listening();
  log.info(
    { token: 'hidden-1', launch: { id_token: 'hidden-2', person: { name: 'hidden-3', email: 'hidden-4' } } },
    'x',
  );
  log.info({ session: { viewer: 'hidden-5' }, viewer: { name: 'hidden-6' } }, 'x');
  expect(text()).not.toContain('hidden');
});

test('an error is written with its message, code and cause, and nothing that hangs on it', () => {
  const { log, text } = listening();
  const cause = Object.assign(new Error('the cause'), { payload: { name: 'hidden-1' } });
  log.error(
    {
      err: Object.assign(new Error('the error', { cause }), { code: 'a.code', claims: { sub: 'hidden-2' } }),
    },
    'failed',
  );
  expect(JSON.parse(text()).err).toMatchObject({
    type: 'Error',
    message: 'the error',
    code: 'a.code',
    cause: { message: 'the cause' },
  });
  expect(text()).not.toContain('hidden');
});
