/** A course is copied in the LMS: its tags wait for a teacher, students see none of them before, one click takes them over, and another one back. */
import type { Browser, Page } from 'playwright-core';
import { axeProblems, complaintsOf, inBrowser, launchBrowser } from '../support/browser';
import { type RunningWaymark, runWaymark } from './support/running-waymark';
import { openTool, tagOpenCoursework } from './support/tool-frame';

jest.setTimeout(180_000);

inBrowser('a course that is copied', () => {
  let waymark: RunningWaymark;
  let browser: Browser;

  beforeAll(async () => {
    [waymark, browser] = await Promise.all([runWaymark(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await waymark?.stop();
  });

  const open = (page: Page, path: string, text: string | RegExp) => openTool(waymark, page, path, text);

  it.each([
    {
      style: 'canvas',
      items: 'assignments',
      copyPage: 'settings',
      why: /Your LMS says it is a copy|The same/,
    },
    { style: 'moodle', items: 'activities', copyPage: 'copy', why: /The same/ },
  ])('in the style of $style', async ({ style, items, copyPage, why }) => {
    const page = await browser.newPage({ viewport: { width: 1360, height: 900 } });
    const complaints = complaintsOf(page);
    const lab = (person: string, course: string) =>
      `/${style}/${person}/courses/${course}/${items}/vital-signs-lab`;

    const tagging = await open(page, lab('alvarez', 'patient-care'), 'Vital signs lab');
    await tagOpenCoursework(tagging, 'HL.THR.01');

    await page.goto(`${waymark.lmsUrl}/${style}/alvarez/courses/patient-care/${copyPage}`);
    await page.locator('main form[action$="/copy"] button, form[action$="/copy"] button').first().click();
    await page.waitForURL(/patient-care-copy-1/);

    if (style === 'canvas') {
      await page.goto(`${waymark.lmsUrl}/canvas/ortiz/notices`);
      const notice = page.getByRole('listitem').filter({ hasText: 'LtiContextCopyNotice' });
      await notice.getByText(/answered 20\d/).waitFor();
    }

    const copy = 'patient-care-copy-1';
    await open(page, lab('sam', copy), 'has not linked this one to a pathway yet');
    const board = await open(
      page,
      `/${style}/alvarez/courses/${copy}/waymark`,
      'This course was copied from',
    );
    await board.getByText('1 tag on 1 piece of coursework waits for you.').waitFor();
    expect(await axeProblems(board)).toEqual([]);
    await board.getByRole('button', { name: 'Look through them' }).click();
    await board.getByRole('dialog').getByText(why).waitFor();
    await page.keyboard.press('Escape');
    await board.getByRole('button', { name: 'Confirm 1 tag', exact: true }).click();
    await board.getByText('1 tag confirmed').waitFor();
    await board.getByRole('button', { name: 'Undo' }).click();
    await board.getByText('They wait for you again').waitFor();
    await open(page, lab('sam', copy), 'has not linked this one to a pathway yet');

    const again = await open(page, `/${style}/alvarez/courses/${copy}/waymark`, 'waits for you');
    await again.getByRole('button', { name: 'Confirm 1 tag', exact: true }).click();
    await again.getByText('1 tag confirmed').waitFor();
    await open(page, lab('sam', copy), 'You practice this here');
    expect(complaints).toEqual([]);
    await page.close();
  });
});
