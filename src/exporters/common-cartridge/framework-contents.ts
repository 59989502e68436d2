/** The framework as a cartridge: its tree as folders, and in them links to the public page of every item. */
import { describedTypes, type Item } from '../../framework/model/types';
import type { ExportSource, OptionValues } from '../format';
import type { Contents, Entry, Link } from './entries';
import { itemLink, itemTitle } from './item-link';

export const frameworkContents = (source: ExportSource, options: OptionValues): Contents => {
  const { document } = source.snapshot;
  return {
    identifier: `framework-${document.id}`,
    title: document.title,
    description: document.description,
    changed: document.changed,
    standards: [],
    entries: () => topEntries(source, options),
  };
};

/** Items that hold nothing stand in one folder a type, so that every learning management system shows them as a list. */
function* topEntries(source: ExportSource, options: OptionValues): Generator<Entry> {
  const { childrenOf, document } = source.snapshot;
  const top = childrenOf(null);
  const isLone = ({ id }: Item) => childrenOf(id).length === 0;
  const lone = top.filter(isLone);
  for (const type of describedTypes) {
    const items = lone.filter((item) => item.type === type);
    if (items.length === 0) continue;
    yield {
      identifier: `folder-${type}`,
      title: document.itemTypes[type].name,
      entries: () => items.map((item) => ownLink(item, source, options)),
    };
  }
  for (const item of top) if (!isLone(item)) yield entryOf(item, source, options);
}

function entryOf(item: Item, source: ExportSource, options: OptionValues): Entry {
  const children = source.snapshot.childrenOf(item.id);
  if (children.length === 0) return ownLink(item, source, options);
  return {
    identifier: `folder-${item.id}`,
    title: itemTitle(item, options),
    entries: () => [
      ownLink(item, source, options),
      ...children.map((child) => entryOf(child, source, options)),
    ],
  };
}

const ownLink = (item: Item, source: ExportSource, options: OptionValues): Link =>
  itemLink(`link-${item.id}`, { item, relation: null }, source, options);
