/**
 * The LMS's web API from both sides: an administrator connects it, and a teacher updates the board from it. Coursework that nobody has
 * opened appears, a new name is noticed, and what is deleted in the LMS keeps its tags.
 */
import type { Browser, Frame, Locator, Page } from 'playwright-core';
import { axeProblems, complaintsOf, inBrowser, launchBrowser } from '../support/browser';
import { connectWebApi, openAdministration, styles } from './support/connect-web-api';
import { type RunningWaymark, runWaymark } from './support/running-waymark';
import { frameWith, openTool, tagOpenCoursework } from './support/tool-frame';

jest.setTimeout(180_000);

inBrowser('the web API of an LMS', () => {
  let waymark: RunningWaymark;
  let browser: Browser;
  let admin: Page;
  let teacher: Page;
  let complaints: string[][];

  beforeAll(async () => {
    [waymark, browser] = await Promise.all([runWaymark(), launchBrowser()]);
    const context = await browser.newContext({ viewport: { width: 1360, height: 900 } });
    context.setDefaultTimeout(30_000);
    [admin, teacher] = [await context.newPage(), await context.newPage()];
    complaints = [complaintsOf(admin), complaintsOf(teacher)];
    await openAdministration(waymark, admin);
  });
  afterAll(async () => {
    await browser?.close();
    await waymark?.stop();
  });
  // Browsers report a course that is asked for twice in a minute as a failed resource; nothing else may be reported.
  afterEach(() => expect(complaints.flat().filter((text) => !text.includes('429'))).toEqual([]));

  // The practice LMS tells of graded coursework at the first launch: of all of it in the style of Moodle.
  describe.each([
    { style: 'canvas', items: 'assignments', unmet: 'Imaging comparison', pieces: 9 },
    { style: 'moodle', items: 'activities', unmet: 'Guest speaker notes', pieces: 10 },
  ] as const)('in the style of $style', ({ style, items, unmet, pieces }) => {
    const lms = styles[style];
    const course = `/${style}/alvarez/courses/patient-care`;
    let board: Frame;

    it('is connected by an administrator', async () => {
      const lab = await openTool(waymark, teacher, `${course}/${items}/vital-signs-lab`, 'Vital signs lab');
      await tagOpenCoursework(lab, 'HL.THR.01');
      board = await openTool(waymark, teacher, `${course}/waymark`, 'Tag the course');

      await admin.bringToFront();
      await connectWebApi(waymark, admin, style);
    });

    it('brings coursework that nobody has opened', async () => {
      await teacher.bringToFront();
      await board.evaluate(() => location.reload());
      board = await frameWith(waymark, teacher, 'Tag the course');
      expect(await board.getByText(unmet).count()).toBe(0);
      const dialog = await update();
      await dialog.getByText(/^\d pieces? of coursework added\.$/).waitFor();
      expect(await axeProblems(board)).toEqual([]);
      await dialog.getByRole('button', { name: 'Back to coursework' }).click();
      await board.getByText(unmet).first().waitFor();
      await board.getByText(`${pieces} pieces of coursework.`).waitFor();
    });

    it('tells of new names, and keeps the tags of what is gone', async () => {
      await change('imaging-comparison', { title: 'Three images compared' });
      await change('vital-signs-lab/delete', {});
      const dialog = await update();
      await untilRead(dialog);
      await dialog.getByText('1 piece of coursework renamed.').waitFor();
      await dialog.getByText('1 piece of coursework no longer in the LMS.').waitFor();
      await dialog.getByRole('button', { name: 'Back to coursework' }).click();
      await row('Three images compared').getByText('renamed, was “Imaging comparison”').waitFor();
      await row('Vital signs lab').getByText(`no longer in ${lms}`).waitFor();
      await row('Vital signs lab').getByText('Vital signs', { exact: true }).waitFor();
      expect(await axeProblems(board)).toEqual([]);
    });

    const row = (title: string) => board.locator('.board-row').filter({ hasText: title });

    async function update() {
      await board.getByRole('button', { name: 'Add coursework' }).click();
      await board.getByRole('menuitem', { name: `Update from ${lms}` }).click();
      return board.getByRole('dialog', { name: `Update from ${lms}` });
    }

    /** A course is read once a minute at most; until then the dialog says so. */
    async function untilRead(dialog: Locator): Promise<void> {
      const again = dialog.getByRole('button', { name: 'Try again' });
      const report = dialog.getByText('as before');
      for (;;) {
        await again.or(report).first().waitFor();
        if (await report.isVisible()) return;
        await teacher.waitForTimeout(3_000);
        await again.click();
      }
    }

    /** As the LMS's own forms do. */
    async function change(path: string, form: Record<string, string>): Promise<void> {
      const answer = await teacher.request.post(`${waymark.lmsUrl}${course}/items/${path}`, { form });
      expect(answer.status()).toBe(200);
    }
  });
});
