import request from 'supertest';
import { ltiEndpoints, manualSetup } from '../../../src/lti';
import { pagesApp } from './support/app';
import { headingsOf, linksOf, textOf, wellOrdered } from './support/html';

const app = pagesApp({ viewer: null });
const get = async (address: string) => (await request(app).get(address).expect(200)).text;
const kinds = ['canvas', 'moodle', 'other'] as const;

/** Every value of the page that is there to be copied, under the name that its button says. */
const valuesOf = (html: string): Record<string, string> =>
  Object.fromEntries(
    [
      ...html.matchAll(/<code id="([^"]+)"[^>]*>(.*?)<\/code>.*?data-copies="([^"]+)" data-name="([^"]+)"/gs),
    ].map(([, id, value, copies, name]) => {
      expect(copies).toBe(id);
      return [name ?? '', (value ?? '').replaceAll('&amp;', '&')];
    }),
  );

test('/connect leads to the administrator’s page and to one page an LMS, and the home page leads there', async () => {
  expect(linksOf(await get('/connect'))).toMatchObject({
    'Open the administrator’s page': '/admin',
    Canvas: '/connect/canvas',
    Moodle: '/connect/moodle',
    'Another LMS': '/connect/other',
  });
  expect(linksOf(await get('/'))).toMatchObject({ 'Connect your LMS': '/connect' });
  expect(linksOf(await get('/?lang=es'))).toMatchObject({ 'Conectar su LMS': '/connect?lang=es' });
});

test('an LMS that nobody knows has no page', async () => {
  await request(app).get('/connect/blackboard').expect(404);
});

describe.each(kinds)('/connect/%s', (lms) => {
  const { groups, answers } = manualSetup(lms, ltiEndpoints('https://waymark.example'));
  const fields = groups.flatMap((group) => group.fields);

  test.each(['', '?lang=es'])('shows every field of the table, in its order%s', async (query) => {
    const text = textOf(await get(`/connect/${lms}${query}`));
    let from = 0;
    for (const { label, value } of fields) {
      from = text.indexOf(`${label} `, from);
      expect(from).toBeGreaterThan(-1);
      expect(text.slice(from)).toContain(value.replaceAll('\n', ' '));
    }
    for (const answer of Object.values(answers)) expect(text).toContain(answer);
  });

  test('names each value to copy by its field; the buttons wait for their script', async () => {
    const html = await get(`/connect/${lms}`);
    const toPaste = fields.filter(({ kind }) => kind === 'paste').map(({ label, value }) => [label, value]);
    expect(valuesOf(html)).toEqual(Object.fromEntries(toPaste));
    expect(html.match(/<button/g)).toHaveLength(toPaste.length);
    expect(html.match(/<button[^>]* hidden=""/g)).toHaveLength(toPaste.length);
    expect(html).toContain('<script defer="" src="/scripts/copy-values.js"></script>');
  });

  test('is in both languages, with headings in order and nothing inline', async () => {
    const [english, spanish] = [await get(`/connect/${lms}`), await get(`/connect/${lms}?lang=es`)];
    for (const html of [english, spanish]) {
      expect(wellOrdered(headingsOf(html))).toBe(true);
      expect(html).not.toMatch(/ on[a-z]+=|style=/);
    }
    expect(english).toContain('<html lang="en"');
    expect(spanish).toContain('<html lang="es"');
    expect(textOf(spanish)).not.toContain('Enter this');
    expect(linksOf(english).Español).toBe(`/connect/${lms}?lang=es`);
  });
});

test('the table names the addresses of this Waymark, its icon and its custom parameters', () => {
  const endpoints = ltiEndpoints('https://school.example/waymark');
  const fieldOf = (lms: (typeof kinds)[number], label: string) =>
    manualSetup(lms, endpoints)
      .groups.flatMap(({ fields }) => fields)
      .find((field) => field.label === label)?.value;
  expect(fieldOf('canvas', 'JSON URL')).toBe('https://school.example/waymark/lti/config/canvas.json');
  expect(fieldOf('canvas', 'Redirect URIs')).toBe('https://school.example/waymark/lti/launch');
  expect(fieldOf('moodle', 'Initiate login URL')).toBe('https://school.example/waymark/lti/login');
  expect(fieldOf('moodle', 'Public keyset')).toBe('https://school.example/waymark/lti/keys');
  expect(fieldOf('moodle', 'Icon URL')).toBe('https://school.example/waymark/lti/assets/icon.svg');
  expect(fieldOf('moodle', 'Custom parameters')).toBe('context_history=$Context.id.history');
  expect(fieldOf('other', 'Custom parameters')?.split('\n')).toHaveLength(3);
});

test('no e-mail and no right to write grades is asked for', () => {
  const all = kinds.flatMap((lms) => manualSetup(lms, ltiEndpoints('https://waymark.example')).groups);
  const text = JSON.stringify(all);
  expect(text).not.toMatch(/scope\/(lineitem"|score)/);
  expect(text).toContain('"Share launcher\'s email with tool","value":"Never"');
});
