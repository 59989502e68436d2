/** The administrator's screens: axe at every width, in the dark and in forced colors; nothing scrolls sideways; the keyboard alone does it. */
import type { Page } from 'playwright-core';
import { type AdminVisit, useAdminPage } from '../support/admin';
import { inBrowser, violations } from '../support/browser';
import { district } from '../support/fake-admin';

const tab = (page: Page, name: string) => page.getByRole('link', { name }).click();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

const screens: Record<string, (visit: AdminVisit) => Promise<unknown>> = {
  'connections, one open, with a link': async ({ page }) => {
    await page.getByLabel('Name').fill('Hill School');
    await press(page, 'Make the link');
    await page.getByText('It works once').waitFor();
    await press(page, 'Open River District');
    await page.getByText('The deployment is not known').waitFor();
  },
  'details by hand': async ({ page, fake }) => {
    await press(page, 'Enter the details by hand instead');
    fake.refusal = { status: 400, error: { code: 'x', message: 'Not so.', fields: ['issuer'] } };
    await page.getByLabel('Name').fill('Hill School');
    await page.getByLabel('Client id').fill('1');
    await press(page, 'Connect and switch on');
    await page.locator('[aria-invalid=true]').waitFor();
  },
  'check and switch on': async ({ page }) => {
    await press(page, 'Check and switch on Lakeside College');
    await page.getByRole('dialog').waitFor();
  },
  institutions: ({ page }) => tab(page, 'Institutions'),
  'web API of Canvas': async ({ page, fake }) => {
    for (const one of fake.world.institutions) one.webApi = null;
    await tab(page, 'Institutions');
    await press(page, 'Connect the web API of North High School');
    await page.getByRole('dialog').waitFor();
  },
  health: async ({ page }) => {
    await tab(page, 'Health');
    await page.getByText('Answers, and is prepared').waitFor();
  },
};

const looks = [
  { width: 1360 },
  { width: 1040 },
  { width: 820 },
  { width: 360 },
  { width: 1360, colorScheme: 'dark' },
  { width: 1360, forcedColors: 'active' },
] as const;

inBrowser('the administrator’s page', () => {
  const visit = useAdminPage();

  it.each(Object.entries(screens))(
    'passes axe and fits at every width, in the dark and in forced colors: %s',
    async (_name, reach) => {
      const visited = await visit(district(), { viewport: { width: 1360, height: 900 } });
      const { page, complaints } = visited;
      await page.getByText('Lakeside College').waitFor();
      await reach(visited);
      for (const { width, ...media } of looks) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...media });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect({ width, ...media, wide, problems: await violations(page) }).toEqual({
          width,
          ...media,
          wide: width,
          problems: [],
        });
      }
      expect(complaints).toEqual([]);
    },
    60_000,
  );

  it('without a session passes axe, too', async () => {
    const { page } = await visit(district(), { viewport: { width: 360, height: 700 } }, '');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('is worked with the keyboard alone: a link, a check, switching on, mending', async () => {
    const { page, fake } = await visit(district());
    await page.getByText('Lakeside College').waitFor();
    const tabTo = async (name: string) => {
      for (let steps = 0; steps < 40; steps += 1) {
        await page.keyboard.press('Tab');
        const at = await page.evaluate(
          () =>
            document.activeElement?.getAttribute('aria-label') ??
            document.activeElement?.getAttribute('name') ??
            document.activeElement?.textContent,
        );
        if (at === name) return;
      }
      throw new Error(`Tab does not come to ${name}`);
    };
    await tabTo('name');
    await page.keyboard.type('Hill School');
    await page.keyboard.press('Enter');
    await page.getByText('It works once').waitFor();
    await tabTo('Copy the registration link');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    fake.register({});
    await tabTo('Check and switch on Lakeside College');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await tabTo('Switch on');
    await page.keyboard.press('Enter');
    await page.getByText('Lakeside College is on').waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Open River District' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('The deployment is not known').waitFor();
    await tabTo('Add 7');
    await page.keyboard.press('Space');
    await page.getByText('The deployment is known').waitFor();
  });
});
