/** Words of the server-rendered pages, in English and Spanish: i18next for sentences and plurals, Intl for numbers, dates and lists. */
import { createInstance } from 'i18next';
import type { Language } from '../../framework/model/types';
import en from './en.json';
import es from './es.json';

export type { Language };

export const languages = ['en', 'es'] as const satisfies readonly Language[];

type Stem<K extends string> = K extends `${infer S}_${'one' | 'other'}` ? S : K;
type Keys<T, Wanted, Path extends string = ''> = {
  [K in keyof T & string]: T[K] extends Wanted
    ? `${Path}${Stem<K>}`
    : T[K] extends string | string[]
      ? never
      : Keys<T[K], Wanted, `${Path}${K}.`>;
}[keyof T & string];

/** Key of a sentence, such as `map.title`; plural endings are left out. */
export type WordKey = Keys<typeof en, string>;
/** Key of a list of sentences, such as `cookies.safariSteps`. */
export type LinesKey = Keys<typeof en, string[]>;

/** Values of a sentence. `count` chooses the plural, `context` a variant that falls back to the plain sentence. */
export type WordValues = Record<string, string | number | undefined>;

export interface Words {
  readonly lang: Language;
  t(key: WordKey, values?: WordValues): string;
  lines(key: LinesKey): string[];
  /** A count as running text has it: "four" up to ten, then "11"; feminine in Spanish, as the nouns are that we count. */
  counted(count: number): string;
  number(value: number): string;
  /** "a, b and c", without a comma before the last. */
  list(parts: readonly string[]): string;
  /** "Oct 14"; with the year when it is not the year of `now`. */
  day(date: Date, now: Date): string;
  /** "Oct", of a month's first moment in UTC; with the year when asked for. */
  month(date: Date, withYear: boolean): string;
  /** "November 24, 2026, 10:14:32 UTC", for records. */
  moment(date: Date): string;
  /** "September 2, 2026": a date without a time zone, as the framework keeps it. */
  fullDay(date: Date): string;
}

const i18n = createInstance({
  lng: 'en',
  fallbackLng: 'en',
  resources: { en: { translation: en }, es: { translation: es } },
  // React escapes on output; escaping twice would show entities.
  interpolation: { escapeValue: false },
  initAsync: false,
});
void i18n.init();

/**
 * The words of one language.
 * @param timeZone IANA zone in which due dates are read; the zone of the process when left out.
 */
export function wordsFor(lang: Language, timeZone?: string): Words {
  const translate = i18n.getFixedT(lang);
  const t = (key: WordKey, values?: WordValues) => translate(key, values ?? {});
  // British lists have no comma before "and", which is the style of these pages.
  const lists = new Intl.ListFormat(lang === 'en' ? 'en-GB' : lang, { type: 'conjunction' });
  // Spanish as it is written in the United States, where numbers look as in English: 1,557.
  const locale = lang === 'en' ? 'en-US' : 'es-US';
  const dates = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options);
  const fullDay = dates({ dateStyle: 'long', timeZone: 'UTC' });
  const yearOf = dates({ year: 'numeric', timeZone });
  const numbers = new Intl.NumberFormat(locale);
  const spelled: Readonly<Record<string, string>> = (lang === 'es' ? es : en).numbers;
  return {
    lang,
    t,
    lines: (key) => i18n.getResource(lang, 'translation', key) as string[],
    counted: (count) => spelled[count] ?? numbers.format(count),
    number: (value) => numbers.format(value),
    list: (parts) => lists.format(parts),
    day: (date, now) => {
      const sameYear = yearOf.format(date) === yearOf.format(now);
      return dates({
        month: 'short',
        day: 'numeric',
        year: sameYear ? undefined : 'numeric',
        timeZone,
      }).format(date);
    },
    month: (date, withYear) =>
      dates({ month: 'short', year: withYear ? 'numeric' : undefined, timeZone: 'UTC' })
        .format(date)
        .replace(/\.$/, ''),
    moment: (date) => `${fullDay.format(date)}, ${date.toISOString().slice(11, 19)} UTC`,
    fullDay: (date) => fullDay.format(date),
  };
}

/** First letter in upper case: sentences may begin with a counted word. */
export const sentence = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** The first candidate that names a language of ours, such as `es` in `es-MX`; English when none does. */
export function languageOf(...candidates: unknown[]): Language {
  for (const candidate of candidates) {
    if (typeof candidate !== 'string') continue;
    const primary = candidate.toLowerCase().split(/[-_]/)[0];
    const known = languages.find((language) => language === primary);
    if (known) return known;
  }
  return 'en';
}
