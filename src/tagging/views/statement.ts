import type { Item, Snapshot } from '../../framework/model/types';
export interface Statement { id: string; code: string; text: string; label: string; level: 'cluster'|'pathway'; clusterId: string; clusterCode: string; clusterName: string; pathwayId: string|null; pathwayName: string|null }
export function statementView(snapshot: Snapshot, item: Item): Statement {
  const cluster = snapshot.byId.get(item.clusterId ?? '');
  const pathway = snapshot.byId.get(item.pathwayId ?? '');
  return { id: item.id, code: item.code, text: item.text, label: item.label ?? item.text, level: item.level ?? 'cluster', clusterId: cluster?.id ?? '', clusterCode: cluster?.code ?? '', clusterName: cluster?.text ?? '', pathwayId: pathway?.id ?? null, pathwayName: pathway?.text ?? null };
}
