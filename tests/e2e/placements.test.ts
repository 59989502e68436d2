/** Every place in which an LMS opens Waymark: what teachers, students and directors meet there, and what becomes of what they do. */
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { axeProblems, complaintsOf, inBrowser, launchBrowser } from '../support/browser';
import { type RunningWaymark, runWaymark } from './support/running-waymark';
import { frameWith, openTool, tagOpenCoursework } from './support/tool-frame';

jest.setTimeout(120_000);

const PRACTICED = 'You practice this here';
const UNTAGGED = 'has not linked this one to a pathway yet';

inBrowser('the places of Waymark', () => {
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
    context = await browser.newContext({ viewport: { width: 1360, height: 900 } });
    page = await context.newPage();
    complaints = complaintsOf(page);
  });
  afterEach(async () => {
    await context.close();
    expect(complaints).toEqual([]);
  });

  const open = (path: string, text: string | RegExp) => openTool(waymark, page, path, text);
  const canvas = (person: string, path: string) => `/canvas/${person}/courses/patient-care/${path}`;
  const moodle = (person: string, path: string) => `/moodle/${person}/courses/patient-care/${path}`;

  /** Fills the picker for one link, and hands it to the LMS. */
  async function addLink(picker: Frame, name: string, code: string): Promise<void> {
    await picker.getByLabel('Link name').fill(name);
    await addTag(picker, code, 'Add link, 1 tag');
  }

  async function addTag(picker: Frame, code: string, button: string): Promise<void> {
    await picker.getByRole('searchbox').fill(code);
    await picker.getByRole('row').filter({ hasText: code }).first().click();
    await picker.getByRole('button', { name: button }).click();
  }

  const toolFrame = () => page.locator('iframe.tool');
  /** Waits until the LMS has taken a height from Waymark, and nothing in the frame has to be scrolled. */
  async function untilItFits(frame: Frame): Promise<void> {
    await toolFrame().and(page.locator('[style*="height"]')).waitFor();
    // Its policy forbids the eval by which Playwright would wait for a function.
    const fits = () => frame.evaluate(() => document.documentElement.scrollHeight <= window.innerHeight);
    for (let tries = 0; tries < 100 && !(await fits()); tries += 1) await page.waitForTimeout(50);
    expect(await fits()).toBe(true);
  }

  describe('in Canvas', () => {
    it('course_navigation: the board for teachers, the map for students', async () => {
      const board = await open(canvas('alvarez', 'waymark'), 'Tag the course');
      expect(await axeProblems(board)).toEqual([]);
      const map = await open(canvas('sam', 'waymark'), 'takes you');
      expect(await axeProblems(map)).toEqual([]);
    });

    it('account_navigation: the framework for directors', async () => {
      const framework = await open('/canvas/ortiz/account', 'Framework');
      await framework.getByText('Health Science').first().waitFor();
    });

    it('assignment_view: a teacher tags below the assignment, and a student reads it there', async () => {
      await tagOpenCoursework(
        await open(canvas('alvarez', 'assignments/vital-signs-lab'), 'Vital signs lab'),
        'HL.THR.01',
      );
      const reading = await open(canvas('sam', 'assignments/vital-signs-lab'), PRACTICED);
      expect(await axeProblems(reading)).toEqual([]);
    });

    it('assignment_view without tags: one friendly line for students', async () => {
      await open(canvas('sam', 'assignments/body-systems-poster'), UNTAGGED);
    });

    it('assignment_edit: the tags of a saved assignment are chosen while it is edited', async () => {
      await tagOpenCoursework(
        await open(canvas('alvarez', 'assignments/privacy-case-study/edit'), 'Privacy case study'),
        'HL.THR.02',
      );
      await open(canvas('sam', 'assignments/privacy-case-study'), PRACTICED);
    });

    it('assignment_edit: one that is not saved yet says what to do', async () => {
      const notice = await open(canvas('alvarez', 'assignments/new'), 'Save this assignment first');
      expect(await axeProblems(notice)).toEqual([]);
      await notice.getByRole('link', { name: 'Open the course in Waymark' }).click();
      await frameWith(waymark, page, 'Tag the course');
    });

    it('assignment_selection: the link fills the form of the assignment, which keeps its name and gets the tags', async () => {
      await page.goto(waymark.lmsUrl + canvas('alvarez', 'assignments/mock-patient-interview/edit'));
      await page.getByRole('link', { name: 'Find' }).click();
      const picker = await frameWith(waymark, page, 'Add tags to Mock patient interview');
      await addTag(picker, 'HL.THR.03', 'Add 1 tag');
      await page.getByText('External tool: Mock patient interview').waitFor();
      expect(await page.getByLabel('Name').inputValue()).toBe('Mock patient interview');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: 'Mock patient interview' }).waitFor();

      await open(canvas('sam', 'assignments/mock-patient-interview'), PRACTICED);
      const board = await open(canvas('alvarez', 'waymark'), 'Tag the course');
      expect(await board.getByText('Mock patient interview', { exact: true }).count()).toBe(1);
    });

    it.each([
      ['course_assignments_menu', 'Splint practice'],
      ['link_selection', 'Triage reading'],
      ['module_index_menu_modal', 'Pulse reading'],
      ['module_menu_modal', 'Fever reading'],
    ])('%s: a tagged link that students read', async (placement, name) => {
      const picker = await open(canvas('alvarez', `add-link/${placement}?module=Week+2`), 'Link name');
      await addLink(picker, name, 'HL.THR.07');
      await page.getByRole('link', { name }).waitFor();
      await page.goto(waymark.lmsUrl + canvas('sam', 'modules'));
      await page.getByRole('link', { name }).click();
      await frameWith(waymark, page, PRACTICED);
    });

    it('reading pages make their frame as high as they are', async () => {
      const map = await open(canvas('sam', 'waymark'), 'takes you');
      await untilItFits(map);
      const untagged = await open(canvas('sam', 'assignments/body-systems-poster'), UNTAGGED);
      await untilItFits(untagged);
      // What the LMS gives it at first is more than its few lines need.
      expect(await toolFrame().evaluate((frame) => frame.clientHeight)).toBeLessThan(400);
    });
  });

  describe('in Moodle', () => {
    it('a course launch: the board for teachers, the map for students', async () => {
      await open(moodle('alvarez', 'waymark'), 'Tag the course');
      await open(moodle('sam', 'waymark'), 'takes you');
    });

    it('an activity: a teacher tags it, and a student reads it', async () => {
      await tagOpenCoursework(
        await open(moodle('alvarez', 'activities/vital-signs-lab'), 'Vital signs lab'),
        'HL.THR.01',
      );
      const reading = await open(moodle('sam', 'activities/vital-signs-lab'), PRACTICED);
      expect(await axeProblems(reading)).toEqual([]);
      await open(moodle('sam', 'activities/body-systems-poster'), UNTAGGED);
    });

    it('content selection of one: the form is filled, saved by the teacher, and read by students', async () => {
      await addLink(
        await open(moodle('alvarez', 'add-activity'), 'Link name'),
        'Splint practice',
        'HL.THR.07',
      );
      const name = page.getByLabel('Activity name');
      await name.waitFor();
      expect(await name.inputValue()).toBe('Splint practice');
      await page.getByRole('button', { name: 'Save and display' }).click();
      await page.goto(waymark.lmsUrl + moodle('sam', ''));
      await page.getByRole('link', { name: 'Splint practice' }).click();
      await frameWith(waymark, page, PRACTICED);
    });
  });
});
