import { inBrowser, useClient } from '../support/browser';
import { director } from '../support/worlds';

inBrowser('the framework page of a director', () => {
  const visit = useClient();

  it('opens the tree down to a statement and shows it in full', async () => {
    const { page, complaints } = await visit(director(), { viewport: { width: 1360, height: 860 } });
    await page.getByRole('heading', { level: 1, name: 'Illinois Career Clusters' }).waitFor();
    await page.locator('[data-key="item-HL"]').focus();
    await page.keyboard.press('ArrowRight');
    await page.locator('[data-key="item-HL.THR"]').focus();
    await page.keyboard.press('ArrowRight');
    await page.locator('[data-key="item-HL.THR.01"]').click();
    await page.getByRole('heading', { level: 1, name: 'Vital signs' }).waitFor();
    const text = await page.locator('article').textContent();
    for (const part of [
      'HL.THR.01, knowledge and skill statement, pathway level',
      'Measure and record pulse',
      'Technical skills',
      'You take a pulse',
      'Tomas el pulso',
      'blood pressure, pulse, temperature, BP, TPR',
      '7c1f6a52-3b0e-5d17-8a44-2e61b0c79d40',
      'November 24, 2026',
      'Written by the project',
    ]) {
      expect(text).toContain(part);
    }
    await page.getByRole('button', { name: 'Health Science', exact: true }).click();
    await page.getByText('HL, career cluster').waitFor();
    await page
      .getByText('nursing assistants (31-1131.00), respiratory therapists', { exact: true })
      .waitFor();
    await page.getByText('Numbers are O*NET-SOC codes.').waitFor();
    expect(complaints).toEqual([]);
  });

  it('finds pathways by name and statements by words', async () => {
    const { page } = await visit(director(), { viewport: { width: 1360, height: 860 } });
    const find = page.getByRole('searchbox');
    await find.fill('therapeutic');
    await page.getByRole('button', { name: /Therapeutic Services/ }).click();
    await page.getByText('HL.THR, career pathway').waitFor();
    await find.fill('sterilize');
    await page.getByRole('button', { name: /Sterilizing/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Sterilizing' }).waitFor();
    await find.fill('zzz');
    await page.getByRole('heading', { name: 'Nothing is called “zzz”' }).waitFor();
  });

  it('downloads the standards documents, with their size', async () => {
    const { page, fake } = await visit(director(), { viewport: { width: 1360, height: 860 } });
    await page.getByRole('button', { name: 'Download CASE 1.0, 74 kB' }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download CASE 1.1, 74 kB' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('illinois-career-clusters.case-1.1.json');
    expect(fake.exports.downloaded).toEqual([{ format: 'case-1.1', scope: { kind: 'all' }, options: {} }]);
  });

  it('shows one thing at a time on a phone', async () => {
    const { page } = await visit(director(), { viewport: { width: 360, height: 740 } });
    await page.locator('[data-key="item-HL"]').click();
    await page.getByText('HL, career cluster').waitFor();
    expect(await page.getByRole('treegrid').isVisible()).toBe(false);
    await page.getByRole('main').getByRole('button', { name: 'Framework' }).click();
    expect(await page.getByRole('treegrid').isVisible()).toBe(true);
  });
});
