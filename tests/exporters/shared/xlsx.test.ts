import fc from 'fast-check';
import type { Cell } from '../../../src/exporters/shared/csv';
import { xlsxWarnings } from '../../../src/exporters/shared/xlsx/limits';
import type { Sheet } from '../../../src/exporters/shared/xlsx/sheet';
import { xlsx } from '../../../src/exporters/shared/xlsx/workbook';
import { hostileText } from '../support/hostile';
import { partsOf, sheetsOf } from '../support/workbook';
import { xmlProblems } from '../support/xml';

const facts = { title: 'A <title> & more', creator: 'Somebody', changed: '2026-02-01T08:00:00Z' };

const sheet = (rows: readonly (readonly Cell[])[], more: Partial<Sheet> = {}): Sheet => ({
  name: 'Rows',
  columns: [
    { title: 'Code', width: 10 },
    { title: 'Text', width: 60, wrap: true },
  ],
  rows: () => rows,
  ...more,
});

async function bytesOf(...sheets: Sheet[]): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of xlsx(sheets, facts)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** What a text is after the escapes of SpreadsheetML, which the reader leaves as they are, are undone. */
const unescaped = (text: unknown) =>
  String(text).replace(/_x([0-9A-F]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));

describe('a workbook', () => {
  it('is read back sheet by sheet, in order, with numbers as numbers and text as text', async () => {
    const first = sheet([
      ['1.10', 'One'],
      ['0012', null],
      ['=1+1', 12.5],
    ]);
    const second = sheet([['a', 'b']], { name: 'More & <more>' });
    expect(await sheetsOf(await bytesOf(first, second))).toEqual({
      Rows: [
        ['Code', 'Text'],
        ['1.10', 'One'],
        ['0012', null],
        ['=1+1', 12.5],
      ],
      'More & <more>': [
        ['Code', 'Text'],
        ['a', 'b'],
      ],
    });
  });

  it('carries any text, and warns of what it cannot', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(hostileText, hostileText), { maxLength: 5 }), async (rows) => {
        const bytes = await bytesOf(sheet(rows));
        const read = (await sheetsOf(bytes)).Rows?.slice(1) ?? [];
        expect(read.map((cells) => cells.map(unescaped))).toEqual(
          rows.map((cells) => cells.map((text) => text.replace(/\p{Surrogate}/gu, '\ufffd'))),
        );
        const broken = rows.filter((cells) => cells.some((text) => /\p{Surrogate}/u.test(text)));
        expect(xlsxWarnings(rows, ([code]) => String(code))[0]?.count ?? 0).toBe(broken.length);
      }),
      { numRuns: 60 },
    );
  });

  it('writes control characters and carriage returns as escapes, and an escape that somebody typed as text', async () => {
    const strings = partsOf(await bytesOf(sheet([['\u0001', 'a\r\nb _x0041_']])))['xl/sharedStrings.xml'];
    expect(strings).toContain('>_x0001_</t>');
    expect(strings).toContain('>a_x000D_\nb _x005F_x0041_</t>');
  });

  it('has parts that are XML, each with its type, each related', async () => {
    const parts = partsOf(await bytesOf(sheet([['a', 'b ]]> <b>']]), sheet([], { name: 'Empty' })));
    expect(Object.keys(parts)).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/core.xml',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
      'xl/sharedStrings.xml',
    ]);
    for (const [name, text] of Object.entries(parts)) expect([name, xmlProblems(text)]).toEqual([name, []]);
    const typed = [...(parts['[Content_Types].xml'] ?? '').matchAll(/PartName="\/([^"]+)"/g)].map(
      ([, name]) => name,
    );
    expect(typed.toSorted()).toEqual(
      Object.keys(parts)
        .filter((name) => !/rels$|^\[/.test(name))
        .toSorted(),
    );
    const related = [...(parts['xl/_rels/workbook.xml.rels'] ?? '').matchAll(/Target="([^"]+)"/g)];
    for (const [, target] of related) expect(parts).toHaveProperty([`xl/${target}`]);
    expect(related).toHaveLength(4);
  });

  it('freezes the header, sets widths, and filters every row where that is asked', async () => {
    const filtered = partsOf(
      await bytesOf(
        sheet(
          [
            ['a', 'b'],
            ['c', 'd'],
          ],
          { filter: true },
        ),
      ),
    );
    expect(filtered['xl/worksheets/sheet1.xml']).toContain('ySplit="1"');
    expect(filtered['xl/worksheets/sheet1.xml']).toContain('<col min="2" max="2" width="60"');
    expect(filtered['xl/worksheets/sheet1.xml']).toContain('<autoFilter ref="A1:B3"/>');
    expect(partsOf(await bytesOf(sheet([])))['xl/worksheets/sheet1.xml']).not.toContain('autoFilter');
  });

  it('names columns after Z', async () => {
    const columns = Array.from({ length: 703 }, (_, index) => ({ title: `T${index}`, width: 5 }));
    const part = partsOf(await bytesOf(sheet([], { columns })))['xl/worksheets/sheet1.xml'];
    for (const at of ['Z1', 'AA1', 'AZ1', 'BA1', 'ZZ1', 'AAA1']) expect(part).toContain(`<c r="${at}" `);
  });

  it('shortens what no cell holds, with a warning', async () => {
    const rows = [
      ['fits', 'x'.repeat(32_767)],
      ['long', 'x'.repeat(32_768)],
    ];
    const read = (await sheetsOf(await bytesOf(sheet(rows)))).Rows ?? [];
    expect(read[1]?.[1]).toHaveLength(32_767);
    expect(read[2]?.[1]).toBe(`${'x'.repeat(32_766)}…`);
    expect(xlsxWarnings(rows, ([code]) => String(code))).toMatchObject([
      { code: 'xlsx.text_shortened', effect: 'changed', count: 1, examples: ['long'] },
    ]);
  });

  it('refuses more rows than a sheet has', () => {
    const rows = (number: number) => Array.from({ length: number }, () => ['a']);
    expect(xlsxWarnings(rows(1_048_575), String)).toEqual([]);
    expect(xlsxWarnings(rows(1_048_577), String)).toMatchObject([
      { code: 'xlsx.too_many_rows', effect: 'refused', count: 2 },
    ]);
  });

  it('has the same bytes twice, with the date of the data', async () => {
    const bytes = await bytesOf(sheet([['a', 'b']]));
    expect(bytes.equals(await bytesOf(sheet([['a', 'b']])))).toBe(true);
    expect(partsOf(bytes)['docProps/core.xml']).toContain('>2026-02-01T08:00:00Z</dcterms:modified>');
    expect(partsOf(bytes)['docProps/core.xml']).toContain('>A &lt;title&gt; &amp; more</dc:title>');
  });
});
