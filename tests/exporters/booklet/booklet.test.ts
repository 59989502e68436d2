import fc from 'fast-check';
import { bookletFormats } from '../../../src/exporters/booklet';
import type { Format } from '../../../src/exporters/format';
import { xmlText } from '../../../src/exporters/shared/text';
import { loadFramework } from '../../../src/framework';
import { snapshotOf } from '../../../src/framework/model/snapshot';
import type { Item, Snapshot } from '../../../src/framework/model/types';
import { filesOf, smallFramework, writeFiles } from '../../framework/support/small-framework';
import { hostileText } from '../support/hostile';
import { changedSnapshot, frameworkSource, warned, written } from '../support/written';

const [format] = bookletFormats as [Format];
const snapshot = loadFramework();
const small = loadFramework(writeFiles(filesOf(smallFramework())));
const page = async (from: Snapshot, chosen = {}) =>
  (await written(format, frameworkSource(from), chosen)).toString();

const characters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const decoded = (html: string) =>
  html.replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => characters[name] ?? '');
/** The codes of the statements in the order of the page. */
const codesIn = (html: string) => [...html.matchAll(/<p class="code">([^ <]+)/g)].map(([, code]) => code);
const codesOf = (items: readonly Item[]) =>
  items.filter(({ type }) => type === 'statement').map(({ code }) => code);

describe('the whole framework', () => {
  it.each(['en', 'es'])('has every statement once, in the order of the framework (%s)', async (language) => {
    expect(codesIn(await page(snapshot, { language }))).toEqual(codesOf(snapshot.items));
  });

  it('says each statement and its student version', async () => {
    const text = decoded(await page(snapshot));
    const said = snapshot.items.flatMap(({ text: name, student, levels }) => [
      name,
      student ?? '',
      ...levels.map(({ quality, description }) => `<b>${quality}:</b> ${description}`),
    ]);
    expect(said.filter((one) => !text.includes(one))).toEqual([]);
  });

  it('stays under three megabytes', async () => {
    expect((await written(format, frameworkSource(snapshot), { language: 'es' })).length).toBeLessThan(
      3_000_000,
    );
  });

  it('needs nothing from elsewhere and runs nothing', async () => {
    const text = await page(snapshot);
    expect(text).not.toMatch(/<script|<link|<img|<iframe|@import|url\(| style=| on\w+=/);
  });

  it('comes in pieces, none of them large', () => {
    const pieces = [...(format.write(frameworkSource(snapshot), {}) as Iterable<string>)];
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(40_000);
  });
});

describe('contents', () => {
  it('lead to every cluster and pathway, and to nothing else that is not there', async () => {
    const text = await page(snapshot);
    const targets = [...text.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(targets));
    for (const { id } of snapshot.items.filter(({ type }) => type === 'cluster' || type === 'pathway'))
      expect(targets).toContain(`i-${id}`);
  });

  it('leave out sections that a narrowed framework has no items for', async () => {
    const narrowed = snapshotOf(
      { ...small.document },
      small.items.filter(({ type }) => type !== 'area'),
    );
    const text = await page(narrowed);
    expect(text).not.toContain('#areas');
    expect(text).not.toContain('id="areas"');
    expect(text).toContain('#elements');
  });
});

describe('the language', () => {
  const statement = snapshot.byCode.get('HL.THR.01') as Item;
  const { name, student } = {
    ...snapshot.byCode.get('HL.THR')?.translations.es,
    ...statement.translations.es,
  };

  it('is that of the page, with what is English marked as English', async () => {
    const text = decoded(await page(snapshot, { language: 'es' }));
    expect(text).toContain('<html lang="es">');
    expect(text).toContain(
      `<title>${snapshot.document.translations.es?.title} ${snapshot.document.version}</title>`,
    );
    expect(text).toContain(`>${name}</h3>`);
    expect(text).toContain(
      `<p>${student}</p>\n<p class="second"><span lang="en">${statement.text}</span></p>`,
    );
  });

  it('leaves the second version out when asked', async () => {
    const english = decoded(await page(snapshot, { studentVersions: false }));
    expect(english).toContain(statement.text);
    expect(english).not.toContain(statement.student);
    expect(decoded(await page(snapshot, { language: 'es', studentVersions: false }))).not.toContain(
      statement.text,
    );
  });

  it('is warned of where the booklet says something else', () => {
    expect(warned(format, frameworkSource(snapshot)).map(({ code }) => code)).toEqual([
      'booklet.search_words_left_out',
    ]);
    const statements = codesOf(small.items);
    expect(warned(format, frameworkSource(small), { language: 'es' })).toMatchObject([
      { code: 'booklet.not_translated', count: small.items.length - 2 },
      {
        code: 'booklet.student_version_first',
        count: 1,
        examples: [statements.find((code) => code === 'BK.BRD.01')],
      },
      { code: 'booklet.definition_left_out', effect: 'dropped', count: 4 },
      { code: 'booklet.search_words_left_out', effect: 'dropped' },
    ]);
  });
});

describe('hostile text', () => {
  it('stays text wherever it stands', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const hostile = changedSnapshot(small, {
          BK: { text, definition: text, occupations: [text] },
          'BK.BRD.01': { text, student: text },
        });
        const html = await page(
          snapshotOf({ ...hostile.document, title: text, notes: text }, [...hostile.items]),
        );
        expect(html).not.toContain('<script');
        expect(html.match(/<\/style>/g)).toHaveLength(1);
        expect(decoded(html)).toContain(`<p>${xmlText(text)}</p>\n<p class="second">${xmlText(text)}</p>`);
      }),
      { numRuns: 40 },
    );
  });

  it('is warned of where a page cannot carry it', () => {
    const hostile = changedSnapshot(small, { 'BK.BRD.01': { text: 'Bell\u0007' } });
    expect(warned(format, frameworkSource(hostile))).toMatchObject([
      { code: 'booklet.search_words_left_out' },
      { code: 'booklet.control_characters', effect: 'changed', examples: ['BK.BRD.01'] },
    ]);
  });

  it('does not make a link that runs', async () => {
    const license = { ...small.document.license, uri: 'javascript:alert(1)' };
    expect(await page(snapshotOf({ ...small.document, license }, [...small.items]))).not.toContain(
      'javascript:',
    );
  });
});
