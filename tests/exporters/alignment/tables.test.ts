import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { alignmentFormats } from '../../../src/exporters/alignment';
import type { ExportSource, Format } from '../../../src/exporters/format';
import { loadFramework } from '../../../src/framework';
import { courseSource } from '../support/course';
import { hostileText } from '../support/hostile';
import { sheetsOf } from '../support/workbook';
import { changedSnapshot, warned, written } from '../support/written';

const formatOf = (id: string) => alignmentFormats.find((one) => one.id === id) as Format;
const csv = formatOf('alignment-csv');
const xlsx = formatOf('alignment-xlsx');
const snapshot = loadFramework();
const rowsOf = async (source: ExportSource, chosen = {}): Promise<Record<string, string>[]> =>
  parse(await written(csv, source, chosen), { bom: true, columns: true });

describe('CSV', () => {
  it('has a row for each tag, those of the course first', async () => {
    const rows = await rowsOf(courseSource(snapshot));
    expect(rows.map((row) => [row['What it is'], row.Code, row.Relation])).toEqual([
      ['Course', 'HL.COM.1', 'teaches'],
      ['Coursework', 'HL.THR.01', 'teaches'],
      ['Coursework', 'HL.THR.01', 'assesses'],
      ['Coursework', 'HL.THR.02', 'assesses'],
      ['Coursework', 'HL.COM.1', 'teaches'],
      ['Coursework', 'HL.THR.02', 'assesses'],
    ]);
    expect(csv.count(courseSource(snapshot), {})).toEqual({ number: 6, of: 'tags' });
  });

  it('says of a tag what is tagged and where the statement stands', async () => {
    const statement = snapshot.byCode.get('HL.THR.01');
    const element = snapshot.byId.get(statement?.elementId ?? '');
    expect((await rowsOf(courseSource(snapshot)))[1]).toEqual({
      Tagged: 'Lab: pulse & pressure <90/60 "low" 💓',
      'What it is': 'Coursework',
      'Type in the LMS': 'assignment',
      'Due (UTC)': '2026-10-05T22:59:00.000Z',
      Relation: 'teaches',
      Code: 'HL.THR.01',
      Statement: statement?.text,
      Label: statement?.label,
      Level: 'pathway',
      'Cluster code': 'HL',
      'Career cluster': 'Health Science',
      'Pathway code': 'HL.THR',
      'Career pathway': 'Therapeutic Services',
      'Element code': element?.code,
      'Essential element': element?.text,
      Identifier: statement?.id,
      URI: `https://waymark.example/uri/${statement?.id}`,
    });
  });

  it('warns of coursework that has no row, and of formulas', () => {
    const formula = changedSnapshot(snapshot, { 'HL.COM.1': { text: '=1+1' } });
    expect(warned(csv, courseSource(formula)).map(({ code, count }) => [code, count])).toEqual([
      ['alignment.untagged_left_out', 1],
      ['csv.formula_marked', 2],
    ]);
  });

  it('carries any text', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const [first] = await rowsOf(courseSource(snapshot, { title: text }), { formulaSafe: false });
        expect(first?.Tagged).toBe(Buffer.from(text).toString());
      }),
      { numRuns: 30 },
    );
  });
});

describe('the workbook', () => {
  it('has the same rows, and a summary by pathway in the order of the framework', async () => {
    const source = courseSource(snapshot);
    const { Tags, Pathways } = await sheetsOf(await written(xlsx, source));
    const rows = await rowsOf(source);
    expect(Tags).toEqual([
      Object.keys(rows[0] ?? {}),
      ...rows.map((row) => Object.values(row).map((cell) => cell || null)),
    ]);
    const own = (code: string) => snapshot.statementsUnder(snapshot.byCode.get(code)?.id ?? '');
    expect(Pathways).toEqual([
      ['Code', 'Pathway', 'Statements', 'Tagged in this course', 'Taught in', 'Assessed in'],
      ['HL', 'All of Health Science', own('HL').filter(({ level }) => level === 'cluster').length, 1, 2, 0],
      ['HL.THR', 'Therapeutic Services', own('HL.THR').length, 2, 1, 2],
    ]);
  });

  it('is the same file every time, and is previewed as its rows', async () => {
    const source = courseSource(snapshot);
    expect((await written(xlsx, source)).equals(await written(xlsx, source))).toBe(true);
    expect([...((xlsx.preview?.(source, {}) ?? []) as Iterable<string>)].join('')).toContain('HL.THR.02');
  });
});
