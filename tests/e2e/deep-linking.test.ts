/** A teacher adds a tagged link from inside the LMS; the LMS keeps it, and a student who opens it reads its tags. */
import type { Browser, Page } from 'playwright-core';
import { axeProblems, complaintsOf, inBrowser, launchBrowser } from '../support/browser';
import { type RunningWaymark, runWaymark } from './support/running-waymark';

jest.setTimeout(120_000);

inBrowser('deep linking', () => {
  let waymark: RunningWaymark;
  let browser: Browser;
  beforeAll(async () => {
    [waymark, browser] = await Promise.all([runWaymark(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await waymark?.stop();
  });

  const tool = (page: Page) => page.frameLocator('iframe.tool');

  it.each([
    ['canvas', 'modules', 'add-link/link_selection', 'modules'],
    ['moodle', '', 'add-activity', ''],
  ])('in the style of %s', async (style, listing, adding) => {
    const course = `${waymark.lmsUrl}/${style}/alvarez/courses/patient-care`;
    const page = await browser.newPage({ viewport: { width: 1360, height: 900 } });
    const complaints = complaintsOf(page);
    await page.goto(`${course}/${adding}`);
    const picker = tool(page);
    await picker.getByLabel('Link name').fill('Wound care practice');
    await picker.getByRole('searchbox').fill('HL.THR.07');
    await picker.getByRole('row').filter({ hasText: 'HL.THR.07' }).first().click();
    const frame = page.frames().find((one) => one.url().startsWith(waymark.url));
    expect(frame && (await axeProblems(frame))).toEqual([]);
    await picker.getByRole('button', { name: 'Add link, 1 tag' }).click();
    // Moodle fills its own form with the link, and the teacher saves it.
    if (style === 'moodle') {
      await page.getByRole('button', { name: 'Save and display' }).click();
      await page.getByRole('link', { name: 'Course', exact: true }).click();
    }
    await page.getByRole('link', { name: 'Wound care practice' }).waitFor();
    expect(complaints).toEqual([]);

    const reading = await browser.newPage();
    await reading.goto(`${waymark.lmsUrl}/${style}/sam/courses/patient-care${listing ? `/${listing}` : ''}`);
    await reading.getByRole('link', { name: 'Wound care practice' }).click();
    await tool(reading).getByText('You give first aid').waitFor();
    await Promise.all([page.close(), reading.close()]);
  });
});
