import request from 'supertest';
import { translationsOf } from '../../../src/framework/model/translated-snapshot';
import { pagesApp } from './support/app';
import { framework, itemOf } from './support/course';
import { headingsOf, linksOf, textOf, wellOrdered } from './support/html';

const publicUrl = 'https://waymark.school.example';
const app = pagesApp({ viewer: null, publicUrl });
const get = (address: string) => request(app).get(address).set('Accept', 'text/html');
const { document } = framework;
const pageOf = (code: string) => `/case/items/${itemOf(code).id}`;
const tree = `/case/${document.id}`;

describe('the list of frameworks', () => {
  test('says of each what it is, how much it holds, its license and its status', async () => {
    const text = textOf((await get('/case')).text);
    expect(text).toContain(document.description);
    expect(text).toContain(`Version ${document.version}`);
    expect(text).toContain('In force since November 24, 2026');
    const statements = framework.items.filter(({ type }) => type === 'statement').length;
    expect(text).toContain(
      `5 areas, 10 elements, 16 career clusters, 79 pathways and ${statements.toLocaleString('en')} statements`,
    );
    expect(text).toContain(document.license.title);
  });

  test('says in Spanish what the framework says of itself there', async () => {
    const [translation] = translationsOf(framework);
    const list = (await get('/case?lang=es')).text;
    expect(textOf(list)).toContain(translation?.document.description);
    expect(textOf(list)).toContain('79 rutas y 1,557 enunciados');
    expect(headingsOf((await get(`${tree}?lang=es`)).text)[0]).toEqual([1, translation?.document.title]);
  });

  test('leads to the tree and to the data', async () => {
    expect(linksOf((await get('/case')).text)).toMatchObject({
      [document.title]: tree,
      'CASE 1.1 package': `/ims/case/v1p1/CFPackages/${document.id}`,
      'CASE 1.0 package': `/ims/case/v1p0/CFPackages/${document.id}`,
      'CFDocument, CASE 1.1': `/ims/case/v1p1/CFDocuments/${document.id}`,
    });
  });
});

