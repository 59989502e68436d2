/** A framed page tells its LMS how high it is, in Chromium, from another origin. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { Browser, Page } from 'playwright-core';
import { frameHeightScript } from '../../src/lti/assets/frame-height';
import { inBrowser, launchBrowser } from '../support/browser';

const html = (body: string) =>
  `<!doctype html><meta charset="utf-8"><style>body { margin: 0 }</style>${body}`;

inBrowser('the height of a frame', () => {
  let browser: Browser;
  let page: Page;
  let servers: Server[];
  let tool: string;

  const serve = async (app: express.Express): Promise<string> => {
    const server: Server = await new Promise((resolve) => {
      const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
    });
    servers.push(server);
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };

  beforeAll(async () => {
    servers = [];
    const app = express();
    app.get('/frame-height.js', (_req, res) => void res.type('text/javascript').send(frameHeightScript));
    app.get('/:height', (req, res) => {
      res.set('Content-Security-Policy', "default-src 'self'; style-src 'unsafe-inline'");
      const content = `<div id="content" style="height:${Number(req.params.height)}px"></div>`;
      res.send(html(`<main>${content}</main><script src="/frame-height.js" defer></script>`));
    });
    tool = await serve(app);
    const outer = express();
    outer.get('/', (req, res) => {
      res.send(
        html(`<iframe src="${tool}/${Number(req.query.height)}" width="600" height="160"></iframe><script>
          window.told = [];
          addEventListener('message', ({ data }) => {
            window.told.push(data);
            document.querySelector('iframe').height = data.height;
          });
        </script>`),
      );
    });
    const lms = await serve(outer);
    browser = await launchBrowser();
    page = await browser.newPage();
    await page.goto(`${lms}/?height=300`);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    for (const server of servers) server.close();
  });

  const told = () => page.evaluate('window.told') as Promise<{ subject: string; height: number }[]>;
  const untilTold = (height: number) =>
    page.waitForFunction(`window.told.at(-1)?.height === ${height}`, undefined, { timeout: 20_000 });
  const resize = (height: number) =>
    page.frames()[1]?.evaluate(`document.getElementById('content').style.height = '${height}px'`);

  test('is told once the page is there, and again when it grows, shrinks or is longer than sensible', async () => {
    await untilTold(300);
    await resize(900);
    await untilTold(900);
    await resize(80);
    await untilTold(80);
    await resize(20_000);
    await untilTold(6_000);
    expect(await told()).toEqual(
      [300, 900, 80, 6_000].map((height) => ({ subject: 'lti.frameResize', height })),
    );
  }, 60_000);

  test('is told to nobody from a window of its own', async () => {
    const alone = await browser.newPage();
    await alone.addInitScript(
      "window.told = []; addEventListener('message', ({ data }) => window.told.push(data));",
    );
    await alone.goto(`${tool}/300`);
    await alone.evaluate('new Promise((resolve) => setTimeout(resolve, 400))');
    expect(await alone.evaluate('window.told')).toEqual([]);
  }, 60_000);
});
