/** From a text to the words that are compared: accents folded, plurals and word forms brought to a stem. */
import { stemmer as stemSpanish } from '@orama/stemmers/spanish';
import { stemmer } from 'stemmer';

/** Words that say nothing about a statement, in English and Spanish. */
const STOP_WORDS = new Set(
  (
    'a an and are as at be by can do does for from how i in into is it its of on or so that the their them they this to up ' +
    'was what when which who will with you your ' +
    'al como con de del el en es la las lo los o para por que se su sus un una y'
  ).split(' '),
);

/** What lies beyond is not looked for: nobody types it, and it would only cost time. */
const MOST_TYPED = 200;
const MOST_WORDS = 12;

/** One word of a text: what is compared, and where it stands. */
export interface Word {
  /** Folded to lower case without accents; for `Wi-Fi`, `wi`, `fi` and `wifi`. */
  forms: string[];
  start: number;
  end: number;
}

/** The words of a text, with their places (UTF-16 offsets, end exclusive). A word may hold hyphens and apostrophes. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’\-/][\p{L}\p{N}]+)*/gu)].map((match) => ({
    forms: formsOf(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function formsOf(word: string): string[] {
  const parts = fold(word)
    .replace(/['’]s?\b/g, '')
    .split(/[-/]/);
  return parts.length > 1 ? [...parts, parts.join('')] : parts;
}

/** Everything a word is found by: each form that means something, and its stem. */
export function termsOf(word: Word): string[] {
  return [
    ...new Set(word.forms.filter((form) => !STOP_WORDS.has(form)).flatMap((form) => [form, stemOf(form)])),
  ];
}

/** A word that somebody typed. */
export interface QueryWord {
  /** Folded, as it stands. */
  raw: string;
  /** Its stem in English, then those in Spanish. */
  stems: string[];
}

/** The words somebody typed: hyphenated ones in their parts, without those that say nothing. */
export function queryWords(typed: string): QueryWord[] {
  const text = typed.slice(0, MOST_TYPED);
  const forms = wordsOf(text).flatMap(({ forms: [first = '', ...rest], start, end }) =>
    rest.length === 0
      ? [{ raw: first, written: text.slice(start, end) }]
      : [first, ...rest.slice(0, -1)].map((raw) => ({ raw, written: raw })),
  );
  const meaningful = forms.filter(({ raw }) => raw !== '' && !STOP_WORDS.has(raw));
  const distinct = new Map(meaningful.map((form) => [form.raw, form]));
  return [...distinct.values()]
    .slice(0, MOST_WORDS)
    .map(({ raw, written }) => ({ raw, stems: [stemOf(raw), ...spanishStemsOf(written)] }));
}

/**
 * The stems of a Spanish word, as written and without its accents: people type `iluminacion` for `iluminación`, and Spanish endings are
 * told by their accents. Marked, so that they meet no English word.
 */
export function spanishStemsOf(word: string): string[] {
  const lower = word.toLowerCase();
  if (/\d/.test(lower)) return [];
  return [...new Set([lower, fold(lower)])].map((form) =>
    remembered(`~${form}`, () => `~${stemSpanish(form)}`),
  );
}

/** Porter's stem. Words with digits stay as they are. */
const stemOf = (form: string) => remembered(form, () => (/\d/.test(form) ? form : stemmer(form)));

/** Stems already worked out; bounded, since people type anything. */
const stems = new Map<string, string>();
const MOST_STEMS = 20_000;

function remembered(key: string, workOut: () => string): string {
  const known = stems.get(key);
  if (known !== undefined) return known;
  const stem = workOut();
  if (stems.size < MOST_STEMS) stems.set(key, stem);
  return stem;
}

/** Lower case without accents, so that `presion` finds `presión`. */
export const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
