/** Links a document and its items into a snapshot, and freezes it. */
import type { FrameworkDocument, Item, Snapshot } from './types';

/** Links items into an immutable snapshot. `items` must be in tree order, parents before children. */
export function snapshotOf(document: FrameworkDocument, items: Item[]): Snapshot {
  const children = new Map<string | null, Item[]>();
  const statements = new Map<string, Item[]>();
  for (const item of items) {
    put(children, item.parentId, item);
    if (item.type !== 'statement') continue;
    for (const id of [item.id, item.clusterId, item.pathwayId]) {
      if (id) put(statements, id, item);
    }
  }
  deepFreeze(document);
  deepFreeze(items);
  const byId = new Map(items.map((item) => [item.id, item]));
  const byCode = new Map(items.map((item) => [item.code, item]));
  return Object.freeze({
    document,
    items,
    byId,
    byCode,
    childrenOf: (id: string | null) => children.get(id) ?? [],
    statementsUnder: (id: string) => statements.get(id) ?? [],
  });
}

function put<K>(lists: Map<K, Item[]>, key: K, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

function deepFreeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const part of Object.values(value)) deepFreeze(part);
}
