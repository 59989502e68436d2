/** What a language file has not said yet; English is shown in its place. */
import { describedTypes, type Item, type Language, type Snapshot } from '../model/types';

export interface Untranslated {
  /** The code of an item, or a type of item such as `program`. */
  code: string;
  /** The keys that are missing, such as `label` and `keywords`. */
  keys: string[];
}

/** Everything that a language does not say, in tree order; empty when it says everything. */
export function untranslated(snapshot: Snapshot, language: Exclude<Language, 'en'>): Untranslated[] {
  const { itemTypes } = snapshot.document;
  const types = describedTypes.map((type) => ({
    code: type,
    keys: ['name', 'student'].filter(
      (key) => !itemTypes[type].translations[language]?.[key as 'name' | 'student'],
    ),
  }));
  const items = snapshot.items.map((item) => ({
    code: item.code,
    keys: keysOf(item).filter((key) => !item.translations[language]?.[key]?.length),
  }));
  return [...types, ...items].filter(({ keys }) => keys.length > 0);
}

/** What a reader meets in a language: definitions and full texts are in English only. */
function keysOf(item: Item) {
  const has = { occupations: item.occupations.length > 0, keywords: item.keywords.length > 0 };
  return [
    item.type === 'statement' ? ('label' as const) : ('name' as const),
    'student' as const,
    ...(has.keywords ? (['keywords'] as const) : []),
    ...(has.occupations ? (['occupations'] as const) : []),
  ];
}
