import { inBrowser, row, search, useClient } from '../support/browser';
import { deepLink } from '../support/worlds';

inBrowser('the deep-link picker', () => {
  const visit = useClient();

  it('hands a named link with its tags back to the LMS', async () => {
    const { page, fake, complaints } = await visit(deepLink());
    await page.getByRole('heading', { level: 1, name: 'Add a tagged link to Web Design I' }).waitFor();
    await search(page, 'web pages');
    await row(page, 'IT.WEB.03').click();
    await row(page, 'IT.WEB.05').focus();
    await page.keyboard.press('a');
    await page.getByLabel('Link name').fill('Responsive page project');
    await page.getByRole('button', { name: 'Add link, 2 tags' }).click();
    await page.waitForURL(`${fake.url}/fake-lms/return`);
    expect(await page.locator('#jwt').textContent()).toBe('fake.signed.answer');
    expect(fake.saved).toEqual([
      {
        title: 'Responsive page project',
        tags: [
          { itemId: 'item-IT.WEB.03', relation: 'teaches' },
          { itemId: 'item-IT.WEB.05', relation: 'assesses' },
        ],
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
});
