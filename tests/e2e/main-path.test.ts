/** The main path as people go it: teacher, student and director, through real launches in a frame on another site. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Frame, Locator, Page } from 'playwright-core';
import { axeProblems, complaintsOf, inBrowser, launchBrowser } from '../support/browser';
import { type RunningWaymark, runWaymark } from './support/running-waymark';

jest.setTimeout(120_000);

inBrowser('the main path', () => {
  let waymark: RunningWaymark;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    [waymark, browser] = await Promise.all([runWaymark(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await waymark?.stop();
  });
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1360, height: 900 }, acceptDownloads: true });
    page = await context.newPage();
    complaints = complaintsOf(page);
  });
  afterEach(async () => {
    await context.close();
    // A conflict is an answer that browsers report as a failed resource; nothing else may be reported.
    expect(complaints.filter((text) => !text.includes('409 (Conflict)'))).toEqual([]);
  });

  /** Opens a page of the practice LMS and waits for Waymark's frame to show `text`. */
  async function open(path: string, text: string | RegExp): Promise<Frame> {
    await page.goto(waymark.lmsUrl + path);
    return frameWith(page, text);
  }

  async function frameWith(on: Page, text: string | RegExp): Promise<Frame> {
    const inFrame = on.frameLocator('iframe.tool');
    await inFrame.getByText(text).first().waitFor();
    const frame = on.frames().find((one) => one.url().startsWith(waymark.url));
    if (!frame) throw new Error(`No frame of Waymark among ${on.frames().map((one) => one.url())}`);
    return frame;
  }

  describe.each(['canvas', 'moodle'] as const)('in the style of %s', (style) => {
    const course = (person: string) => `/${style}/${person}/courses/patient-care`;
    const item = (person: string, slug: string) =>
      `${course(person)}/${style === 'canvas' ? 'assignments' : 'activities'}/${slug}`;

    it('a teacher tags a piece of coursework with the keyboard alone', async () => {
      const frame = await open(item('alvarez', 'vital-signs-lab'), 'Vital signs lab');
      const search = frame.getByRole('searchbox');
      await search.focus();
      await page.keyboard.type('vital signs');
      await frame.getByText('HL.THR.01').first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Space');
      await frame.getByRole('button', { name: 'Save 1 tag' }).first().waitFor();
      await page.keyboard.press('Control+Enter');
      await frame.getByText('1 tag added to Vital signs lab').waitFor();
      expect(await axeProblems(frame)).toEqual([]);
    });

    it('the board then shows the tag, and the coursework that the LMS tells of', async () => {
      const frame = await open(`${course('alvarez')}/waymark`, 'Tag the course');
      await frame.getByText('Vital signs lab').first().waitFor();
      await frame.getByText('Vital signs', { exact: true }).first().waitFor();
      expect(await axeProblems(frame)).toEqual([]);
    });

    it('a student reads what the coursework builds, in English and in Spanish', async () => {
      const frame = await open(item('sam', 'vital-signs-lab'), 'Therapeutic Services');
      await frame.getByText('You take a pulse, breathing rate').waitFor();
      await frame.getByText('You practice this here').waitFor();
      expect(await axeProblems(frame)).toEqual([]);
      await frame.getByText('Español').click();
      await (await frameWith(page, 'Servicios Terapéuticos')).getByText('Tomas el pulso').waitFor();
    });

    it('a student sees one friendly line on coursework without tags', async () => {
      const frame = await open(
        item('sam', 'body-systems-poster'),
        'has not linked this one to a pathway yet',
      );
      expect(await axeProblems(frame)).toEqual([]);
    });

    it("a student's course launch shows the map of the course", async () => {
      const frame = await open(`${course('sam')}/waymark`, 'takes you');
      await frame.getByRole('heading', { name: 'Therapeutic Services' }).waitFor();
      expect(await axeProblems(frame)).toEqual([]);
    });

    it('two teachers at once lose nothing: the second chooses, and both changes stay', async () => {
      const mine = await open(item('alvarez', 'safe-transfer-video'), 'Safe transfer video');
      const other = await context.newPage();
      await other.goto(waymark.lmsUrl + item('lee', 'safe-transfer-video'));
      const hers = await frameWith(other, 'Safe transfer video');
      await tag(hers, 'HL.THR.03');
      await hers.getByText('1 tag added').waitFor();

      // Behind another page Chromium draws nothing, and nothing there comes to rest.
      await mine.page().bringToFront();
      await tag(mine, 'HL.THR.02');
      await mine.getByText('Ms Lee also changed this').waitFor();
      expect(await axeProblems(mine)).toEqual([]);
      await mine.getByRole('button', { name: 'Keep both' }).click();
      await mine.getByText('2 tags on this').waitFor();
    });
  });

  async function tag(frame: Frame, code: string): Promise<void> {
    await frame.getByRole('searchbox').fill(code);
    await frame.getByRole('row').filter({ hasText: code }).first().click();
    await frame.getByRole('button', { name: 'Save 1 tag' }).first().click();
  }

  it('a director looks through the framework and downloads CASE 1.1', async () => {
    const frame = await open('/canvas/ortiz/account', 'Framework');
    await frame.getByText('Health Science').first().waitFor();
    expect(await axeProblems(frame)).toEqual([]);
    const { fileName, bytes } = await downloadBy(frame.getByRole('button', { name: /Download CASE 1\.1/ }));
    expect(fileName).toMatch(/case-1\.1\.json$/);
    const body = JSON.parse(String(bytes)) as { CFItems: { CFItemType: string }[] };
    const count = (type: string) => body.CFItems.filter(({ CFItemType }) => CFItemType === type).length;
    expect([
      count('CTE Area'),
      count('Essential Element'),
      count('Career Cluster'),
      count('Career Pathway'),
    ]).toEqual([5, 10, 16, 79]);
  });

  it('a director exports a CSV for Canvas, and the history has its SHA-256', async () => {
    const frame = await open('/canvas/ortiz/account', 'Framework');
    await frame.getByRole('button', { name: 'Export' }).click();
    await frame.getByText('first 40 lines').waitFor();
    await frame.getByText('things to know').waitFor();
    expect(await axeProblems(frame)).toEqual([]);
    const { fileName, bytes } = await downloadBy(frame.getByRole('button', { name: /^Download, \d+ kB$/ }));
    expect(fileName).toMatch(/canvas-outcomes\.csv$/);
    const sum = createHash('sha256').update(bytes).digest('hex');
    const row = frame.getByRole('row', { name: /Canvas outcomes/ });
    await row.getByText(`${sum.slice(0, 4)} ${sum.slice(4, 8)}…`).waitFor();
  });

  async function downloadBy(button: Locator): Promise<{ fileName: string; bytes: Buffer }> {
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    return { fileName: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }

  it('a reload keeps the teacher in the course', async () => {
    const frame = await open('/canvas/alvarez/courses/patient-care/waymark', 'Tag the course');
    await frame.evaluate(() => location.reload());
    await (await frameWith(page, 'Tag the course'))
      .getByText('Introduction to Patient Care')
      .first()
      .waitFor();
  });

  it('a student reads without JavaScript', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const reading = await plain.newPage();
    await reading.goto(`${waymark.lmsUrl}/canvas/sam/courses/patient-care/assignments/vital-signs-lab`);
    const inFrame = reading.frameLocator('iframe.tool');
    // Without scripts every automatic form has a button: the LMS's login, Waymark's page about its storage, the LMS's launch.
    for (const name of ['Open Waymark', 'Continue', 'Open Waymark']) {
      await inFrame.getByRole('button', { name }).click();
    }
    await inFrame.getByText('You take a pulse, breathing rate').waitFor();
    await plain.close();
  });
});
