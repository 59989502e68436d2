import type { Page } from 'playwright-core';
import { inBrowser, row, search, until, useClient } from '../support/browser';
import { vitalSignsLab } from '../support/worlds';

const codes = (fake: { world: { coursework: { id: string; tags: { code: string }[] }[] } }) =>
  (fake.world.coursework.find((one) => one.id === 'vitals')?.tags ?? []).map(({ code }) => code).sort();

const theirs = {
  put: [{ itemId: 'item-HL.THR.07', relation: 'teaches' as const }],
  remove: ['item-HL.THR.04'],
};

async function tickTwo(page: Page) {
  await search(page, 'record vital signs');
  await row(page, 'HL.THR.01').click();
  await row(page, 'HL.COM.2').click();
}

inBrowser('two teachers at once', () => {
  const visit = useClient();

  it('asks what to keep, and keeps both people’s changes', async () => {
    const { page, fake, complaints } = await visit(vitalSignsLab());
    await tickTwo(page);
    fake.changeBy('Ms Lee', 'vitals', theirs);
    await page.keyboard.press('Control+Enter');
    const banner = page.getByRole('alert');
    await banner.getByText('Ms Lee also changed this assignment, 2 minutes ago').waitFor();
    const lines = await banner.locator('dt, dd').allTextContents();
    expect(lines).toEqual([
      'Ms Lee added',
      'First aid, teaches',
      'Ms Lee removed',
      'Infection control, which you left in',
      'You added',
      'Vital signs, Health records',
    ]);
    await page.getByText('Your 2 tags wait for your choice above.').waitFor();
    expect(await page.getByRole('button', { name: 'Save 2 tags' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Keep both' }).click();
    await page.getByText('2 tags added to Vital signs lab').waitFor();
    expect(codes(fake)).toEqual(['HL.COM.2', 'HL.THR.01', 'HL.THR.07']);
    expect(complaints).toEqual([]);
  });

  it('takes the other teacher’s tags when told so', async () => {
    const { page, fake } = await visit(vitalSignsLab());
    await tickTwo(page);
    fake.changeBy('Ms Lee', 'vitals', theirs);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Use Ms Lee’s' }).click();
    await page.getByText('Nothing selected').waitFor();
    expect(codes(fake)).toEqual(['HL.THR.07']);
    expect(await row(page, 'HL.THR.01').getAttribute('aria-selected')).toBe('false');
  });

  it('asks again when somebody is faster a second time', async () => {
    const { page, fake } = await visit(vitalSignsLab());
    await tickTwo(page);
    fake.changeBy('Ms Lee', 'vitals', theirs);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Keep both' }).waitFor();
    fake.changeBy('Mr Diaz', 'vitals', { put: [], remove: ['item-HL.THR.07'] });
    await page.getByRole('button', { name: 'Keep both' }).click();
    await page.getByText('Mr Diaz also changed this assignment').waitFor();
    await page.getByRole('button', { name: 'Keep both' }).click();
    await page.getByText('2 tags added').waitFor();
    expect(codes(fake)).toEqual(['HL.COM.2', 'HL.THR.01']);
  });
});

inBrowser('a save that does not arrive', () => {
  const visit = useClient();

  it('keeps everything, says when it tries again, and saves when told to', async () => {
    const { page, fake } = await visit(vitalSignsLab());
    await tickTwo(page);
    fake.unreachable = true;
    await page.keyboard.press('Control+Enter');
    const banner = page.getByRole('alert');
    await banner.getByText('Not saved yet').waitFor();
    await banner.getByText(/Your 2 tags are safe on this page\. Next try in \d+\ss\./).waitFor();
    await row(page, 'HL.ITA.1').click();
    await banner.getByText('Your 3 tags are safe').waitFor();
    fake.unreachable = false;
    await page.getByRole('button', { name: 'Try now' }).click();
    await page.getByText('3 tags added to Vital signs lab').waitFor();
    expect(codes(fake)).toEqual(['HL.COM.2', 'HL.ITA.1', 'HL.THR.01', 'HL.THR.04']);
  });

  it('tries again by itself', async () => {
    const { page, fake } = await visit(vitalSignsLab());
    await tickTwo(page);
    fake.saves = [503];
    await page.keyboard.press('Control+Enter');
    await page.getByText('2 tags added to Vital signs lab').waitFor();
    expect(codes(fake)).toEqual(['HL.COM.2', 'HL.THR.01', 'HL.THR.04']);
  });

  it('tries at once when the network is back', async () => {
    const { page, fake } = await visit(vitalSignsLab());
    await tickTwo(page);
    await page.context().setOffline(true);
    await page.keyboard.press('Control+Enter');
    // Two tries that fail, so that the next one by the clock is half a minute away.
    for (const next of [12, 30]) {
      await page.getByRole('button', { name: 'Try now' }).click();
      await page.getByText(new RegExp(`Next try in (${next}|${next - 1}|${next - 2})\\ss`)).waitFor();
    }
    await page.context().setOffline(false);
    await page.getByText('2 tags added to Vital signs lab').waitFor();
    expect(codes(fake)).toContain('HL.THR.01');
  });

  it('takes its own save for done when only the answer was lost', async () => {
    const { page, fake } = await visit(vitalSignsLab());
    await tickTwo(page);
    await page.route('**/api/targets/*/tags', async (route) => {
      await route.fetch();
      await route.abort();
      await page.unroute('**/api/targets/*/tags');
    });
    await page.keyboard.press('Control+Enter');
    await page.getByText('2 tags added to Vital signs lab').waitFor();
    expect(fake.saved).toHaveLength(2);
    expect(codes(fake)).toEqual(['HL.COM.2', 'HL.THR.01', 'HL.THR.04']);
  });

  it('copies the choices as text', async () => {
    const { page, fake } = await visit(vitalSignsLab(), {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await tickTwo(page);
    fake.unreachable = true;
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Copy as text' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      [
        'Vital signs lab',
        'HL.THR.01 Measure and record pulse, breathing, temperature and blood pressure. (teaches)',
        'HL.COM.2 Record information in a health record clearly, completely and on time. (teaches)',
      ].join('\n'),
    );
  });

  it('shows a refusal with its reference and throws nothing away', async () => {
    const { page, fake } = await visit(vitalSignsLab());
    await tickTwo(page);
    fake.saves = [403];
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').getByText('Reference: k3f9-71xq').waitFor();
    expect(await page.getByRole('button', { name: 'Save 2 tags' }).isEnabled()).toBe(true);
  });
});

inBrowser('unsaved choices', () => {
  const visit = useClient();

  it('are asked about before they are left', async () => {
    const { page } = await visit(vitalSignsLab());
    await tickTwo(page);
    await page.getByRole('button', { name: 'Coursework' }).click();
    const question = page.getByRole('alertdialog', { name: 'Leave without saving 2 tags?' });
    await question.getByRole('button', { name: 'Not yet' }).click();
    await page.getByRole('button', { name: 'Save 2 tags' }).waitFor();
    await page.getByRole('button', { name: 'Coursework' }).click();
    await question.getByRole('button', { name: 'Leave' }).click();
    await page.getByRole('heading', { level: 1, name: 'Introduction to Patient Care' }).waitFor();
    await page.getByRole('button', { name: 'Edit the tags of Vital signs lab' }).click();
    await page.getByText('Nothing selected').waitFor();
  });

  it('hold the browser’s Back button too', async () => {
    const { page } = await visit({
      ...vitalSignsLab(),
      session: { ...vitalSignsLab().session, openOn: null },
    });
    await page.getByRole('button', { name: 'Edit the tags of Vital signs lab' }).click();
    await tickTwo(page);
    await page.goBack();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Not yet' }).click();
    await page.getByRole('button', { name: 'Save 2 tags' }).waitFor();
  });

  it('come back after a reload, opened again by the cookie', async () => {
    const { page, fake } = await visit(vitalSignsLab());
    await tickTwo(page);
    page.on('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await page.getByText('2 unsaved changes from before are still here.').waitFor();
    await page.getByRole('button', { name: 'Save 2 tags' }).click();
    await page.getByText('2 tags added').waitFor();
    expect(codes(fake)).toContain('HL.COM.2');
  });

  it('survive the end of the session', async () => {
    const { page, fake } = await visit(vitalSignsLab());
    await tickTwo(page);
    fake.ended = true;
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Your session has ended' }).waitFor();
    await page.getByText('2 unsaved changes to Vital signs lab are kept in this tab').waitFor();
    await page.getByRole('button', { name: 'Copy as text' }).waitFor();
    fake.ended = false;
    await until(() => fake.saved.length === 0);
    page.on('dialog', (dialog) => void dialog.accept());
    await page.goto('about:blank');
    await page.goto(`${fake.url}/app#code=good`);
    await page.getByText('2 unsaved changes from before are still here.').waitFor();
  });
});
