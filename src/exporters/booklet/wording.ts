/** What an item says in the booklet's language. What has no translation is said as it was written, and marked with its language. */
import type { FrameworkDocument, Item, Language, Snapshot, Translation } from '../../framework/model/types';
import { type Html, html } from '../shared/html';

export interface Spoken {
  text: string;
  /** Where it is not the booklet's. */
  lang?: Language;
}

type Translations<T> = Readonly<Partial<Record<Exclude<Language, 'en'>, T>>>;

/** What somebody translated, if anybody did. */
export const translationIn = <T>(translations: Translations<T>, language: Language): T | undefined =>
  language === 'en' ? undefined : translations[language];

const translationOf = (item: Item, language: Language): Translation =>
  translationIn(item.translations, language) ?? {};

/** Statements are translated as their student versions; the rest by their names. */
const translated = (item: Item, language: Language): string | undefined => {
  const { name, student } = translationOf(item, language);
  return item.type === 'statement' ? student : name;
};

const asWritten = (item: Item, text: string, language: Language): Spoken =>
  item.language === language ? { text } : { text, lang: item.language };

/** The document with what it says of itself in a language, where it says it. */
export function documentIn({ document }: Snapshot, language: Language): FrameworkDocument {
  const said = translationIn(document.translations, language);
  return { ...document, ...said, license: { ...document.license, ...said?.license } };
}

export const isSpoken = (item: Item, language: Language): boolean =>
  item.language === language || translated(item, language) !== undefined;

/** Name of an area, element, cluster or pathway; the statement itself. */
export function textOf(item: Item, language: Language): Spoken {
  const text = translated(item, language);
  return text === undefined ? asWritten(item, item.text, language) : { text };
}

/** The line for students of an area, element, cluster or pathway. */
export function studentLineOf(item: Item, language: Language): Spoken | null {
  const text = translationOf(item, language).student;
  if (text !== undefined) return { text };
  return item.student === null ? null : asWritten(item, item.student, language);
}

/** A statement again: for students where it stands as written, as written where it stands translated. */
export function secondVersionOf(item: Item, language: Language): Spoken | null {
  if (translated(item, language) !== undefined) return { text: item.text, lang: item.language };
  return item.student === null ? null : asWritten(item, item.student, language);
}

/** Definitions have no translation. */
export const definitionOf = (item: Item, language: Language): string | null =>
  item.language === language ? item.definition : null;

export function occupationsOf(item: Item, language: Language): readonly Spoken[] {
  const names = translationOf(item, language).occupations;
  return names
    ? names.map((text) => ({ text }))
    : item.occupations.map((text) => asWritten(item, text, language));
}

export const say = ({ text, lang }: Spoken): Html =>
  lang ? html`<span lang="${lang}">${text}</span>` : html`${text}`;

/** Levels of performance, from the lowest. */
export const levelsOf = (item: Item, language: Language): { quality: Spoken; description: Spoken }[] =>
  item.levels.map((level, index) => {
    const theirs = translationOf(item, language).levels?.[index];
    const spoken = (part: 'quality' | 'description') =>
      theirs ? { text: theirs[part] } : asWritten(item, level[part], language);
    return { quality: spoken('quality'), description: spoken('description') };
  });
