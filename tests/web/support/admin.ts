/** The administrator's page in Chromium, on the fake API: one browser a file, a fresh context a test. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../../support/browser';
import { builtClient } from './client-build';
import { type AdminWorld, type FakeAdmin, startFakeAdmin } from './fake-admin';

export interface AdminVisit {
  page: Page;
  fake: FakeAdmin;
  /** What the page reported: refused by the policy, thrown, or logged as an error of a script. */
  complaints: string[];
}

/** @returns a function that opens the page with a fragment, such as `#code=good` */
export function useAdminPage() {
  let browser: Browser;
  let webRoot: string;
  const open: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    webRoot = builtClient();
    browser = await launchBrowser();
  }, 240_000);
  afterEach(async () => {
    for (const close of open.splice(0).reverse()) await close();
  });
  afterAll(() => browser.close());

  return async function visit(
    world: AdminWorld,
    options: BrowserContextOptions = {},
    fragment = '#code=good',
  ): Promise<AdminVisit> {
    const fake = await startFakeAdmin(world, webRoot);
    const context = await browser.newContext({
      viewport: { width: 1360, height: 900 },
      locale: 'en-US',
      timezoneId: 'America/Chicago',
      permissions: ['clipboard-read', 'clipboard-write'],
      ...options,
    });
    context.setDefaultTimeout(10_000);
    open.push(fake.close, () => context.close());
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
        complaints.push(message.text());
      }
    });
    await page.goto(`${fake.url}/admin${fragment}`);
    return { page, fake, complaints };
  };
}
