import express from 'express';
import request from 'supertest';
import { type Practice, post, startPractice } from './support/practice';

let practice: Practice;
beforeAll(async () => {
  practice = await startPractice();
});
afterAll(() => practice.close());

function toolBehindBlocker() {
  const app = express().use(practice.lms.cookieBlocker);
  app.get('/', (req, res) => {
    res
      .cookie('c', '1')
      .append('Set-Cookie', 'd=2')
      .json({ cookie: req.get('cookie') ?? null });
  });
  app.get('/low-level', (_req, res) => {
    res.setHeader('Set-Cookie', 'e=3');
    res.writeHead(200, { 'Content-Type': 'text/plain' }).end('ok');
  });
  return app;
}

async function choose(block: boolean): Promise<void> {
  const answer = await post(`${practice.origin}/enter`, {
    lms: 'canvas',
    person: 'sam',
    ...(block && { block: '1' }),
  });
  expect(answer.status).toBe(303);
}

async function seen(
  dest: string | null,
  path = '/',
): Promise<{ cookie: string | null; set: string[] | undefined }> {
  const call = request(toolBehindBlocker()).get(path).set('Cookie', 'a=1');
  const answer = await (dest ? call.set('Sec-Fetch-Dest', dest) : call);
  return { cookie: answer.body.cookie, set: answer.get('Set-Cookie') };
}

describe('while the box is ticked', () => {
  beforeAll(() => choose(true));

  it.each(['iframe', 'empty'])('a request for %s loses its cookies both ways', async (dest) => {
    expect(await seen(dest)).toEqual({ cookie: null, set: undefined });
    expect((await seen(dest, '/low-level')).set).toBeUndefined();
  });

  it.each(['document', null])('a request for %s keeps them', async (dest) => {
    expect(await seen(dest)).toEqual({ cookie: 'a=1', set: ['c=1; Path=/', 'd=2'] });
  });

  it('the start page shows it ticked', async () => {
    expect(await (await practice.get('/')).text()).toMatch(/<input[^>]*name="block"[^>]*checked/);
  });
});

describe('while the box is not ticked', () => {
  beforeAll(() => choose(false));

  it.each(['iframe', 'empty', 'document'])('a request for %s keeps its cookies', async (dest) => {
    expect(await seen(dest)).toEqual({ cookie: 'a=1', set: ['c=1; Path=/', 'd=2'] });
  });

  it('the start page shows it unticked', async () => {
    expect(await (await practice.get('/')).text()).not.toMatch(/<input[^>]*name="block"[^>]*checked/);
  });
});
