/** A course export, downloaded from the LMS and uploaded to Waymark: what it would change, a piece left out, and the same file again. */
import type { Browser, Frame, Locator, Page } from 'playwright-core';
import { axeProblems, complaintsOf, inBrowser, launchBrowser } from '../support/browser';
import { type RunningWaymark, runWaymark } from './support/running-waymark';
import { frameWith, openTool } from './support/tool-frame';

jest.setTimeout(180_000);

inBrowser('coursework from a course export', () => {
  let waymark: RunningWaymark;
  let browser: Browser;

  beforeAll(async () => {
    [waymark, browser] = await Promise.all([runWaymark(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await waymark?.stop();
  });

  it.each([
    { style: 'canvas', fresh: 9, before: 1 },
    // Moodle writes no ids into an export by which its coursework could be known.
    { style: 'moodle', fresh: 10, before: 9 },
  ])('in the style of $style', async ({ style, fresh, before }) => {
    const page = await browser.newPage({ viewport: { width: 1360, height: 900 } });
    page.setDefaultTimeout(30_000);
    const complaints = complaintsOf(page);
    const course = `/${style}/alvarez/courses/patient-care`;
    let board = await openTool(waymark, page, `${course}/waymark`, 'Tag the course');
    const exported = await page.request.get(`${waymark.lmsUrl}${course}/export.imscc`);
    const file = { name: 'course.imscc', mimeType: 'application/zip', buffer: await exported.body() };

    const dialog = await openDialog(board);
    await choose(page, { ...file, buffer: Buffer.from('%PDF-1.7\n%âãÏÓ\n') });
    await dialog.getByText('This file is a PDF, not a course export.').waitFor();
    await choose(page, file);
    await dialog.getByRole('heading', { name: `New ${fresh}` }).waitFor();
    expect(await axeProblems(board)).toEqual([]);

    await dialog.getByRole('row', { name: 'Guest speaker notes' }).click();
    await dialog.getByRole('button', { name: `Add ${fresh - 1} pieces of coursework` }).click();
    await board.getByRole('dialog', { name: `${fresh - 1} pieces of coursework added` }).waitFor();
    await board.getByRole('button', { name: 'Back to coursework' }).click();
    await board.getByText(`${before + fresh - 1} pieces of coursework.`).waitFor();

    await board.evaluate(() => location.reload());
    board = await frameWith(waymark, page, `${before + fresh - 1} pieces of coursework.`);
    await board.getByText('Safe transfer video').first().waitFor();
    expect(await board.getByText('Guest speaker notes').count()).toBe(0);

    const again = await openDialog(board);
    await choose(page, file);
    await again.getByRole('heading', { name: 'Already here 9' }).waitFor();
    await again.getByRole('row', { name: 'Guest speaker notes' }).waitFor();
    await again.getByRole('button', { name: 'Add 1 piece of coursework' }).click();
    await board.getByRole('button', { name: 'Back to coursework' }).click();
    await board.getByText(`${before + fresh} pieces of coursework.`).waitFor();

    const last = await openDialog(board);
    await choose(page, file);
    await last.getByText('Everything in this file is here already').waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });
});

async function openDialog(board: Frame): Promise<Locator> {
  await board.getByRole('button', { name: 'Add coursework' }).click();
  await board.getByRole('menuitem', { name: 'From a course export' }).click();
  const dialog = board.getByRole('dialog', { name: 'From a course export' });
  await dialog.getByText(/Up to \d+ MB/).waitFor();
  return dialog;
}

const choose = (page: Page, file: { name: string; mimeType: string; buffer: Buffer }) =>
  page.frameLocator('iframe.tool').locator('input[type=file]').setInputFiles(file);
