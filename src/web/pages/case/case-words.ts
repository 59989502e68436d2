/** Items and their types in the words of these pages. */
import type { FrameworkDocument, Item, ItemType, Language, Snapshot } from '../../../framework/model/types';
import type { WordKey, Words } from '../../words';
import { nameOf, type Spoken, studentTextOf } from '../said';

/** "Career Pathway" */
export function typeNameOf({ itemTypes }: FrameworkDocument, type: ItemType, lang: Language): string {
  const { name, translations } = itemTypes[type];
  return (lang === 'en' ? undefined : translations[lang]?.name) ?? name;
}

/** What a type is. The definitions are in English; in other languages the line for students stands in for them. */
export function typeMeaningOf({ itemTypes }: FrameworkDocument, type: ItemType, lang: Language): Spoken {
  const { definition, translations } = itemTypes[type];
  const translated = lang === 'en' ? undefined : translations[lang]?.student;
  if (translated) return { text: translated };
  return lang === 'en' ? { text: definition } : { text: definition, lang: 'en' };
}

/** An item in a list: its name, or what it states. Full statements are in English; elsewhere their student version says the same. */
export const lineOf = (item: Item, lang: Language): Spoken => {
  if (item.type !== 'statement') return nameOf(item, lang);
  return lang === 'en' ? { text: item.text } : studentTextOf(item, lang);
};

/** The full statement or the name, as the heading of the item's own page. */
export const headingOf = (item: Item, lang: Language): Spoken =>
  item.type === 'statement' && lang !== 'en' ? { text: item.text, lang: 'en' } : nameOf(item, lang);

export const clusterOf = (snapshot: Snapshot, item: Item): Item | null =>
  (item.clusterId && snapshot.byId.get(item.clusterId)) || null;

export const itemsOfType = (snapshot: Snapshot, type: ItemType): readonly Item[] =>
  snapshot.items.filter((item) => item.type === type);

const countKeys: Record<ItemType, WordKey> = {
  area: 'case.areaCount',
  element: 'case.elementCount',
  cluster: 'case.clusterCount',
  pathway: 'case.pathwayCount',
  statement: 'case.statementCount',
};

/** "79 pathways" */
export const countOf = (words: Words, type: ItemType, count: number) =>
  words.t(countKeys[type], { count, number: words.number(count) });

/** "5 areas, 10 elements, …" of the whole framework. */
export function countsOf(snapshot: Snapshot, words: Words): string {
  const types: ItemType[] = ['area', 'element', 'cluster', 'pathway', 'statement'];
  return words.list(types.map((type) => countOf(words, type, itemsOfType(snapshot, type).length)));
}
