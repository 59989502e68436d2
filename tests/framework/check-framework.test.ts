import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkFramework, problemLine, standardsFolder } from '../../src/framework';
import { filesOf, smallFramework, writeFiles } from './support/small-framework';

type Small = ReturnType<typeof smallFramework>;

function problemsAfter(breakIt: (small: Small) => void) {
  const small = smallFramework();
  breakIt(small);
  const folder = writeFiles(filesOf(small));
  return checkFramework(folder).map((problem) => ({
    ...problem,
    /** The text of the line that the problem points at. */
    at: readFileSync(join(folder, problem.file), 'utf8').split('\n')[problem.line - 1]?.trim(),
  }));
}

const pathwayOf = (small: Small) => small.cluster.pathways[0] as Small['cluster']['pathways'][number];
const statementOf = (small: Small, index = 0) =>
  pathwayOf(small).statements[index] as Small['cluster']['pathways'][number]['statements'][number];
const levelsOf = (small: Small) => statementOf(small).levels ?? [];
const levelOf = (small: Small, index = 0) => levelsOf(small)[index] as ReturnType<typeof levelsOf>[number];
const shared = (small: Small) =>
  small.cluster.statements.TEC[0] as Small['cluster']['statements']['TEC'][number];

describe('a framework without faults', () => {
  it('has no problems', () => {
    expect(problemsAfter(() => {})).toEqual([]);
  });
});

