import { parse } from 'csv-parse/sync';
import type { Format } from '../../../src/exporters/format';
import { tableFormats } from '../../../src/exporters/table';
import { loadFramework } from '../../../src/framework';
import { snapshotOf } from '../../../src/framework/model/snapshot';
import { filesOf, smallFramework, writeFiles } from '../../framework/support/small-framework';
import { partsOf, sheetsOf } from '../support/workbook';
import { changedSnapshot, frameworkSource, warned, written } from '../support/written';

const formatOf = (id: string) => tableFormats.find((format) => format.id === id) as Format;
const xlsx = formatOf('xlsx');
const snapshot = loadFramework();
const small = loadFramework(writeFiles(filesOf(smallFramework())));

describe('the statements', () => {
  it.each(['en', 'es'])('are those of the CSV file, cell by cell (%s)', async (language) => {
    const source = frameworkSource(snapshot);
    const [rows] = Object.values(await sheetsOf(await written(xlsx, source, { language })));
    const csv = parse(await written(formatOf('csv'), source, { language, bom: false, formulaSafe: false }));
    expect(rows).toEqual(csv.map((cells) => cells.map((cell: string) => cell || null)));
    expect(xlsx.count(source, {}).number).toBe(csv.length - 1);
  });

  it('can be filtered, under a header that stays, with long text broken into lines', async () => {
    const part = partsOf(await written(xlsx, frameworkSource(snapshot)))['xl/worksheets/sheet1.xml'] ?? '';
    const statements = snapshot.items.filter(({ type }) => type === 'statement').length;
    expect(part).toContain(`<autoFilter ref="A1:S${statements + 1}"/>`);
    expect(part).toContain('<pane ySplit="1" topLeftCell="A2"');
    const styleOf = (number: number) =>
      part.match(new RegExp(`<col min="${number}" [^>]* style="(\\d+)"`))?.[1];
    expect(styleOf(2)).not.toBe(styleOf(1));
    expect(styleOf(4)).toBe(styleOf(2));
  });
});

describe('the sheet about the framework', () => {
  const dated = snapshotOf({ ...snapshot.document, changed: '2026-11-24T23:30:00Z' }, [...snapshot.items]);
  const aboutOf = async (language: string) => {
    const sheets = await sheetsOf(await written(xlsx, frameworkSource(dated), { language }));
    return { names: Object.keys(sheets), about: new Map(Object.values(sheets)[1] as [string, unknown][]) };
  };

  it('says which one it is, of when, and what one may do with it', async () => {
    const { names, about } = await aboutOf('en');
    const { document } = snapshot;
    expect(names).toEqual(['Statements', 'About']);
    expect(about.get('Framework')).toBe(document.title);
    expect(about.get('Version')).toBe(document.version);
    expect(about.get('Last changed')).toBe('November 24, 2026');
    expect(about.get('License')).toContain(document.license.text);
    expect(about.get('Framework online')).toBe(`https://waymark.example/uri/${document.id}`);
    expect(about.get('Notes')).toBe(document.notes);
  });

  it('says it in Spanish', async () => {
    const { names, about } = await aboutOf('es');
    expect(names).toEqual(['Enunciados', 'Acerca de']);
    expect(about.get('Marco')).toBe(snapshot.document.translations.es?.title);
    expect(about.get('Notas')).toBe(snapshot.document.notes);
    expect(about.get('Última modificación')).toBe('24 de noviembre de 2026');
  });

  it('leaves out what the framework does not have', async () => {
    const { About = [] } = await sheetsOf(await written(xlsx, frameworkSource(small)));
    expect(About.map(([fact]) => fact)).not.toContain('Notes');
    expect(About).toContainEqual(['Publisher', 'Somebody']);
  });
});

it('warns of what a table loses and of what a cell cannot hold', () => {
  const from = changedSnapshot(small, { 'BK.BRD.01': { text: 'x'.repeat(32_768), label: '\ud800' } });
  expect(warned(xlsx, frameworkSource(from)).map(({ code, examples }) => [code, examples[0]])).toEqual([
    ['table.definitions_dropped', 'FOD'],
    ['xlsx.text_shortened', 'BK.BRD.01'],
    ['xlsx.character_replaced', 'BK.BRD.01'],
  ]);
});

it('has the same bytes twice, and shows its rows in the preview', async () => {
  const source = frameworkSource(small);
  expect((await written(xlsx, source)).equals(await written(xlsx, source))).toBe(true);
  const [titles, first] = [...((xlsx.preview?.(source, { language: 'es' }) ?? []) as Iterable<string>)];
  expect(titles).toContain('Código,Enunciado');
  expect(first).toContain('BK.TEC.1');
});
