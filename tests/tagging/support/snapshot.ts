/** A small framework, made by hand: two clusters, four pathways, and one large pathway for limits. */
import { v5 as uuid } from 'uuid';
import {
  describedTypes,
  type FrameworkDocument,
  type Item,
  type Snapshot,
} from '../../../src/framework/model/types';

const namespace = '6f3c2c52-6a0c-4c0e-9d7e-0e6f6f1d2a11';
export const idOf = (code: string): string => uuid(code, namespace);

const document: FrameworkDocument = {
  id: idOf('document'),
  key: 'test-framework',
  title: 'Test framework',
  creator: 'Tests',
  publisher: null,
  description: 'For tests.',
  language: 'en',
  version: '1.0.0',
  adoptionStatus: 'Draft',
  statusStartDate: null,
  notes: null,
  subjects: [],
  license: { title: 'None', uri: 'https://waymark.example/license', text: 'None' },
  uriBase: 'https://waymark.example',
  namespace,
  changed: '2026-11-24T00:00:00Z',
  itemTypes: Object.fromEntries(
    describedTypes.map((type) => [type, { name: type, definition: '', student: '', translations: {} }]),
  ) as FrameworkDocument['itemTypes'],
  occupationCodes: {},
  crosswalks: [],
  translations: {},
};

type Sketch = Pick<Item, 'code' | 'type' | 'text'> & Partial<Item>;

const blank: Omit<Item, 'id' | 'code' | 'type' | 'text'> = {
  language: 'en',
  label: null,
  definition: null,
  student: null,
  keywords: [],
  occupations: [],
  level: null,
  kind: null,
  levels: [],
  parentId: null,
  clusterId: null,
  pathwayId: null,
  elementId: null,
  areaIds: [],
  sequence: 1,
  changed: document.changed,
  provenance: {},
  translations: {},
};

const cluster = (code: string, text: string): Sketch => ({
  code,
  type: 'cluster',
  text,
  clusterId: idOf(code),
  occupations: [`${text} people`],
});

const pathway = (code: string, text: string): Sketch => {
  const above = idOf(code.slice(0, 2));
  return {
    code,
    type: 'pathway',
    text,
    parentId: above,
    clusterId: above,
    pathwayId: idOf(code),
    occupations: [`${text} people`],
  };
};

function statement(code: string, label: string): Sketch {
  const level = /^..\.[A-Z]{3}\.\d\d+$/.test(code) ? 'pathway' : 'cluster';
  const parentId = idOf(level === 'pathway' ? code.slice(0, 6) : code.slice(0, 2));
  return {
    code,
    type: 'statement',
    text: `${label} well.`,
    label,
    student: `You do ${label.toLowerCase()} well.`,
    level,
    kind: 'skill',
    parentId,
    clusterId: idOf(code.slice(0, 2)),
    pathwayId: level === 'pathway' ? parentId : null,
    elementId: idOf('COM'),
    translations: { es: { student: `Haces ${label} bien.` } },
  };
}

const many = Array.from({ length: 210 }, (_, index) =>
  statement(`IT.BIG.${String(index + 1).padStart(3, '0')}`, `Many ${index + 1}`),
);

const sketches: Sketch[] = [
  { code: 'HST', type: 'area', text: 'Health Sciences Technology' },
  { code: 'COM', type: 'element', text: 'Communications' },
  cluster('HL', 'Health Science'),
  statement('HL.COM.1', 'Health records'),
  statement('HL.COM.2', 'Client privacy'),
  statement('HL.LDT.1', 'Teamwork'),
  pathway('HL.DIA', 'Diagnostic Services'),
  statement('HL.DIA.01', 'Specimen handling'),
  statement('HL.DIA.02', 'Reference ranges'),
  pathway('HL.THR', 'Therapeutic Services'),
  statement('HL.THR.01', 'Vital signs'),
  statement('HL.THR.02', 'Infection control'),
  statement('HL.THR.03', 'Safe transfers'),
  cluster('IT', 'Information Technology'),
  statement('IT.COM.1', 'Explaining ideas'),
  pathway('IT.WEB', 'Web & Digital Communications'),
  statement('IT.WEB.01', 'Site plans'),
  statement('IT.WEB.02', 'Accessible pages'),
  pathway('IT.BIG', 'Everything Else'),
  ...many,
];

/** The framework without some of its items, as after an edit that retired them. */
export function snapshotWithout(...codes: string[]): Snapshot {
  const items = sketches
    .filter((sketch) => !codes.includes(sketch.code))
    .map((sketch): Item => ({ ...blank, id: idOf(sketch.code), ...sketch }));
  const childrenOf = (id: string | null) => items.filter((item) => item.parentId === id);
  const under = (id: string): Item[] =>
    childrenOf(id).flatMap((item) => (item.type === 'statement' ? [item] : under(item.id)));
  return {
    document,
    items,
    byId: new Map(items.map((item) => [item.id, item])),
    byCode: new Map(items.map((item) => [item.code, item])),
    childrenOf,
    statementsUnder: under,
  };
}

export const snapshot = snapshotWithout();
export const manyIds = many.map(({ code }) => idOf(code));
