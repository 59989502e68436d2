/** What a language file has not said yet; English is shown in its place. */
import {
  describedTypes,
  type FrameworkDocument,
  type Item,
  type Language,
  type Snapshot,
} from '../model/types';

export interface Untranslated {
  /** The code of an item, a type of item such as `program`, or the key of the document or a crosswalk. */
  code: string;
  /** The keys that are missing, such as `label` and `keywords`. */
  keys: string[];
}

/** Everything that a language does not say, in tree order; empty when it says everything. */
export function untranslated(snapshot: Snapshot, language: Exclude<Language, 'en'>): Untranslated[] {
  const { document } = snapshot;
  const itself = {
    code: document.key,
    keys: keysOfDocument(document).filter((key) => !document.translations[language]?.[key]),
  };
  const types = describedTypes.map((type) => ({
    code: type,
    keys: typeKeys.filter((key) => !document.itemTypes[type].translations[language]?.[key]),
  }));
  const crosswalks = document.crosswalks.map(({ key: code, translations }) => ({
    code,
    keys: crosswalkKeys.filter((key) => !translations[language]?.[key]),
  }));
  const items = snapshot.items.map((item) => ({
    code: item.code,
    keys: keysOf(item).filter((key) => !item.translations[language]?.[key]?.length),
  }));
  return [itself, ...types, ...crosswalks, ...items].filter(({ keys }) => keys.length > 0);
}

const crosswalkKeys = ['title', 'description'] as const;
const typeKeys = ['name', 'definition', 'student'] as const;

function keysOfDocument({ notes, subjects }: FrameworkDocument) {
  return [
    'title' as const,
    'description' as const,
    ...(notes ? (['notes'] as const) : []),
    ...(subjects.length > 0 ? (['subjects'] as const) : []),
    'license' as const,
  ];
}

/** What a reader meets in a language: definitions of items and full texts are in English only. */
function keysOf(item: Item) {
  return [
    item.type === 'statement' ? ('label' as const) : ('name' as const),
    'student' as const,
    ...(['keywords', 'occupations', 'levels'] as const).filter((key) => item[key].length > 0),
  ];
}
