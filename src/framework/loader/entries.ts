/** Flattens the files into one list of entries in tree order, each knowing where in the files it stands. */
import type { ItemType, Kind, Level, PerformanceLevel, Provenance } from '../model/types';
import { provenanceOf } from './facts';
import type { FrameworkFiles } from './read-files';
import type { ClusterFile, StatementEntry } from './schema';
import type { Path, Sheet } from './yaml-file';

/** An item before identifiers: everything refers to everything else by code. */
export interface Entry {
  type: ItemType;
  code: string;
  text: string;
  label: string | null;
  definition: string | null;
  student: string | null;
  keywords: string[];
  occupations: string[];
  level: Level | null;
  kind: Kind | null;
  levels: PerformanceLevel[];
  parent: string | null;
  cluster: string | null;
  pathway: string | null;
  element: string | null;
  areas: string[];
  changed: string;
  provenance: Record<string, Provenance>;
  sheet: Pick<Sheet<unknown>, 'file' | 'lineOf'>;
  path: Path;
}

type Place = Pick<Entry, 'sheet' | 'path' | 'changed'>;

/** Areas, elements, then each cluster followed by its statements and its pathways with theirs. */
export function entriesOf(files: FrameworkFiles): Entry[] {
  return [
    ...areaEntries(files),
    ...elementEntries(files),
    ...files.clusters.flatMap((sheet) => clusterEntries(sheet, files)),
  ];
}

const blank = {
  label: null,
  definition: null,
  student: null,
  keywords: [],
  occupations: [],
  level: null,
  kind: null,
  levels: [],
  parent: null,
  cluster: null,
  pathway: null,
  element: null,
  areas: [],
} satisfies Partial<Entry>;

function areaEntries({ areas: sheet, framework }: FrameworkFiles): Entry[] {
  return sheet.value.areas.map((area, index) => ({
    ...blank,
    type: 'area',
    code: area.code,
    text: area.name,
    definition: area.definition,
    student: area.student,
    keywords: area.keywords ?? [],
    provenance: provenanceOf('area', sheet.value.provenance, area),
    ...{ sheet, path: ['areas', index], changed: sheet.value.changed ?? framework.value.changed },
  }));
}

function elementEntries({ elements: sheet, framework }: FrameworkFiles): Entry[] {
  return sheet.value.elements.map((element, index) => ({
    ...blank,
    type: 'element',
    code: element.code,
    text: element.name,
    definition: element.definition,
    student: element.student,
    keywords: element.keywords ?? [],
    provenance: provenanceOf('element', sheet.value.provenance, element),
    ...{ sheet, path: ['elements', index], changed: sheet.value.changed ?? framework.value.changed },
  }));
}

function clusterEntries(sheet: Sheet<ClusterFile>, { areas }: FrameworkFiles): Entry[] {
  const cluster = sheet.value;
  const place = { sheet, changed: cluster.changed };
  const shared = Object.entries(cluster.statements ?? {}).flatMap(([element, statements]) =>
    statements.map((statement, index) =>
      statementEntry({ ...statement, element }, cluster, null, {
        ...place,
        path: ['statements', element, index],
      }),
    ),
  );
  const pathways = cluster.pathways.flatMap((pathway, index) => {
    const path = ['pathways', index];
    const entry: Entry = {
      ...blank,
      type: 'pathway',
      ...describedBy(pathway),
      parent: cluster.code,
      cluster: cluster.code,
      provenance: provenanceOf('pathway', cluster.provenance, pathway),
      ...{ ...place, path },
    };
    const statements = (pathway.statements ?? []).map((statement, at) =>
      statementEntry(statement, cluster, pathway.code, { ...place, path: [...path, 'statements', at] }),
    );
    return [entry, ...statements];
  });
  const itself: Entry = {
    ...blank,
    type: 'cluster',
    ...describedBy(cluster),
    cluster: cluster.code,
    areas: areas.value.areas.filter((area) => area.clusters.includes(cluster.code)).map((area) => area.code),
    provenance: provenanceOf('cluster', cluster.provenance, cluster),
    ...{ ...place, path: [] },
  };
  return [itself, ...shared, ...pathways];
}

const describedBy = (value: ClusterFile | ClusterFile['pathways'][number]) => ({
  code: value.code,
  text: value.name,
  definition: value.definition,
  student: value.student,
  keywords: value.keywords,
  occupations: value.occupations,
});

function statementEntry(
  statement: StatementEntry,
  cluster: ClusterFile,
  pathway: string | null,
  place: Place,
): Entry {
  return {
    ...blank,
    type: 'statement',
    code: statement.code,
    text: statement.text,
    label: statement.label,
    student: statement.student,
    keywords: statement.keywords,
    level: pathway ? 'pathway' : 'cluster',
    kind: statement.kind,
    levels: (statement.levels ?? []).map((level) => ({ ...level, score: level.score ?? null })),
    parent: pathway ?? cluster.code,
    cluster: cluster.code,
    pathway,
    element: statement.element ?? null,
    provenance: provenanceOf('statement', cluster.provenance, statement),
    ...place,
  };
}
