import { inBrowser, row, rowTexts, search, until, useClient } from '../support/browser';
import { vitalSignsLab } from '../support/worlds';

const saved = (fake: {
  world: { coursework: { id: string; tags: { code: string; relation: string }[] }[] };
}) =>
  (fake.world.coursework.find((one) => one.id === 'vitals')?.tags ?? [])
    .map(({ code, relation }) => `${code} ${relation}`)
    .sort();

inBrowser('tagging by keyboard', () => {
  const visit = useClient();

  it('takes fourteen strokes from launch: vital signs, Down, Space, Ctrl+Enter', async () => {
    const { page, fake, complaints } = await visit(vitalSignsLab());
    await page.getByText('Used recently in this course').waitFor();
    await page.keyboard.type('vital signs');
    await page.locator('.statement[data-key]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.keyboard.press('Control+Enter');
    await page.getByText('1 tag added to Vital signs lab').waitFor();
    expect(saved(fake)).toEqual(['HL.THR.01 teaches', 'HL.THR.04 teaches']);
    expect(complaints).toEqual([]);
  });

  it('ends where it was meant to when the keys are faster than the answer', async () => {
    const { page, fake } = await visit(vitalSignsLab());
    await page.getByText('Used recently in this course').waitFor();
    fake.searchDelay = 400;
    await page.keyboard.type('vital signs');
    for (const key of ['ArrowDown', 'Space', 'Control+Enter']) await page.keyboard.press(key);
    await page.getByText('1 tag added to Vital signs lab').waitFor();
    expect(saved(fake)).toEqual(['HL.THR.01 teaches', 'HL.THR.04 teaches']);
    expect(await page.getByRole('searchbox').inputValue()).toBe('vital signs');
  });

  it('ticks with T and A, runs with Shift, and shows relations on the rows', async () => {
    const { page, fake } = await visit(vitalSignsLab());
    await search(page, 'record vital signs');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('a');
    // A letter that means nothing leaves the focus where it is.
    await page.keyboard.press('u');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('t');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByRole('button', { name: 'Save 4 tags' }).waitFor();
    expect(await row(page, 'HL.THR.01').textContent()).toContain('HL.THR.01, assesses');
    await page.keyboard.press('Control+Enter');
    await page.getByText('4 tags added').waitFor();
    expect(saved(fake)).toContain('HL.THR.01 assesses');
    expect(saved(fake)).toContain('HL.ACF.1 teaches');
  });

  it('never types single letters into the list or saves on Enter in the box', async () => {
    const { page, fake } = await visit(vitalSignsLab());
    await search(page, 'record vital signs');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('/');
    await page.getByRole('searchbox').press('End');
    await page.keyboard.type(' at');
    expect(await page.getByRole('searchbox').inputValue()).toBe('record vital signs at');
    await search(page, 'record vital signs');
    await page.getByRole('searchbox').press('Enter');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-key'))).toBe(
      'item-HL.THR.01',
    );
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Save 1 tag' }).waitFor();
    expect(fake.saved).toEqual([]);
  });

  it('lists the keys behind ? and closes, clears, then leaves with Escape', async () => {
    const { page } = await visit(vitalSignsLab());
    await search(page, 'record vital signs');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.getByRole('searchbox').inputValue()).toBe('record vital signs');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('searchbox').inputValue()).toBe('');
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { level: 1, name: 'Introduction to Patient Care' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Vital signs lab');
  });

  it('undoes the last saved change with Ctrl+Z outside of fields', async () => {
    const { page, fake } = await visit(vitalSignsLab());
    await search(page, 'record vital signs');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.keyboard.press('Control+Enter');
    await page.getByText('1 tag added').waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText('Last change to Vital signs lab undone').waitFor();
    expect(saved(fake)).toEqual(['HL.THR.04 teaches']);
  });

  it('removes a row of the tray with Delete and keeps the focus there', async () => {
    const { page } = await visit(vitalSignsLab(), { viewport: { width: 1040, height: 680 } });
    await search(page, 'record vital signs');
    await row(page, 'HL.THR.01').click();
    await row(page, 'HL.COM.2').click();
    await page.getByRole('button', { name: 'Remove Vital signs' }).focus();
    await page.keyboard.press('Delete');
    await page.getByRole('button', { name: 'Save 1 tag' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Remove Health records',
    );
  });
});

