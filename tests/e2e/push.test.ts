/**
 * Tags are brought into the LMS: planned, done and seen. Into Moodle as competencies of the course, after the framework was imported there;
 * into Canvas as a file of outcomes.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Frame, Page } from 'playwright-core';
import { axeProblems, complaintsOf, inBrowser, launchBrowser } from '../support/browser';
import { connectWebApi, openAdministration, type Style } from './support/connect-web-api';
import { type RunningWaymark, runWaymark } from './support/running-waymark';
import { openTool, tagOpenCoursework } from './support/tool-frame';

jest.setTimeout(180_000);

const competencies = path.join(__dirname, '../../exports/illinois-career-clusters.moodle-competencies.csv');

inBrowser('tags in the LMS', () => {
  let waymark: RunningWaymark;
  let browser: Browser;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    [waymark, browser] = await Promise.all([runWaymark(), launchBrowser()]);
    const context = await browser.newContext({
      viewport: { width: 1360, height: 900 },
      acceptDownloads: true,
    });
    context.setDefaultTimeout(30_000);
    page = await context.newPage();
    complaints = complaintsOf(page);
  });
  afterAll(async () => {
    await browser?.close();
    await waymark?.stop();
  });
  afterEach(() => expect(complaints).toEqual([]));

  async function tagLab(style: Style): Promise<void> {
    const items = { canvas: 'assignments', moodle: 'activities' }[style];
    const lab = `/${style}/alvarez/courses/patient-care/${items}/vital-signs-lab`;
    await tagOpenCoursework(await openTool(waymark, page, lab, 'Vital signs lab'), 'HL.THR.01');
  }

  async function openPlan(style: Style, verb: string): Promise<Frame> {
    const board = await openTool(waymark, page, `/${style}/alvarez/courses/patient-care/waymark`, 'Edit');
    await board.getByRole('button', { name: verb }).click();
    await board.getByRole('heading', { level: 1, name: verb }).waitFor();
    return board;
  }

  it('Moodle: the competencies of the course, and what is left to do by hand', async () => {
    await tagLab('moodle');
    const csv = readFileSync(competencies, 'utf8');
    const imported = await page.request.post(`${waymark.lmsUrl}/moodle/ortiz/competencies`, {
      form: { csv },
    });
    expect(imported.ok()).toBe(true);
    await openAdministration(waymark, page);
    await connectWebApi(waymark, page, 'moodle');

    const plan = await openPlan('moodle', 'Bring tags into Moodle');
    const link = plan.getByRole('button', { name: 'Link 1 competency to this course' });
    await link.waitFor();
    await plan.getByRole('heading', { name: 'Do by hand in Moodle 1' }).waitFor();
    const byHand = plan.getByRole('link', { name: /^Vital signs lab/ }).last();
    expect(await byHand.getAttribute('href')).toMatch(/\/course\/modedit\.php\?update=\d+$/);
    expect(await axeProblems(plan)).toEqual([]);

    await link.click();
    await plan.getByRole('heading', { name: '1 competency linked to this course' }).waitFor();
    expect(await axeProblems(plan)).toEqual([]);
    await plan.getByRole('button', { name: 'Look again' }).click();
    await plan.getByText('Nothing to link').waitFor();
    await plan.getByRole('heading', { name: 'Already there 1' }).waitFor();
  });

  it('Canvas: a file of outcomes', async () => {
    await tagLab('canvas');
    const plan = await openPlan('canvas', 'Bring tags into Canvas');
    await plan.getByRole('button', { name: 'Make the file for Canvas, 1 outcome' }).click();
    await plan.getByRole('heading', { name: 'The file for Canvas is ready, 1 outcome' }).waitFor();
    expect(await axeProblems(plan)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      plan.getByRole('button', { name: 'Download the file for Canvas' }).click(),
    ]);
    const files = unzipSync(readFileSync(await download.path()));
    const outcomes = Object.keys(files).find((name) => name.endsWith('learning_outcomes.xml')) ?? '';
    expect(strFromU8(files[outcomes] ?? new Uint8Array())).toContain('HL.THR.01');
  });
});
