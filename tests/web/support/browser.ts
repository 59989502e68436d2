/** Chromium for tests of the client: one browser a file, a fresh context a test, and nothing amiss in the console. */
import { readFileSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { chromium as executablePath } from '../../support/chromium.cjs';
import { builtClient } from './client-build';
import { type Fake, startFake, type World } from './fake-api';

const FLAGS =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** `describe` where there is a Chromium, else skipped. */
export const describeInBrowser = executablePath ? describe : describe.skip;

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
    browser = await chromium.launch({ executablePath: executablePath ?? undefined, args: FLAGS.split(' ') });
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

/** WCAG 2.0 to 2.2, A and AA, as one line a violation. */
export async function violations(page: Page): Promise<string[]> {
  // The policy of the page forbids script elements with text; evaluating is the debugger's own way in.
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const { violations: found } = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
  });
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
