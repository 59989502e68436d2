/** From a text to the words that are compared: accents folded, plurals and word forms brought to a stem. */
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

/** The words somebody typed: hyphenated ones in their parts, without those that say nothing. */
export function queryWords(typed: string): { raw: string; stem: string }[] {
  const forms = wordsOf(typed.slice(0, MOST_TYPED)).flatMap(({ forms: [first, ...rest] }) => [
    first ?? '',
    ...rest.slice(0, -1),
  ]);
  const meaningful = [...new Set(forms)].filter((form) => form !== '' && !STOP_WORDS.has(form));
  return meaningful.slice(0, MOST_WORDS).map((raw) => ({ raw, stem: stemOf(raw) }));
}

/**
 * Porter's stem, which also takes the plural off Spanish nouns (`heridas`, `infecciones`) when both sides go through it.
 * Words with digits stay as they are.
 */
function stemOf(form: string): string {
  const known = stems.get(form);
  if (known !== undefined) return known;
  const stem = /\d/.test(form) ? form : stemmer(form);
  if (stems.size < MOST_STEMS) stems.set(form, stem);
  return stem;
}

/** Stems already worked out; bounded, since people type anything. */
const stems = new Map<string, string>();
const MOST_STEMS = 20_000;

/** Lower case without accents, so that `presion` finds `presión`. */
export const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
