import type { Express } from 'express';
import request from 'supertest';
import { createClosedConnection } from '../../../src/app/database/connection';
import { createStoredVersions } from '../../../src/case-api';
import { createVersions, loadFramework, type Snapshot, translatedSnapshot } from '../../../src/framework';
import { snapshotOf } from '../../../src/framework/model/snapshot';
import type { Item } from '../../../src/framework/model/types';
import { asVersion, versionIdOf } from '../../../src/framework/versions/version';
import { filesOf, smallFramework, writeFiles } from '../../framework/support/small-framework';
import { useTestDatabase } from '../../support/database';
import { pagesApp } from './support/app';
import { headingsOf, linksOf, textOf, wellOrdered } from './support/html';

const database = useTestDatabase();
const publicUrl = 'https://waymark.school.example';
const loaded = loadFramework(writeFiles(filesOf(smallFramework())));
const first = snapshotOf({ ...loaded.document, translations: { es: { title: 'Un marco pequeño' } } }, [
  ...loaded.items,
]);
const statements = first.items.filter(({ type }) => type === 'statement');
const [gone, stayed] = [statements[0], statements.at(-1)] as [Item, Item];
const without = (version: string, id: string) =>
  snapshotOf(
    { ...first.document, version },
    first.items.filter((item) => item.id !== id),
  );
/** What is served from memory. */
const second = without('2', gone.id);
const otherOf = (version: string, title = 'Another framework') =>
  snapshotOf({ ...first.document, id: '6f9619ff-8b86-4011-b42d-00c04fc964ff', title, version }, []);
const firstId = versionIdOf(first.document);
const otherIds = ['2030', '2031'].map((version) => versionIdOf(otherOf(version).document));
const spanishOf = (snapshot: Snapshot) => translatedSnapshot(snapshot, 'es');
const published = /published \w+ \d+, \d{4}/.source;

function portOn(connection = database.connection()) {
  const versions = createVersions({ connection });
  const stored = createStoredVersions({
    connection,
    publicUrl,
    published: async () =>
      (await versions.list()).map((version) => ({ ...version, listed: version.current })),
    budget: 0,
  });
  return { versions, stored, port: { ...versions, versionWith: stored.versionWith } };
}

let app: Express;
const get = (address: string, of = app) => request(of).get(address).set('Accept', 'text/html');
const sentTo = async (address: string) => {
  const { status, headers } = await get(address);
  return [status, headers.location];
};

beforeAll(async () => {
  const { versions, stored, port } = portOn();
  for (const snapshot of [first, second, otherOf('2030'), otherOf('2031')]) {
    await versions.publish(snapshot, stored.store);
  }
  app = pagesApp({ viewer: null, publicUrl, shown: second, published: port });
});

describe('identifiers of the translation', () => {
  test.each([
    ['document', () => [`/case/${spanishOf(second).document.id}`, `/case/${second.document.id}?lang=es`]],
    ['item', () => [`/case/items/${idInSpanish(stayed)}`, `/case/items/${stayed.id}?lang=es`]],
    ['item without /items', () => [`/case/${idInSpanish(stayed)}`, `/case/items/${stayed.id}?lang=es`]],
    [
      'item in capitals',
      () => [`/case/items/${idInSpanish(stayed).toUpperCase()}`, `/case/items/${stayed.id}?lang=es`],
    ],
    [
      'document of an older version',
      () => [`/case/${spanishOf(asVersion(first)).document.id}`, `/case/${firstId}?lang=es`],
    ],
    ['item that is gone', () => [`/case/items/${idInSpanish(gone)}`, `/case/items/${gone.id}?lang=es`]],
  ])('of the %s lead to the original, read in Spanish', async (_what, addresses) => {
    const [address = '', original = ''] = addresses();
    expect(await sentTo(address)).toEqual([302, original]);
    expect((await get(original)).text).toContain('<html lang="es"');
  });

  test('of the document are no item', async () => {
    expect((await get(`/case/items/${spanishOf(second).document.id}`)).status).toBe(404);
  });
});

const idInSpanish = ({ code }: { code: string }) => spanishOf(first).byCode.get(code)?.id ?? '';

