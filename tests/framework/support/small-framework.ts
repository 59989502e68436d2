/** A small framework that passes every check, for tests that break one thing in it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { v5 as uuidv5 } from 'uuid';
import { stringify } from 'yaml';
import { describedTypes } from '../../../src/framework/model/types';

const described = (code: string, name: string) => ({
  code,
  name,
  definition: `What ${name.toLowerCase()} is. What people in it do.`,
  student: `People in ${name.toLowerCase()} do it.`,
  occupations: ['bakers', 'cooks', 'servers', 'buyers'],
  keywords: ['bread', 'oven', 'flour'],
});

const statement = (code: string, word: string, text: string) => ({
  code,
  text,
  label: `Baking ${word}`,
  student: `You bake ${word} that rises.`,
  kind: 'skill',
  keywords: ['dough', 'yeast', 'crust'],
});

/** Of the first bread only: most statements have no levels. */
const levels: { quality: string; description: string; score?: number }[] = [
  { quality: 'Beginning', score: 1, description: 'Boils some rings.' },
  { quality: 'Proficient', score: 3, description: 'Boils every ring evenly.' },
];

const breads: [word: string, text: string][] = [
  ['bagels', 'Boil rings before they meet heat.'],
  ['baguettes', 'Score long loaves with one blade.'],
  ['brioche', 'Work butter in slowly.'],
  ['buns', 'Divide portions by weight.'],
  ['challah', 'Braid four strands evenly.'],
  ['ciabatta', 'Handle wet mixtures gently.'],
  ['focaccia', 'Press dimples and pour oil.'],
  ['pretzels', 'Dip knots in lye behind goggles.'],
];

const every = <T>(keys: readonly string[], value: (key: string) => T) =>
  Object.fromEntries(keys.map((key) => [key, value(key)]));

export function smallFramework() {
  return {
    framework: {
      key: 'small',
      title: 'Small Framework',
      creator: 'Somebody',
      description: 'A framework for tests.',
      language: 'en',
      version: '1',
      adoptionStatus: 'Draft',
      changed: '2026-02-01',
      namespace: '5f0f1c0e-6f1d-5c8a-9b57-3a1d2f6c4e80',
      uriBase: 'https://small.example',
      subjects: ['Baking'],
      license: { title: 'Free', uri: 'https://free.example/', text: 'Use it.' },
      provenance: Object.fromEntries(
        'key title creator description language version adoptionStatus changed namespace uriBase subjects license translations'
          .split(' ')
          .map((fact) => [fact, 'project']),
      ),
    },
    itemTypes: {
      provenance: { name: 'source', definition: 'project', student: 'project' },
      types: every(describedTypes, (type) => ({
        name: type,
        definition: `What a ${type} is.`,
        student: `A ${type}.`,
      })),
    },
    writing: {
      verbs: ['boil', 'braid', 'choose', 'dip', 'divide', 'feed', 'handle', 'press', 'score', 'work'],
      brands: ['Acme Ovens'],
    },
    occupations: {
      provenance: { codes: 'project' },
      codes: { bakers: '51-3011.00' } as Record<string, string>,
    },
    areas: {
      groupingIsDefault: true,
      provenance: {
        name: 'source',
        code: 'project',
        definition: 'project',
        student: 'project',
        grouping: 'project',
      },
      areas: [{ code: 'FOD', name: 'Food', definition: 'All food.', student: 'You cook.', clusters: ['BK'] }],
    },
    elements: {
      provenance: { name: 'source', code: 'project', definition: 'project', student: 'project' },
      elements: [{ code: 'TEC', name: 'Technical skills', definition: 'The craft.', student: 'You do it.' }],
    },
    cluster: {
      ...described('BK', 'Baking'),
      changed: '2026-01-31',
      provenance: {
        name: 'source',
        pathways: 'source',
        code: 'project',
        definition: 'project',
        student: 'project',
        occupations: 'project',
        keywords: 'project',
        statements: 'project',
        levels: 'project',
      } as Record<string, string>,
      statements: {
        TEC: [
          statement('BK.TEC.1', 'rye', 'Feed a sour starter daily.'),
          statement('BK.TEC.2', 'spelt', 'Choose flour for its protein.'),
        ],
      },
      pathways: [
        {
          ...described('BK.BRD', 'Bread'),
          statements: breads.map(([word, text], index) => ({
            ...statement(`BK.BRD.0${index + 1}`, word, text),
            element: 'TEC',
            ...(index === 0 && { levels: structuredClone(levels) }),
          })),
        },
      ],
    },
    spanish: {
      language: 'es',
      code: 'BK',
      items: {
        'BK.BRD': { name: 'Pan', occupations: ['panaderos', 'cocineros', 'meseros', 'compradores'] },
        'BK.BRD.01': {
          label: 'Hacer roscas',
          student: 'Horneas roscas.',
          keywords: ['masa', 'levadura', 'corteza'],
          levels: [
            { quality: 'Inicial', description: 'Hierve algunas roscas.' },
            { quality: 'Competente', description: 'Hierve bien todas las roscas.' },
          ],
        },
      } as Record<string, Record<string, unknown>>,
    },
  };
}

const written: string[] = [];
afterAll(() => {
  for (const folder of written) rmSync(folder, { recursive: true, force: true });
});

/** Writes files into a new folder that is removed after the test file; a string is written as it stands, anything else as YAML. */
export function writeFiles(files: Record<string, unknown>): string {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-framework-'));
  written.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), typeof content === 'string' ? content : stringify(content));
  }
  return folder;
}

type Small = ReturnType<typeof smallFramework>;

/** What a folder holds that says all this, with every code locked. */
export const filesOf = (small: Small): Record<string, unknown> => ({
  'framework.yaml': small.framework,
  'areas.yaml': small.areas,
  'elements.yaml': small.elements,
  'item-types.yaml': small.itemTypes,
  'writing.yaml': small.writing,
  'occupations.yaml': small.occupations,
  'codes.lock.yaml': lockOf(smallFramework()),
  'clusters/baking.yaml': small.cluster,
  'clusters/baking.es.yaml': small.spanish,
});

/** The lock of a framework; in `filesOf` it is of the one that was published, before a test broke it. */
export function lockOf({ framework, areas, elements, cluster }: Small): Record<string, string> {
  const pathways = cluster.pathways.flatMap((pathway) => [pathway, ...pathway.statements]);
  const items = [...areas.areas, ...elements.elements, cluster, ...cluster.statements.TEC, ...pathways];
  return every(
    items.map((item) => item.code),
    (code) => uuidv5(code, framework.namespace),
  );
}