/** What is broken, what is said, and on which line. */
const breaches: [name: string, breakIt: (small: Small) => void, what: RegExp, at: RegExp][] = [
  [
    'a label over 32 characters',
    (s) => (statementOf(s).label = 'x'.repeat(33)),
    /has 33 characters/,
    /^label: x/,
  ],
  ['a label with a full stop', (s) => (statementOf(s).label = 'Bagels.'), /full stop/, /^label/],
  [
    'a student version that does not begin with You',
    (s) => (statementOf(s).student = 'Students bake.'),
    /“You ”/,
    /^student/,
  ],
  [
    'a student version over 140 characters',
    (s) => (statementOf(s).student = `You ${'x'.repeat(140)}.`),
    /characters/,
    /^student/,
  ],
  [
    'a statement that nobody can observe',
    (s) => (statementOf(s).text = 'Understand bread.'),
    /“understand”, which is not a verb of writing.yaml/,
    /^text: Understand/,
  ],
  ['a statement without a full stop', (s) => (statementOf(s).text = 'Bake bread'), /full stop/, /^text/],
  [
    'a definition of one sentence',
    (s) => (pathwayOf(s).definition = 'Bread.'),
    /sentences in this definition is 1/,
    /^definition/,
  ],
  ['too few keywords', (s) => (statementOf(s).keywords = ['one', 'two']), /2 keywords/, /^keywords/],
  ['too many keywords', (s) => (statementOf(s).keywords = [...'abcdefghi']), /9 keywords/, /^keywords/],
  [
    'keywords that are alike',
    (s) => (statementOf(s).keywords = ['Dough', 'dough', 'oven']),
    /alike/,
    /^keywords/,
  ],
  ['a kind that does not exist', (s) => (statementOf(s).kind = 'attitude'), /`kind`/, /^kind/],
  [
    'a missing value',
    (s) => Reflect.deleteProperty(statementOf(s), 'label'),
    /`label` is missing/,
    /code: BK.BRD.01/,
  ],
  ['an unknown key', (s) => Object.assign(statementOf(s), { lable: 'x' }), /`lable` is not a key/, /^lable/],
  [
    'a value of the wrong type',
    (s) => Object.assign(statementOf(s), { label: 5 }),
    /`label` is not a string/,
    /^label: 5/,
  ],
  ['an empty value', (s) => (statementOf(s).label = ''), /empty/, /^label/],
  ['a code of the wrong form', (s) => (statementOf(s).code = 'BK.BRD.1'), /not a code/, /code: BK.BRD.1$/],
  ['a code used twice', (s) => (statementOf(s, 1).code = 'BK.BRD.01'), /used twice/, /code: BK.BRD.01/],
  ['a code of another place', (s) => (statementOf(s).code = 'BK.CAK.01'), /does not fit/, /code: BK.CAK.01/],
  ['a code out of order', (s) => (statementOf(s, 7).code = 'BK.BRD.00'), /stands after/, /code: BK.BRD.00/],
  [
    'a pathway with the code of an element',
    (s) => Object.assign(pathwayOf(s), { code: 'BK.TEC', statements: [] }),
    /code of an element/,
    /code: BK.TEC/,
  ],
  ['an unknown element', (s) => (statementOf(s).element = 'XYZ'), /element XYZ/, /^element: XYZ/],
  [
    'a label used twice in a pathway',
    (s) => (statementOf(s, 1).label = statementOf(s).label),
    /also the label/,
    /^label/,
  ],
  [
    'a statement that begins without a verb',
    (s) => (statementOf(s).text = 'bread is baked.'),
    /does not begin with a verb/,
    /^text/,
  ],
  [
    'two statements that say the same',
    (s) => (statementOf(s).text = shared(s).text.replace('.', ' .')),
    /BK.BRD.01 says the same as BK.TEC.1/,
    /^text/,
  ],
  [
    'two statements that say nearly the same',
    (s) => (statementOf(s, 3).text = 'Work oil and butter in slowly.'),
    /BK.BRD.04 says nearly the same as BK.BRD.03: 75% of their words/,
    /^text/,
  ],
  [
    'a brand',
    (s) => (statementOf(s).label = 'Using Acme Ovens'),
    /BK.BRD.01 names the brand Acme Ovens/,
    /^text/,
  ],
  [
    'a student version beyond grade 10',
    (s) => (statementOf(s).student = 'You characterize fermentation methodologies scientifically.'),
    /BK.BRD.01 reads at grade \d\d\.\d/,
    /^student/,
  ],
  ['one level of performance', (s) => levelsOf(s).pop(), /There are 1 levels/, /^levels/],
  [
    'seven levels of performance',
    (s) => levelsOf(s).push(...[...'abcde'].map((quality) => ({ quality, description: 'Bakes.' }))),
    /There are 7 levels/,
    /^levels/,
  ],
  [
    'levels with the same name',
    (s) => (levelOf(s, 1).quality = 'beginning'),
    /Two levels are alike: Beginning, beginning/,
    /^levels/,
  ],
  [
    'a level with a long name',
    (s) => (levelOf(s).quality = 'x'.repeat(25)),
    /has 25 characters/,
    /quality: x/,
  ],
  [
    'a level that is told at length',
    (s) => (levelOf(s).description = `${'x'.repeat(200)}.`),
    /has 201 characters/,
    /^description/,
  ],
  [
    'a level without a full stop',
    (s) => (levelOf(s).description = 'Burns it'),
    /full stop/,
    /^description: Burns/,
  ],
  [
    'a level that says nothing',
    (s) => Reflect.deleteProperty(levelOf(s), 'description'),
    /`description` is missing/,
    /quality: Beginning/,
  ],
  ['half a point', (s) => (levelOf(s).score = 1.5), /score 1.5 is not a whole number/, /^score: 1.5/],
  ['points below zero', (s) => (levelOf(s).score = -1), /score -1 is not a whole/, /^score: -1/],
  ['points that do not rise', (s) => (levelOf(s, 1).score = 1), /scores of these levels/, /^levels/],
  [
    'a level without points among others',
    (s) => Reflect.deleteProperty(levelOf(s), 'score'),
    /scores of these levels/,
    /^levels/,
  ],
  [
    'a brand in a level',
    (s) => (levelOf(s).description = 'Burns it in Acme Ovens.'),
    /BK.BRD.01 names the brand Acme Ovens/,
    /^text/,
  ],
  [
    'levels that nobody answers for',
    (s) => Reflect.deleteProperty(s.cluster.provenance, 'levels'),
    /`levels`/,
    /^provenance/,
  ],
  [
    'Spanish levels that do not run parallel',
    (s) => {
      s.spanish.items['BK.BRD.02'] = { levels: s.spanish.items['BK.BRD.01']?.levels };
    },
    /BK.BRD.02 has 2 levels in Spanish and 0 in English/,
    /^levels/,
  ],
  [
    'texts of which most are long',
    (s) => {
      for (const [index, { text }] of pathwayOf(s).statements.entries())
        statementOf(s, index).text = text.replace('.', `${` ${index}`.repeat(55)}.`);
    },
    /Of the 10 statements of BK, 2 have less than 110/,
    /^statements/,
  ],
  [
    'an element with one statement',
    (s) => s.cluster.statements.TEC.pop(),
    /1 cluster-level statements for TEC/,
    /^TEC/,
  ],
  [
    'a pathway with seven statements',
    (s) => pathwayOf(s).statements.pop(),
    /has 7 statements/,
    /^statements/,
  ],
  [
    'a pathway with fifteen statements',
    (s) => {
      for (let n = 9; n <= 15; n += 1)
        pathwayOf(s).statements.push({ ...statementOf(s), code: `BK.BRD.${String(n).padStart(2, '0')}` });
    },
    /has 15 statements/,
    /^statements/,
  ],
  [
    'an occupation that nobody names',
    (s) => (s.occupations.codes.pirates = '53-5021.00'),
    /“pirates”/,
    /^pirates/,
  ],
  [
    'a code of an occupation that is none',
    (s) => (s.occupations.codes.bakers = '51-3011'),
    /“51-3011” is not a code/,
    /^bakers/,
  ],
  [
    'a type of item that is not described',
    (s) => Reflect.deleteProperty(s.itemTypes.types, 'program'),
    /`program` is missing/,
    /^types/,
  ],
  [
    'a published code that is gone',
    (s) => s.areas.areas.push({ ...(s.areas.areas.pop() as (typeof s.areas.areas)[number]), code: 'FUD' }),
    /FOD was published and is not in the files/,
    /^FOD/,
  ],
  [
    'a code that is not locked',
    (s) => (statementOf(s, 7).code = 'BK.BRD.09'),
    /BK.BRD.09 is not in codes.lock.yaml yet/,
    /^(- )?code: BK.BRD.09/,
  ],
  [
    'a code that was given up',
    (s) => Object.assign(s.framework, { retired: ['BK.BRD.03'] }),
    /BK.BRD.03 is a code that was given up/,
    /BK.BRD.03/,
  ],
  [
    'another namespace',
    (s) => (s.framework.namespace = '6f0f1c0e-6f1d-4c8a-9b57-3a1d2f6c4e80'),
    /BK.BRD.03 was published with another identifier/,
    /^BK.BRD.03/,
  ],
  [
    'a cluster in no area',
    (s) => Object.assign(s.areas.areas[0] ?? {}, { clusters: [] }),
    /in no CTE area/,
    /^code: BK/,
  ],
  ['an area that groups an unknown cluster', (s) => s.areas.areas[0]?.clusters.push('ZZ'), /ZZ/, /^clusters/],
  [
    'a fact without provenance',
    (s) => Reflect.deleteProperty(s.cluster.provenance, 'occupations'),
    /`occupations`/,
    /^provenance/,
  ],
  [
    'a document fact without provenance',
    (s) => Reflect.deleteProperty(s.framework.provenance, 'title'),
    /`title`/,
    /^provenance/,
  ],
  [
    'a file newer than its framework',
    (s) => (s.cluster.changed = '2026-02-02'),
    /after the framework/,
    /^changed/,
  ],
  ['a date that is none', (s) => (s.cluster.changed = '2026-13-02'), /not a date/, /^changed/],
  ['a namespace that is no UUID', (s) => (s.framework.namespace = 'abc'), /not a UUID/, /^namespace/],
  [
    'Spanish for an unknown code',
    (s) => (s.spanish.items['BK.BRD.99'] = { label: 'Nada' }),
    /BK.BRD.99 is not an item/,
    /^BK.BRD.99/,
  ],
  [
    'Spanish occupations that do not run parallel',
    (s) => (s.spanish.items.BK = { occupations: [...'abcde'] }),
    /5 occupations/,
    /^occupations/,
  ],
  [
    'Spanish labels that are alike',
    (s) => (s.spanish.items['BK.BRD.02'] = { label: 'Hacer roscas' }),
    /also the label/,
    /^label/,
  ],
  [
    'one Spanish name for occupations of different codes',
    (s) => (s.spanish.items.BK = { occupations: ['cocineros', 'panaderos', 'meseros', 'compradores'] }),
    /“panaderos” stands for “cooks” here and for “bakers” elsewhere/,
    /^- panaderos/,
  ],
  ['a Spanish file of another cluster', (s) => (s.spanish.code = 'HL'), /says HL/, /^code/],
];

