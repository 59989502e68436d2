/** The pages for people in Chromium: clean for axe at phone and desk width, nothing wider than its window, nothing on paper that is for screens. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { ExportSource } from '../../src/exporters/format';
import { formatById } from '../../src/exporters/registry';
import { optionsOf } from '../../src/exporters/shared/options';
import { loadFramework } from '../../src/framework';
import { snapshotOf } from '../../src/framework/model/snapshot';
import { axeProblems, complaintsOf, inBrowser, launchBrowser } from '../support/browser';
import { courseSource } from './support/course';
import { frameworkSource } from './support/written';

const snapshot = loadFramework();
/** Enough of it to meet every part of a booklet, and small enough for axe. */
const health = snapshotOf(
  { ...snapshot.document },
  snapshot.items.filter(
    ({ type, clusterId, code }) =>
      type === 'area' || type === 'element' || clusterId === snapshot.byCode.get('HL')?.id || code === 'HL',
  ),
);

const pages: [name: string, format: string, source: ExportSource, chosen: Record<string, string>][] = [
  ['the booklet', 'booklet-html', frameworkSource(health), {}],
  ['the Spanish booklet', 'booklet-html', frameworkSource(health), { language: 'es', paper: 'a4' }],
  ['the alignment report', 'alignment-html', courseSource(snapshot), {}],
  [
    'the report of a course without tags',
    'alignment-html',
    courseSource(snapshot, { alignments: [], coursework: [] }),
    {},
  ],
];

inBrowser('pages for people', () => {
  let browser: Browser;
  let page: Page;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-pages-'));

  beforeAll(async () => {
    browser = await launchBrowser();
    page = await browser.newPage();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(id: string, source: ExportSource, chosen: Record<string, string>): Promise<void> {
    const format = formatById(id);
    if (!format) throw new Error(`no format ${id}`);
    const file = path.join(folder, 'page.html');
    writeFileSync(file, [...(format.write(source, optionsOf(format, chosen)) as Iterable<string>)].join(''));
    await page.goto(pathToFileURL(file).href);
  }

  it.each(pages)('%s is clean for axe and fits a phone', async (_, id, source, chosen) => {
    const complaints = complaintsOf(page);
    await open(id, source, chosen);
    for (const width of [360, 1040]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await axeProblems(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
    expect(complaints).toEqual([]);
  });

  it.each(pages)('%s says on a screen only how to print it', async (_, id, source, chosen) => {
    await open(id, source, chosen);
    const note = page.locator('.how-to-print');
    expect(await note.isVisible()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await note.isVisible()).toBe(false);
    await page.emulateMedia({ media: null });
  });
});