describe('an older version', () => {
  test('has its tree, which says what it is and leads to the current version', async () => {
    const { text: html, status, headers } = await get(`/case/${firstId}`);
    expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=300']);
    expect(textOf(html)).toMatch(
      new RegExp(`This is version 1, ${published}\\. The current version is 2\\. ${first.document.title}`),
    );
    expect(linksOf(html)).toMatchObject({
      'The current version is 2.': `/case/${second.document.id}`,
      'CASE 1.1 package': `/ims/case/v1p1/CFPackages/${firstId}`,
    });
    expect(textOf(html)).toContain(`Baking ${statements.length} statements`);
  });

  test('has the page of each cluster, in either language', async () => {
    const { text: html } = await get(`/case/${firstId}?cluster=BK&lang=es`);
    expect(html).toContain(`href="/case/items/${gone.id}?lang=es"`);
    expect(textOf(html)).toMatch(/Esta es la versión 1, publicada el .*\. La versión actual es la 2\./);
    expect(linksOf(html)).toMatchObject({
      'La versión actual es la 2.': `/case/${second.document.id}?lang=es`,
    });
    expect((await get(`/case/${firstId}?cluster=XX`)).status).toBe(404);
  });

  test('shows a statement that has left the framework', async () => {
    const { text: html } = await get(`/case/items/${gone.id}`);
    expect(textOf(html)).toMatch(
      new RegExp(`This is version 1, ${published}\\. The current version is 2\\.`),
    );
    expect(headingsOf(html)[0]).toEqual([1, gone.text]);
    expect(linksOf(html)).toMatchObject({
      'Permanent link': `${publicUrl}/uri/${gone.id}`,
      [first.document.title]: `/case/${firstId}`,
    });
  });

  test('is found in capitals and without /items', async () => {
    expect((await get(`/case/${firstId.toUpperCase()}`)).status).toBe(200);
    expect(await sentTo(`/case/${gone.id}`)).toEqual([302, `/case/items/${gone.id}`]);
    expect(await sentTo(`/case/items/${gone.id.toUpperCase()}`)).toEqual([302, `/case/items/${gone.id}`]);
  });

  test('holds nothing inline, no identifier twice, and headings in order', async () => {
    for (const address of [
      `/case/${firstId}`,
      `/case/${firstId}?cluster=BK`,
      `/case/items/${gone.id}`,
      '/case',
    ]) {
      const { text: html } = await get(address);
      const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
      expect([address, new Set(ids).size]).toEqual([address, ids.length]);
      expect(wellOrdered(headingsOf(html))).toBe(true);
      expect(html).not.toMatch(/\sstyle=|<style|<script|undefined|\[object|\{\{|case\.\w+</);
    }
  });
});

describe('what was read of the database', () => {
  test('is kept until the version is published anew', async () => {
    const { versions, stored, port } = portOn();
    const reads: string[] = [];
    const snapshotOf = (id: string) => {
      reads.push(id);
      return port.snapshotOf(id);
    };
    const counted = pagesApp({ viewer: null, shown: second, published: { ...port, snapshotOf } });
    const titleOf = async () => headingsOf((await get(`/case/${otherIds[1]}`, counted)).text)[0]?.[1];
    expect([await titleOf(), await titleOf(), reads]).toEqual([
      'Another framework',
      'Another framework',
      [otherIds[1]],
    ]);
    await versions.publish(otherOf('2031', 'A new title'), stored.store);
    expect(await titleOf()).toBe('A new title');
    await versions.publish(otherOf('2031'), stored.store);
  });
});

describe('what is current', () => {
  test('comes without a notice where memory has it', async () => {
    for (const address of [`/case/${second.document.id}`, `/case/items/${stayed.id}`, '/case']) {
      expect(textOf((await get(address)).text)).not.toContain('This is version');
    }
  });

  test('is said of the current version by its own identifier', async () => {
    for (const id of [versionIdOf(second.document), otherIds[1]]) {
      const text = textOf((await get(`/case/${id}`)).text);
      expect(text).toMatch(new RegExp(`This is version \\d+, ${published}\\. It is the current version\\.`));
    }
  });

  test('of another framework is where its older version leads', async () => {
    expect(linksOf((await get(`/case/${otherIds[0]}`)).text)).toMatchObject({
      'The current version is 2031.': `/case/${otherIds[1]}`,
    });
  });
});

describe('the list of frameworks', () => {
  test('has the documents in other languages, as pages and as data', async () => {
    const { id } = spanishOf(second).document;
    const { text: html } = await get('/case');
    expect(linksOf(html)).toMatchObject({
      'Un marco pequeño': `/case/${second.document.id}?lang=es`,
      'CASE 1.1 package in Spanish': `/ims/case/v1p1/CFPackages/${id}`,
      'CASE 1.0 package in Spanish': `/ims/case/v1p0/CFPackages/${id}`,
    });
    expect(html).toContain('lang="es">Un marco pequeño</a>');
    expect(textOf((await get('/case?lang=es')).text)).toContain('Paquete CASE 1.1 en español');
  });

  test('has older versions and other frameworks, each with its older versions', async () => {
    const { text: html } = await get('/case');
    expect(linksOf(html)).toMatchObject({
      'Version 1': `/case/${firstId}`,
      'Another framework': `/case/${otherIds[1]}`,
      'Version 2030': `/case/${otherIds[0]}`,
    });
    const text = textOf(html);
    expect(text).toMatch(new RegExp(`Older versions Version 1 ${published} Another framework`));
    expect(text).toMatch(
      new RegExp(`Version 2031, ${published} Older versions Version 2030 ${published} For programs`),
    );
  });

  test('names the newest older version first', async () => {
    const third = pagesApp({ viewer: null, shown: without('3', gone.id), published: portOn().port });
    expect(textOf((await get('/case', third)).text)).toMatch(/Older versions Version 2 .* Version 1 /);
  });

  test('says nothing of other languages and versions where there are none', async () => {
    const text = textOf((await get('/case', pagesApp({ viewer: null, shown: loaded }))).text);
    expect(text).not.toMatch(/In other languages|Older versions/);
  });
});

describe('nobody knows', () => {
  test.each(['items/00000000-0000-4000-8000-000000000000', '00000000-0000-4000-8000-000000000000', 'ZZ'])(
    '%s',
    async (key) => {
      expect((await get(`/case/${key}`)).status).toBe(404);
    },
  );

  test('an older version by a code, nor its document as an item', async () => {
    expect((await get(`/case/items/${gone.code}`)).status).toBe(404);
    expect((await get(`/case/items/${firstId}`)).status).toBe(404);
  });

  test('a version that is still being written', async () => {
    const { versions, stored } = portOn();
    const draft = without('4', stayed.id);
    const stopped = versions.publish(draft, async (version) => {
      await stored.store(version);
      throw new Error('stopped');
    });
    await expect(stopped).rejects.toThrow('stopped');
    const now = pagesApp({ viewer: null, shown: second, published: portOn().port });
    expect((await get(`/case/${versionIdOf(draft.document)}`, now)).status).toBe(404);
  });
});

describe('without a database', () => {
  const down = pagesApp({ viewer: null, shown: second, published: portOn(createClosedConnection()).port });

  test('the current framework has its pages', async () => {
    const spanish = await get(`/case/items/${idInSpanish(stayed)}`, down);
    expect([spanish.status, spanish.headers.location]).toEqual([302, `/case/items/${stayed.id}?lang=es`]);
    for (const address of [`/case/${second.document.id}`, `/case/items/${stayed.id}`, '/case/items/BK']) {
      expect((await get(address, down)).status).toBeLessThan(400);
    }
    expect((await get('/case/ZZ', down)).status).toBe(404);
  });

  test.each([`/case/${firstId}`, `/case/items/${gone.id}`, '/case'])('%s says so', async (address) => {
    const { status, text: html, headers } = await get(address, down);
    expect([status, headers['cache-control']]).toEqual([503, 'no-store']);
    expect(headers['retry-after']).toMatch(/^\d+$/);
    expect(textOf(html)).toContain('database');
  });
});
