import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { moodleFormats } from '../../../src/exporters/moodle';
import { loadFramework, translatedSnapshot } from '../../../src/framework';
import type { Snapshot } from '../../../src/framework/model/types';
import { filesOf, smallFramework, writeFiles } from '../../framework/support/small-framework';
import { sharedFile } from '../../support/shared-files';
import { hostileText } from '../support/hostile';
import { changedSnapshot, frameworkSource, warned, written } from '../support/written';
import { importOutcomes } from './moodle-import';

const [, format] = moodleFormats as [unknown, (typeof moodleFormats)[number]];
const snapshot = loadFramework();
const small = loadFramework(writeFiles(filesOf(smallFramework())));

type Chosen = Record<string, unknown>;
const imported = async (from: Snapshot, chosen: Chosen = {}) =>
  importOutcomes(await written(format, frameworkSource(from), chosen));
const codesOf = (from: Snapshot) => warned(format, frameworkSource(from)).map(({ code }) => code);
const outcome = async (from: Snapshot, code: string, chosen: Chosen = {}) =>
  (await imported(from, chosen)).find(({ outcome_shortname }) => outcome_shortname === code);

describe('the file', () => {
  it('is taken whole by the rules of the import, in the order of the framework', async () => {
    const codes = snapshot.items.filter(({ type }) => type === 'statement').map(({ code }) => code);
    const outcomes = await imported(snapshot);
    expect(outcomes.map(({ outcome_shortname }) => outcome_shortname)).toEqual(codes);
    expect(format.count(frameworkSource(snapshot), {}).number).toBe(codes.length);
  });

  it('says of a statement its code, label, words and place', async () => {
    expect(await outcome(small, 'BK.BRD.01')).toEqual({
      outcome_name: 'BK.BRD.01 Baking bagels',
      outcome_shortname: 'BK.BRD.01',
      outcome_description:
        '<p>Boil rings before they meet heat.</p><p>For students: You bake bagels that rises.</p>' +
        '<p>Baking › Bread › Technical skills</p>' +
        `<p><a href="https://waymark.example/case/items/${small.byCode.get('BK.BRD.01')?.id}">About this item</a></p>`,
      scale_name: 'Default competence scale',
      scale_items: 'Not yet competent,Competent',
      scale_description: '',
    });
  });

  it('has the scale that is chosen, in the language of the framework', async () => {
    expect(await outcome(small, 'BK.BRD.01', { scale: 'four' })).toMatchObject({
      scale_name: 'Four levels',
      scale_items: 'Beginning,Developing,Proficient,Advanced',
    });
    expect(await outcome(translatedSnapshot(small, 'es'), 'BK.BRD.01')).toMatchObject({
      scale_name: 'Escala de competencia',
    });
  });
});

describe('the warnings', () => {
  it('of the shipped framework are of what has no place only', () => {
    const warnings = warned(format, frameworkSource(snapshot));
    expect(warnings.filter(({ effect }) => effect !== 'dropped')).toEqual([]);
    expect(warnings.find(({ code }) => code === 'moodle.groups_dropped')?.count).toBe(110);
  });

  it.each([
    ['x'.repeat(256), 'moodle.id_unfit'],
    ['A<b>', 'moodle.id_unfit'],
    ['bk.brd.02', 'moodle.id_repeated'],
  ])('refuse the code %s', (code, warning) => {
    expect(codesOf(changedSnapshot(small, { 'BK.BRD.01': { code } }))).toContain(warning);
  });

  it('say which names are shortened, only beyond 255 characters', async () => {
    const long = (length: number) =>
      changedSnapshot(small, { 'BK.BRD.01': { label: 'x'.repeat(length - 'BK.BRD.01 '.length) } });
    expect(codesOf(long(255))).not.toContain('moodle.name_shortened');
    expect(codesOf(long(256))).toContain('moodle.name_shortened');
    expect((await outcome(long(256), 'BK.BRD.01'))?.outcome_name).toHaveLength(255);
  });

  it.each(['x', '&', '漢', '🚀', '"', '&\n', "'"])(
    'statements and student versions of any length fit on a line, made of %j',
    async (part) => {
      for (const length of [10, 1_000, 4_096]) {
        const text = part.repeat(length / part.length);
        const from = changedSnapshot(small, { 'BK.BRD.01': { text, student: text, label: text } });
        const cut = codesOf(from).includes('moodle.description_shortened');
        const description = (await outcome(from, 'BK.BRD.01'))?.outcome_description ?? '';
        expect(description.includes('…')).toBe(cut);
        expect(length === 10 && cut).toBe(false);
      }
    },
  );

  it('say that a line is too long', () => {
    const text = '漢'.repeat(4_096);
    expect(codesOf(changedSnapshot(small, { 'BK.BRD.01': { text } }))).toContain(
      'moodle.description_shortened',
    );
  });
});

it('any text is taken, and its name arrives as it was or a warning says so', async () => {
  await fc.assert(
    fc.asyncProperty(hostileText, async (text) => {
      const hostile = changedSnapshot(small, { 'BK.BRD.01': { text, label: text, student: text } });
      const found = await outcome(hostile, 'BK.BRD.01');
      expect(found?.outcome_name === `BK.BRD.01 ${text}`).toBe(
        !codesOf(hostile).includes('moodle.text_cleaned'),
      );
      expect(found?.outcome_description).not.toMatch(/<(?!\/?p>|\/?a[ >])/);
    }),
  );
});

const sample = sharedFile('lms-samples/moodle/csv/outcomes-sample.csv');
(sample ? it : it.skip)('the rules hold for a file that Moodle took', () => {
  expect(importOutcomes(readFileSync(sample ?? '')).map((row) => row.outcome_shortname)).toEqual([
    'W-THESIS',
    'W-EVID',
    'W-REV',
  ]);
});
