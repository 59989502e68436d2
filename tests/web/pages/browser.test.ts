/**
 * The pages in Chromium: axe at every width, reflow, schemes, forced colors, and the strict CSP. Scripts are switched off, except where
 * axe itself needs them to run.
 */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import type { CourseMap } from '../../../src/tagging';
import { axeProblems, inBrowser, launchBrowser } from '../../support/browser';
import { pagesApp } from './support/app';
import {
  courseId,
  courseMap,
  coursework,
  courseworkId,
  framework,
  headOf,
  itemOf,
  patientCare,
  trail,
} from './support/course';
import { current, gone, older, published } from './support/versions';

const everyWidth = [320, 360, 820, 1040, 1360];
/** Where layouts differ: what axe finds at one width of a layout it finds at the other. */
const axeWidths = [360, 1040];
const whole = { ...headOf('HL'), statements: [{ item: itemOf('HL.COM.2'), relation: 'teaches' as const }] };
const clusters = ['HL.THR', 'HL.DIA', 'HL', 'IT.WEB', 'IT', 'ST', 'LW', 'AR'];
const crowded: CourseMap = courseMap(
  clusters.map((code, row) =>
    trail(
      code,
      Array.from({ length: 5 + row * 3 }, (_, index) => [
        `HL.THR.0${(index % 9) + 1}`,
        'A piece of coursework with a rather long name that does not end soon',
        index % 5 === 4 ? null : new Date(Date.UTC(2026, 7, 20 + row + index * 7)).toISOString().slice(0, 10),
      ]),
    ),
  ),
  [whole],
);

const apps = {
  plain: pagesApp({ practiceUrl: 'http://127.0.0.1:3001' }),
  form: pagesApp({ nav: { mode: 'form', token: 't'.repeat(43) }, map: crowded }),
  empty: pagesApp({ view: coursework([]), map: courseMap([]) }),
  versions: pagesApp({ shown: current, published }),
};
type AppName = keyof typeof apps;

const work = `/student/coursework/${courseworkId}?course=${courseId}`;
const map = `/student/map?course=${courseId}`;
const inCase = (code: string) => `/case/items/${itemOf(code).id}`;
const tree = `/case/${framework.document.id}`;
const addresses: [AppName, string][] = [
  ['plain', work],
  ['plain', `${work}&lang=es`],
  ['plain', map],
  ['plain', `${map}&lang=es`],
  ['form', work],
  ['form', map],
  ['empty', work],
  ['empty', map],
  ['plain', '/'],
  ['plain', '/explore'],
  ['plain', '/explore/HL'],
  ['plain', '/explore/HL.THR'],
  ['plain', '/explore/HL.THR?lang=es'],
  ['plain', '/explore/ZZ'],
  ['plain', '/case'],
  ['plain', '/case?lang=es'],
  ['plain', tree],
  ['plain', `${tree}?cluster=HL`],
  ['plain', inCase('HL.THR.01')],
  ['plain', `${inCase('HL.THR.01')}?lang=es`],
  ['plain', inCase('HL')],
  ['plain', inCase('TEC')],
  ['versions', '/case'],
  ['versions', `/case/${older.document.id}`],
  ['versions', `/case/${older.document.id}?cluster=HL&lang=es`],
  ['versions', `/case/items/${gone.id}`],
  ['plain', '/help/cookies'],
  ['plain', '/shown/new-window'],
  ['plain', '/shown/storage'],
  ['plain', '/shown/registered'],
  ['plain', '/shown/registered?lang=es'],
  ['plain', '/shown/badge'],
  ['plain', '/shown/badge?lang=es'],
  ['form', '/shown/badge'],
  ['empty', '/shown/badge'],
  ['plain', '/shown/notice/review'],
  ['plain', '/shown/notice/unknown'],
  ['plain', '/shown/notice/unsaved?lang=es'],
  ['plain', '/shown/notice/unnamed'],
  ['plain', '/connect'],
  ['plain', '/connect/canvas'],
  ['plain', '/connect/moodle'],
  ['plain', '/connect/moodle?lang=es'],
  ['plain', '/connect/other'],
  ['plain', '/nothing/here'],
];

