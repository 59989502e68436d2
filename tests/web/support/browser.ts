/** Chromium for tests of the client: one browser a file, a fresh context a test, and nothing amiss in the console. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../../support/browser';
import { builtClient } from './client-build';
import { type Fake, startFake, type World } from './fake-api';

export { axeProblems as violations, inBrowser } from '../../support/browser';

export interface Visit {
  page: Page;
  fake: Fake;
  /** What the page reported: refused by the policy, thrown, or logged as an error of a script. */
  complaints: string[];
}

/** Opens the client on a world; everything is closed after each test. */
export function useClient() {
  let browser: Browser;
  let webRoot: string;
  const open: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    webRoot = builtClient();
    browser = await launchBrowser();
  }, 120_000);
  afterEach(async () => {
    for (const close of open.splice(0).reverse()) await close();
  });
  afterAll(() => browser.close());

  return async function visit(world: World, options: BrowserContextOptions = {}): Promise<Visit> {
    const fake = await startFake(world, webRoot);
    const context = await browser.newContext({
      viewport: { width: 820, height: 600 },
      locale: 'en-US',
      timezoneId: 'America/Chicago',
      ...options,
    });
    context.setDefaultTimeout(10_000);
    open.push(fake.close, () => context.close());
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      // Chromium logs failed requests by itself; tests make requests fail on purpose.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
        complaints.push(message.text());
      }
    });
    await page.goto(`${fake.url}/app#code=good`);
    return { page, fake, complaints };
  };
}

/** The rows of the list of statements, as their texts. */
export const rowTexts = (page: Page) =>
  page.locator('.statement[data-key] .statement-text').allTextContents();

/** Types into the search box and waits for rows. */
export async function search(page: Page, words: string): Promise<void> {
  await page.getByRole('searchbox').fill(words);
  await page.locator('.statement[data-key]').first().waitFor();
}

/** The row of a statement of the fake framework. */
export const row = (page: Page, code: string) => page.locator(`.statement[data-key="item-${code}"]`);

/** Waits until something holds: for what the server sees, which no element of the page shows. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
}
