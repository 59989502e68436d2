import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { canvasOutcomesFormats } from '../../../src/exporters/canvas-outcomes';
import { optionsOf } from '../../../src/exporters/shared/options';
import { hasNonXml } from '../../../src/exporters/shared/text';
import { loadFramework, translatedSnapshot } from '../../../src/framework';
import type { Snapshot } from '../../../src/framework/model/types';
import { filesOf, smallFramework, writeFiles } from '../../framework/support/small-framework';
import { hostileText } from '../support/hostile';
import { changedSnapshot, frameworkSource, warned, written } from '../support/written';
import { type ImportedRow, importIntoCanvas } from './canvas-import';

const [format] = canvasOutcomesFormats as [(typeof canvasOutcomesFormats)[number]];
const snapshot = loadFramework();
const small = loadFramework(writeFiles(filesOf(smallFramework())));

type Chosen = Record<string, unknown>;
const bytesOf = (from: Snapshot, chosen: Chosen = {}) => written(format, frameworkSource(from), chosen);
const imported = async (from: Snapshot, chosen: Chosen = {}) => importIntoCanvas(await bytesOf(from, chosen));
const codesOf = (from: Snapshot, chosen: Chosen = {}) =>
  warned(format, frameworkSource(from), chosen).map(({ code }) => code);
