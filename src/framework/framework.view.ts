/** The framework as screens read it. */
import { WaymarkError } from '../shared/errors';
import type { Item, Kind, Level, Snapshot } from './model/types';

/** A statement as lists, chips and tags show it. */
export interface StatementView {
  id: string;
  code: string;
  text: string;
  label: string;
  level: Level;
  clusterId: string;
  clusterCode: string;
  clusterName: string;
  /** Null for a statement that every pathway of its cluster shares. */
  pathwayId: string | null;
  pathwayName: string | null;
}

interface Named {
  id: string;
  name: string;
}

interface FrameworkOverview {
  document: { id: string; title: string; version: string; changed: string };
  counts: { areas: number; elements: number; clusters: number; pathways: number; statements: number };
  /** `count` is of all statements of the cluster, `shared` of those at cluster level. */
  clusters: (Named & {
    code: string;
    count: number;
    shared: number;
    pathways: (Named & { code: string; count: number })[];
  })[];
}

interface ItemDetail
  extends Pick<Item, 'id' | 'type' | 'code' | 'text' | 'label' | 'definition' | 'student'> {
  studentEs: string | null;
  keywords: string[];
  /** Sample occupations, with the O*NET-SOC code of those for which it is certain. */
  occupations: { name: string; code: string | null }[];
  level: Level | null;
  kind: Kind | null;
  element: Named | null;
  /** From the cluster down; empty at the top of the tree. */
  parents: Named[];
  provenance: Item['provenance'];
  changed: string;
  uri: string;
}

/** @throws WaymarkError `item.not-a-statement` for an area, element, cluster or pathway */
export function statementView(snapshot: Snapshot, item: Item): StatementView {
  const cluster = snapshot.byId.get(item.clusterId ?? '');
  if (item.type !== 'statement' || !item.level || !cluster) {
    throw new WaymarkError({
      status: 400,
      code: 'item.not-a-statement',
      message: `${item.code} is not a statement.`,
    });
  }
  return {
    id: item.id,
    code: item.code,
    text: item.text,
    label: item.label ?? item.text,
    level: item.level,
    clusterId: cluster.id,
    clusterCode: cluster.code,
    clusterName: cluster.text,
    pathwayId: item.pathwayId,
    pathwayName: snapshot.byId.get(item.pathwayId ?? '')?.text ?? null,
  };
}

export function frameworkOverview(snapshot: Snapshot): FrameworkOverview {
  const { id, title, version, changed } = snapshot.document;
  const ofType = (type: Item['type']) => snapshot.items.filter((item) => item.type === type);
  const named = (item: Item) => ({
    id: item.id,
    code: item.code,
    name: item.text,
    count: snapshot.statementsUnder(item.id).length,
  });
  return {
    document: { id, title, version, changed },
    counts: {
      areas: ofType('area').length,
      elements: ofType('element').length,
      clusters: ofType('cluster').length,
      pathways: ofType('pathway').length,
      statements: ofType('statement').length,
    },
    clusters: ofType('cluster').map((cluster) => {
      const children = snapshot.childrenOf(cluster.id);
      return {
        ...named(cluster),
        shared: children.filter((child) => child.type === 'statement').length,
        pathways: children.filter((child) => child.type === 'pathway').map(named),
      };
    }),
  };
}

/** @param baseUrl where the item's uri resolves; the framework's own base when left out */
export function itemDetail(snapshot: Snapshot, item: Item, baseUrl = snapshot.document.uriBase): ItemDetail {
  const { id, type, code, text, label, definition, student, level, kind, provenance, changed } = item;
  const element = snapshot.byId.get(item.elementId ?? '');
  return {
    ...{ id, type, code, text, label, definition, student, level, kind, provenance, changed },
    studentEs: item.translations.es?.student ?? null,
    keywords: [...item.keywords],
    occupations: item.occupations.map((name) => ({
      name,
      code: snapshot.document.occupationCodes[name] ?? null,
    })),
    element: element ? { id: element.id, name: element.text } : null,
    parents: parentsOf(snapshot, item).map((parent) => ({ id: parent.id, name: parent.text })),
    uri: `${baseUrl}/uri/${id}`,
  };
}

function parentsOf(snapshot: Snapshot, item: Item): Item[] {
  const parent = snapshot.byId.get(item.parentId ?? '');
  return parent ? [...parentsOf(snapshot, parent), parent] : [];
}