describe('the tree', () => {
  test('has every area, element, cluster and pathway, and counts the statements of each cluster', async () => {
    const { text: html } = await get(tree);
    const hrefs = new Set(Object.values(linksOf(html)));
    for (const { id, type } of framework.items) {
      if (type !== 'statement') expect(html).toContain(`href="/case/items/${id}"`);
    }
    const count = framework.statementsUnder(itemOf('HL').id).length;
    expect(textOf(html)).toContain(`Health Science ${count} statements`);
    expect(hrefs).toContain(`${tree}?cluster=HL`);
  });

  test('has every statement on the page of its cluster, and no other', async () => {
    const { text: html } = await get(`${tree}?cluster=HL`);
    const linked = new Set([...html.matchAll(/href="\/case\/items\/([^"?]+)"/g)].map((match) => match[1]));
    const shown = framework.items.filter(({ id, type }) => type === 'statement' && linked.has(id));
    expect(shown.map(({ id }) => id).sort()).toEqual(
      framework
        .statementsUnder(itemOf('HL').id)
        .map(({ id }) => id)
        .sort(),
    );
    expect(textOf(html)).toContain(itemOf('HL.THR.01').text);
  });

  test('is light: no page of it is more than 100 kB', async () => {
    const clusters = framework.items.filter(({ type }) => type === 'cluster');
    for (const address of [tree, ...clusters.map(({ code }) => `${tree}?cluster=${code}`)]) {
      const { text } = await get(address);
      expect([address, text.length < 100_000]).toEqual([address, true]);
    }
  });

  test.each(['XX', 'HL.THR', 'COM', '', 'HL&cluster=IT'])('knows no cluster %s', async (cluster) => {
    expect((await get(`${tree}?cluster=${cluster}`)).status).toBe(404);
  });
});

describe('the page of a statement', () => {
  test('reads as in the design: the statement, plain words in both languages, and what is known', async () => {
    const { text: html } = await get(pageOf('HL.THR.01'));
    const item = itemOf('HL.THR.01');
    expect(headingsOf(html)).toEqual([
      [1, item.text],
      [2, 'In plain words'],
      [2, 'Levels of performance'],
      [2, 'How it is connected'],
      [3, 'Part of'],
      [3, 'Exercises'],
      [2, 'About this statement'],
      [2, 'Use it elsewhere'],
    ]);
    expect(html).toContain('<h1 class="plate">');
    expect(html).toContain(`lang="es">${item.translations.es?.student}</p>`);
    const text = textOf(html);
    expect(text).toContain(`HL.THR.01 Vital signs ${item.text}`);
    expect(text).toContain(
      'Type Knowledge and Skill Statement, pathway level One thing that a learner knows',
    );
    expect(text).toContain('Kind Skill Element Technical skills');
    expect(text).toContain('Search words vital signs, blood pressure, BP');
    expect(text).toContain(
      'Written for this project: the code, the plain-word version, the search words, the statement and the levels of performance.',
    );
    expect(text).toContain('The names of its cluster and pathway come from');
    expect(text).toContain(`Last changed November 27, 2026, in version ${document.version}`);
    expect(text).toContain('This link is permanent.');
  });

  test('tells its levels of performance from lowest to highest, in the language of the page', async () => {
    const { levels, translations } = itemOf('HL.THR.01');
    const [low, high] = [levels[0], levels.at(-1)];
    const english = textOf((await get(pageOf('HL.THR.01'))).text);
    expect(english).toContain(`Levels of performance Beginning ${low?.description} 1 point Developing`);
    expect(english).toContain(`Advanced ${high?.description} 4 points How it is connected`);
    const spanish = textOf((await get(`${pageOf('HL.THR.01')}?lang=es`)).text);
    const said = translations.es?.levels?.[0];
    expect(spanish).toContain(
      `Niveles de desempeño ${said?.quality} ${said?.description} 1 punto En desarrollo`,
    );
    expect(spanish).not.toContain(low?.description);
  });

  test('says nothing of levels where there are none', async () => {
    const { text: html } = await get(pageOf('HL.COM.2'));
    expect(headingsOf(html).map(([, name]) => name)).not.toContain('Levels of performance');
    expect(textOf(html)).not.toContain('the levels of performance');
  });

  test('at cluster level speaks of no pathway', async () => {
    const text = textOf((await get(pageOf('HL.COM.2'))).text);
    expect(text).toContain('Knowledge and Skill Statement, cluster level');
    expect(text).toContain('The name of its cluster comes from');
  });

  test('has the trail to it, and the statement that follows', async () => {
    const { text: html } = await get(pageOf('HL.THR.01'));
    const links = linksOf(html);
    const siblings = framework.childrenOf(itemOf('HL.THR').id);
    expect(links).toMatchObject({
      'Health Science': pageOf('HL'),
      'Therapeutic Services': pageOf('HL.THR'),
      [`Next: ${siblings[1]?.label}`]: pageOf('HL.THR.02'),
    });
    expect(textOf(html)).toContain(`This statement 1 of ${siblings.length}.`);
  });

  test('gives its permanent link at the public address, and the same as data', async () => {
    const { id } = itemOf('HL.THR.01');
    expect(linksOf((await get(pageOf('HL.THR.01'))).text)).toMatchObject({
      'Permanent link': `${publicUrl}/uri/${id}`,
      [`${publicUrl}/uri/${id}`]: `${publicUrl}/uri/${id}`,
      'CASE 1.1 JSON': `/ims/case/v1p1/CFItems/${id}`,
      'CASE 1.0 JSON': `/ims/case/v1p0/CFItems/${id}`,
      'Associations as JSON': `/ims/case/v1p1/CFItemAssociations/${id}`,
    });
  });

  test('marks the full statement as English on a Spanish page, and puts Spanish first', async () => {
    const { text: html } = await get(`${pageOf('HL.THR.01')}?lang=es`);
    const item = itemOf('HL.THR.01');
    expect(html).toContain(`<h1 class="plate"><span lang="en">${item.text}</span></h1>`);
    const text = textOf(html);
    expect(text).toContain(`${item.translations.es?.student} ${item.student}`);
    expect(text).toContain('HL.THR.01 Signos vitales');
  });
});

describe('associations', () => {
  const sections = (html: string) => headingsOf(html).flatMap(([level, name]) => (level === 3 ? [name] : []));

  test.each([
    ['HL.THR.01', ['Part of', 'Exercises']],
    ['HL.COM.2', ['Part of']],
    ['HL.THR', ['Part of', 'Statements']],
    ['HL', ['Part of', 'Pathways', 'Statements']],
    ['HST', ['Career clusters']],
    ['COM', ['Cluster-level statements that are part of it', 'Exercised by pathway-level statements']],
  ])('of %s are said in words', async (code, expected) => {
    expect(sections((await get(pageOf(code))).text)).toEqual(expected);
  });

  test('lead both ways: what one item links to links back to it', async () => {
    for (const code of ['HL.THR.01', 'HL.COM.2', 'HL.THR', 'HL', 'HST']) {
      const { text: html } = await get(pageOf(code));
      const body = html.slice(html.indexOf('id="connected"'), html.indexOf('id="facts"'));
      const others = [...body.matchAll(/href="(\/case\/items\/[^"]+)"/g)].map((match) => match[1] as string);
      expect(others.length).toBeGreaterThan(0);
      for (const other of others) {
        expect([code, other, (await get(other)).text.includes(`href="${pageOf(code)}"`)]).toEqual([
          code,
          other,
          true,
        ]);
      }
    }
  });

  test('of an element unfold by cluster, since there are hundreds', async () => {
    const { text: html } = await get(pageOf('TEC'));
    const { id } = itemOf('TEC');
    expect(html).toContain('<details');
    for (const item of framework.items.filter(({ elementId }) => elementId === id)) {
      expect(html).toContain(`href="/case/items/${item.id}"`);
    }
  });
});

test('occupations stand with their O*NET codes, in either language', async () => {
  const code = document.occupationCodes['nursing assistants'];
  expect(code).toMatch(/^\d\d-\d{4}\.\d\d$/);
  expect(textOf((await get(pageOf('HL.THR'))).text)).toContain(`nursing assistants O*NET ${code}`);
  expect(textOf((await get(`${pageOf('HL.THR')}?lang=es`)).text)).toContain(
    `auxiliares de enfermería O*NET ${code}`,
  );
});

test('a cluster leads to its place in another framework, whose names stay in English', async () => {
  const [link] = document.crosswalks[0]?.links.HL ?? [];
  const english = (await get(pageOf('HL'))).text;
  expect(linksOf(english)).toMatchObject({ 'Healthcare & Human Services': link?.uri });
  expect(textOf(english)).toContain(
    'In other frameworks Related to Healthcare & Human Services 040200 National Career Clusters Framework (2024)',
  );
  const spanish = (await get(`${pageOf('HL')}?lang=es`)).text;
  expect(spanish).toContain('<span lang="en">Healthcare &amp; Human Services</span>');
  expect(textOf(spanish)).toContain('En otros marcos Se relaciona con Healthcare & Human Services 040200');
  expect(textOf(spanish)).toContain('Marco nacional de grupos de carreras (2024)');
  expect(textOf((await get(pageOf('ST'))).text)).not.toContain('In other frameworks');
});

test('names from the published model are told from what is written here', async () => {
  const text = textOf((await get(pageOf('HL'))).text);
  expect(text).toContain(
    `From the ${document.title}: the name and which pathways it holds. Written for this`,
  );
});

describe('addresses', () => {
  test.each([
    ['/case/HL.THR.01', 'HL.THR.01', ''],
    ['/case/hl.thr.01?lang=es', 'HL.THR.01', '?lang=es'],
    ['/case/items/HL', 'HL', ''],
    [`/case/${'HL.THR.01'.toLowerCase()}`, 'HL.THR.01', ''],
  ])('%s leads to the permanent page', async (address, code, query) => {
    const answer = await get(address);
    expect([answer.status, answer.headers.location]).toEqual([302, `${pageOf(code)}${query}`]);
  });

  test('identifiers of items without /items, or in capitals, lead there too', async () => {
    const { id } = itemOf('HL');
    for (const address of [`/case/${id}`, `/case/items/${id.toUpperCase()}`]) {
      expect((await get(address)).headers.location).toBe(pageOf('HL'));
    }
  });

  test.each([
    'ZZ',
    'items',
    'items/ZZ',
    `items/${document.id}`,
    '00000000-0000-4000-8000-000000000000',
    'items/00000000-0000-4000-8000-000000000000',
    'items/__proto__',
    'constructor',
    '%3Cscript%3Ealert(1)%3C%2Fscript%3E',
    'x'.repeat(500),
  ])('%s is the page for unknown addresses', async (key) => {
    const answer = await get(`/case/${key}`);
    expect(answer.status).toBe(404);
    expect(textOf(answer.text)).toContain('There is nothing at this address');
    expect(answer.text).not.toContain('<script');
  });
});

describe('every page', () => {
  const addresses = [
    '/case',
    tree,
    `${tree}?cluster=HL`,
    ...['HST', 'COM', 'HL', 'HL.THR', 'HL.COM.2'].map(pageOf),
  ];

  test.each(
    addresses.flatMap((address) => [address, `${address}${address.includes('?') ? '&' : '?'}lang=es`]),
  )('%s may be cached, has ordered headings and holds nothing inline', async (address) => {
    const answer = await get(address);
    expect(answer.status).toBe(200);
    expect(answer.headers['cache-control']).toBe('public, max-age=300');
    expect(wellOrdered(headingsOf(answer.text))).toBe(true);
    expect(answer.text).not.toMatch(/\sstyle=|<style|<script|\son\w+=/);
    expect(answer.text).not.toMatch(/undefined|\[object|\{\{|NaN|case\.\w+</);
  });

  test('holds no identifier twice', async () => {
    for (const address of addresses) {
      const ids = [...(await get(address)).text.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
      expect([address, new Set(ids).size]).toEqual([address, ids.length]);
    }
  });
});
