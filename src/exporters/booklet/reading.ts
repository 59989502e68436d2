/** What the parts of a booklet read: the framework, the options, and the words that go with them. */
import type { Item, ItemType } from '../../framework/model/types';
import type { ExportSource, OptionValues } from '../format';
import { type BookletOptions, readBookletOptions } from './options';
import { words } from './words';

export interface Reading extends Pick<ExportSource, 'snapshot' | 'baseUrl'>, BookletOptions {
  words: (typeof words)[BookletOptions['language']];
}

export function readingOf({ snapshot, baseUrl }: ExportSource, values: OptionValues): Reading {
  const options = readBookletOptions(values);
  return { snapshot, baseUrl, ...options, words: words[options.language] };
}

export const childrenOf = ({ snapshot }: Reading, parent: Item | null, type: ItemType): Item[] =>
  snapshot.childrenOf(parent?.id ?? null).filter((item) => item.type === type);

export const countOf = ({ snapshot }: Reading, type: ItemType): number =>
  snapshot.items.reduce((count, item) => count + (item.type === type ? 1 : 0), 0);

/** Where a cluster or pathway stands in the booklet. */
export const anchorOf = (item: Item): string => `i-${item.id}`;
