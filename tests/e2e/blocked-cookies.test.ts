/**
 * The same path where the browser keeps no cookie of a framed site: by Chromium's own setting against Waymark in the LMS's pages (partitioned
 * cookies too), by its phase-out of third-party cookies, and by the practice LMS's own simulation.
 */
import type { BrowserContext, FrameLocator, Page } from 'playwright-core';
import {
  complaintsOf,
  inBrowser,
  launchBlocking,
  launchBrowser,
  launchWholeBrowser,
} from '../support/browser';
import { type RunningWaymark, runWaymark } from './support/running-waymark';

jest.setTimeout(120_000);

inBrowser('without cookies in frames', () => {
  let waymark: RunningWaymark;
  beforeAll(async () => {
    waymark = await runWaymark();
  });
  afterAll(() => waymark?.stop());

  const tool = (page: Page): FrameLocator => page.frameLocator('iframe.tool');
  const go = async (page: Page, path: string) => {
    await page.goto(waymark.lmsUrl + path);
    return tool(page);
  };
  const tagVitalSigns = async (frame: FrameLocator) => {
    await frame.getByRole('searchbox').fill('HL.THR.01');
    await frame.getByRole('row').filter({ hasText: 'HL.THR.01' }).first().click();
    await frame.getByRole('button', { name: 'Save 1 tag' }).first().click();
    await frame.getByText('1 tag added').waitFor();
  };

  describe('when the browser blocks them all', () => {
    let context: BrowserContext & { dispose(): Promise<void> };
    let page: Page;
    let complaints: string[];
    beforeAll(async () => {
      context = await launchBlocking(waymark.url, waymark.lmsUrl);
      page = await context.newPage();
      complaints = complaintsOf(page);
    });
    afterAll(() => context?.dispose());

    it('keeps no cookie of Waymark in the frame', async () => {
      await (await go(page, '/canvas/alvarez/courses/patient-care/waymark'))
        .getByText('Tag the course')
        .waitFor();
      const framed = page.frames().find((frame) => frame.url().startsWith(waymark.url));
      const kept = await context.cookies(waymark.url);
      expect(framed?.url()).toContain('/app');
      expect(kept).toEqual([]);
    });

    it('launches a teacher by Platform Storage, who tags', async () => {
      await tagVitalSigns(await go(page, '/canvas/alvarez/courses/patient-care/assignments/vital-signs-lab'));
    });

    it('takes the teacher to the map and back by forms', async () => {
      const frame = await go(page, '/canvas/alvarez/courses/patient-care/waymark');
      await frame.getByText('Course map').click();
      await frame.getByRole('heading', { name: 'Therapeutic Services' }).waitFor();
      await frame.getByText('Coursework', { exact: true }).click();
      await frame.getByText('Tag the course').waitFor();
    });

    it('launches a student, who goes to the map and reads Spanish by forms, with nothing secret in an address', async () => {
      const frame = await go(page, '/canvas/sam/courses/patient-care/assignments/vital-signs-lab');
      await frame.getByText('You take a pulse').waitFor();
      await frame.getByRole('button', { name: 'Español' }).click();
      await frame.getByText('Tomas el pulso').waitFor();
      await frame.getByRole('button', { name: 'Ver el mapa de este curso' }).click();
      await frame.getByRole('heading', { name: 'Servicios Terapéuticos' }).waitFor();
      expect(
        page
          .frames()
          .map((one) => one.url())
          .join(' '),
      ).not.toMatch(/session|token|code=/);
    });

    it('offers a window of its own where the LMS has no storage, and works there', async () => {
      const frame = await go(page, '/moodle/sam/courses/patient-care/activities/vital-signs-lab');
      const [opened] = await Promise.all([
        context.waitForEvent('page'),
        frame.getByRole('button', { name: 'Open in a new window' }).click(),
      ]);
      await opened.getByRole('heading', { name: 'Vital signs lab' }).waitFor();
      await opened.close();
    });

    it('breaks no rule of the content security policy on the way', () => {
      expect(complaints.filter((text) => text.includes('Content Security Policy'))).toEqual([]);
    });
  });

  it('launches by partitioned cookies where third-party cookies are phased out', async () => {
    const browser = await launchWholeBrowser(['--test-third-party-cookie-phaseout']);
    const page = await browser.newPage();
    const frame = await go(page, '/moodle/alvarez/courses/patient-care/waymark');
    await frame.getByText('Tag the course').waitFor();
    await browser.close();
  });

  it('shows the same in any browser when the box of the practice LMS is ticked', async () => {
    const browser = await launchBrowser();
    const page = await browser.newPage();
    await page.goto(waymark.lmsUrl);
    await page.getByLabel('Moodle').check();
    await page.getByLabel(/^Sam/).check();
    await page.getByLabel(/Block third-party cookies/).check();
    await page.getByRole('button', { name: 'Enter the course' }).click();
    await page.goto(`${waymark.lmsUrl}/moodle/sam/courses/patient-care/activities/vital-signs-lab`);
    await tool(page).getByText('Open Waymark in its own window').waitFor();
    await browser.close();
  });
});
