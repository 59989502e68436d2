/**
 * Connecting an LMS as an administrator does: the printed link opens the administrator's page, a registration link is opened in the practice
 * LMS, the connection appears by itself, is checked, switched on, launched and examined. In both styles.
 */
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { axeProblems, complaintsOf, inBrowser, launchBrowser } from '../support/browser';
import { type RunningWaymark, runWaymark } from './support/running-waymark';

jest.setTimeout(120_000);

inBrowser('an administrator', () => {
  let waymark: RunningWaymark;
  let browser: Browser;
  let context: BrowserContext;
  let admin: Page;
  let complaints: string[];

  beforeAll(async () => {
    [waymark, browser] = await Promise.all([runWaymark(), launchBrowser()]);
    context = await browser.newContext({
      viewport: { width: 1360, height: 900 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    context.setDefaultTimeout(30_000);
    admin = await context.newPage();
    complaints = complaintsOf(admin);
  });
  afterAll(async () => {
    await browser?.close();
    await waymark?.stop();
  });
  afterEach(() => expect(complaints).toEqual([]));

  const press = (name: string | RegExp) => admin.getByRole('button', { name, exact: true }).click();
  const printedLink = () => /(http\S+\/admin#code=\S+)/.exec(waymark.output())?.[1] ?? '';

  async function frameWith(page: Page, text: string | RegExp): Promise<Frame> {
    await page.frameLocator('iframe.tool').getByText(text).first().waitFor();
    const frame = page.frames().find((one) => one.url().startsWith(waymark.url));
    if (!frame) throw new Error('Waymark’s frame is not there');
    return frame;
  }

  it('opens the page by the printed link, once', async () => {
    await admin.goto(printedLink());
    await admin.getByRole('heading', { level: 1, name: 'Connect an LMS' }).waitFor();
    expect(admin.url()).toBe(`${waymark.url}/admin`);
    const other = await browser.newPage();
    await other.goto(printedLink());
    await other.getByRole('heading', { level: 1, name: 'This link has run out' }).waitFor();
    await other.close();
  });

  describe.each(['canvas', 'moodle'] as const)('with an LMS in the style of %s', (style) => {
    const lms = { canvas: 'Canvas', moodle: 'Moodle' }[style];
    const name = `Hill School (${lms})`;

    it('makes a registration link, and the connection appears when the LMS has used it', async () => {
      await admin.getByRole('radio', { name: lms }).click();
      await admin.getByLabel('Name').fill(name);
      await press('Make the link');
      const link = await admin.getByLabel('Copy this registration link').inputValue();

      const page = await context.newPage();
      await page.goto(`${waymark.lmsUrl}/${style}/ortiz/register?link=${encodeURIComponent(link)}`);
      const registered = await frameWith(page, 'Waymark and your LMS know each other');
      expect(await axeProblems(registered)).toEqual([]);
      await page.close();

      await press(`Check and switch on ${name}`);
      const dialog = admin.getByRole('dialog');
      await dialog.getByText('grade columns of Waymark’s own').waitFor();
      expect(await axeProblems(admin)).toEqual([]);
      await dialog.getByRole('button', { name: 'Switch on' }).click();
      await admin.getByText(`${name} is on`).waitFor();
    });

    it('the LMS then opens Waymark by the new connection', async () => {
      const page = await context.newPage();
      await page.goto(`${waymark.lmsUrl}/${style}/ortiz/tools`);
      const activate = page.getByRole('button', { name: 'Activate Waymark', exact: true });
      if (await activate.count()) {
        await activate.click();
        await activate.waitFor({ state: 'detached' });
      }
      await page.goto(`${waymark.lmsUrl}/${style}/alvarez/tools`);
      const tool = page.locator('section').last();
      await tool
        .getByRole('link', { name: /^Launch in / })
        .first()
        .click();
      await frameWith(page, /Tag the course|Three steps/);
      await page.close();
    });

    it('and the doctor finds nothing to mend', async () => {
      await admin.reload();
      await press(`Open ${name}`);
      await admin.getByText('Check again').waitFor();
      expect(await admin.locator('.doctor-problem').allTextContents()).toEqual([]);
      expect(await admin.locator('.doctor-ok').count()).toBeGreaterThan(3);
      expect(await axeProblems(admin)).toEqual([]);
      await admin
        .getByRole('row', { name: new RegExp(`Hill School .${lms}..*On.*(now|ago)`, 'i') })
        .waitFor();
    });
  });

  it('sees the institutions, and gives a connection a new key while the old one stays readable', async () => {
    await admin.getByRole('link', { name: 'Institutions' }).click();
    await admin.getByText('Hill School (Moodle)').first().waitFor();
    await admin.getByRole('link', { name: 'Health' }).click();
    const keys = admin.getByRole('row', { name: /Hill School \(Canvas\)/ });
    await keys.filter({ hasText: 'In use' }).waitFor();
    await admin.getByText('Answers, and is prepared').waitFor();
    await press('Rotate the key of Hill School (Canvas)');
    await admin.getByRole('dialog').getByRole('button', { name: 'Make new keys' }).click();
    await keys.filter({ hasText: /Signs in a few minutes/ }).waitFor();
    expect(await keys.filter({ hasText: 'In use' }).count()).toBe(1);
    expect(await axeProblems(admin)).toEqual([]);
  });

  it('copies what is entered by hand from the pages for that', async () => {
    const page = await context.newPage();
    await page.goto(`${waymark.url}/connect/moodle`);
    await page.getByRole('button', { name: 'Copy Public keyset' }).click();
    await page.getByText('Copied: Public keyset').waitFor({ state: 'attached' });
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${waymark.url}/lti/keys`);
    await page.close();
  });
});
