/** Clusters and pathways by their codes, for choosing and for naming what was chosen. */
import type { PastExport } from '../api/export-types';
import type { Framework } from '../api/types';
import type { ExportWords } from './words';

export interface Part {
  /** Its code: orders name parts by it. */
  id: string;
  name: string;
  clusterCode: string;
  /** Null for a whole cluster. */
  clusterName: string | null;
}

export const partsOf = ({ clusters }: Framework): Part[] =>
  clusters.flatMap((cluster) => [
    { id: cluster.code, name: cluster.name, clusterCode: cluster.code, clusterName: null },
    ...cluster.pathways.map(({ code, name }) => ({
      id: code,
      name,
      clusterCode: cluster.code,
      clusterName: cluster.name,
    })),
  ]);

/** In the order of the framework. A code that the framework no longer has is named by itself. */
export function partsNamed(all: readonly Part[], codes: readonly string[]): Part[] {
  const unknown = codes.filter((code) => !all.some(({ id }) => id === code));
  return [
    ...all.filter(({ id }) => codes.includes(id)),
    ...unknown.map((code) => ({
      id: code,
      name: code,
      clusterCode: code.split('.')[0] ?? code,
      clusterName: null,
    })),
  ];
}

/** Codes of what was picked, in the order of the framework, without pathways of clusters that are there whole. */
export function codesOf(all: readonly Part[], picked: readonly Part[]): string[] {
  const codes = picked.map(({ id }) => id);
  return partsNamed(all, codes)
    .filter(({ clusterName, clusterCode }) => !clusterName || !codes.includes(clusterCode))
    .map(({ id }) => id);
}

/** What an earlier export was of. */
export function whatOf(scope: PastExport['scope'], all: readonly Part[], words: ExportWords): string {
  if (scope.kind === 'course') return scope.title;
  if (scope.kind === 'all') return words.history.everything;
  return partsNamed(all, scope.codes)
    .map(({ name }) => name)
    .join(', ');
}
