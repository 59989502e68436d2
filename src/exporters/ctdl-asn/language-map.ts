/** What is said in several languages, and the language maps of JSON-LD that carry it. */
import type { Item, Language, Translation } from '../../framework/model/types';
import { xmlText } from '../shared/text';
import type { LanguageMap, LanguageMapList } from './types';

/** Words in each language in which there are any. */
export type InLanguages<Words> = Partial<Record<Language, Words>>;

/** What an item says in one language; `name` is its text. */
export type Said = {
  [Fact in 'name' | 'label' | 'definition' | 'student']?: string | null;
} & Pick<Translation, 'keywords' | 'occupations'>;

/** @param translations none of them where translations are not wanted */
export const inLanguages = <Words>(
  language: Language,
  own: Words,
  translations: Readonly<InLanguages<Words>> | null,
): InLanguages<Words> => ({ [language]: own, ...translations }) as InLanguages<Words>;

export const saidBy = (item: Item, withTranslations: boolean): InLanguages<Said> =>
  inLanguages<Said>(item.language, { ...item, name: item.text }, withTranslations ? item.translations : null);

/** Characters that no database behind a registry keeps are left out: warn of them. */
export const text = <Words>(
  said: InLanguages<Words>,
  pick: (words: Words, language: Language) => string | null | undefined,
): LanguageMap =>
  mapped(
    said,
    (words, language) => xmlText(pick(words, language) ?? ''),
    (found) => found !== '',
  );

export const texts = <Words>(
  said: InLanguages<Words>,
  pick: (words: Words, language: Language) => readonly (string | null | undefined | false)[] | undefined,
): LanguageMapList =>
  mapped(
    said,
    (words, language) => (pick(words, language) ?? []).flatMap((one) => (one ? [xmlText(one)] : [])),
    (found) => found.length > 0,
  );

function mapped<Words, Found>(
  said: InLanguages<Words>,
  find: (words: Words, language: Language) => Found,
  counts: (found: Found) => boolean,
): Partial<Record<Language, Found>> {
  const all = (Object.entries(said) as [Language, Words][]).map(
    ([language, words]) => [language, find(words, language)] as const,
  );
  return Object.fromEntries(all.filter(([, found]) => counts(found)));
}
