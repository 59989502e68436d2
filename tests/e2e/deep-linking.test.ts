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

  it.each([
    ['canvas', 'link_selection', 'modules'],
    ['canvas', 'module_menu_modal', 'modules'],
    ['moodle', 'add-activity', ''],
  ])('several links at once: %s, %s', async (style, place, listing) => {
    const course = `${waymark.lmsUrl}/${style}/alvarez/courses/patient-care`;
    const page = await browser.newPage({ viewport: { width: 1360, height: 900 } });
    const complaints = complaintsOf(page);
    await page.goto(`${course}/${style === 'canvas' ? 'add-link/' : ''}${place}`);
    const picker = tool(page);
    const make = async (title: string, code: string) => {
      await picker.getByLabel('Link name').fill(title);
      await picker.getByRole('searchbox').fill(code);
      await picker.getByRole('row').filter({ hasText: code }).first().click();
    };
    const titles = [`First aid, ${style} ${place}`, `Vital signs, ${style} ${place}`] as const;
    await make(titles[0], 'HL.THR.07');
    await picker.getByRole('button', { name: 'Add another link' }).click();
    await make(titles[1], 'HL.THR.01');
    await picker.getByRole('button', { name: 'Add 2 links, 2 tags' }).click();
    for (const name of titles) await page.getByRole('link', { name }).waitFor();
    expect(complaints).toEqual([]);

    const reading = await browser.newPage();
    for (const [name, said] of [
      [titles[0], 'You give first aid'],
      [titles[1], 'You take'],
    ] as const) {
      await reading.goto(`${waymark.lmsUrl}/${style}/sam/courses/patient-care/${listing}`);
      await reading.getByRole('link', { name }).click();
      await tool(reading).getByText(said).first().waitFor();
    }
    await Promise.all([page.close(), reading.close()]);
  });

  it('a badge in a text of Canvas: a teacher embeds new tags, then those of that badge again; a student reads them', async () => {
    const item = (person: string) =>
      `${waymark.lmsUrl}/canvas/${person}/courses/patient-care/modules/items/guest-speaker-notes`;
    const page = await browser.newPage({ viewport: { width: 1360, height: 900 } });
    const complaints = complaintsOf(page);
    const insert = async () => {
      await page.goto(`${item('alvarez')}/edit`);
      await page.getByRole('link', { name: 'Insert Waymark into the text' }).click();
    };
    await insert();
    const picker = tool(page);
    // Other tests of this file may have tagged something by now.
    const name = picker.getByLabel('Link name');
    const fresh = picker.getByRole('button', { name: 'New tags for this text' });
    await name.or(fresh).waitFor();
    if (await fresh.isVisible()) await fresh.click();
    await name.fill('Guest speaker badge');
    await picker.getByRole('searchbox').fill('HL.THR.07');
    await picker.getByRole('row').filter({ hasText: 'HL.THR.07' }).first().click();
    await picker.getByRole('button', { name: 'Add badge, 1 tag' }).click();
    await page.locator('iframe[title="Inside the text: Guest speaker badge"]').waitFor();

    await insert();
    await picker.getByRole('radio', { name: /Guest speaker badge/ }).check();
    const frame = page.frames().find((one) => one.url().startsWith(waymark.url));
    expect(frame && (await axeProblems(frame))).toEqual([]);
    await picker.getByRole('button', { name: 'Add badge, 1 tag' }).click();
    await page.locator('iframe[title="Inside the text: Guest speaker badge"]').nth(1).waitFor();
    expect(complaints).toEqual([]);

    const reading = await browser.newPage();
    await reading.goto(item('sam'));
    const badges = reading.locator('iframe[title="Inside the text: Guest speaker badge"]');
    await badges.nth(1).waitFor();
    for (const one of [badges.nth(0), badges.nth(1)]) {
      await one.contentFrame().getByText('Health Science').waitFor();
    }
    await Promise.all([page.close(), reading.close()]);
  });
});
