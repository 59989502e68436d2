/** Chromium for browser tests: launched the same way everywhere, with the checks that every page must pass. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type Frame,
  type Page,
  chromium as playwright,
} from 'playwright-core';
import { chromium, headless } from './chromium.cjs';

/** `describe` where there is a Chromium; skipped, and counted, where there is none. */
export const inBrowser: jest.Describe = chromium ? describe : describe.skip;

/**
 * As root, without a screen, and quiet: no look-ups of the browser maker's hosts. All frames of a page in one process: playwright now
 * and then loses a frame that goes to another process while it loads. Cookies and storage are parted by site as ever.
 */
const args = [
  '--disable-site-isolation-trials',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const launchBrowser = (): Promise<Browser> =>
  playwright.launch({ executablePath: headless ?? '', args });

/** With all that belongs to a browser, for what its settings do. */
export const launchWholeBrowser = (more: string[]): Promise<Browser> =>
  playwright.launch({ executablePath: chromium ?? '', args: [...args, ...more] });

/**
 * A browser whose owner has forbidden `tool` any cookie, partitioned ones too, while it stands in a page of `embedder`; in a window of
 * its own it keeps them. This is Chromium's own setting, not a simulation.
 */
export async function launchBlocking(
  tool: string,
  embedder: string,
): Promise<BrowserContext & { dispose(): Promise<void> }> {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'waymark-profile-'));
  mkdirSync(path.join(profile, 'Default'));
  const exceptions = { cookies: { [`${tool},${embedder}`]: { setting: 2 } } };
  const preferences = { profile: { content_settings: { exceptions } } };
  writeFileSync(path.join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  const context = await playwright.launchPersistentContext(profile, {
    executablePath: chromium ?? '',
    args,
  });
  return Object.assign(context, {
    dispose: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  });
}

/** Collects what a page complains about: script errors and anything that the content security policy refused. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return complaints;
}

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.0 to 2.2, A and AA, and what axe calls best practice. */
const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds wrong in this document, one line each; [] when it is clean. It looks when movement has ended, so that colors are what
 * they stay; frames inside the document are looked at by themselves.
 */
export async function axeProblems(frame: Page | Frame): Promise<string[]> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axeSource);
  return frame.evaluate(async (tags) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const moving = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations === 1);
    await Promise.allSettled(moving.map(({ finished }) => finished));
    const { violations } = await axe.run(document, {
      runOnly: { type: 'tag', values: tags },
      // What passes is not written out: on a page of a thousand rows that is most of the work.
      resultTypes: ['violations'],
      iframes: false,
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
  }, axeTags);
}