inBrowser('searching for statements', () => {
  const visit = useClient();

  it('shows only the answer to what stands in the box, whatever order answers come in', async () => {
    const { page, fake } = await visit(vitalSignsLab());
    const box = page.getByRole('searchbox');
    fake.searchDelay = 600;
    await box.fill('web pages');
    await until(() => fake.log.some((line) => line.includes('q=web')));
    fake.searchDelay = 0;
    await box.fill('sterilize');
    await row(page, 'HL.SUP.01').waitFor();
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(await rowTexts(page)).toEqual(['Clean, disinfect and sterilize equipment by its intended use.']);
  });

  it('asks once for fast typing', async () => {
    const { page, fake } = await visit(vitalSignsLab());
    await page.getByText('Used recently in this course').waitFor();
    // However slowly this machine types, to the page no time passes between the keys.
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    await page.keyboard.type('sterilize');
    await page.clock.resume();
    await row(page, 'HL.SUP.01').waitFor();
    const asked = fake.log.filter((line) => line.includes('/api/statements?'));
    expect(asked.map((line) => line.match(/q=(\w+)/)?.[1])).toEqual(['sterilize']);
  });

  it('puts pinned pathways first, and says when it does not', async () => {
    const { page, fake } = await visit(vitalSignsLab());
    await search(page, 'record');
    await page.getByRole('button', { name: 'Pinned first' }).click();
    await until(() => fake.log.some((line) => line.includes('q=record') && !line.includes('pinned')));
    expect(fake.log.some((line) => line.includes('pinned=1'))).toBe(true);
  });

  it('sets the cluster with a pathway, and takes a foreign pathway out with a cluster', async () => {
    const { page, fake } = await visit(vitalSignsLab());
    await page.getByRole('button', { name: /Any pathway/ }).click();
    await page.getByRole('option', { name: 'Therapeutic Services' }).click();
    await row(page, 'HL.THR.01').waitFor();
    expect(fake.log.at(-1)).toContain('cluster=item-HL&pathway=item-HL.THR');
    await page.getByRole('button', { name: /Health Science/ }).click();
    await page.getByRole('option', { name: 'Information Technology' }).click();
    await row(page, 'IT.WEB.03').waitFor();
    expect(fake.log.at(-1)).not.toContain('pathway');
  });

  it('offers three ways on when nothing matches', async () => {
    const { page } = await visit(vitalSignsLab());
    await page.getByRole('button', { name: /Therapeutic Services/ }).click();
    await row(page, 'HL.THR.01').waitFor();
    await page.getByRole('searchbox').fill('sutures');
    await page.getByRole('heading', { name: 'No statement mentions “sutures” here' }).waitFor();
    await page.getByText('2 matches, both in Agriculture').waitFor();
    await page.getByRole('button', { name: 'Show all 14' }).click();
    await row(page, 'HL.THR.01').waitFor();
    await page.getByRole('searchbox').fill('sutures');
    await page.getByRole('button', { name: 'first aid' }).click();
    await row(page, 'HL.THR.07').waitFor();
  });

  it('says when the statements did not arrive, and gets them on asking again', async () => {
    const { page, fake } = await visit(vitalSignsLab());
    await page.getByText('Used recently in this course').waitFor();
    fake.unreachable = true;
    await page.getByRole('searchbox').fill('sterilize');
    await page.getByText('The statements did not arrive').waitFor();
    fake.unreachable = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await row(page, 'HL.SUP.01').waitFor();
  });

  it('says the number of results in a live region', async () => {
    const { page } = await visit(vitalSignsLab());
    await search(page, 'record vital signs');
    await page.getByRole('status').filter({ hasText: '26 statements' }).waitFor({ state: 'attached' });
  });

  it('browses the tree and ticks there', async () => {
    const { page, fake } = await visit(vitalSignsLab());
    await page.getByRole('button', { name: 'Browse the framework' }).click();
    await page.locator('[data-key="item-HL"]').focus();
    await page.keyboard.press('ArrowRight');
    await page.locator('[data-key="item-HL.THR"]').focus();
    await page.keyboard.press('ArrowRight');
    await page.locator('.tree-row[data-key="item-HL.THR.02"]').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Control+Enter');
    await page.getByText('1 tag added').waitFor();
    expect(saved(fake)).toContain('HL.THR.02 teaches');
  });
});

inBrowser('changing tags that are there', () => {
  const visit = useClient();

  it('marks an unticked tag "Will be removed" and removes it on saving', async () => {
    const { page, fake } = await visit(vitalSignsLab());
    await search(page, 'record vital signs');
    expect(await row(page, 'HL.THR.04').textContent()).toContain('Already on this');
    await row(page, 'HL.THR.04').click();
    await page.getByText('Will be removed', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Remove 1 tag' }).click();
    await page.getByText('1 tag removed from Vital signs lab').waitFor();
    expect(saved(fake)).toEqual([]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Last change to Vital signs lab undone').waitFor();
    expect(saved(fake)).toEqual(['HL.THR.04 teaches']);
  });

  it('sends a changed relation as one change, with the revision it was based on', async () => {
    const { page, fake } = await visit(vitalSignsLab());
    await search(page, 'record vital signs');
    await row(page, 'HL.THR.04').focus();
    await page.keyboard.press('a');
    await page.getByText('Changes to assesses').waitFor();
    await page.getByRole('button', { name: 'Save 1 change' }).click();
    await page.getByText('1 change saved to Vital signs lab').waitFor();
    expect(fake.saved).toEqual([
      { baseRevision: 1, put: [{ itemId: 'item-HL.THR.04', relation: 'assesses' }], remove: [] },
    ]);
  });

  it('applies "Add as" to everything ticked that has no relation of its own', async () => {
    const { page, fake } = await visit(vitalSignsLab());
    await search(page, 'record vital signs');
    await row(page, 'HL.THR.01').click();
    await row(page, 'HL.COM.2').focus();
    await page.keyboard.press('t');
    await page.getByRole('radiogroup', { name: 'Add as' }).getByText('Assesses').click();
    await page.getByRole('button', { name: 'Save 2 tags' }).click();
    await page.getByText('2 tags added').waitFor();
    expect(saved(fake)).toEqual(['HL.COM.2 teaches', 'HL.THR.01 assesses', 'HL.THR.04 teaches']);
  });
});
