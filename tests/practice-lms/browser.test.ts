/** The practice LMS in a real browser: frames on another site, storage messages, keyboard, widths, axe. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { axeProblems, inBrowser, launchBrowser } from '../support/browser';
import { type Practice, startPractice } from './support/practice';

const launched = '<!doctype html><html lang="en"><title>Tool</title><main><h1>Launched</h1></main></html>';

inBrowser('the practice LMS in Chromium', () => {
  let practice: Practice;
  let browser: Browser;
  const problems: string[] = [];
  beforeAll(async () => {
    practice = await startPractice();
    browser = await launchBrowser();
  });
  beforeEach(() => {
    practice.tool.page.html = () => launched;
    practice.lms.reset();
    problems.length = 0;
  });
  afterAll(async () => {
    await browser?.close();
    await practice.close();
  });

  async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1360, height: 860 }, ...options });
    const page = await context.newPage();
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(practice.origin + path);
    return page;
  }

  const tool = (page: Page) => page.frameLocator('iframe.tool');

  it('opens the tool in a frame on another site, 1040 wide in the Canvas style', async () => {
    const page = await open('/canvas/alvarez/courses/patient-care/waymark');
    await tool(page).getByRole('heading', { name: 'Launched' }).waitFor();
    expect((await page.locator('iframe.tool').boundingBox())?.width).toBe(1040);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('opens it 820 wide and at least 600 high in the Moodle style, with no storage frame', async () => {
    const page = await open('/moodle/sam/courses/patient-care/activities/vital-signs-lab');
    await tool(page).getByRole('heading', { name: 'Launched' }).waitFor();
    const box = await page.locator('iframe.tool').boundingBox();
    expect(box?.width).toBe(820);
    expect(box?.height).toBeGreaterThanOrEqual(600);
    expect(await page.locator('iframe').count()).toBe(1);
    await page.context().close();
  });

  it('can be opened without JavaScript, by its buttons', async () => {
    const page = await open('/canvas/sam/courses/patient-care/waymark', { javaScriptEnabled: false });
    await tool(page).getByRole('button', { name: 'Open Waymark' }).click();
    await tool(page).getByRole('button', { name: 'Open Waymark' }).click();
    await tool(page).getByRole('heading', { name: 'Launched' }).waitFor();
    await page.context().close();
  });

  it('keeps values for the tool in the Canvas style, and says what is wrong with others', async () => {
    practice.tool.page.html = ({ launch }) => `${launched}<script>
      const storage = parent.frames[${JSON.stringify(launch.lti_storage_target)}];
      window.ask = (message) => new Promise((resolve) => {
        addEventListener('message', (e) => e.origin === '${practice.origin}' && resolve(e.data), { once: true });
        storage.postMessage(message, '${practice.origin}');
      });
    </script>`;
    const page = await open('/canvas/alvarez/courses/patient-care/waymark');
    await tool(page).getByRole('heading').waitFor();
    const ask = (message: object) =>
      tool(page)
        .locator('body')
        .evaluate((_body, m) => (window as unknown as { ask(m: object): Promise<object> }).ask(m), message);

    expect(await ask({ subject: 'lti.put_data', message_id: '1', key: 'k', value: 'v' })).toEqual({
      subject: 'lti.put_data.response',
      message_id: '1',
      key: 'k',
      value: 'v',
    });
    expect(await ask({ subject: 'lti.get_data', message_id: '2', key: 'k' })).toMatchObject({
      message_id: '2',
      value: 'v',
    });
    expect(await ask({ subject: 'lti.get_data', message_id: '3', key: 'other' })).toMatchObject({
      value: null,
    });
    expect(
      await ask({ subject: 'lti.put_data', message_id: '4', key: 'k', value: 'x'.repeat(5000) }),
    ).toMatchObject({
      error: { code: 'bad_request' },
    });
    expect(await ask({ subject: 'lti.capabilities', message_id: '5' })).toMatchObject({
      supported_messages: expect.arrayContaining([
        { subject: 'lti.get_data', frame: 'post_message_forwarding' },
      ]),
    });
    await page.context().close();
  });

  it('gives the frame the height that the tool asks for', async () => {
    practice.tool.page.html = () =>
      `${launched}<script>parent.postMessage({ subject: 'lti.frameResize', height: 1234 }, '*')</script>`;
    const page = await open('/canvas/sam/courses/patient-care/assignments/vital-signs-lab');
    await page.waitForFunction(() => document.querySelector('iframe.tool')?.clientHeight === 1234);
    await page.evaluate(() => window.postMessage({ subject: 'lti.frameResize', height: 200 }, '*'));
    await page.waitForTimeout(50);
    expect(await page.locator('iframe.tool').evaluate((frame) => frame.clientHeight)).toBe(1234);
    await page.context().close();
  });

  it('tells the tool how large the window is', async () => {
    practice.tool.page.html = () => `${launched}<script>
      addEventListener('message', ({ data }) => {
        const said = document.createElement('pre');
        said.textContent = JSON.stringify(data);
        document.body.append(said);
      });
      parent.postMessage({ subject: 'lti.fetchWindowSize', message_id: 'size' }, '*');
    </script>`;
    const page = await open('/canvas/sam/courses/patient-care/assignments/vital-signs-lab');
    const said = tool(page).locator('pre', { hasText: 'lti.fetchWindowSize.response' });
    const answer = JSON.parse((await said.textContent()) ?? '');
    expect(answer).toMatchObject({ message_id: 'size', width: 1360, height: 860, scrollY: 0 });
    expect(answer.offset.top).toBeGreaterThan(0);
    await page.context().close();
  });

  it.each([
    ['canvas', 'modules', 'Add a tagged link'],
    ['canvas', 'assignments', 'Add a tagged link'],
    ['moodle', '', 'Add an activity'],
  ] as const)('adds a link by deep linking in %s %s, and the window moves on', async (lms, list, button) => {
    const jwt = await practice.tool.answer(practice[lms], [
      { type: 'ltiResourceLink', title: 'A tagged page', custom: {} },
    ]);
    practice.tool.page.html = ({ claims }) => {
      const settings = claims['https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings'] as
        | { deep_link_return_url: string }
        | undefined;
      if (!settings) return launched;
      return `<!doctype html><form method="post" action="${settings.deep_link_return_url}"><input type="hidden" name="JWT" value="${jwt}"><button>Add it</button></form>`;
    };
    const page = await open(`/${lms}/alvarez/courses/patient-care/${list}`);
    await page.getByRole('link', { name: button }).click();
    await tool(page).getByRole('button', { name: 'Add it' }).click();
    // One link fills Moodle's form, which the teacher then saves.
    if (lms === 'moodle') await page.getByRole('button', { name: 'Save and display' }).click();
    else await page.getByRole('link', { name: 'A tagged page' }).click();
    await page.getByRole('heading', { name: 'A tagged page' }).waitFor();
    await tool(page).getByRole('heading', { name: 'Launched' }).waitFor();
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('is used by keyboard from the start page to the tool', async () => {
    const page = await open('/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/moodle/sam/courses/patient-care');
    await page.getByRole('link', { name: 'Vital signs lab' }).focus();
    await page.keyboard.press('Enter');
    await tool(page).getByRole('heading', { name: 'Launched' }).waitFor();
    await page.context().close();
  });

  const course = 'courses/patient-care';
  const consent = '/canvas/login/oauth2/auth';
  const consentQuery = () =>
    new URLSearchParams({
      client_id: practice.lms.webApi.keys.clientId,
      response_type: 'code',
      redirect_uri: `${practice.toolOrigin}/lms/canvas/callback`,
    });
  /** One window for all of them: opening another takes the browser longer than looking. */
  let looking: Page | undefined;
  it.each([
    '/?fresh=1',
    '/canvas/ortiz/account',
    `/canvas/alvarez/${course}/waymark`,
    `/canvas/alvarez/${course}/assignments`,
    `/canvas/alvarez/${course}/assignments/unit-4-quiz-infection-control`,
    `/canvas/alvarez/${course}/add-link/link_selection`,
    `/moodle/alvarez/${course}`,
    `/moodle/alvarez/${course}/activities/unit-4-quiz-infection-control`,
    '/nothing-here',
    ...['tools', 'register', 'notices', 'web-services'].map((page) => `/canvas/ortiz/${page}`),
    ...['tools', 'register', 'web-services'].map((page) => `/moodle/ortiz/${page}`),
    consent,
    `/canvas/alvarez/${course}/settings`,
    `/canvas/alvarez/${course}/assignments/new`,
    `/canvas/alvarez/${course}/assignments/vital-signs-lab/edit`,
    `/moodle/alvarez/${course}/copy`,
    `/moodle/alvarez/${course}/activity-form`,
    `/moodle/alvarez/${course}/activity-form?own=Quiz`,
    `/moodle/alvarez/${course}/activities/vital-signs-lab/edit`,
  ])('%s is clean in axe narrow and wide, and does not scroll sideways at any width', async (path) => {
    looking ??= await open('/');
    const page = looking;
    await page.goto(practice.origin + (path === consent ? `${consent}?${consentQuery()}` : path));
    for (const width of [320, 360, 820, 1040, 1360]) {
      await page.setViewportSize({ width, height: 800 });
      expect([width, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([
        width,
        width,
      ]);
      if (![320, 1040].includes(width)) continue;
      expect([width, await axeProblems(page)]).toEqual([width, []]);
    }
  });
});
