/** “Update from Canvas”: offered where the web API of the LMS is connected, and what it says when it is done. */
import { inBrowser, useClient, violations } from '../support/browser';
import { patientCare } from '../support/worlds';

inBrowser('updating the list from the LMS', () => {
  const visit = useClient();

  it('says what is new, what is gone, and what stays', async () => {
    const { page, complaints } = await visit({ ...patientCare(), webApi: 'canvas' });
    await page.getByRole('button', { name: 'Add coursework' }).click();
    await page.getByRole('menuitem', { name: 'Update from Canvas' }).click();
    const dialog = page.getByRole('dialog', { name: 'Update from Canvas' });
    await dialog.getByText('2 pieces of coursework added.').waitFor();
    await dialog
      .getByText('1 piece of coursework no longer in the LMS. Tags stay until you take it off the list.')
      .waitFor();
    await dialog.getByText('4 pieces of coursework as before.').waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Back to coursework' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });

  it('is not offered where nothing is connected', async () => {
    const { page } = await visit(patientCare());
    await page.getByRole('button', { name: 'Add coursework' }).click();
    expect(await page.getByRole('menuitem').allTextContents()).toEqual([
      'Type one in',
      'From a course export',
    ]);
  });
});
