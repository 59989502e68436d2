import type { Page } from 'playwright-core';
import { inBrowser, row, search, useClient, violations } from '../support/browser';
import { deepLink, patientCare } from '../support/worlds';

const teaches = (code: string) => ({ itemId: `item-${code}`, relation: 'teaches' });

async function make(page: Page, title: string, ...codes: string[]) {
  await search(page, 'web pages');
  for (const code of codes) await row(page, code).click();
  await page.getByLabel('Link name').fill(title);
}

inBrowser('the deep-link picker', () => {
  const visit = useClient();

  it('hands a named link with its tags back to the LMS', async () => {
    const { page, fake, complaints } = await visit(deepLink());
    await page.getByRole('heading', { level: 1, name: 'Add a tagged link to Web Design I' }).waitFor();
    await make(page, 'Responsive page project', 'IT.WEB.03');
    await row(page, 'IT.WEB.05').focus();
    await page.keyboard.press('a');
    expect(await page.getByRole('button', { name: 'Add another link' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Add link, 2 tags' }).click();
    await page.waitForURL(`${fake.url}/fake-lms/return`);
    expect(await page.locator('#jwt').textContent()).toBe('fake.signed.answer');
    expect(fake.saved).toEqual([
      {
        title: 'Responsive page project',
        tags: [teaches('IT.WEB.03'), { itemId: 'item-IT.WEB.05', relation: 'assesses' }],
      },
    ]);
    expect(complaints).toEqual([]);
  });

  it('asks for a name before anything is sent', async () => {
    const { page, fake } = await visit(deepLink());
    await search(page, 'web pages');
    await page.getByRole('button', { name: 'Add link' }).click();
    await page.getByText('Give the link a name first.').waitFor();
    expect(fake.saved).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(
      await page.getByLabel('Link name').getAttribute('id'),
    );
  });

  it('turns back with an answer that adds nothing', async () => {
    const { page, fake } = await visit(deepLink());
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.waitForURL(`${fake.url}/fake-lms/return`);
    expect(fake.saved).toEqual([{ cancel: true }]);
  });

  it('makes several links where the LMS takes them: each can be edited and removed until they go together', async () => {
    const { page, fake, complaints } = await visit(deepLink({ maxItems: 3 }));
    await make(page, 'One', 'IT.WEB.03', 'IT.WEB.05');
    await page.getByRole('button', { name: 'Add another link' }).click();
    await make(page, 'Two', 'IT.WEB.03');
    await page.getByRole('button', { name: 'Add another link' }).click();
    await make(page, 'Three');
    await page.getByText('Your LMS takes 3 links at a time.').waitFor();
    expect(await page.getByRole('region', { name: 'Links that are ready' }).locator('li').count()).toBe(2);
    expect(await violations(page)).toEqual([]);

    await page.getByRole('button', { name: 'Edit One' }).click();
    expect(await page.getByLabel('Link name').inputValue()).toBe('One');
    await row(page, 'IT.WEB.05').click();
    await page.getByRole('button', { name: 'Add 3 links, 2 tags' }).waitFor();
    await page.getByRole('button', { name: 'Remove Three' }).click();

    fake.unreachable = true;
    await page.getByRole('button', { name: 'Add 2 links, 2 tags' }).click();
    await page.getByText('Waymark could not be reached.').waitFor();
    fake.unreachable = false;
    await page.getByRole('button', { name: 'Add 2 links, 2 tags' }).click();
    await page.waitForURL(`${fake.url}/fake-lms/return`);
    expect(fake.saved).toEqual([
      {
        items: [
          { title: 'Two', tags: [teaches('IT.WEB.03')] },
          { title: 'One', tags: [teaches('IT.WEB.03')] },
        ],
      },
    ]);
    expect(complaints).toEqual([]);
  });

  it('makes two links by keys alone', async () => {
    const { page, fake } = await visit(deepLink({ maxItems: 20 }));
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const makeByKeys = async (title: string) => {
      await page.keyboard.type('web pages');
      await page.locator('.statement[data-key]').first().waitFor();
      await press('ArrowDown', 'Space', 'Tab');
      await page.keyboard.type(title);
    };
    await page.getByRole('searchbox').focus();
    await makeByKeys('One');
    await page.getByRole('button', { name: 'Add another link' }).focus();
    await press('Enter');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
    await makeByKeys('Two');
    await press('Control+Enter');
    await page.waitForURL(`${fake.url}/fake-lms/return`);
    expect(fake.saved).toMatchObject([{ items: [{ title: 'One' }, { title: 'Two' }] }]);
  });

  it('tags the assignment that is being made, whose name is its own', async () => {
    const { page, fake } = await visit(deepLink({ title: 'Site plan' }));
    await page.getByRole('heading', { level: 1, name: 'Add tags to Site plan' }).waitFor();
    await search(page, 'web pages');
    await row(page, 'IT.WEB.03').click();
    expect(await page.getByLabel('Link name').count()).toBe(0);
    await page.getByRole('button', { name: 'Add 1 tag' }).click();
    await page.waitForURL(`${fake.url}/fake-lms/return`);
    expect(fake.saved).toEqual([{ title: 'Site plan', tags: [teaches('IT.WEB.03')] }]);
  });

  it('shows the tags of coursework in a text of the editor', async () => {
    const world = { ...patientCare(), session: deepLink({ badge: true }).session };
    const { page, fake, complaints } = await visit(world);
    await page.getByRole('heading', { level: 1, name: 'Show tags in this text' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('radio', { name: /First aid practice/ }).check();
    await page.getByRole('button', { name: 'Add badge, 2 tags' }).click();
    await page.waitForURL(`${fake.url}/fake-lms/return`);
    expect(fake.saved).toEqual([{ badge: { targetId: 'aid' } }]);
    expect(complaints).toEqual([]);
  });

  it('makes new tags for a text', async () => {
    const world = { ...patientCare(), session: deepLink({ badge: true }).session };
    const { page, fake } = await visit(world);
    await page.getByRole('button', { name: 'New tags for this text' }).click();
    await make(page, 'Unit 4 overview', 'IT.WEB.03');
    await page.getByRole('button', { name: 'Add badge, 1 tag' }).click();
    await page.waitForURL(`${fake.url}/fake-lms/return`);
    expect(fake.saved).toEqual([{ badge: { title: 'Unit 4 overview', tags: [teaches('IT.WEB.03')] } }]);
  });
});
