/** A copied course: what waits from the course before it, and a teacher's answers. */
import type { CopyOffer } from '../../../src/web/client/api/copies-types';
import { inBrowser, useClient, violations } from '../support/browser';
import { tag, type World } from '../support/fake-api';
import { patientCare } from '../support/worlds';

const offer = (originTargetId: string, originTitle: string, ...codes: string[]): CopyOffer => ({
  originTargetId,
  originTitle,
  tags: codes.map((code) => {
    const { addedBy: _by, addedAt: _at, ...rest } = tag(code, code === 'HL.THR.02' ? 'assesses' : 'teaches');
    return rest;
  }),
  leftOut: [],
});

function copiedCourse(): World {
  return {
    ...patientCare(),
    copies: {
      origin: { title: 'Patient Care, fall 2025', label: 'PC', lastUsed: '2025-12-18T12:00:00Z' },
      proposals: [
        {
          ...offer('old-quiz', 'Unit 4 quiz', 'HL.THR.01', 'HL.THR.02', 'HL.THR.03', 'HL.THR.04'),
          leftOut: [{ itemId: 'item-gone', label: 'A retired statement', reason: 'retired' }],
          targetId: 'quiz',
          title: 'Unit 4 quiz: Infection control',
          by: 'history',
        },
        {
          ...offer('old-interview', 'Mock patient interview', 'HL.COM.2'),
          targetId: 'interview',
          title: 'Mock patient interview',
          by: 'title',
        },
      ],
      notMatched: [{ ...offer('old-essay', 'Essay', 'HL.THR.05'), kind: 'coursework', type: 'Assignment' }],
    },
  };
}

const codesOf = (world: World, id: string) =>
  world.coursework.find((one) => one.id === id)?.tags.map(({ code }) => code) ?? [];

inBrowser('a copied course', () => {
  const visit = useClient();

  it('says what waits, keeps it apart from tags, and confirms all of it with one click, with Undo', async () => {
    const { page, fake, complaints } = await visit(copiedCourse());
    const banner = page.getByRole('region', { name: 'Tags of the course that was copied' });
    await banner.getByText('5 tags on 2 pieces of coursework wait for you.').waitFor();
    await page.getByText('10 pieces of coursework. 3 have no tags yet.').waitFor();
    expect(await page.getByRole('list', { name: 'Tags waiting for Mock patient interview' }).count()).toBe(1);
    await banner.getByRole('button', { name: 'Confirm all 5 tags' }).click();
    await page.getByText('5 tags confirmed').waitFor();
    expect(codesOf(fake.world, 'quiz')).toHaveLength(4);
    expect(codesOf(fake.world, 'interview')).toEqual(['HL.COM.2']);
    await page.getByText('10 pieces of coursework. 1 has no tags yet.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('They wait for you again').waitFor();
    expect(codesOf(fake.world, 'quiz')).toEqual([]);
    await banner.getByRole('button', { name: 'Confirm all 5 tags' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('shows each match with its reason, and lets the teacher choose a partner', async () => {
    const { page, fake } = await visit(copiedCourse());
    await page.getByRole('button', { name: 'Look through them' }).click();
    const drawer = page.getByRole('dialog', { name: 'Tags from Patient Care, fall 2025' });
    await drawer.getByText('Your LMS says it is a copy of Unit 4 quiz').waitFor();
    await drawer.getByText('One tag is left out: its statement is no longer in the framework.').waitFor();
    await drawer.getByRole('button', { name: 'Don’t use the tags of Mock patient interview' }).click();
    await page.getByText('These tags are not used').waitFor();
    await drawer.getByRole('button', { name: /What Essay has become/ }).click();
    await page.getByRole('option', { name: 'Guest speaker notes' }).click();
    await drawer.getByRole('button', { name: 'Confirm 1 tag', exact: true }).click();
    await page.getByText('1 tag confirmed').waitFor();
    expect(codesOf(fake.world, 'guest')).toEqual(['HL.THR.05']);
    expect(codesOf(fake.world, 'interview')).toEqual([]);
  });

  it('leaves what somebody else has tagged meanwhile alone, and says so', async () => {
    const { page, fake } = await visit(copiedCourse());
    await page.getByRole('button', { name: 'Confirm all 5 tags' }).waitFor();
    fake.changeBy('Ms Lee', 'quiz', { put: [{ itemId: 'item-HL.THR.07', relation: 'teaches' }], remove: [] });
    await page.getByRole('button', { name: 'Confirm all 5 tags' }).click();
    await page.getByText('1 tag confirmed. 1 piece changed meanwhile and was left alone').waitFor();
    expect(codesOf(fake.world, 'quiz')).toEqual(['HL.THR.07']);
  });

  it('works with the keyboard alone, and can be put off', async () => {
    const { page, fake } = await visit(copiedCourse());
    await page.getByRole('button', { name: 'Confirm 1 tag of Mock patient interview' }).press('Enter');
    await page.getByText('1 tag confirmed').waitFor();
    expect(codesOf(fake.world, 'interview')).toEqual(['HL.COM.2']);
    await page.getByRole('button', { name: 'Look through them' }).press('Enter');
    const drawer = page.getByRole('dialog');
    await drawer.and(page.locator(':focus-within')).waitFor();
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Not now' }).press('Enter');
    await page
      .getByRole('region', { name: 'Tags of the course that was copied' })
      .waitFor({ state: 'detached' });
  });

  it.each([
    [360, 740],
    [820, 600],
    [1040, 760],
  ])('has no barrier and scrolls nothing sideways at %i pixels', async (width, height) => {
    const { page } = await visit(copiedCourse());
    await page.setViewportSize({ width, height });
    await page.getByRole('button', { name: 'Confirm all 5 tags' }).waitFor();
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await violations(page)).toEqual([]);
    expect(await wide()).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'Look through them' }).click();
    await page.getByRole('dialog', { name: 'Tags from Patient Care, fall 2025' }).waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
