/** Launches in a real browser, in a frame on another site (127.0.0.1 frames localhost), with and without cookies. */
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { inBrowser, launchBrowser } from '../support/browser';
import { chromium } from '../support/chromium.cjs';
import { useTestDatabase } from '../support/database';
import { addPages, type LmsPages } from './support/lms-pages';
import { startTestLms, type TestLms } from './support/test-lms';
import { claimsFor, login, register, startWaymark, type TestWaymark } from './support/waymark';

const database = useTestDatabase();
let lms: TestLms;
let waymark: TestWaymark;
let pages: LmsPages;
let browser: Browser;
/** A browser that keeps no cookie of a framed site, as Waymark sees it. */
let framesHaveCookies = true;

beforeAll(async () => {
  if (!chromium) return;
  browser = await launchBrowser();
  lms = await startTestLms();
  waymark = await startWaymark(database.connection(), {
    before: (req, _res, next) => {
      if (!framesHaveCookies && req.headers['sec-fetch-dest'] !== 'document') delete req.headers.cookie;
      next();
    },
    onLaunch: async (launch, _req, res) => {
      waymark.launches.push(launch);
      res.type('html').send('<h1>Launched</h1>');
    },
  });
  await register(waymark, lms);
  pages = addPages(lms, waymark);
});
afterAll(async () => {
  await browser?.close();
  await waymark?.close();
  await lms?.close();
});
beforeEach(() => {
  framesHaveCookies = true;
  if (waymark) waymark.launches.length = 0;
  if (pages) Object.assign(pages, { messages: [], authentications: 0 });
});

async function open(
  path: string,
  options: { javaScriptEnabled?: boolean } = {},
): Promise<{ page: Page; tool: FrameLocator; problems: string[] }> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.goto(lms.url + path);
  return { page, tool: page.frameLocator('iframe'), problems };
}

const launched = (tool: FrameLocator | Page) => tool.getByRole('heading', { name: 'Launched' }).waitFor();

inBrowser('in a frame of another site', () => {
  test('a launch passes by its partitioned cookie', async () => {
    const { page, tool } = await open('/course');
    await launched(tool);
    expect(waymark.launches).toMatchObject([{ cookiesWork: true }]);
    await page.context().close();
  });

  test('with a Platform Storage and cookies, cookies are used and both pages work under their policy', async () => {
    const { page, tool, problems } = await open('/course-with-storage');
    await launched(tool);
    expect(waymark.launches).toMatchObject([{ cookiesWork: true }]);
    expect(pages.messages).toEqual([{ subject: 'lti.put_data', origin: waymark.url }]);
    expect(problems.filter((text) => text.includes('Content Security Policy'))).toEqual([]);
    await page.context().close();
  });

  test('without cookies the Platform Storage carries the launch', async () => {
    framesHaveCookies = false;
    const { page, tool, problems } = await open('/course-with-storage');
    await launched(tool);
    expect(waymark.launches).toMatchObject([{ cookiesWork: false }]);
    expect(pages.messages.map(({ subject }) => subject)).toEqual(['lti.put_data', 'lti.get_data']);
    expect(problems.filter((text) => text.includes('Content Security Policy'))).toEqual([]);
    await page.context().close();
  });

  test.each(['/course', '/course-with-deaf-storage'])(
    'with neither, %s opens in a window of its own, with the LMS’s hint unused until then',
    async (path) => {
      framesHaveCookies = false;
      const { page, tool, problems } = await open(path);
      const button = tool.getByRole('button', { name: 'Open in a new window' });
      await button.waitFor();
      expect(pages.authentications).toBe(0);
      const [popup] = await Promise.all([page.context().waitForEvent('page'), button.click()]);
      await launched(popup);
      expect(waymark.launches).toMatchObject([{ cookiesWork: true }]);
      expect(pages.authentications).toBe(1);
      expect(problems.filter((text) => text.includes('Content Security Policy'))).toEqual([]);
      await page.context().close();
    },
  );

  test('without scripts the pages are forms that are sent by hand', async () => {
    const { page, tool } = await open('/course-with-storage', { javaScriptEnabled: false });
    await page.getByRole('button', { name: 'Go on' }).click();
    await tool.getByRole('button', { name: 'Continue' }).click();
    await tool.getByRole('button', { name: 'Go on' }).click();
    await launched(tool);
    expect(waymark.launches).toMatchObject([{ cookiesWork: true }]);
    await page.context().close();
  });

  test('two frames of one browser launch side by side', async () => {
    const context = await browser.newContext();
    const [first, second] = [await context.newPage(), await context.newPage()];
    await Promise.all([first.goto(`${lms.url}/course`), second.goto(`${lms.url}/course`)]);
    await Promise.all([launched(first.frameLocator('iframe')), launched(second.frameLocator('iframe'))]);
    expect(waymark.launches).toHaveLength(2);
    await context.close();
  });
});

inBrowser('a page of somebody else', () => {
  test('cannot push its own launch onto a person (login CSRF)', async () => {
    // The attacker has begun a login in another browser and holds a good token for it.
    const begun = await login(waymark, lms);
    const token = await lms.sign(claimsFor(waymark, lms, begun, { sub: 'attacker' }));
    const evil = await startTestLms();
    evil.routes['/'] = (_req, res) => {
      res
        .writeHead(200, { 'Content-Type': 'text/html' })
        .end(
          `<form method="post" action="${waymark.url}/lti/launch"><input name="state" value="${begun.state}">` +
            `<input name="id_token" value="${token}"></form><script>document.forms[0].submit()</script>`,
        );
    };
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(evil.url);
    await page.waitForURL(`${waymark.url}/lti/launch`);
    expect(await page.locator('#code').textContent()).toBe('launch.cookies');
    expect(waymark.launches).toEqual([]);
    await context.close();
    await evil.close();
  });
});
