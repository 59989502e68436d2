/** Bringing tags into the LMS: the plan, the run, the file and the log, by mouse and by keys. */
import { readFileSync } from 'node:fs';
import { inBrowser, until, useClient, type Visit } from '../support/browser';
import { canvasSteps, REASON } from '../support/fake-push';
import { patientCare } from '../support/worlds';

inBrowser('bringing tags into the LMS', () => {
  const visit = useClient();

  const open = async (lms: 'canvas' | 'moodle', change: Partial<Visit['fake']['push']> = {}) => {
    const { viewer } = patientCare().session;
    const world = patientCare({ viewer: { ...viewer, lms } });
    const visited = await visit(world, { viewport: { width: 1040, height: 800 } });
    Object.assign(visited.fake.push, { target: lms, ...change });
    const name = lms === 'canvas' ? 'Bring tags into Canvas' : 'Bring tags into Moodle';
    await visited.page.getByRole('button', { name }).click();
    await visited.page.getByRole('heading', { level: 1, name }).waitFor();
    return visited;
  };

  it('says what would be done, does it, and tells what is left for people', async () => {
    const { page, fake, complaints } = await open('moodle');
    const button = page.getByRole('button', { name: 'Link 2 competencies to this course' });
    await button.waitFor();
    const group = (name: string) => page.getByRole('heading', { level: 2, name });
    for (const name of [
      'Will be linked to this course 2',
      'Already there 2',
      'Do by hand in Moodle 1',
      'Missing in Moodle 1',
    ]) {
      await group(name).waitFor();
    }
    const lab = page.getByRole('link', { name: 'Vital signs lab' }).last();
    expect(await lab.getAttribute('href')).toBe('https://moodle.example/course/modedit.php?update=9');
    await page.getByText('Nothing has been brought into Moodle from this course yet.').waitFor();
    expect(fake.log.some((line) => line.startsWith('POST /api/push/run'))).toBe(false);

    let release: () => void = () => undefined;
    fake.push.until = new Promise<void>((resolve) => {
      release = resolve;
    });
    await button.click();
    await page.getByText('Linking: 1 of 2 competencies').waitFor();
    release();
    await page.getByRole('heading', { level: 2, name: '2 competencies linked to this course' }).waitFor();
    await group('Linked 2').waitFor();
    await group('Do by hand in Moodle 1').waitFor();
    expect(await group('Will be linked to this course 2').count()).toBe(0);
    await page.locator('.push-log').getByText('2 competencies linked to this course').waitFor();
    expect(await page.locator('.push-log .meta').textContent()).toMatch(/· You$/);
    expect(complaints).toEqual([]);
  });

  it('is used by keys alone; the focus goes to the result, and back to the board', async () => {
    const { page } = await open('moodle');
    await page.getByRole('button', { name: 'Link 2 competencies to this course' }).waitFor();
    await page.locator('.push-back').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '2 competencies linked' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      '2 competencies linked to this course',
    );
    await page.locator('.push-back').focus();
    await page.keyboard.press('Enter');
    await page.getByText('10 pieces of coursework').waitFor();
  });

  it('shows at which step the LMS stopped answering', async () => {
    const { page } = await open('moodle', { breaksAt: 1 });
    await page.getByRole('button', { name: 'Link 2 competencies to this course' }).click();
    await page.getByRole('heading', { name: 'Stopped: 1 of 2 competencies linked' }).waitFor();
    const failed = page.locator('.push-group').filter({ hasText: 'Not linked' });
    expect(await failed.locator('.push-row').allTextContents()).toEqual([
      'Infection controlThe LMS did not answer Waymark.HL.THR.04',
    ]);
  });

  it('makes a file for Canvas, hands it over, and says how to import it', async () => {
    const { page, complaints } = await open('canvas', { steps: canvasSteps });
    await page.getByRole('button', { name: 'Make the file for Canvas, 2 outcomes' }).click();
    await page.getByText('In Canvas, choose Import Course Content.').waitFor();
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download the file for Canvas' }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe('ipc.imscc');
    expect(readFileSync(await download.path())).toHaveLength(73_500);
    await page.getByText('ipc.imscc, 74 kB, is in your downloads.').waitFor();
    await page.getByRole('button', { name: /^Download the file of/ }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('says why where it is not possible, and has no button for it', async () => {
    const { page } = await open('moodle', { target: null });
    await page.getByText(REASON).waitFor();
    expect(await page.getByRole('button', { name: /^Link/ }).count()).toBe(0);
  });

  it('looks again when the tags have changed meanwhile', async () => {
    const { page, fake } = await open('moodle', { changed: true });
    await page.getByRole('button', { name: 'Link 2 competencies to this course' }).click();
    await page.getByText('The tags of this course have changed since you looked.').waitFor();
    fake.push.changed = false;
    const plans = () => fake.log.filter((line) => line === 'POST /api/push/plan').length;
    await page.getByRole('button', { name: 'Look again' }).click();
    await until(() => plans() === 2);
    await page.getByRole('button', { name: 'Link 2 competencies to this course' }).waitFor();
  });
});
