import type { Page } from 'playwright-core';
import { CANVAS_SCOPES } from '../../../src/lms/canvas/oauth';
import { competencyFunctions, readingFunctions, requiredFunctions } from '../../../src/lms/moodle/functions';
import {
  canvasScopes,
  moodleCompetencyFunctions,
  moodleFunctions,
} from '../../../src/web/client/admin/institutions/web-api-needs';
import { type AdminVisit, useAdminPage } from '../support/admin';
import { inBrowser, until } from '../support/browser';
import { district } from '../support/fake-admin';

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const said = (page: Page, text: string | RegExp) =>
  page.locator('[role=status][aria-live=polite]', { hasText: text }).waitFor({ state: 'attached' });

inBrowser('the administrator’s page', () => {
  const visit = useAdminPage();

  describe('without a session', () => {
    it('says how to get a link, with the command to copy', async () => {
      const { page, complaints } = await visit(district(), {}, '');
      await page.getByRole('heading', { level: 1, name: 'This page opens with a link' }).waitFor();
      await button(page, 'Copy the command').click();
      await button(page, 'Copied').waitFor();
      expect(await clipboard(page)).toBe('npx waymark admin link');
      expect(complaints).toEqual([]);
    });

    it('says that a link has run out, and takes its code out of the address all the same', async () => {
      const { page } = await visit(district(), {}, '#code=used');
      await page.getByRole('heading', { level: 1, name: 'This link has run out' }).waitFor();
      expect(new URL(page.url()).hash).toBe('');
    });

    it('keeps the session of a good code after a reload, and forgets it when told so', async () => {
      const { page, fake } = await visit(district());
      await page.getByRole('heading', { level: 1, name: 'Connect an LMS' }).waitFor();
      expect(new URL(page.url()).hash).toBe('');
      await page.reload();
      await page.getByText('North High School').waitFor();
      await button(page, 'Sign out').click();
      await page.getByRole('heading', { level: 1, name: 'This page opens with a link' }).waitFor();
      expect(fake.log).toContain('DELETE /session');
    });

    it('gives way when the session ends while the page is open', async () => {
      const { page, fake } = await visit(district());
      await page.getByText('North High School').waitFor();
      fake.ended = true;
      await button(page, 'Open North High School').click();
      await page.getByRole('heading', { level: 1, name: 'Your session has ended' }).waitFor();
    });
  });

  describe('connections', () => {
    it('are listed with a state in words, their courses and their last launch', async () => {
      const { page } = await visit(district());
      const rows = page.getByRole('row');
      await rows.filter({ hasText: 'Lakeside College' }).waitFor();
      const texts = (await rows.allTextContents()).slice(1);
      expect(texts[0]).toMatch(/North High School.*Canvas, canvas.north.example.edu.*On.*41.*4 minutes ago/);
      expect(texts[1]).toMatch(/River District.*Moodle.*Launches fail.*12.*yesterday/);
      expect(texts[2]).toMatch(/Lakeside College.*Waiting for you.*0.*Never/);
    });

    it.each([
      ['Canvas', 'Admin → Apps → Manage → Install a New App → Dynamic Registration'],
      ['Moodle', 'Site administration → Plugins → Activity modules → External tool → Manage tools'],
    ])('begin with a link whose steps are in the words of %s', async (lms, way) => {
      const { page, fake } = await visit(district());
      await page.getByRole('radio', { name: lms }).click();
      await page.getByText(way).waitFor();
      await page.getByLabel('Name').fill('Hill School');
      await button(page, 'Make the link').click();
      await page.getByText(/^It works once, until /).waitFor();
      await button(page, 'Copy the registration link').click();
      await until(() => fake.saved.length === 2);
      expect(await clipboard(page)).toBe('https://waymark.example.edu/lti/register?invite=6hQ2vX9m');
      expect(fake.saved.at(-1)).toEqual({ name: 'Hill School', lms: lms.toLowerCase(), policy: 'approve' });
    });

    it('appear by themselves while a link is open, are checked, and switched on', async () => {
      const { page, fake, complaints } = await visit(district());
      await page.getByLabel('Name').fill('Hill School');
      await button(page, 'Make the link').click();
      await page.getByRole('region', { name: 'Open registration links' }).getByText('Hill School').waitFor();
      fake.register({ host: 'hill.example.edu', deployments: [{ id: '9:ab', active: true }] });
      await said(page, 'Hill School has registered');
      await button(page, 'Check and switch on Hill School').click();
      const dialog = page.getByRole('dialog', { name: 'Switch on Hill School?' });
      for (const fact of [
        'https://canvas.instructure.com',
        '10000000000042',
        '9:ab',
        'grade columns of Waymark’s own, who is in a course, to count them',
        'course_navigation, assignment_view',
      ]) {
        await dialog.getByText(fact).waitFor();
      }
      await dialog.getByRole('button', { name: 'Switch on' }).click();
      await page.getByText('Hill School is on').waitFor();
      await button(page, 'Open Hill School').waitFor();
      expect(fake.log).toContain('PUT /connections/platform-hill-school/state');
      expect(complaints).toEqual([]);
    });

    it('are not asked for while no link is open, nor while nobody is looking', async () => {
      const { page, fake } = await visit(district());
      await page.getByText('Lakeside College').waitFor();
      const looks = () => fake.log.filter((line) => line === 'GET /connections').length;
      await page.clock.install();
      await page.clock.runFor(20_000);
      expect(looks()).toBe(1);
      await page.evaluate(() => Object.defineProperty(document, 'visibilityState', { value: 'hidden' }));
      await page.getByLabel('Name').fill('Hill School');
      await button(page, 'Make the link').click();
      await page.getByRole('region', { name: 'Open registration links' }).waitFor();
      await page.clock.runFor(20_000);
      expect(looks()).toBe(2);
    });

    it('a link that is not needed is cancelled', async () => {
      const { page, fake } = await visit(district());
      await page.getByLabel('Name').fill('Hill School');
      await page.getByLabel('Switch it on as soon as it registers').check();
      await button(page, 'Make the link').click();
      await page.getByText('switches on by itself').waitFor();
      await button(page, 'Cancel the link for Hill School').click();
      await page.getByText('The link for Hill School no longer works').waitFor();
      expect(fake.world.invitations).toEqual([]);
    });

    it('are entered by hand, with what the server finds wrong at its field', async () => {
      const { page, fake } = await visit(district());
      await button(page, 'Enter the details by hand instead').click();
      expect(await page.getByLabel('Issuer').inputValue()).toBe('https://canvas.instructure.com');
      await page.getByRole('radio', { name: 'Moodle' }).click();
      expect(await page.getByLabel('Issuer').inputValue()).toBe('');
      await page.getByLabel('Name').fill('Hill School');
      await page.getByLabel('Client id').fill('AbC');
      await page.getByLabel('Deployment ids').fill('1, 2');
      for (const label of ['Issuer', 'Authorization address', 'Token address', 'Keyset address'])
        await page.getByLabel(label).fill('https://lms.example');
      const problems = { keysetUrl: 'must be a full https address' };
      fake.refusal = {
        status: 400,
        error: {
          code: 'platform.invalid',
          message: 'This platform cannot be added.',
          fields: ['keysetUrl', 'deploymentIds.0'],
          problems,
        },
      };
      await button(page, 'Connect and switch on').click();
      const keyset = page.getByLabel('Keyset address');
      await page.locator('[aria-invalid=true]').first().waitFor();
      expect(await keyset.getAttribute('aria-invalid')).toBe('true');
      expect(
        await keyset.evaluate(
          (field) => document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent,
        ),
      ).toBe(problems.keysetUrl);
      expect(await page.locator('[aria-invalid=true]').count()).toBe(2);
      await button(page, 'Connect and switch on').click();
      await page.getByText('Hill School is connected').waitFor();
      expect(fake.saved.at(-1)).toMatchObject({ lms: 'moodle', clientId: 'AbC', deploymentIds: ['1', '2'] });
      await button(page, 'Open Hill School').waitFor();
    });

    it('say when they did not arrive, and come when asked again', async () => {
      const { page, fake } = await visit(district());
      await page.getByText('Lakeside College').waitFor();
      await page.route('**/api/admin/connections', (route) => route.abort());
      await page.reload();
      await page.getByText('This list did not arrive').waitFor();
      await page.unroute('**/api/admin/connections');
      await button(page, 'Try again').click();
      await page.getByText('Lakeside College').waitFor();
      expect(fake.log.filter((line) => line === 'GET /connections')).toHaveLength(2);
    });

    it('warn where an LMS elsewhere cannot reach this Waymark', async () => {
      const world = district();
      world.session = { ...world.session, publicUrl: 'http://localhost:3000', https: false };
      const { page } = await visit(world);
      await page.getByText('Waymark is reached at http://localhost:3000.').waitFor();
    });
  });

  describe('an open connection', () => {
    async function openRiver(): Promise<AdminVisit> {
      const visited = await visit(district());
      await button(visited.page, 'Open River District').click();
      await visited.page.getByText('The deployment is not known').waitFor();
      return visited;
    }

    it('is examined, mended by one button and examined again', async () => {
      const { page, fake } = await openRiver();
      await said(page, 'The doctor found 1 problem.');
      await button(page, 'Add 7').click();
      await page.getByText('The deployment is known').waitFor();
      await said(page, 'The doctor found nothing to mend.');
      expect(fake.saved).toContainEqual({ deploymentId: '7' });
      await page.getByRole('row', { name: /River District.*On/ }).waitFor();
    });

    it('gives the doctor’s report as plain text', async () => {
      const { page } = await openRiver();
      await button(page, 'Copy report').click();
      await button(page, 'Copied').waitFor();
      const report = await clipboard(page);
      expect(report.split('\n')[0]).toMatch(/^Connection doctor: River District, \d{4}-/);
      expect(report).toContain('[Problem] The deployment is not known: Launches arrive with deployment 7.');
      expect(report).toContain('[Not known yet] Roster and grades: Checked after the first launch works');
    });

    it('is switched off and on again, after a question that says what stays', async () => {
      const { page, fake } = await openRiver();
      await button(page, 'Switch off').click();
      const dialog = page.getByRole('dialog', { name: 'Switch off River District?' });
      await dialog.getByText('Courses, tags and everything else stay as they are.').waitFor();
      await dialog.getByRole('button', { name: 'Switch off' }).click();
      await page.getByRole('row', { name: /River District.*Switched off/ }).waitFor();
      await page.getByRole('region', { name: 'Details' }).getByRole('button', { name: 'Switch on' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Switch on' }).click();
      await page.getByRole('row', { name: /River District.*On/ }).waitFor();
      expect(fake.saved).toContainEqual({ active: false });
      expect(fake.saved).toContainEqual({ active: true });
    });

    it('is removed only after a question, and a refusal is said in it', async () => {
      const { page, fake } = await openRiver();
      await button(page, 'Remove').click();
      const dialog = page.getByRole('dialog', { name: 'Remove River District?' });
      await dialog.getByRole('button', { name: 'Not yet' }).click();
      expect(fake.log.some((line) => line.startsWith('DELETE /connections'))).toBe(false);
      await button(page, 'Remove').click();
      fake.refusal = {
        status: 503,
        error: { code: 'database.unavailable', message: 'Waymark cannot reach its data.' },
      };
      await dialog.getByRole('button', { name: 'Remove' }).click();
      await dialog.getByText('Waymark cannot reach its data.').waitFor();
      await dialog.getByRole('button', { name: 'Remove' }).click();
      await page.getByText('River District is removed').waitFor();
      expect(await page.getByRole('row', { name: /River District/ }).count()).toBe(0);
    });

    it('takes one more deployment', async () => {
      const { page, fake } = await openRiver();
      await page.getByLabel('Add a deployment').fill(' 8 ');
      await button(page, 'Add').click();
      await page.getByText('Deployment 8 may launch now').waitFor();
      expect(fake.saved).toContainEqual({ deploymentId: '8' });
    });
  });

  describe('institutions', () => {
    const open = async (world = district()) => {
      const visited = await visit(world);
      await visited.page.getByRole('link', { name: 'Institutions' }).click();
      await visited.page.getByRole('heading', { level: 1, name: 'Institutions' }).waitFor();
      return visited;
    };

    it('connect the web API of a Moodle by a token', async () => {
      const { page, fake } = await open();
      await button(page, 'Connect the web API of River District').click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('It reads no grades').waitFor();
      for (const name of moodleFunctions) await dialog.getByText(name).waitFor();
      await dialog.getByLabel('Address of the LMS').fill('https://learn.river.example.edu ');
      await dialog.getByLabel('Token').fill('secret-token');
      await dialog.getByRole('button', { name: 'Connect' }).click();
      await page.getByText('The web API of River District is connected').waitFor();
      expect(fake.saved.at(-1)).toEqual({
        kind: 'moodle',
        address: 'https://learn.river.example.edu',
        token: 'secret-token',
      });
      await dialog.waitFor({ state: 'detached' });
      expect(await page.content()).not.toContain('secret-token');
    });

    it('send the administrator on to Canvas, after showing what to make there', async () => {
      const world = district();
      for (const one of world.institutions) one.webApi = null;
      const { page, fake } = await open(world);
      await button(page, 'Connect the web API of North High School').click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('https://waymark.example.edu/lms/canvas/callback').waitFor();
      for (const scope of canvasScopes) await dialog.getByText(scope, { exact: true }).waitFor();
      await dialog.getByLabel('Address of the LMS').fill('https://north.instructure.com');
      await dialog.getByLabel('Client id').fill('1000000000007');
      await dialog.getByLabel('Client secret').fill('s');
      await dialog.getByRole('button', { name: 'Go on in Canvas' }).click();
      await page.waitForURL('**/canvas-asks');
      expect(fake.saved.at(-1)).toMatchObject({
        kind: 'canvas',
        clientId: '1000000000007',
        clientSecret: 's',
      });
    });

    it('check and disconnect, saying what stays', async () => {
      const { page, fake } = await open();
      await button(page, 'Check the web API of North High School').click();
      await page.getByText('The web API of North High School was checked').waitFor();
      await button(page, 'Disconnect the web API of North High School').click();
      await page.getByText('Coursework that it knows stays, with its tags.').waitFor();
      await page.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click();
      await page.getByText('The web API of North High School is disconnected').waitFor();
      expect(fake.world.institutions[0]?.webApi).toBeNull();
    });
  });

  describe('health', () => {
    it('shows the ages of keys and rotates one, saying what overlap means', async () => {
      const { page, fake } = await visit(district());
      await page.getByRole('link', { name: 'Health' }).click();
      await page.getByRole('row', { name: /North High School.*made 12 days ago.*In use/ }).waitFor();
      await page.getByText('Answers, and is prepared').waitFor();
      await button(page, 'Rotate the key of North High School').click();
      const dialog = page.getByRole('dialog', { name: 'Make a new key for North High School?' });
      await dialog.getByText('The old one stays readable for seven days').waitFor();
      await dialog.getByRole('button', { name: 'Make new keys' }).click();
      await page.getByRole('row', { name: /North High School.*Signs in a few minutes/ }).waitFor();
      expect(fake.saved.at(-1)).toEqual({ platformId: 'platform-north-high-school' });
      await button(page, 'Rotate all keys').click();
      await page.getByRole('dialog').getByRole('button', { name: 'Make new keys' }).click();
      await page.getByRole('row', { name: /River District.*Signs in a few minutes/ }).waitFor();
      expect(fake.saved.at(-1)).toEqual({});
    });

    it('is found again by Back and by reloading', async () => {
      const { page } = await visit(district());
      await page.getByRole('link', { name: 'Health' }).click();
      await page.getByRole('link', { name: 'Institutions' }).click();
      await page.goBack();
      await page.getByRole('heading', { level: 1, name: 'Health' }).waitFor();
      await page.reload();
      await page.getByRole('heading', { level: 1, name: 'Health' }).waitFor();
    });
  });
});

test('the page asks an administrator to allow exactly what the server uses', () => {
  expect(canvasScopes).toEqual([...CANVAS_SCOPES]);
  expect(moodleFunctions).toEqual([...requiredFunctions, ...Object.values(readingFunctions)]);
  expect(moodleCompetencyFunctions).toEqual(Object.values(competencyFunctions));
});
