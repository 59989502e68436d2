import type { Page } from 'playwright-core';
import type { PreviewPiece } from '../../../src/web/client/api/uploads';
import { inBrowser, useClient, violations } from '../support/browser';
import { read, reading } from '../support/fake-uploads';
import { patientCare } from '../support/worlds';

const piece = (key: string, change: PreviewPiece['change'], from?: string): PreviewPiece => ({
  key: `cc:${key}`,
  title: `Piece ${key}`,
  type: 'Assignment',
  dueAt: '2026-10-05T22:59:00.000Z',
  change,
  ...(from && { from }),
});
const preview = [
  piece('one', 'new'),
  piece('two', 'new'),
  piece('three', 'renamed', 'Old name'),
  piece('four', 'here'),
];

async function openDialog(page: Page) {
  await page.getByRole('button', { name: 'Add coursework' }).click();
  await page.getByRole('menuitem', { name: 'From a course export' }).click();
  return page.getByRole('dialog', { name: 'From a course export' });
}

const choose = (page: Page, bytes = 1000) =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name: 'course.imscc', mimeType: '', buffer: Buffer.alloc(bytes) });

inBrowser('coursework from a course export', () => {
  const visit = useClient();

  it.each([360, 820, 1040])('goes from a file to the board, at %d', async (width) => {
    const { page, fake, complaints } = await visit(patientCare(), { viewport: { width, height: 720 } });
    fake.uploads.looks = [reading(1, 3), read(preview)];
    const dialog = await openDialog(page);
    await dialog.getByText('Up to 1 MB.').waitFor();
    expect(await violations(page)).toEqual([]);

    await choose(page);
    await dialog.getByText('Reading: 1 of 3 pieces').waitFor();
    await dialog.getByRole('heading', { name: 'New 2' }).waitFor();
    expect(fake.uploads.received).toEqual([1000]);
    expect(await dialog.getByRole('row').allTextContents()).toEqual([
      'Piece oneAssignment, due Oct 5',
      'Piece twoAssignment, due Oct 5',
      'Piece threenow “Old name”, Assignment, due Oct 5',
    ]);
    expect(await violations(page)).toEqual([]);

    await dialog.getByRole('row', { name: 'Piece two' }).click();
    await dialog.getByRole('button', { name: 'Add 1 piece of coursework' }).click();
    const report = page.getByRole('dialog', { name: '1 piece of coursework added' });
    await report.getByText('1 renamed.').waitFor();
    expect(fake.uploads.leftOut).toEqual([['cc:two']]);
    const before = fake.log.filter((line) => line === 'GET /api/board').length;
    await report.getByRole('button', { name: 'Back to coursework' }).click();
    await page.getByText('10 pieces of coursework').waitFor();
    expect(fake.log.filter((line) => line === 'GET /api/board').length).toBe(before + 1);
    expect(complaints).toEqual([]);
  });

  it('asks first when the file is of another course, and is canceled with the dialog', async () => {
    const { page, fake } = await visit(patientCare());
    fake.uploads.looks = [read(preview, 'Web Design')];
    const dialog = await openDialog(page);
    await choose(page);
    await dialog.getByText('This export is of “Web Design”').waitFor();
    expect(await dialog.getByRole('row').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Use it all the same' }).click();
    await dialog.getByRole('button', { name: 'Add 2 pieces of coursework' }).waitFor();
    const canceled = page.waitForResponse((response) => response.request().method() === 'DELETE');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await canceled;
    expect(fake.uploads.canceled).toEqual(['upload-1']);
  });

  it('says what is wrong with a file, and sends none that is too large', async () => {
    const { page, fake } = await visit(patientCare());
    const problem = {
      code: 'export_file.not_export',
      message: 'This file is a PDF, not a course export.',
      help: 'In Canvas choose Settings.',
    };
    fake.uploads.looks = [{ ...reading(0, 0), state: 'failed', problem }];
    const dialog = await openDialog(page);
    await dialog.getByText('Up to 1 MB.').waitFor();
    await choose(page);
    await dialog.getByText('This file is a PDF, not a course export. In Canvas choose Settings.').waitFor();
    await choose(page, 1_200_000);
    await dialog.getByText('This file has 1.2 MB, and Waymark takes up to 1 MB.').waitFor();
    expect(fake.uploads.received).toEqual([1000]);
    expect(await violations(page)).toEqual([]);
  });
});
