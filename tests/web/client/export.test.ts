import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { formats } from '../../../src/exporters';
import type { ExportWarning } from '../../../src/web/client/api/export-types';
import { inBrowser, until, useClient, type Visit, violations } from '../support/browser';
import type { World } from '../support/fake-api';
import { FILE, OLDER, SHA } from '../support/fake-exports';
import { director } from '../support/worlds';

const wide = { viewport: { width: 1360, height: 900 } };
const warning = (effect: ExportWarning['effect'], code: string, count = 2): ExportWarning => ({
  ...{ code, effect, message: `About ${code}.`, help: 'Mend it so.', count },
  examples: ['HL.THR.01', 'HL.THR.02', 'HL.THR.03', 'HL.THR.04', 'HL.THR.05'].slice(0, Math.min(count, 5)),
});
const spanish = (): World => {
  const world = director();
  return {
    ...world,
    session: { ...world.session, viewer: { ...world.session.viewer, locale: 'es-MX' } },
  };
};

inBrowser('the export page of a director', () => {
  const visit = useClient();

  async function open(world = director(), options: Parameters<typeof visit>[1] = wide): Promise<Visit> {
    const visited = await visit(world, options);
    await visited.page.getByRole('button', { name: 'Export' }).click();
    return visited;
  }
  const format = (page: Page, name: string) => page.getByRole('radio', { name, exact: true });
  const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
  /** A select is named by its value and its label. */
  const select = (page: Page, field: string) => button(page, new RegExp(`${field}$`));
  const pick = async (page: Page, field: string, option: string) => {
    await select(page, field).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  /** The first line of the preview names the format that it is of. */
  const previewOf = (page: Page, id: string) =>
    page.getByText(`first line of ${id}`, { exact: true }).waitFor();

  it('lists every format by whom it is for, and previews the one chosen', async () => {
    const { page, fake, complaints } = await open();
    await page.getByRole('heading', { level: 1, name: 'Export' }).waitFor();
    for (const family of ['For your LMS', 'For standards systems', 'For people']) {
      await page.getByRole('heading', { name: family }).waitFor();
    }
    expect(await page.getByRole('radio').count()).toBe(formats.length);
    await previewOf(page, 'case-1.1');
    await format(page, 'Moodle competencies').check();
    await previewOf(page, 'moodle-competencies');
    const numbers = page.getByRole('list', { name: 'What comes out' });
    expect(await numbers.getByRole('listitem').allTextContents()).toEqual([
      '1,652 competencies',
      '16 clusters',
      '79 pathways',
      '1,557 statements',
      '74 kB',
    ]);
    await page.getByText('first 40 lines').waitFor();
    expect(fake.exports.previewed.at(-1)).toEqual({
      format: 'moodle-competencies',
      scope: { kind: 'all' },
      options: {},
    });
    expect(complaints).toEqual([]);
  });

  it('downloads the file as the server sent it, and shows it among the earlier exports', async () => {
    const { page } = await open();
    await page.getByText('No export has been downloaded yet.').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      button(page, 'Download, 74 kB').click(),
    ]);
    expect(download.suggestedFilename()).toBe('illinois-career-clusters.case-1.1.json');
    const bytes = readFileSync(await download.path());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(SHA);
    const table = page.getByRole('region', { name: 'Earlier exports, newest first' });
    const cells = table.getByRole('row').nth(1).getByRole('cell');
    expect((await cells.allTextContents()).slice(1, 6)).toEqual([
      'CASE 1.1',
      'Everything',
      '2026.2',
      'You',
      `${SHA.slice(0, 4)} ${SHA.slice(4, 8)}…`,
    ]);
  });

  it('exports some clusters and pathways of an older version', async () => {
    const { page, fake } = await open();
    await pick(page, 'Version', '2025.3, published Sep 2, 2025');
    await pick(page, 'What to include', 'Some clusters or pathways');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('searchbox').fill('therapeutic');
    await dialog.getByRole('row', { name: /Therapeutic Services/ }).click();
    await dialog.getByRole('searchbox').fill('finance');
    await dialog.getByRole('row', { name: /Finance, whole cluster/ }).click();
    await dialog.getByRole('row', { name: /Accounting/ }).click();
    await dialog.getByRole('button', { name: 'Include 2' }).click();
    const chips = page.getByRole('list', { name: 'Chosen clusters and pathways' });
    expect(await chips.getByRole('listitem').allTextContents()).toEqual(['Finance', 'Therapeutic Services']);
    await until(() => fake.exports.previewed.at(-1)?.scope.kind === 'parts');
    expect(fake.exports.previewed.at(-1)).toEqual({
      format: 'case-1.1',
      version: OLDER,
      scope: { kind: 'parts', codes: ['FN', 'HL.THR'] },
      options: {},
    });
  });

  it("exports a course's tags, with the version by which it is tagged", async () => {
    const { page, fake } = await open();
    await format(page, 'Alignment report, CSV').check();
    await page.getByText('Complete the choices above first.').waitFor();
    expect(await select(page, 'Course').textContent()).toBe('Choose');
    await pick(page, 'Course', 'Introduction to Patient Care (IPC)');
    await previewOf(page, 'alignment-csv');
    expect(fake.exports.previewed.at(-1)).toEqual({
      format: 'alignment-csv',
      scope: { kind: 'course', courseId: 'c'.repeat(22) },
      options: {},
    });
    expect(await select(page, 'Version').count()).toBe(0);
  });

  it('sends what was changed of the options, and says what does not fit', async () => {
    const { page, fake } = await open();
    await format(page, 'Canvas outcomes').check();
    await pick(page, 'Ratings', 'Three levels (2 to 0)');
    const prefix = page.getByRole('textbox', { name: 'Prefix of identifiers' });
    await prefix.fill('two words');
    await page.getByText('This must be up to 60 letters').waitFor();
    expect(await prefix.getAttribute('aria-invalid')).toBe('true');
    expect(await button(page, /^Download/).count()).toBe(0);
    await prefix.fill('district.example');
    await until(() => fake.exports.previewed.at(-1)?.options.guidPrefix === 'district.example');
    expect(fake.exports.previewed.at(-1)?.options).toEqual({
      ratings: 'three',
      guidPrefix: 'district.example',
    });
    await format(page, 'CSV').check();
    await page.getByRole('checkbox', { name: 'Mark as UTF-8' }).uncheck();
    await until(() => fake.exports.previewed.at(-1)?.options.bom === false);
    await format(page, 'Canvas outcomes').check();
    expect(await prefix.inputValue()).toBe('district.example');
  });

  it('says before what will be lost, calmly, with examples', async () => {
    const visited = await visit(director(), wide);
    visited.fake.exports.warnings = [
      warning('dropped', 'moodle.details_dropped', 3),
      warning('changed', 'moodle.text_cleaned', 171),
    ];
    const { page } = visited;
    await button(page, 'Export').click();
    await page.getByText('2 things to know').waitFor();
    await page.getByText('About moodle.details_dropped.').waitFor();
    await button(page, 'See the 3').click();
    await page.getByText('HL.THR.03').waitFor();
    await button(page, 'See 5 of 171').waitFor();
    expect(await button(page, 'Download, 74 kB').isEnabled()).toBe(true);
  });

  it('does not write what the target would refuse, and says why', async () => {
    const visited = await visit(director(), wide);
    visited.fake.exports.warnings = [
      warning('changed', 'moodle.text_cleaned'),
      warning('refused', 'moodle.id_unfit', 1),
    ];
    const { page } = visited;
    await button(page, 'Export').click();
    await page.getByText('1 thing to mend first').waitFor();
    expect(await page.locator('.loss-message').allTextContents()).toEqual([
      'About moodle.id_unfit.',
      'About moodle.text_cleaned.',
    ]);
    await page.getByText('Mend what is named under “Before you download” first.').waitFor();
    expect(await button(page, 'Download').isDisabled()).toBe(true);
  });

  it('shows the newest preview only, however late an older one comes', async () => {
    const { page, fake } = await open();
    await previewOf(page, 'case-1.1');
    fake.exports.delays = { 'moodle-outcomes': 700 };
    await format(page, 'Moodle outcomes').check();
    await until(() => fake.exports.previewed.at(-1)?.format === 'moodle-outcomes');
    await format(page, 'CSV').check();
    await previewOf(page, 'csv');
    await until(() => fake.exports.answered.includes('moodle-outcomes'));
    expect(await page.getByText('first line of moodle-outcomes').count()).toBe(0);
    expect(await page.getByText('first line of csv', { exact: true }).count()).toBe(1);
  });

  it('shows how far a long download is, and cancels it', async () => {
    const { page, fake } = await open();
    fake.exports.downloads = 'held';
    const start = button(page, 'Download, 74 kB');
    await start.click();
    await page.getByText('Downloading: 37 kB of 74 kB').waitFor();
    // It keeps the focus, so that whoever uses keys goes on from here; pressing it again starts nothing.
    expect(await start.getAttribute('aria-disabled')).toBe('true');
    expect(await start.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    const bar = page.getByRole('progressbar', { name: 'Download' });
    expect(
      await bar.evaluate((one) => [(one as HTMLProgressElement).value, (one as HTMLProgressElement).max]),
    ).toEqual([FILE.length / 2, FILE.length]);
    await button(page, 'Cancel').click();
    await page.getByText('The download was canceled.').waitFor();
    await until(() => fake.exports.left);
    expect(fake.exports.past).toEqual([]);
    expect(fake.exports.downloaded).toHaveLength(1);
  });

  it('says when a download was cut, and gets it whole the next time', async () => {
    const { page, fake } = await open();
    fake.exports.downloads = 'cut';
    await button(page, 'Download, 74 kB').click();
    await page.getByText('The file did not arrive whole').waitFor();
    expect(fake.exports.past).toEqual([]);
    fake.exports.downloads = 'whole';
    await Promise.all([page.waitForEvent('download'), button(page, 'Try again').click()]);
    await page.getByRole('row', { name: /CASE 1\.1/ }).waitFor();
  });

  it('downloads an earlier export again, copies its sum, and shows older ones', async () => {
    const { page, fake } = await open(director(), {
      ...wide,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    for (const name of ['CASE 1.0', 'CSV', 'Excel']) {
      await format(page, name).check();
      await Promise.all([page.waitForEvent('download'), button(page, 'Download, 74 kB').click()]);
      await page.getByRole('cell', { name, exact: true }).waitFor();
    }
    expect(await page.getByRole('row').count()).toBe(3);
    await button(page, 'Show older ones').click();
    await page.getByRole('cell', { name: 'CASE 1.0', exact: true }).waitFor();
    await button(page, 'Copy the SHA-256 of illinois-career-clusters.case-1.0.json').click();
    await until(() => fake.exports.past.length === 3);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(SHA);
    await Promise.all([
      page.waitForEvent('download'),
      button(page, /^Download illinois-career-clusters\.case-1\.0\.json/).click(),
    ]);
    expect(fake.exports.downloaded.at(-1)).toMatchObject({ format: 'case-1.0', version: 'current' });
  });

  it('keeps a new export in sight when older ones, asked for before it, come late', async () => {
    const { page } = await open();
    const get = async (name: string) => {
      await format(page, name).check();
      await Promise.all([page.waitForEvent('download'), button(page, 'Download, 74 kB').click()]);
      await page.getByRole('cell', { name, exact: true }).waitFor();
    };
    for (const name of ['CASE 1.0', 'CSV', 'Excel']) await get(name);
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/history\?before=/, (route) => released.then(() => route.continue()));
    await button(page, 'Show older ones').click();
    await get('CASE 1.1');
    const late = page.waitForResponse(/history\?before=/);
    release();
    await (await late).finished();
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(await page.getByRole('cell', { name: 'CASE 1.1', exact: true }).count()).toBe(1);
  });

  it('works by the keyboard alone', async () => {
    const { page } = await open();
    await previewOf(page, 'case-1.1');
    await format(page, 'CASE 1.1').focus();
    await page.keyboard.press('ArrowDown');
    await previewOf(page, 'case-1.0');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: '2025.3, published Sep 2, 2025' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('region', { name: 'First lines of the file' }).focus();
    await page.keyboard.press('Tab');
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toBe('illinois-career-clusters.case-1.0.json');
  });

  it('speaks Spanish to whoever the LMS says reads it', async () => {
    const visited = await visit(spanish(), wide);
    visited.fake.exports.warnings = [warning('dropped', 'moodle.details_dropped', 3)];
    const { page } = visited;
    await button(page, 'Export').click();
    await page.getByRole('heading', { level: 1, name: 'Exportar' }).waitFor();
    const languageOf = (name: string) =>
      page.getByRole('button', { name }).evaluate((one) => one.closest('[lang]')?.getAttribute('lang'));
    expect([await languageOf('Framework'), await languageOf('Descargar')]).toEqual(['en', 'es']);
    await format(page, 'Competencias de Moodle').check();
    await page.getByText('Moodle no tiene lugar para palabras clave').waitFor();
    const said = page.getByText('Vista previa lista: 1,652 competencias, 74 kB');
    await said.waitFor({ state: 'attached' });
    expect(await said.getAttribute('lang')).toBe('es');
    await pick(page, 'Escala', 'Inicial, En desarrollo, Competente, Avanzado');
    await button(page, 'Descargar, 74 kB').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('takes one column and one select for the formats on a phone', async () => {
    const { page } = await open(director(), { viewport: { width: 360, height: 740 } });
    await pick(page, 'Format', 'Excel');
    await previewOf(page, 'xlsx');
    expect(await page.getByRole('radio').count()).toBe(0);
  });
});