/** What a browser shows of the one paragraph. */
const asText = (description: string) =>
  description
    .replace(/^<p>|<\/p>$/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
const named = (rows: ImportedRow[], title: string) => rows.find((row) => row.title.startsWith(title));

describe('the file', () => {
  it.each(['four', 'three', 'two', 'account'])(
    'is taken whole by the rules of the import, ratings: %s',
    async (ratings) => {
      const rows = await imported(snapshot, { ratings });
      expect(rows).toHaveLength(format.count(frameworkSource(snapshot), {}).number);
      expect(rows.filter(({ object_type }) => object_type === 'outcome')).toHaveLength(
        snapshot.items.filter(({ type }) => type === 'statement').length,
      );
    },
  );

  it('has the cells that the import documents, ratings last', async () => {
    const [header, , , first] = parse(await bytesOf(small, { ratings: 'two' }));
    const statement = small.byCode.get('BK.TEC.1');
    expect(header).toEqual(
      'vendor_guid object_type title description friendly_description display_name parent_guids calculation_method calculation_int mastery_points workflow_state ratings'
        .split(' ')
        .concat(['', '', '']),
    );
    expect(first).toEqual([
      statement?.id,
      'outcome',
      'BK.TEC.1 Baking rye',
      '<p>Feed a sour starter daily.</p>',
      'You bake rye that rises.',
      'Baking rye',
      small.byCode.get('BK')?.id,
      'highest',
      '',
      '1',
      'active',
      '1',
      'Met',
      '0',
      'Not yet',
    ]);
  });

  it('puts everything into one group, pathways into their cluster and statements where they belong', async () => {
    const rows = await imported(small);
    const parentOf = (title: string) =>
      rows.find((row) => row.vendor_guid === named(rows, title)?.parent_guids)?.title;
    expect(parentOf('Small Framework')).toBeUndefined();
    expect(parentOf('BK Baking')).toBe('Small Framework');
    expect(parentOf('BK.TEC.1')).toBe('BK Baking');
    expect(parentOf('BK.BRD Bread')).toBe('BK Baking');
    expect(parentOf('BK.BRD.01')).toBe('BK.BRD Bread');
  });

  it('gives a group its definition and its line for students, and no scores', async () => {
    expect(named(await imported(small), 'BK.BRD Bread')).toMatchObject({
      object_type: 'group',
      description: '<p>What bread is. What people in it do.</p><p>People in bread do it.</p>',
      calculation_method: '',
      mastery_points: '',
      ratings: [],
    });
  });

  it('names ratings in the language of the framework', async () => {
    const rows = await imported(translatedSnapshot(small, 'es'), { ratings: 'two' });
    expect(named(rows, 'BK.BRD.01')?.ratings).toEqual([
      { points: 1, description: 'Logrado' },
      { points: 0, description: 'Todavía no' },
    ]);
  });
});

describe('the options', () => {
  it('put a prefix before every identifier and every parent', async () => {
    const rows = await imported(small, { guidPrefix: 'd214' });
    expect(rows.every(({ vendor_guid }) => vendor_guid.startsWith('d214:'))).toBe(true);
    expect(named(rows, 'BK.BRD.01')?.vendor_guid).toBe(`d214:${small.byCode.get('BK.BRD.01')?.id}`);
  });

  it.each(['canvas_outcome', 'two words', 'a:b', 'x'.repeat(61)])('refuse “%s” as a prefix', (guidPrefix) => {
    expect(() => optionsOf(format, { guidPrefix })).toThrow('cannot be');
  });

  it.each([
    ['code-label', 'BK.BRD.01 Baking bagels'],
    ['code', 'BK.BRD.01'],
    ['label', 'Baking bagels'],
  ])('make titles of %s', async (title, expected) => {
    const rows = await imported(small, { title });
    const guid = small.byCode.get('BK.BRD.01')?.id;
    expect(rows.find(({ vendor_guid }) => vendor_guid === guid)?.title).toBe(expected);
  });

  it.each([
    ['highest', ''],
    ['latest', ''],
    ['average', ''],
    ['decaying_average', '65'],
    ['n_mastery', '5'],
  ])('calculate by %s', async (calculation, number) => {
    expect(named(await imported(small, { calculation }), 'BK.BRD.01')).toMatchObject({
      calculation_method: calculation,
      calculation_int: number,
    });
  });
});

describe('the warnings', () => {
  it('say what of the shipped framework Canvas has no place for', () => {
    const warnings = warned(format, frameworkSource(snapshot));
    expect(warnings.map(({ code, effect }) => [code, effect])).toEqual(
      expect.arrayContaining([
        ['canvas.areas_elements_dropped', 'dropped'],
        ['canvas.details_dropped', 'dropped'],
      ]),
    );
    expect(warnings.find(({ code }) => code === 'canvas.areas_elements_dropped')?.count).toBe(15);
    expect(warnings.filter(({ effect }) => effect !== 'dropped')).toEqual([]);
  });

  it.each([
    ['canvas.title_shortened', 255 - 'BK.BRD.01 '.length, 'label'],
    ['canvas.student_shortened', 255, 'student'],
  ])('%s: only beyond %d characters, and the file is taken', async (code, most, fact) => {
    const long = (length: number) => changedSnapshot(small, { 'BK.BRD.01': { [fact]: 'x'.repeat(length) } });
    expect(codesOf(long(most))).not.toContain(code);
    expect(codesOf(long(most + 1))).toContain(code);
    const row = named(await imported(long(most + 1)), 'BK.BRD.01');
    expect(row?.title.endsWith('…') || row?.friendly_description.endsWith('…')).toBe(true);
  });

  it('refuse a description that Canvas refuses, and a group without a title', () => {
    expect(codesOf(changedSnapshot(small, { 'BK.BRD.01': { text: '&'.repeat(14_000) } }))).toContain(
      'canvas.description_too_long',
    );
    const untitled = changedSnapshot(small, { 'BK.BRD.01': { label: '\u0007' } });
    expect(codesOf(untitled, { title: 'label' })).toContain('canvas.title_missing');
  });

  it('say that titles without codes lose the order, and that levels of performance are left out', () => {
    const levels = [
      { quality: 'Low', description: 'Less.', score: 1 },
      { quality: 'High', description: 'More.', score: 2 },
    ];
    expect(codesOf(small, { title: 'label' })).toContain('canvas.order_lost');
    expect(codesOf(changedSnapshot(small, { 'BK.BRD.02': { levels } }))).toContain('canvas.levels_dropped');
    expect(codesOf(small)).not.toContain('canvas.order_lost');
  });
});

it('any text arrives as it was written, or a warning says what is changed', async () => {
  await fc.assert(
    fc.asyncProperty(hostileText, async (text) => {
      const hostile = changedSnapshot(small, { 'BK.BRD.01': { text, label: text, student: text } });
      const row = named(await imported(hostile), 'BK.BRD.01');
      const whole = !codesOf(hostile).includes('canvas.text_cleaned');
      if (whole) {
        expect(row).toMatchObject({
          title: `BK.BRD.01 ${text}`,
          display_name: text,
          friendly_description: text,
        });
        expect(asText(row?.description ?? '')).toBe(text);
      }
      expect(row?.description).not.toMatch(/<(?!\/?p>)/);
      expect(hasNonXml([row?.title, row?.description].join(''))).toBe(false);
    }),
  );
});
