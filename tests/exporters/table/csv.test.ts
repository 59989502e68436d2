import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { tableFormats } from '../../../src/exporters/table';
import { loadFramework } from '../../../src/framework';
import type { Snapshot } from '../../../src/framework/model/types';
import { filesOf, smallFramework, writeFiles } from '../../framework/support/small-framework';
import { hostileText } from '../support/hostile';
import { changedSnapshot, frameworkSource, warned, written } from '../support/written';

const format = tableFormats.find(({ id }) => id === 'csv') as (typeof tableFormats)[number];
const snapshot = loadFramework();
const small = loadFramework(writeFiles(filesOf(smallFramework())));

async function rowsOf(
  from: Snapshot,
  chosen: Record<string, unknown> = {},
): Promise<Record<string, string>[]> {
  return parse(await written(format, frameworkSource(from), chosen), { bom: true, columns: true });
}
/** What UTF-8 can carry of it. */
const asUtf8 = (text: string) => Buffer.from(text).toString();
const codesOf = (from: Snapshot, chosen: Record<string, unknown> = {}) =>
  warned(format, frameworkSource(from), chosen).map(({ code }) => code);

describe('the rows', () => {
  it('are the statements in the order of the framework', async () => {
    const rows = await rowsOf(snapshot);
    const statements = snapshot.items.filter(({ type }) => type === 'statement');
    expect(rows.map(({ Code }) => Code)).toEqual(statements.map(({ code }) => code));
    expect(format.count(frameworkSource(snapshot), {}).number).toBe(rows.length);
  });

  it('say what a statement of a pathway is and where it stands', async () => {
    const statement = small.byCode.get('BK.BRD.01');
    const unlevelled = changedSnapshot(small, { 'BK.BRD.01': { levels: [] } });
    expect((await rowsOf(unlevelled)).find(({ Code }) => Code === 'BK.BRD.01')).toEqual({
      Code: 'BK.BRD.01',
      Statement: 'Boil rings before they meet heat.',
      Label: 'Baking bagels',
      'Student version': 'You bake bagels that rises.',
      Kind: 'Skill',
      Level: 'Pathway',
      'CTE area': 'Food',
      'Cluster code': 'BK',
      'Career cluster': 'Baking',
      'Pathway code': 'BK.BRD',
      'Career pathway': 'Bread',
      'Element code': 'TEC',
      'Essential element': 'Technical skills',
      Keywords: 'dough; yeast; crust',
      'Sample occupations': 'bakers; cooks; servers; buyers',
      'Levels of performance': '',
      Identifier: statement?.id,
      URI: `https://waymark.example/uri/${statement?.id}`,
      Changed: '2026-01-31',
    });
  });

  it('leave the pathway empty at cluster level', async () => {
    const row = (await rowsOf(small)).find(({ Code }) => Code === 'BK.TEC.1');
    expect(row).toMatchObject({ Level: 'Cluster', 'Pathway code': '', 'Career pathway': '' });
    expect(row?.['Sample occupations']).toBe('bakers; cooks; servers; buyers');
  });

  it('say levels of performance with their points', async () => {
    const levels = [
      { quality: 'Starting', description: 'Boils one ring.', score: 1 },
      { quality: 'Done', description: 'Boils all.', score: null },
    ];
    const row = (await rowsOf(changedSnapshot(small, { 'BK.BRD.01': { levels } }))).find(
      ({ Code }) => Code === 'BK.BRD.01',
    );
    expect(row?.['Levels of performance']).toBe('Starting (1): Boils one ring. | Done: Boils all.');
  });
});

describe('Spanish', () => {
  it('has columns, names, labels and student versions in Spanish and statements as they are written', async () => {
    const row = (await rowsOf(small, { language: 'es' })).find(({ Código }) => Código === 'BK.BRD.01');
    expect(row).toMatchObject({
      Enunciado: 'Boil rings before they meet heat.',
      Etiqueta: 'Hacer roscas',
      'Versión para estudiantes': 'Horneas roscas.',
      Tipo: 'Habilidad',
      Nivel: 'Ruta',
      'Ruta de carrera': 'Pan',
      'Grupo de carreras': 'Baking',
      'Palabras clave': 'masa; levadura; corteza',
      'Ocupaciones de ejemplo': 'panaderos; cocineros; meseros; compradores',
    });
  });

  it('warns of what has no translation, and English does not', () => {
    const warnings = warned(format, frameworkSource(small), { language: 'es' });
    expect(warnings.find(({ code }) => code === 'table.untranslated')).toMatchObject({
      effect: 'changed',
      count: 12,
      examples: ['FOD', 'TEC', 'BK', 'BK.TEC.1', 'BK.TEC.2'],
    });
    expect(codesOf(small)).toEqual(['table.definitions_dropped']);
  });
});

describe('the bytes', () => {
  it('begin with a mark for Excel, unless it is turned off', async () => {
    const mark = Buffer.from('\ufeff');
    expect((await written(format, frameworkSource(small))).subarray(0, 3)).toEqual(mark);
    const plain = await written(format, frameworkSource(small), { bom: false });
    expect(plain.toString().startsWith('Code,Statement')).toBe(true);
  });

  it('bring back any text, with an apostrophe exactly where a formula was warned of', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, fc.boolean(), async (text, formulaSafe) => {
        const hostile = changedSnapshot(small, { 'BK.BRD.01': { text } });
        const row = (await rowsOf(hostile, { formulaSafe })).find(({ Code }) => Code === 'BK.BRD.01');
        const codes = codesOf(hostile, { formulaSafe });
        expect(row?.Statement).toBe(`${codes.includes('csv.formula_marked') ? "'" : ''}${asUtf8(text)}`);
        expect(codes.includes('csv.character_replaced')).toBe(asUtf8(text) !== text);
        expect(codes.includes('csv.formula_run')).toBe(!formulaSafe && /^[=+\-@\t\r＝＋－＠]/.test(text));
      }),
    );
  });

  it('warn of a cell that Excel would cut', () => {
    const long = (length: number) => changedSnapshot(small, { 'BK.BRD.01': { text: 'x'.repeat(length) } });
    expect(codesOf(long(32_767))).not.toContain('csv.cell_too_long');
    expect(codesOf(long(32_768))).toContain('csv.cell_too_long');
  });
});
