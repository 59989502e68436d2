/** The smart level: where an item stands in the tree, such as `23.8.1`. */
import type { Item, Snapshot } from '../../framework/model/types';

export function smartLevelOf(item: Item, { byId }: Pick<Snapshot, 'byId'>): string {
  const parent = item.parentId ? byId.get(item.parentId) : undefined;
  return parent ? `${smartLevelOf(parent, { byId })}.${item.sequence}` : String(item.sequence);
}
