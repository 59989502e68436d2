import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { moodleFormats } from '../../../src/exporters/moodle';
import { loadFramework, translatedSnapshot } from '../../../src/framework';
import type { Snapshot } from '../../../src/framework/model/types';
import { filesOf, smallFramework, writeFiles } from '../../framework/support/small-framework';
import { sharedFile } from '../../support/shared-files';
import { hostileText } from '../support/hostile';
import { changedSnapshot, frameworkSource, warned, written } from '../support/written';
import { importCompetencies } from './moodle-import';

const [format] = moodleFormats as [(typeof moodleFormats)[number]];
const snapshot = loadFramework();
const small = loadFramework(writeFiles(filesOf(smallFramework())));

type Chosen = Record<string, unknown>;
const imported = async (from: Snapshot, chosen: Chosen = {}) =>
  importCompetencies(await written(format, frameworkSource(from), chosen));
const codesOf = (from: Snapshot, chosen: Chosen = {}) =>
  warned(format, frameworkSource(from), chosen).map(({ code }) => code);
const competency = async (from: Snapshot, id: string) =>
  (await imported(from)).competencies.find((one) => one.id === id);

describe('the file', () => {
  it('is taken whole by the rules of the import, in the order of the framework', async () => {
    const { competencies } = await imported(snapshot);
    expect(competencies.map(({ id }) => id)).toEqual(snapshot.items.map(({ code }) => code));
    expect(format.count(frameworkSource(snapshot), {}).number).toBe(competencies.length);
  });

  it('begins with the framework: its title, version, scale and words for levels', async () => {
    expect(await imported(small)).toMatchObject({
      id: 'small-1',
      name: 'Small Framework',
      taxonomy: 'domain,competency,competency',
      scale: { items: ['Not yet competent', 'Competent'], enough: ['Competent'] },
    });
  });

  it('has a statement under its pathway, by its label, with everything else in the description', async () => {
    const statement = small.byCode.get('BK.BRD.01');
    expect(await competency(small, 'BK.BRD.01')).toEqual({
      id: 'BK.BRD.01',
      name: 'Baking bagels',
      parent: 'BK.BRD',
      related: ['TEC'],
      description:
        '<p>Boil rings before they meet heat.</p><p>For students: You bake bagels that rises.</p>' +
        `<p><a href="https://waymark.example/case/items/${statement?.id}">About this item</a></p>`,
    });
  });

  it('has areas, elements and clusters at the top, and a cluster related to its areas', async () => {
    const { competencies } = await imported(small);
    expect(competencies.filter(({ parent }) => parent === '').map(({ id }) => id)).toEqual([
      'FOD',
      'TEC',
      'BK',
    ]);
    expect((await competency(small, 'BK'))?.related).toEqual(['FOD']);
    expect((await competency(small, 'BK.BRD'))?.description).toContain(
      '<p>What bread is. What people in it do.</p>',
    );
  });

  it('is in Spanish for a Spanish framework', async () => {
    const { scale, competencies } = await imported(translatedSnapshot(small, 'es'));
    expect(scale.items).toEqual(['Aún no competente', 'Competente']);
    expect(competencies.find(({ id }) => id === 'BK.BRD.01')?.description).toContain(
      'Para estudiantes: Horneas',
    );
  });
});

describe('the options', () => {
  it('choose scale, words for levels and ID number of the framework', async () => {
    const chosen = { scale: 'four', taxonomies: 'domain,skill,skill', frameworkId: 'OURS 2' };
    expect(await imported(small, chosen)).toMatchObject({
      id: 'OURS 2',
      taxonomy: 'domain,skill,skill',
      scale: { enough: ['Proficient', 'Advanced'] },
    });
  });

  it('take identifiers for ID numbers, parents and cross references', async () => {
    const { competencies } = await imported(small, { idNumbers: 'identifier' });
    const idOf = (code: string) => small.byCode.get(code)?.id;
    expect(competencies.find(({ id }) => id === idOf('BK.BRD.01'))).toMatchObject({
      parent: idOf('BK.BRD'),
      related: [idOf('TEC')],
    });
  });
});

