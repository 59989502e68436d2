/** What an item says in the language of the page. Where a translation is missing, English stands in and is marked as English. */
import type {
  Crosswalk,
  CrosswalkLink,
  Item,
  Language,
  PerformanceLevel,
  Translation,
} from '../../framework/model/types';

/** A text and, where it is not in the page's language, the language it is in. */
export interface Spoken<T = string> {
  text: T;
  lang?: Language;
}

const translated = (item: Item, lang: Language): Translation | undefined =>
  lang === 'en' ? undefined : item.translations[lang];

function spoken<T>(lang: Language, translation: T | null | undefined, english: T): Spoken<T> {
  if (lang === 'en') return { text: english };
  return translation ? { text: translation } : { text: english, lang: 'en' };
}

/** Name of an area, element, cluster or pathway. */
export const nameOf = (item: Item, lang: Language) => spoken(lang, translated(item, lang)?.name, item.text);

/** The student version; where there is none, the text itself. */
export const studentTextOf = (item: Item, lang: Language) =>
  spoken(lang, translated(item, lang)?.student, item.student ?? item.text);

/** The short label of a statement. */
export const labelOf = (item: Item, lang: Language) =>
  spoken(lang, translated(item, lang)?.label, item.label ?? item.text);

export const occupationsOf = (item: Item, lang: Language): Spoken<readonly string[]> => {
  const theirs = translated(item, lang)?.occupations;
  return spoken(lang, theirs?.length ? theirs : null, item.occupations);
};

/** Levels of performance; their points are in no language. */
export const levelsOf = (
  item: Item,
  lang: Language,
): Spoken<readonly Pick<PerformanceLevel, 'quality' | 'description'>[]> =>
  spoken(lang, translated(item, lang)?.levels, item.levels);

/** What a crosswalk leads to is named in the words of the other framework, which are English. */
export const targetNameOf = ({ name }: CrosswalkLink, lang: Language) => spoken(lang, null, name);

export const crosswalkTitleOf = ({ title, translations }: Crosswalk, lang: Language) =>
  spoken(lang, lang === 'en' ? null : translations[lang]?.title, title);

/** Definitions and full statements are in English only. */
export const definitionOf = (item: Item, lang: Language): Spoken | null =>
  item.definition ? spoken(lang, null, item.definition) : null;

/** The text with its language where it needs one. */
export function Said({ spoken: { text, lang } }: { spoken: Spoken }) {
  return lang ? <span lang={lang}>{text}</span> : text;
}
