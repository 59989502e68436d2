/** The page that ends a registration. */
import { errorPage, ltiPages } from '../../../src/web/pages';

const assets = { css: () => ['/assets/pages.css'] };
const html = (active: boolean, ...languages: string[]) =>
  ltiPages(assets).registered(
    {
      lms: 'canvas',
      script: '/lti/assets/registration.js',
      name: 'A & B <School>',
      id: 'platform-1',
      active,
      clientId: '10000000000042',
      deploymentId: null,
      scopes: ['one', 'two'],
      placements: [],
    },
    languages,
  );

test('it says what was granted, and has the button that its script shows', () => {
  const page = html(true);
  for (const text of ['A &amp; B &lt;School&gt;', 'platform-1', '10000000000042', 'one two', 'any', 'none'])
    expect(page).toContain(text);
  expect(page).toMatch(/<button[^>]*id="waymark-close"[^>]*hidden/);
  expect(page).toContain('src="/lti/assets/registration.js"');
  expect(page).not.toMatch(/ on[a-z]+=|style=/);
});

test('it says whether somebody has to approve first', () => {
  expect(html(true)).not.toContain('approve');
  expect(html(false)).toContain('approve');
});

test('it is in Spanish for a browser that asks for Spanish first, and else in English', () => {
  const spanish = html(false, 'es-MX', 'en');
  expect(spanish).toContain('<html lang="es"');
  for (const text of ['Waymark y su LMS ya se conocen', 'Id de cliente', 'lo aprueban', 'Listo'])
    expect(spanish).toContain(text);
  for (const languages of [['en', 'es'], ['fr'], ['*'], []])
    expect(html(false, ...languages)).toContain('<html lang="en"');
});

test('an error of a registration shows the administrator what to do', () => {
  const page = errorPage(
    {
      code: 'registration.invite_used',
      message: 'Used.',
      help: 'Get a new one.',
      when: new Date(0),
      reference: 'a-b',
    },
    assets,
  );
  expect(page).toContain('Waymark could not be registered here');
  expect(page).toContain('Get a new one.');
});
