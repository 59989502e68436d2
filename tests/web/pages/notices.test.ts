import { errorPage, ltiPages } from '../../../src/web/pages';
import { assets } from './support/app';
import { headingsOf, linksOf, textOf } from './support/html';

const props = {
  code: 'launch.expired',
  message: 'This one is older than that. Nothing you saved is lost.',
  help: 'Compare the clocks.',
  when: new Date('2026-11-24T10:14:32Z'),
  reference: 'k3f9-71xq',
};

describe('the error page', () => {
  test('says what is, why, and what to do, and gives the administrator code, time, reference and help', () => {
    const html = errorPage({ ...props, backUrl: 'https://moodle.example/' }, assets);
    expect(headingsOf(html)).toEqual([[1, 'This link has run out']]);
    expect(linksOf(html)).toEqual({ 'Go back and open it again': 'https://moodle.example/' });
    expect(textOf(html)).toMatch(
      /Code launch\.expired When November 24, 2026, 10:14:32 UTC Reference k3f9-71xq What helps Compare the clocks\.$/,
    );
  });

  test('says how to begin again where there is no way back', () => {
    const html = errorPage(props, assets);
    expect(textOf(html)).toContain('Go back to your course and open it again.');
    expect(linksOf(html)).toEqual({});
  });

  test('shows help to everyone where everyone can act on it', () => {
    const html = errorPage({ ...props, code: 'session.ended', help: 'Open Waymark again.' }, assets);
    expect(html).toContain('<p>Open Waymark again.</p>');
    expect(html).toContain('<details><summary>For your administrator');
    expect(textOf(html)).not.toContain('What helps');
  });

  test.each([
    ['launch.platform_unknown', 'Waymark does not know this LMS'],
    ['launch.signature', 'Your LMS sent something Waymark cannot accept'],
    ['login.parameters', 'Your LMS sent something Waymark cannot accept'],
    ['session.missing', 'Your session has ended'],
    ['permission.missing', 'This page is for someone else'],
    ['tags.target_unknown', 'This piece of coursework is not here'],
    ['page.unknown', 'There is nothing at this address'],
    ['database.unavailable', 'Waymark cannot reach its data right now'],
    ['request.too_large', 'This is more than Waymark accepts at once'],
    ['server.error', 'Something went wrong on our side'],
    ['never.heard.of.it', 'Something went wrong on our side'],
    ['constructor', 'Something went wrong on our side'],
  ])('has a title for %s', (code, title) => {
    expect(headingsOf(errorPage({ ...props, code }, assets))).toEqual([[1, title]]);
  });

  test('speaks Spanish and marks what is English', () => {
    const html = errorPage({ ...props, lang: 'es' }, assets);
    expect(headingsOf(html)).toEqual([[1, 'Este enlace ya venció']]);
    expect(html).toContain('<p lang="en">This one is older');
    expect(html).toContain('<span lang="en">Compare the clocks.</span>');
  });

  test('shows hostile values as text and follows no script address', () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const html = errorPage(
      {
        ...props,
        message: hostile,
        reference: hostile,
        help: hostile,
        title: hostile,
        backUrl: 'javascript:alert(1)',
      },
      assets,
    );
    expect(html).not.toMatch(/<img|javascript:/);
  });
});

describe('the pages of a launch', () => {
  const pages = ltiPages(assets);

  test('offer a window of its own that begins the launch again', () => {
    const html = pages.openInNewWindow({
      lms: 'canvas',
      form: {
        action: '/lti/login',
        method: 'post',
        fields: { iss: 'https://canvas.example', login_hint: '"><script>' },
      },
    });
    expect(html).toContain('<form rel="noopener" action="/lti/login" method="post" target="_blank">');
    expect(html).toContain('name="login_hint" value="&quot;&gt;&lt;script&gt;"');
    expect(textOf(html)).toContain(
      'In a window of its own it works as usual, and this page stays where it is.',
    );
    expect(linksOf(html)).toEqual({
      'How to allow it in Safari, Firefox and Chrome (opens in a new window)': '/help/cookies',
    });
    expect(html).not.toContain('data-scheme');
  });

  test('wait for the storage of the LMS with a script of ours, and go on by hand without scripts', () => {
    const html = pages.platformStorage({
      lms: 'moodle',
      script: '/lti/assets/platform-storage.js',
      form: {
        id: 'waymark-storage',
        action: '/lti/continue',
        method: 'get',
        fields: { state: 'x' },
        data: { step: 'put', patience: '1500' },
      },
    });
    expect(html).toContain('<script defer="" src="/lti/assets/platform-storage.js"></script>');
    expect(html).toContain(
      '<form id="waymark-storage" data-step="put" data-patience="1500" action="/lti/continue" method="get">',
    );
    expect(html).toMatch(
      /<input type="hidden" name="state" value="x"\/>.*<noscript>.*<button type="submit".*Continue/s,
    );
  });
});
