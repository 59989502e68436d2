import request from 'supertest';
import { pagesApp } from './support/app';
import { framework, itemOf } from './support/course';
import { headingsOf, linksOf, textOf, wellOrdered } from './support/html';

const app = pagesApp({ viewer: null, practiceUrl: 'http://127.0.0.1:3001' });
const get = (address: string) => request(app).get(address);

describe('the home page', () => {
  test('says what Waymark is, how it is opened and what can be looked at', async () => {
    const { text: html } = await get('/');
    expect(textOf(html)).toContain('Waymark opens inside your LMS. Teachers tag courses and assignments');
    expect(linksOf(html)).toMatchObject({
      'Explore career clusters': '/explore',
      'The framework as data': '/case',
      'Open the practice LMS': 'http://127.0.0.1:3001',
      'CASE 1.1 JSON': `/ims/case/v1p1/CFPackages/${framework.document.id}`,
      'CASE 1.0 JSON': `/ims/case/v1p0/CFPackages/${framework.document.id}`,
    });
  });

  test('does not speak of a practice LMS that is not there', async () => {
    const { text: html } = await request(pagesApp({ viewer: null })).get('/');
    expect(textOf(html)).not.toContain('practice LMS');
  });
});

describe('exploring', () => {
  test('begins with all clusters, each with the line for students', async () => {
    const { text: html } = await get('/explore');
    const clusters = headingsOf(html).filter(([level]) => level === 2);
    expect(clusters).toHaveLength(16);
    expect(clusters[0]?.[1]).toBe('Agriculture, Food & Natural Resources');
    expect(textOf(html)).toContain(itemOf('HL').student);
  });

  test('is alphabetical in each language', async () => {
    const { text: html } = await get('/explore?lang=es');
    const names = headingsOf(html).flatMap(([level, name]) => (level === 2 ? [name] : []));
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'es')));
    expect(names).toContain('Ciencias de la Salud');
  });

  test('shows a cluster with its definition, its pathways and what they share, in student words', async () => {
    const { text: html } = await get('/explore/HL');
    const text = textOf(html);
    expect(headingsOf(html).slice(0, 6)).toEqual([
      [1, 'Health Science'],
      [2, 'What it is'],
      [2, 'What people do'],
      [2, 'Pathways'],
      [2, 'What every pathway shares'],
      [3, 'Academic foundations'],
    ]);
    expect(text).toContain(itemOf('HL').definition);
    expect(text).toContain(itemOf('HL.COM.2').student);
    expect(text).toContain('8 of 16. Next: Hospitality & Tourism');
    expect(linksOf(html)).toHaveProperty('Therapeutic Services', '/explore/HL.THR');
  });

  test('shows a pathway with where it leads, what you learn, its code and its identifier', async () => {
    const { text: html } = await get('/explore/HL.THR');
    const text = textOf(html);
    expect(text).toContain('HL.THR Career pathway Therapeutic Services');
    expect(text).toContain('work as nursing assistants');
    expect(text).toContain(itemOf('HL.THR.01').student);
    expect(text).toContain(itemOf('HL.THR').id);
    expect(html).toContain('id="HL.THR.01"');
    expect(linksOf(html)).toHaveProperty(
      'See what every pathway in Health Science shares',
      '/explore/HL#shared',
    );
  });

  test('says of a pathway without statements that they are still being written', async () => {
    const { id, code } = itemOf('HL.THR');
    const shown = {
      ...framework,
      childrenOf: (of: string | null) => (of === id ? [] : framework.childrenOf(of)),
    };
    const { text: html } = await request(pagesApp({ viewer: null, shown })).get(`/explore/${code}`);
    expect(textOf(html)).toContain('are still being written');
    expect(textOf((await get(`/explore/${code}`)).text)).not.toContain('are still being written');
  });

  test('forgives the case of a code, and leads from a statement to its place', async () => {
    expect((await get('/explore/hl.thr?lang=es')).headers.location).toBe('/explore/HL.THR?lang=es');
    expect((await get('/explore/HL.THR.01')).headers.location).toBe('/explore/HL.THR#HL.THR.01');
    expect((await get('/explore/hl.com.2')).headers.location).toBe('/explore/HL#HL.COM.2');
  });

  test.each([
    'ZZ',
    'HST',
    'COM',
    '%3Cscript%3Ealert(1)%3C%2Fscript%3E',
    '__proto__',
    'constructor',
    'x'.repeat(500),
  ])('answers %s with a friendly 404', async (code) => {
    const answer = await get(`/explore/${code}`);
    expect(answer.status).toBe(404);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.text).not.toMatch(/<script|x{60}/);
    expect(textOf(answer.text)).toContain(
      `There is no cluster or pathway “${decodeURIComponent(code).slice(0, 40)}`,
    );
    expect(Object.values(linksOf(answer.text)).filter((href) => href.startsWith('/explore/'))).toHaveLength(
      16,
    );
  });

  test('marks what is in English only on a Spanish page', async () => {
    const { text: html } = await get('/explore/HL?lang=es');
    expect(html).toContain('<p class="read"><span lang="en">Health science covers');
    expect(html).toContain('<h1>Ciencias de la Salud</h1>');
    expect(linksOf(html)).toMatchObject({
      English: '/explore/HL',
      'Servicios Terapéuticos': '/explore/HL.THR?lang=es',
    });
  });
});

describe('every public page', () => {
  const addresses = [
    '/',
    '/explore',
    '/explore/HL',
    '/explore/IT',
    '/explore/HL.THR',
    '/explore/AG',
    '/help/cookies',
  ];

  test.each(addresses.flatMap((address) => [address, `${address}?lang=es`]))(
    '%s may be cached, has ordered headings and holds nothing inline',
    async (address) => {
      const answer = await get(address);
      expect(answer.status).toBe(200);
      expect(answer.headers['cache-control']).toBe('public, max-age=300');
      expect(answer.headers.vary).toContain('Sec-Fetch-Dest');
      expect(wellOrdered(headingsOf(answer.text))).toBe(true);
      expect(answer.text).not.toMatch(/\sstyle=|<style|<script|\son\w+=/);
      expect(answer.text).not.toMatch(/undefined|\[object|\{\{|NaN/);
    },
  );

  test('is answered by 304 to a cache that has it', async () => {
    const first = await get('/explore');
    expect((await get('/explore').set('if-none-match', first.headers.etag as string)).status).toBe(304);
  });

  test('every link within the pages leads somewhere', async () => {
    const seen = new Set<string>();
    for (const address of ['/', '/explore', '/explore/HL', '/explore/HL.THR', '/explore/ZZ']) {
      for (const href of Object.values(linksOf((await get(address)).text))) seen.add(href);
    }
    for (const href of seen) {
      if (!/^\/(explore|help|\?|$)/.test(href)) continue;
      expect([href, (await get(href)).status]).toEqual([href, href.startsWith('/explore/ZZ') ? 404 : 200]);
    }
  });
});