describe('the warnings', () => {
  it('of the shipped framework are of what has no place only', () => {
    expect(warned(format, frameworkSource(snapshot)).filter(({ effect }) => effect !== 'dropped')).toEqual(
      [],
    );
    expect(codesOf(snapshot)).toContain('moodle.details_dropped');
  });

  it.each([
    ['1.10', 'moodle.id_numeric'],
    ['1e3', 'moodle.id_numeric'],
    ['A'.repeat(101), 'moodle.id_unfit'],
    ['A<b>', 'moodle.id_unfit'],
    ['bk.brd.02', 'moodle.id_repeated'],
  ])('refuse the code %s, unless identifiers are chosen', async (code, warning) => {
    const from = changedSnapshot(small, { 'BK.BRD.01': { code } });
    const refused = (chosen: Chosen) =>
      warned(format, frameworkSource(from), chosen).filter(({ effect }) => effect === 'refused');
    expect(refused({}).map((one) => one.code)).toEqual([warning]);
    expect(refused({ idNumbers: 'identifier' })).toEqual([]);
    await imported(from, { idNumbers: 'identifier' });
  });

  it('say what is shortened, only beyond 100 characters', async () => {
    const long = (length: number) =>
      changedSnapshot(small, { 'BK.BRD.01': { label: null, text: 'x'.repeat(length) } });
    expect(codesOf(long(100))).not.toContain('moodle.name_shortened');
    expect(codesOf(long(101))).toContain('moodle.name_shortened');
    expect((await competency(long(101), 'BK.BRD.01'))?.description).toContain('x'.repeat(101));
  });

  it.each(['0', '', '\u0007'])('refuse the name “%s”', (label) => {
    expect(codesOf(changedSnapshot(small, { 'BK.BRD.01': { label } }))).toContain('moodle.name_missing');
  });

  it.each([
    [{ title: 'x'.repeat(101) }, 'moodle.framework_changed'],
    [{ title: 'Ours <new>' }, 'moodle.framework_changed'],
    [{ description: 'A bell \u0007' }, 'moodle.framework_changed'],
    [{ title: ' ' }, 'moodle.title_missing'],
  ])('are of the framework itself too: %j', (changes, code) => {
    expect(codesOf({ ...small, document: { ...small.document, ...changes } })).toContain(code);
  });

  it('say that levels of performance are left out', () => {
    const [level] = [{ quality: 'Low', description: 'Less.', score: 1 }];
    const without = Object.fromEntries(small.items.map(({ code }) => [code, { levels: [] }]));
    expect(codesOf(changedSnapshot(small, without))).not.toContain('moodle.levels_dropped');
    expect(codesOf(changedSnapshot(small, { ...without, 'BK.BRD.02': { levels: [level] } }))).toContain(
      'moodle.levels_dropped',
    );
  });
});

it('any text is taken, and its name arrives as it was or a warning says so', async () => {
  await fc.assert(
    fc.asyncProperty(hostileText, async (text) => {
      const hostile = changedSnapshot(small, {
        'BK.BRD.01': { text, label: text, student: text, definition: text },
        'BK.BRD.02': { text },
      });
      const codes = codesOf(hostile);
      if (codes.includes('moodle.name_missing')) return;
      const found = await competency(hostile, 'BK.BRD.01');
      expect(found?.name === text).toBe(!codes.includes('moodle.text_cleaned'));
      expect(found?.description).not.toMatch(/<(?!\/?p>|\/?a[ >])/);
      expect(found?.description).not.toContain('\\');
    }),
  );
});

const own = sharedFile('lms-samples/moodle/csv/competency-framework-exported-by-moodle-5.1.3.csv');
(own ? it : it.skip)('the rules hold for the file that Moodle itself writes', () => {
  const { name, competencies } = importCompetencies(readFileSync(own ?? ''));
  expect(name).toBe('English studies framework');
  expect(competencies.map(({ id }) => id)).toEqual(['R', 'R.1', 'R.2', 'W', 'W.1', 'W.1.a', 'W.2']);
});

const edges = ['badtax', 'dotted', 'dupid', 'fwparent', 'noscale', 'orphan'] as const;
(own ? it : it.skip).each(edges)('the rules refuse what Moodle refuses or loses: %s', (edge) => {
  const file = sharedFile(`lms-samples/moodle/csv/edge-${edge}.csv`) ?? '';
  expect(() => importCompetencies(readFileSync(file))).toThrow();
});