const origins = {} as Record<AppName, string>;
const servers: Server[] = [];
let browser: Browser;

interface Look {
  width?: number;
  dark?: boolean;
  forced?: boolean;
  scripts?: boolean;
}

/** What the CSP refused, by the address of the page: word of it may come when the next page is open. */
let refused: { at: string; text: string }[] = [];
const pages = new Map<string, Promise<Page>>();

/** A page of people who see and read alike; a new one takes the browser longer than most checks. */
function pageFor({ dark, forced, scripts }: Look): Promise<Page> {
  const key = JSON.stringify([dark, forced, scripts]);
  const page = pages.get(key) ?? newPage({ dark, forced, scripts });
  pages.set(key, page);
  return page;
}

async function newPage({ dark, forced, scripts }: Look): Promise<Page> {
  const context = await browser.newContext({
    colorScheme: dark ? 'dark' : 'light',
    forcedColors: forced ? 'active' : 'none',
    javaScriptEnabled: scripts ?? false,
    extraHTTPHeaders: { accept: 'text/html' },
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    const text = message.text();
    if (/Content Security Policy/.test(text)) refused.push({ at: message.location().url, text });
  });
  return page;
}

/** Opens an address, fails on whatever the CSP refuses, and runs the check. */
async function look<T>(
  [app, address]: [AppName, string],
  options: Look,
  check: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await pageFor(options);
  await page.setViewportSize({ width: options.width ?? 360, height: 700 });
  refused = [];
  const answer = await page.goto(`${origins[app]}${address}`);
  // The page of an error of ours would pass every check.
  expect(answer?.status()).toBeLessThan(500);
  // Before the check: axe itself tries an inline style.
  expect(refused.filter(({ at }) => at === page.url())).toEqual([]);
  return check(page);
}

const overflow = (page: Page) =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
const colorsOf = (page: Page) =>
  page.evaluate<string[]>(
    '[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]',
  );

