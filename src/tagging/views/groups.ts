/** Statements under the pathway they belong to, or under the cluster whose pathways share them, in the framework's order. */
import type { Item, Snapshot } from '../../framework/model/types';
import type { Relation, TagLink } from '../model/types';

/** Names are English; `item` and `cluster` are the framework's own items, from which a page takes other languages. */
export interface GroupHead {
  id: string;
  code: string;
  name: string;
  clusterCode: string;
  clusterName: string;
  /** True for a cluster: its statements are shared by every pathway of it. */
  shared: boolean;
  occupations: string[];
  /** The pathway or the cluster. */
  item: Item;
  cluster: Item;
}

export interface StatementGroup extends GroupHead {
  statements: { item: Item; relation: Relation }[];
}

/** The heads that have statements among `itemIds`: each cluster's pathways, then the cluster itself. */
export function groupsOf(
  snapshot: Snapshot,
  itemIds: ReadonlySet<string>,
): (GroupHead & { statements: Item[] })[] {
  const clusters = snapshot.childrenOf(null).filter((item) => item.type === 'cluster');
  return clusters.flatMap((cluster) => {
    const pathways = snapshot.childrenOf(cluster.id).filter((item) => item.type === 'pathway');
    return [...pathways, cluster].flatMap((item) => {
      const statements = snapshot
        .childrenOf(item.id)
        .filter((child) => child.type === 'statement' && itemIds.has(child.id));
      return statements.length > 0 ? [{ ...headOf(item, cluster), statements }] : [];
    });
  });
}

/** The tags of one target as groups. */
export function statementGroups(snapshot: Snapshot, tags: readonly TagLink[]): StatementGroup[] {
  const relations = new Map(tags.map((tag) => [tag.itemId, tag.relation]));
  return groupsOf(snapshot, new Set(relations.keys())).map((group) => ({
    ...group,
    statements: group.statements.flatMap((item) => {
      const relation = relations.get(item.id);
      return relation ? [{ item, relation }] : [];
    }),
  }));
}

const headOf = (item: Item, cluster: Item): GroupHead => ({
  id: item.id,
  code: item.code,
  name: item.text,
  clusterCode: cluster.code,
  clusterName: cluster.text,
  shared: item === cluster,
  occupations: item.occupations,
  item,
  cluster,
});
