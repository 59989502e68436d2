import { inBrowser, until, useClient } from '../support/browser';
import { emptyCourse, firstVisit, inventory, patientCare } from '../support/worlds';

const tagsOf = (world: ReturnType<typeof patientCare>, id: string) =>
  (world.coursework.find((one) => one.id === id)?.tags ?? []).map(
    ({ code, relation }) => `${code} ${relation}`,
  );

inBrowser('the board', () => {
  const visit = useClient();

  it('shows untagged coursework first, each group by due date', async () => {
    const { page, complaints } = await visit(patientCare());
    await page.getByText('10 pieces of coursework. 3 have no tags yet.').waitFor();
    expect(await page.locator('.row-title h3').allTextContents()).toEqual([
      'Unit 4 quiz: Infection control',
      'Mock patient interview',
      'Guest speaker notes',
      'First aid practice',
      'Body systems poster',
      'Safe transfer video',
      'Blood typing simulation',
      'Vital signs lab',
      'Calibration check',
      'Career portfolio',
    ]);
    expect(page.url()).not.toContain('code');
    expect(await page.title()).toBe('Introduction to Patient Care, coursework · Waymark');
    expect(complaints).toEqual([]);
  });

  it('filters, finds and sorts', async () => {
    const { page } = await visit(patientCare());
    await page.getByRole('radio', { name: 'No tags 3' }).click();
    expect(await page.locator('.row-title').count()).toBe(3);
    await page.getByRole('radio', { name: 'All 10' }).click();
    await page.getByRole('searchbox', { name: 'Find coursework' }).fill('vital');
    expect(await page.locator('.row-title h3').allTextContents()).toEqual(['Vital signs lab']);
    await page.getByRole('searchbox', { name: 'Find coursework' }).fill('chemistry');
    await page.getByRole('heading', { name: 'No coursework mentions “chemistry”' }).waitFor();
    await page.getByRole('button', { name: 'Show all 10' }).click();
    await page.getByRole('button', { name: /Due date/ }).click();
    await page.getByRole('option', { name: 'Title' }).click();
    expect((await page.locator('.row-title h3').allTextContents()).slice(0, 3)).toEqual([
      'Guest speaker notes',
      'Mock patient interview',
      'Unit 4 quiz: Infection control',
    ]);
  });

  it('changes and removes a tag of an open row at once, with Undo', async () => {
    const { page, fake } = await visit(patientCare());
    await page.getByRole('button', { name: 'Statements of Vital signs lab' }).click();
    await page
      .getByRole('radiogroup', { name: 'Infection control: teaches or assesses' })
      .getByText('Assesses')
      .click();
    await page.getByText('Changed Infection control to assesses').waitFor();
    expect(tagsOf(fake.world, 'vitals')).toContain('HL.THR.04 assesses');
    await page.getByRole('button', { name: 'Remove Health records' }).click();
    await page.getByText('1 tag removed from Vital signs lab').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Last change to Vital signs lab undone').waitFor();
    expect(tagsOf(fake.world, 'vitals')).toContain('HL.COM.2 teaches');
  });

  it('repeats a single change on the newest revision when somebody saved meanwhile', async () => {
    const { page, fake } = await visit(patientCare());
    await page.getByRole('button', { name: 'Statements of Vital signs lab' }).click();
    fake.changeBy('Ms Lee', 'vitals', {
      put: [{ itemId: 'item-HL.THR.07', relation: 'teaches' }],
      remove: [],
    });
    await page.getByRole('button', { name: 'Remove Health records' }).click();
    await page.getByText('1 tag removed from Vital signs lab').waitFor();
    expect(tagsOf(fake.world, 'vitals').sort()).toEqual([
      'HL.THR.01 assesses',
      'HL.THR.04 teaches',
      'HL.THR.07 teaches',
    ]);
  });

  it('lists recent changes and undoes one of them', async () => {
    const { page, fake } = await visit(patientCare());
    await page.getByText('10 pieces').waitFor();
    fake.changeBy('Ms Lee', 'aid', {
      put: [{ itemId: 'item-HL.THR.01', relation: 'assesses' }],
      remove: ['item-HL.THR.07'],
    });
    await page.getByRole('button', { name: 'Recent changes' }).first().click();
    const drawer = page.getByRole('dialog', { name: 'Recent changes' });
    await drawer.getByText('Added Vital signs (assesses)').waitFor();
    await drawer.getByRole('button', { name: /Undo the change to First aid practice/ }).click();
    await page.getByText('Change to First aid practice undone').waitFor();
    expect(tagsOf(fake.world, 'aid').sort()).toEqual(['HL.THR.05 teaches', 'HL.THR.07 teaches']);
  });

  it('pins pathways, six at most', async () => {
    const { page, fake } = await visit(patientCare());
    await page.getByRole('button', { name: 'Change pinned pathways' }).click();
    const dialog = page.getByRole('dialog', { name: 'Pinned pathways' });
    await dialog.getByRole('button', { name: 'Unpin Diagnostic Services' }).click();
    await dialog.getByRole('searchbox').fill('informatics');
    await dialog.getByRole('row', { name: /Health Informatics/ }).click();
    await dialog.getByRole('button', { name: 'Pin 2 pathways' }).click();
    await page.getByText('2 pathways pinned').waitFor();
    expect(fake.world.pinned).toEqual(['item-HL.THR', 'item-HL.INF']);
    expect(await page.locator('.pinned-list').textContent()).toContain('Health Informatics');
  });

  it('opens what students see in a new tab, with the session in the body and not in the address', async () => {
    const { page } = await visit(patientCare());
    await page.getByRole('button', { name: 'Statements of Vital signs lab' }).click();
    const [student] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('button', { name: /See what students see/ }).click(),
    ]);
    expect(await student.locator('#session').textContent()).toBe('fake-token');
    expect(new URL(student.url()).pathname).toBe('/student/coursework/vitals');
    await page.getByRole('button', { name: 'Course map' }).click();
    await page.waitForURL(/\/student\/map/);
    expect(await page.locator('#session').textContent()).toBe('fake-token');
    expect(page.url()).not.toContain('fake-token');
  });

  it('guides a first visit until it is told not to', async () => {
    const { page, fake } = await visit(firstVisit());
    await page.getByText('Choose a piece of coursework.').waitFor();
    await page.getByRole('button', { name: 'Start with the first one' }).click();
    await page.getByRole('heading', { level: 1, name: 'Site plan' }).waitFor();
    await page.getByRole('button', { name: 'Coursework' }).click();
    await page.getByRole('button', { name: 'Don’t show again' }).click();
    await page.getByRole('searchbox', { name: 'Find coursework' }).waitFor();
    expect(fake.world.showFirstVisit).toBe(false);
  });

  it('says how coursework gets here when there is none, and tags the course', async () => {
    const { page } = await visit(emptyCourse());
    await page.getByRole('heading', { name: 'No coursework here yet' }).waitFor();
    await page.getByRole('button', { name: 'Tag the course' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Web Design I' }).waitFor();
  });

  it('takes coursework that is typed in, one after the other, and names what is there already', async () => {
    const { page, fake, complaints } = await visit(emptyCourse());
    await page.getByRole('button', { name: 'Add coursework' }).click();
    await page.getByRole('menuitem', { name: 'Type one in' }).click();
    const dialog = page.getByRole('dialog', { name: 'Type coursework in' });
    const title = dialog.getByLabel('Title');
    await title.fill('Job shadow day');
    await dialog.getByLabel('Due date').fill('2026-12-01');
    await title.press('Enter');
    await page.getByText('Job shadow day added').waitFor();
    expect(await title.inputValue()).toBe('');
    await title.press('Enter');
    await dialog.getByText('Give it a title first.').waitFor();
    await title.fill('Job shadow day');
    await title.press('Enter');
    await dialog.getByText('“Job shadow day” is on the list already.').waitFor();
    await dialog.getByRole('button', { name: 'Add another one' }).click();
    await until(() => fake.world.coursework.length === 2);
    expect(fake.world.coursework).toMatchObject([
      // The end of that day in Chicago.
      { title: 'Job shadow day', type: 'Assignment', dueAt: '2026-12-02T05:59:00.000Z' },
      { title: 'Job shadow day', type: 'Assignment' },
    ]);
    await dialog.getByRole('button', { name: 'Done' }).click();
    expect(await page.locator('.row-title .meta').first().textContent()).toContain('added by hand');
    expect(complaints).toEqual([]);
  });

  it('changes what was typed in, and takes it off the list', async () => {
    const { page, fake } = await visit(inventory());
    await page.getByRole('button', { name: 'More for Job shadow day' }).click();
    await page.getByRole('menuitem', { name: 'Change title, type or due date' }).click();
    const dialog = page.getByRole('dialog', { name: 'Change this coursework' });
    await dialog.getByLabel('Title').fill('Shadow week');
    await dialog.getByRole('button', { name: 'Save changes' }).click();
    await page.getByText('Shadow week changed').waitFor();
    await page.getByRole('button', { name: 'More for Safe transfer video' }).click();
    await page.getByRole('menuitem', { name: 'Remove from this list' }).click();
    await page.getByRole('button', { name: 'Remove with 2 tags' }).click();
    await page.getByText('Safe transfer video removed from the list').waitFor();
    expect(fake.log).toContain('DELETE /api/coursework/transfer?withTags=true');
    expect(await page.getByRole('button', { name: /^More for/ }).count()).toBe(1);
  });

  it('says where coursework comes from and what became of it', async () => {
    const { page } = await visit(inventory());
    const meta = (title: string) =>
      page.locator('.row-title').filter({ hasText: title }).locator('.meta').textContent();
    await page.getByText('Job shadow day').waitFor();
    expect(await meta('Job shadow day')).toContain('added by hand');
    expect(await meta('Guest speaker notes')).toContain('from the course export');
    expect(await meta('Safe transfer video')).toContain('no longer in Canvas');
    expect(await meta('Vital signs lab')).toContain('renamed, was “Vitals”');
    const link = page.getByRole('link', { name: /Open in Canvas.*Vital signs lab/ });
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
  });

  it('says what to do without a code, with a used one, and when the session ends', async () => {
    const { page, fake } = await visit(patientCare());
    await page.getByText('10 pieces').waitFor();
    fake.cookies = false;
    await page.goto('about:blank');
    await page.goto(`${fake.url}/app`);
    await page.getByRole('heading', { name: 'Open Waymark from your course' }).waitFor();
    await page.goto('about:blank');
    await page.goto(`${fake.url}/app#code=used`);
    await page.getByRole('heading', { name: 'This link has run out' }).waitFor();
    await page.goto('about:blank');
    await page.goto(`${fake.url}/app#code=good`);
    await page.getByText('10 pieces').waitFor();
    fake.ended = true;
    await page.getByRole('button', { name: 'Recent changes' }).first().click();
    await page.getByRole('heading', { name: 'Your session has ended' }).waitFor();
  });
});
