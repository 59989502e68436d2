/** What an identifier or a code stands for in a framework; those of a translation stand for the original, read in that language. */
import { translationsOf } from '../../../framework/model/translated-snapshot';
import type { FrameworkDocument, Item, Language, Snapshot } from '../../../framework/model/types';

export interface Place {
  /** Null for the document. */
  item: Item | null;
  /** Of the translation whose identifier it is. */
  lang?: Language;
}

interface Translations {
  documents: readonly FrameworkDocument[];
  places: ReadonlyMap<string, Place>;
}

const made = new WeakMap<Snapshot, Translations>();

/** @param key an identifier or an item's code, in either case */
export function placeOf(snapshot: Snapshot, key: string): Place | undefined {
  const id = key.toLowerCase();
  if (id === snapshot.document.id) return { item: null };
  const item = snapshot.byId.get(id) ?? snapshot.byCode.get(key.toUpperCase());
  return item ? { item } : translationsIn(snapshot).places.get(id);
}

/** The documents of a framework in other languages than its own. */
export const translatedDocumentsOf = (snapshot: Snapshot): readonly FrameworkDocument[] =>
  translationsIn(snapshot).documents;

/** What a framework says of itself in a language; in its own where it is not translated. */
export const documentIn = (snapshot: Snapshot, lang: Language): FrameworkDocument =>
  translatedDocumentsOf(snapshot).find(({ language }) => language === lang) ?? snapshot.document;

function translationsIn(snapshot: Snapshot): Translations {
  const known = made.get(snapshot);
  if (known) return known;
  const translations = translationsOf(snapshot);
  const all = {
    documents: translations.map(({ document }) => document),
    places: new Map(translations.flatMap((translation) => placesOf(snapshot, translation))),
  };
  made.set(snapshot, all);
  return all;
}

/** A translation has the items of the original in the same order. */
function placesOf(original: Snapshot, { document, items }: Snapshot): [id: string, Place][] {
  const lang = document.language;
  return [
    [document.id, { item: null, lang }],
    ...items.map(({ id }, index): [string, Place] => [id, { item: original.items[index] ?? null, lang }]),
  ];
}
