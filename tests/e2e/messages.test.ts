/** Launches without a name and launches that ask for something else: what is read, what is said, and the way on. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { axeProblems, complaintsOf, inBrowser, launchBrowser } from '../support/browser';
import { type RunningWaymark, runWaymark } from './support/running-waymark';
import { frameWith, openTool, tagOpenCoursework } from './support/tool-frame';

jest.setTimeout(120_000);

inBrowser('other messages', () => {
  let waymark: RunningWaymark;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    [waymark, browser] = await Promise.all([runWaymark(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await waymark?.stop();
  });
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1040, height: 800 } });
    page = await context.newPage();
    complaints = complaintsOf(page);
  });
  afterEach(async () => {
    await context.close();
    // A page that answers a message with 400 or 403 is reported by browsers as a failed resource; nothing else may be reported.
    expect(complaints.filter((text) => !/status of 40[03]/.test(text))).toEqual([]);
  });

  const open = (path: string, text: string | RegExp) => openTool(waymark, page, path, text);
  const inCourse = (style: string, person: string) => `/${style}/${person}/courses/patient-care`;
  /** A launch that the practice LMS has no page for: in a window of its own. */
  const launch = (style: string, person: string, placement: string, more = '') =>
    page.goto(
      `${waymark.lmsUrl}/${style}/${person}/launch?placement=${placement}&course=patient-care${more}`,
    );
  const heading = (name: string) => page.getByRole('heading', { level: 1, name });

  describe('a visitor of a public course in Canvas', () => {
    it('reads what coursework builds, and the map', async () => {
      await tagOpenCoursework(
        await open(`${inCourse('canvas', 'alvarez')}/assignments/vital-signs-lab`, 'Vital signs lab'),
        'HL.THR.01',
      );
      await context.clearCookies();
      const coursework = await open(
        `${inCourse('canvas', 'visitor')}/assignments/vital-signs-lab`,
        'You practice this here',
      );
      expect(await axeProblems(coursework)).toEqual([]);
      await coursework.getByRole('link', { name: 'See the map of this course' }).click();
      const map = await frameWith(waymark, page, 'takes you');
      await map.getByRole('heading', { name: 'Therapeutic Services' }).waitFor();
      expect(await axeProblems(map)).toEqual([]);
    });

    it('gets 403 for whatever the app asks for', async () => {
      const map = await open(`${inCourse('canvas', 'visitor')}/waymark`, 'takes you');
      const statuses = await map.evaluate(async () => {
        const course = new URLSearchParams(location.search).get('course');
        const opened = await fetch('/api/session', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ course }),
        });
        const { token } = (await opened.json()) as { token: string };
        const asked = ['/api/board', '/api/changes', '/api/framework', '/api/exports/history'].map((path) =>
          fetch(path, { headers: { Authorization: `Bearer ${token}` } }),
        );
        return [opened.status, ...(await Promise.all(asked)).map(({ status }) => status)];
      });
      expect(statuses).toEqual([200, 403, 403, 403, 403]);
    });
  });

  it('a submission review says what Waymark has, and leads on to the coursework', async () => {
    await launch('moodle', 'alvarez', 'submission_review', '&item=vital-signs-lab');
    await heading('Waymark keeps no work and gives no grades').waitFor();
    expect(await axeProblems(page)).toEqual([]);
    await page.getByRole('link', { name: 'Open “Vital signs lab” in Waymark' }).click();
    await page.getByRole('searchbox').waitFor();
    await page.getByRole('heading', { level: 1, name: 'Vital signs lab' }).waitFor();
  });

  it.each(['canvas', 'moodle'])(
    'an unknown message in the style of %s is explained, with a way on',
    async (style) => {
      await launch(style, 'alvarez', 'unknown');
      await heading('Waymark has nothing for this place').waitFor();
      await page.getByText('LtiPracticeRequest').waitFor();
      expect(await axeProblems(page)).toEqual([]);
      await page.getByRole('link', { name: 'Open the course in Waymark' }).click();
      await page.getByText('Tag the course').waitFor();

      await launch(style, 'sam', 'unknown');
      await page.getByRole('link', { name: 'See where this course leads' }).click();
      await heading('takes you').waitFor();
    },
  );
});
