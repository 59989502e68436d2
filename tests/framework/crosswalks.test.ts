import { casePackage } from '../../src/exporters/case';
import { checkFramework, loadFramework, translatedSnapshot, untranslated } from '../../src/framework';
import { filesOf, smallFramework, writeFiles } from './support/small-framework';

const pies = () => ({
  changed: '2026-01-30',
  provenance: { title: 'project', description: 'project', targets: 'project', links: 'project' } as Record<
    string,
    string
  >,
  crosswalks: [
    {
      key: 'pies',
      title: 'Pies',
      description: 'Where bread leads among pies.',
      targetType: 'ext:pie',
      uri: 'https://pies.example/{code}/read',
      targets: [
        { code: '0100', name: 'Fruit pies' },
        { code: '0200', name: 'Meat pies' },
      ] as { code: unknown; name: string }[],
      links: {
        BK: [{ to: '0200', relation: 'isRelatedTo' }],
        'BK.BRD.01': [{ to: '0100', relation: 'exactMatchOf' }],
      } as Record<string, { to: string; relation: string }[]>,
    },
  ],
});
const inSpanish = () => ({
  language: 'es',
  crosswalks: { pies: { title: 'Tartas' } } as Record<string, Record<string, string>>,
});

type Pies = ReturnType<typeof pies>;
type Pie = Pies['crosswalks'][number];
const folderOf = (english: unknown, spanish: unknown = inSpanish()) =>
  writeFiles({
    ...filesOf(smallFramework()),
    'crosswalks.yaml': english,
    'crosswalks.es.yaml': spanish,
  });

describe('the shipped crosswalks', () => {
  const { document, byCode, items } = loadFramework();
  const [national] = document.crosswalks;

  it('lead every cluster but one to the national framework, by the six digits of O*NET', () => {
    const clusters = items.filter(({ type }) => type === 'cluster').map(({ code }) => code);
    expect(Object.keys(national?.links ?? {}).sort()).toEqual(
      clusters.filter((code) => code !== 'ST').sort(),
    );
    const links = Object.values(national?.links ?? {}).flat();
    expect(new Set(links.map(({ code }) => code)).size).toBe(14);
    for (const { code, uri } of links) {
      expect(code).toMatch(/^0[1-6]0[1-3]00$/);
      expect(uri).toBe(`https://www.onetonline.org/find/career?c=${code}`);
    }
  });

  it('say of no cluster that it is the same as another', () => {
    for (const code of Object.keys(national?.links ?? {})) expect(byCode.get(code)?.type).toBe('cluster');
    for (const { relation } of Object.values(national?.links ?? {}).flat())
      expect(relation).toBe('isRelatedTo');
  });
});

describe('a crosswalk', () => {
  const snapshot = loadFramework(folderOf(pies()));

  it('gives each link the name and address of its target', () => {
    expect(snapshot.document.crosswalks).toEqual([
      {
        key: 'pies',
        title: 'Pies',
        description: 'Where bread leads among pies.',
        targetType: 'ext:pie',
        changed: '2026-01-30T00:00:00Z',
        links: {
          BK: [
            {
              relation: 'isRelatedTo',
              code: '0200',
              name: 'Meat pies',
              uri: 'https://pies.example/0200/read',
            },
          ],
          'BK.BRD.01': [
            {
              relation: 'exactMatchOf',
              code: '0100',
              name: 'Fruit pies',
              uri: 'https://pies.example/0100/read',
            },
          ],
        },
        translations: { es: { title: 'Tartas' } },
      },
    ]);
  });

  it('is told in Spanish as far as it is translated, and the rest is told as missing', () => {
    expect(translatedSnapshot(snapshot, 'es').document.crosswalks).toMatchObject([
      { title: 'Tartas', description: 'Where bread leads among pies.', translations: {} },
    ]);
    expect(untranslated(snapshot, 'es')).toContainEqual({ code: 'pies', keys: ['description'] });
  });

  it('keeps its relation in CASE 1.1, and dates an association by whichever end changed last', () => {
    const of = (body: Pies) =>
      casePackage(loadFramework(folderOf(body)), { version: '1.1' })
        .CFAssociations.filter(({ destinationNodeURI }) => destinationNodeURI.targetType === 'ext:pie')
        .map(({ associationType, lastChangeDateTime }) => [associationType, lastChangeDateTime]);
    expect(of(pies())).toEqual([
      ['isRelatedTo', '2026-01-31T00:00:00Z'],
      ['exactMatchOf', '2026-01-31T00:00:00Z'],
    ]);
    expect(of({ ...pies(), changed: '2026-02-01' })[0]).toEqual(['isRelatedTo', '2026-02-01T00:00:00Z']);
  });

  it('need not be there', () => {
    expect(loadFramework(writeFiles(filesOf(smallFramework()))).document.crosswalks).toEqual([]);
  });
});

describe('the check of crosswalks', () => {
  const broken: [name: string, change: (first: Pie, file: Pies) => void, what: RegExp][] = [
    ['an item that does not exist', ({ links }) => (links.XX = [...(links.BK ?? [])]), /XX is not an item/],
    ['a target that is not named', ({ targets }) => targets.pop(), /BK leads to 0200, which is not a target/],
    ['two targets of one code', ({ targets }) => targets.push({ code: '0100', name: 'Tarts' }), /alike/],
    [
      'two links to one target',
      ({ links }) => links.BK?.push({ to: '0200', relation: 'exactMatchOf' }),
      /alike/,
    ],
    ['an item without links', ({ links }) => (links.BK = []), /0 links/],
    ['a crosswalk without targets', (first) => (first.targets = []), /0 targets/],
    ['a code that is a number', ({ targets }) => targets.push({ code: 300, name: 'Tarts' }), /`code`/],
    ['a code with a space', ({ targets }) => targets.push({ code: '03 00', name: 'Tarts' }), /03 00/],
    [
      'a relation that leads nowhere',
      ({ links }) => (links.BK = [{ to: '0200', relation: 'isChildOf' }]),
      /value/,
    ],
    ['a type of target that CASE does not know', (first) => (first.targetType = 'pie'), /“pie”/],
    ['an address without a code', (first) => (first.uri = 'https://pies.example'), /\{code\}/],
    ['a fact from nowhere', (_, { provenance }) => Reflect.deleteProperty(provenance, 'links'), /`links`/],
    ['two crosswalks of one key', (first, { crosswalks }) => crosswalks.push(first), /alike/],
    ['a change after the framework', (_, file) => (file.changed = '2026-03-01'), /changed on 2026-03-01/],
  ];

  it.each(broken)('finds %s', (_name, change, what) => {
    const file = pies();
    change(file.crosswalks[0] as Pie, file);
    const problems = checkFramework(folderOf(file));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file: 'crosswalks.yaml', what: expect.stringMatching(what) });
  });

  it('finds the translation of a crosswalk that is not there', () => {
    const spanish = inSpanish();
    spanish.crosswalks.cakes = { title: 'Pasteles' };
    expect(checkFramework(folderOf(pies(), spanish))).toMatchObject([
      { file: 'crosswalks.es.yaml', line: 5, what: 'There is no crosswalk “cakes”.' },
    ]);
  });
});
