/**
 * The LMS's web API from both sides: an administrator connects it, and a teacher updates the board from it. Coursework that nobody has
 * opened appears, a new name is noticed, and what is deleted in the LMS keeps its tags.
 */
import type { Browser, Frame, Locator, Page } from 'playwright-core';
import { axeProblems, complaintsOf, inBrowser, launchBrowser } from '../support/browser';
import { connectWebApi, openAdministration, type Style, styles } from './support/connect-web-api';
import { type RunningWaymark, runWaymark } from './support/running-waymark';
import { frameWith, openTool, tagOpenCoursework } from './support/tool-frame';

jest.setTimeout(180_000);

// The practice LMS tells of graded coursework at the first launch: of all of it in the style of Moodle.
const schools = [
  { style: 'canvas', items: 'assignments', unmet: 'Imaging comparison', pieces: 9 },
  { style: 'moodle', items: 'activities', unmet: 'Guest speaker notes', pieces: 10 },
] as const;

// Both styles take each step before the next one begins: a course is read once a minute at most, and so one wait does for both.
inBrowser('the web API of an LMS', () => {
  let waymark: RunningWaymark;
  let browser: Browser;
  let admin: Page;
  const teachers = {} as Record<Style, Page>;
  const boards = {} as Record<Style, Frame>;
  let complaints: string[][];

  beforeAll(async () => {
    [waymark, browser] = await Promise.all([runWaymark(), launchBrowser()]);
    const context = await browser.newContext({ viewport: { width: 1360, height: 900 } });
    context.setDefaultTimeout(30_000);
    admin = await context.newPage();
    for (const { style } of schools) teachers[style] = await context.newPage();
    complaints = [admin, ...Object.values(teachers)].map(complaintsOf);
    await openAdministration(waymark, admin);
  });
  afterAll(async () => {
    await browser?.close();
    await waymark?.stop();
  });
  // Browsers report a course that is asked for twice in a minute as a failed resource; nothing else may be reported.
  afterEach(() => expect(complaints.flat().filter((text) => !text.includes('429'))).toEqual([]));

  it.each(schools)('of the style of $style is connected by an administrator', async ({ style, items }) => {
    const teacher = teachers[style];
    const course = courseOf(style);
    await teacher.bringToFront();
    const lab = await openTool(waymark, teacher, `${course}/${items}/vital-signs-lab`, 'Vital signs lab');
    await tagOpenCoursework(lab, 'HL.THR.01');
    boards[style] = await openTool(waymark, teacher, `${course}/waymark`, 'Tag the course');

    await admin.bringToFront();
    await connectWebApi(waymark, admin, style);
  });

  it.each(schools)('brings coursework that nobody has opened: $style', async ({ style, unmet, pieces }) => {
    const teacher = teachers[style];
    await teacher.bringToFront();
    await boards[style].evaluate(() => location.reload());
    const board = await frameWith(waymark, teacher, 'Tag the course');
    boards[style] = board;
    expect(await board.getByText(unmet).count()).toBe(0);
    const dialog = await update(style);
    await dialog.getByText(/^\d pieces? of coursework added\.$/).waitFor();
    expect(await axeProblems(board)).toEqual([]);
    await dialog.getByRole('button', { name: 'Back to coursework' }).click();
    await board.getByText(unmet).first().waitFor();
    await board.getByText(`${pieces} pieces of coursework.`).waitFor();
  });

  it.each(schools)('tells of new names, and keeps the tags of what is gone: $style', async ({ style }) => {
    await teachers[style].bringToFront();
    await change(style, 'imaging-comparison', { title: 'Three images compared' });
    await change(style, 'vital-signs-lab/delete', {});
    const dialog = await update(style);
    await untilRead(dialog);
    await dialog.getByText('1 piece of coursework renamed.').waitFor();
    await dialog.getByText('1 piece of coursework no longer in the LMS.').waitFor();
    await dialog.getByRole('button', { name: 'Back to coursework' }).click();
    const row = (title: string) => boards[style].locator('.board-row').filter({ hasText: title });
    await row('Three images compared').getByText('renamed, was “Imaging comparison”').waitFor();
    await row('Vital signs lab').getByText(`no longer in ${styles[style]}`).waitFor();
    await row('Vital signs lab').getByText('Vital signs', { exact: true }).waitFor();
    expect(await axeProblems(boards[style])).toEqual([]);
  });

  const courseOf = (style: Style) => `/${style}/alvarez/courses/patient-care`;

  async function update(style: Style) {
    const name = `Update from ${styles[style]}`;
    await boards[style].getByRole('button', { name: 'Add coursework' }).click();
    await boards[style].getByRole('menuitem', { name }).click();
    return boards[style].getByRole('dialog', { name });
  }

  /** Until a minute has passed the dialog says so. */
  async function untilRead(dialog: Locator): Promise<void> {
    const again = dialog.getByRole('button', { name: 'Try again' });
    const report = dialog.getByText('as before');
    for (;;) {
      await again.or(report).first().waitFor();
      if (await report.isVisible()) return;
      await dialog.page().waitForTimeout(3_000);
      await again.click();
    }
  }

  /** As the LMS's own forms do. */
  async function change(style: Style, path: string, form: Record<string, string>): Promise<void> {
    const address = `${waymark.lmsUrl}${courseOf(style)}/items/${path}`;
    const answer = await teachers[style].request.post(address, { form });
    expect(answer.status()).toBe(200);
  }
});