describe('what a check finds', () => {
  it.each(breaches)('%s', (_name, breakIt, what, at) => {
    const problems = problemsAfter(breakIt);
    expect(problems.length).toBeGreaterThan(0);
    const found = problems.find((problem) => what.test(problem.what));
    expect(found?.what).toMatch(what);
    expect(found?.at).toMatch(at);
    expect(found?.help).toMatch(/\S/);
  });

  it('says everything at once, in reading order', () => {
    const problems = problemsAfter((small) => {
      statementOf(small, 3).label = 'Ends.';
      statementOf(small, 1).text = 'know bread.';
      small.areas.areas = [];
      small.framework.changed = 'yesterday';
    });
    expect(problems.map((problem) => problem.file)).toEqual([
      'clusters/baking.yaml',
      'clusters/baking.yaml',
      'framework.yaml',
    ]);
    expect(problems[0]?.line).toBeLessThan(problems[1]?.line ?? 0);
  });

  it('compares the document in Spanish with the English one', () => {
    const folder = writeFiles({
      ...filesOf(smallFramework()),
      'framework.es.yaml': { language: 'es', title: 'Pequeño', subjects: ['Panadería', 'Pastelería'] },
    });
    expect(checkFramework(folder)).toEqual([
      {
        file: 'framework.es.yaml',
        line: 3,
        what: 'The framework has 2 subjects in Spanish and 1 in English.',
        help: 'Translate each, in the same order.',
      },
    ]);
  });

  it('asks where a translation comes from, even one of the document alone', () => {
    const small = smallFramework();
    Reflect.deleteProperty(small.framework.provenance, 'translations');
    const { 'clusters/baking.es.yaml': _, ...english } = filesOf(small);
    expect(checkFramework(writeFiles(english))).toEqual([]);
    const problems = checkFramework(
      writeFiles({ ...english, 'framework.es.yaml': { language: 'es', title: 'Pequeño' } }),
    );
    expect(problems.map(({ what }) => what)).toEqual(['Nothing says where `translations` comes from.']);
  });

  it('points at the line of broken YAML', () => {
    const folder = writeFiles({
      ...filesOf(smallFramework()),
      'areas.yaml': 'provenance:\n  name: source\n bad: : x\n',
    });
    const [problem] = checkFramework(folder);
    expect(problem).toMatchObject({
      file: 'areas.yaml',
      line: 3,
      what: expect.stringContaining('not valid YAML'),
    });
  });

  it('names a key that stands twice', () => {
    const folder = writeFiles({
      ...filesOf(smallFramework()),
      'areas.yaml': 'provenance: {}\nprovenance: {}\n',
    });
    expect(checkFramework(folder)[0]).toMatchObject({ file: 'areas.yaml', line: 2 });
  });

  it('names missing files, and needs no folder', () => {
    const problems = checkFramework('/nowhere/at/all');
    expect(problems.map((problem) => problem.file)).toEqual([
      'areas.yaml',
      'codes.lock.yaml',
      'elements.yaml',
      'framework.yaml',
      'item-types.yaml',
      'occupations.yaml',
      'writing.yaml',
    ]);
    expect(problems[0]?.what).toBe('This file is missing.');
  });

  it('prints as file, line, what and how', () => {
    const [problem] = problemsAfter((small) => (statementOf(small).label = 'Bagels.'));
    expect(problem && problemLine(problem, 'standards/small/')).toMatch(
      /^standards\/small\/clusters\/baking\.yaml:\d+ {2}The label “Bagels\.” ends with a full stop\. Take the full stop out\.$/,
    );
  });
});

describe('the shipped framework', () => {
  it('is missed when any part of it is lost', () => {
    const copy = mkdtempSync(join(tmpdir(), 'waymark-framework-'));
    cpSync(standardsFolder(), copy, { recursive: true });
    for (const name of ['finance', 'manufacturing', 'marketing'])
      for (const ending of ['yaml', 'es.yaml']) rmSync(join(copy, 'clusters', `${name}.${ending}`));
    const problems = checkFramework(copy).map((problem) => problem.what);
    rmSync(copy, { recursive: true });
    expect(problems).toContain('There are 13 clusters; there should be 16.');
    expect(problems).toContain('FN.BNK.01 was published and is not in the files any more.');
  });

  it('needs its statements, not only its names', () => {
    const small = smallFramework();
    small.framework.key = 'illinois-career-clusters';
    const problems = checkFramework(writeFiles(filesOf(small))).map((problem) => problem.what);
    expect(problems).toEqual(
      expect.arrayContaining([
        'There are 1 CTE areas; there should be 5.',
        'There are 2 statements at cluster level; there should be at least 320.',
        'There are 8 statements at pathway level; there should be at least 632.',
      ]),
    );
  });
});