inBrowser('in a browser', () => {
  beforeAll(async () => {
    for (const name of Object.keys(apps) as AppName[]) {
      const server = apps[name].listen(0);
      servers.push(server);
      origins[name] = `http://localhost:${(server.address() as AddressInfo).port}`;
    }
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    for (const server of servers) server.close();
  });

  test.each(addresses)(
    '%s %s passes axe narrow and wide, and nothing scrolls sideways at any width',
    async (...address) => {
      await look(address, { scripts: true }, async (page) => {
        for (const width of everyWidth) {
          await page.setViewportSize({ width, height: 700 });
          if (axeWidths.includes(width)) expect([width, await axeProblems(page)]).toEqual([width, []]);
          expect([width, await overflow(page)]).toEqual([width, 0]);
        }
      });
    },
    120_000,
  );

  test.each([{ dark: true }, { forced: true }])(
    'every kind of page passes axe with %j',
    async (scheme) => {
      const paths = [work, map, '/explore', '/explore/HL.THR', tree, inCase('HL.THR.01')];
      const shown = ['/shown/new-window', '/shown/badge', '/shown/notice/unknown', '/shown/registered'];
      for (const path of [...paths, ...shown, '/connect/moodle', '/nothing/here']) {
        const found = await look(['plain', path], { ...scheme, width: 1040, scripts: true }, axeProblems);
        expect([path, found]).toEqual([path, []]);
      }
    },
    120_000,
  );

  test('public pages and windows of our own are dark for people who ask for dark', async () => {
    const dark = ['rgb(27, 32, 30)', 'rgb(232, 236, 233)'];
    expect(await look(['plain', '/explore'], { dark: true }, colorsOf)).toEqual(dark);
    expect(await look(['plain', work], { dark: true }, colorsOf)).toEqual(dark);
  });

  test.each([
    ['/connect/moodle', 'Copy Public keyset'],
    ['/shown/registered', 'Done'],
  ])('on %s the button %s waits for its script', async (path, name) => {
    const buttons = await look(['plain', path], {}, async (page) => {
      const button = page.getByRole('button', { name, includeHidden: true });
      return [await button.count(), await button.isVisible()];
    });
    expect(buttons).toEqual([1, false]);
  });

  test('a badge is seen whole in the frame that a link asks for, and takes next to nothing without tags', async () => {
    const heightOf = (page: Page) => page.evaluate<number>('document.body.scrollHeight');
    const size = { width: 600 };
    expect(await look(['plain', '/shown/badge'], size, heightOf)).toBeLessThanOrEqual(160);
    expect(await look(['empty', '/shown/badge'], size, heightOf)).toBeLessThanOrEqual(60);
  });

  test('frames of an LMS stay light', async () => {
    const colors = await look(['plain', '/help/cookies'], { dark: true }, async (page) => {
      await page.setContent(`<iframe src="${origins.plain}${work}"></iframe>`);
      const frame = await (await page.waitForSelector('iframe')).contentFrame();
      await frame?.waitForSelector('h1');
      return frame?.evaluate<string[]>(
        '[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]',
      );
    });
    expect(colors).toEqual(['rgb(255, 255, 255)', 'rgb(26, 32, 29)']);
  });

  test('the picture of the map shows from 960 px, with its text at 12 px or more', async () => {
    const measure = (page: Page) =>
      page.evaluate<[boolean, number]>(`(() => {
        const picture = document.querySelector('.map-picture');
        const box = picture.getBoundingClientRect();
        return [box.width > 0, 13 * box.width / picture.viewBox.baseVal.width];
      })()`);
    expect((await look(['plain', map], { width: 959 }, measure))[0]).toBe(false);
    const [shown, size] = await look(['plain', map], { width: 960 }, measure);
    expect(shown).toBe(true);
    expect(size).toBeGreaterThanOrEqual(12);
  });

  test('no text of the picture runs over another, in the fonts of this machine', async () => {
    for (const app of ['plain', 'form'] as const) {
      const clashes = await look([app, map], { width: 1040 }, (page) =>
        page.evaluate<string[]>(`(() => {
          const boxes = [...document.querySelectorAll('.map-picture text')].map((text) => [text.textContent, text.getBoundingClientRect()]);
          return boxes.flatMap(([a, one], i) => boxes.slice(i + 1).flatMap(([b, two]) =>
            Math.min(one.right, two.right) - Math.max(one.left, two.left) > 1 &&
            Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top) > 4 ? [a + ' / ' + b] : []));
        })()`),
      );
      expect(clashes).toEqual([]);
    }
  });

  test('people get from the coursework to the map and to Spanish without scripts and without a cookie', async () => {
    await look(['form', work], {}, async (page) => {
      await page.getByRole('button', { name: 'Español' }).click();
      await page.waitForLoadState();
      await page.getByRole('button', { name: 'Ver el mapa de este curso' }).click();
      await page.waitForLoadState();
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
        'A dónde te lleva Introduction to Patient Care',
      );
      expect(page.url()).not.toContain('ttt');
    });
  });

  test('what is to come unfolds without scripts', async () => {
    await look(['plain', map], {}, async (page) => {
      const later = page.getByText(patientCare.trails[0]?.stops[5]?.title ?? '');
      expect(await later.isVisible()).toBe(false);
      await page.getByText('2 more to come').first().click();
      expect(await later.isVisible()).toBe(true);
    });
  });

  test('the tree of the framework unfolds without scripts', async () => {
    await look(['plain', `${tree}?cluster=HL`], {}, async (page) => {
      const statement = page.getByRole('link', { name: itemOf('HL.THR.01').text });
      expect(await statement.isVisible()).toBe(false);
      await page.locator('summary', { hasText: 'Therapeutic Services' }).click();
      await statement.click();
      expect(new URL(page.url()).pathname).toBe(inCase('HL.THR.01'));
    });
  });

  test('links that carry a form are focused and pressed by keyboard like links', async () => {
    await look(['form', work], {}, async (page) => {
      await page.getByRole('button', { name: 'See the map of this course' }).focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/student\/map/);
    });
  });
});
