/** Questions that the explore pages ask of the framework. */
import type { Item, Snapshot } from '../../../framework/model/types';
import type { Words } from '../../words';
import { nameOf } from '../said';

const childrenOfType = (snapshot: Snapshot, id: string | null, type: Item['type']) =>
  snapshot.childrenOf(id).filter((item) => item.type === type);

/** Clusters in the alphabetical order of the page's language. */
export function clustersByName(snapshot: Snapshot, words: Words): Item[] {
  const name = (item: Item) => nameOf(item, words.lang).text;
  return childrenOfType(snapshot, null, 'cluster').sort((a, b) => name(a).localeCompare(name(b), words.lang));
}

export const clusterCount = (snapshot: Snapshot) => childrenOfType(snapshot, null, 'cluster').length;

export const pathwaysOf = (snapshot: Snapshot, cluster: Item) =>
  childrenOfType(snapshot, cluster.id, 'pathway');

/** Statements that stand at the item itself: what every pathway of a cluster shares, or what a pathway adds. */
export const statementsOf = (snapshot: Snapshot, item: Item) =>
  childrenOfType(snapshot, item.id, 'statement');

/** Statements of a cluster under their elements, in the order of the elements; elements without statements are left out. */
export function byElement(snapshot: Snapshot, cluster: Item): { element: Item; statements: Item[] }[] {
  const statements = statementsOf(snapshot, cluster);
  return childrenOfType(snapshot, null, 'element')
    .map((element) => ({
      element,
      statements: statements.filter(({ elementId }) => elementId === element.id),
    }))
    .filter((group) => group.statements.length > 0);
}

export const areasOf = (snapshot: Snapshot, cluster: Item) =>
  cluster.areaIds.flatMap((id) => snapshot.byId.get(id) ?? []);

/** Place of an item among its siblings and the one that follows, if any. */
export function placeAmong(
  siblings: readonly Item[],
  item: Item,
): { position: number; count: number; next: Item | null } {
  const index = siblings.findIndex(({ id }) => id === item.id);
  return { position: index + 1, count: siblings.length, next: siblings[index + 1] ?? null };
}
