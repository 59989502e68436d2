/** The full-text index over all statements of a snapshot, and what one word finds in it. */
import { LRUCache } from 'lru-cache';
import MiniSearch, { type Query } from 'minisearch';
import { compare } from '../loader/problems';
import type { Item, Snapshot } from '../model/types';
import { type QueryWord, queryWords, spanishStemsOf, termsOf, type Word, wordsOf } from '../text/words';

/** Weight of a match by field, in either language. Names match all statements of an element, pathway or cluster, so they weigh least. */
const weights = { label: 4, keywords: 3, text: 2, student: 1, names: 0.5 };
type Field = keyof typeof weights;

/** A slip of the keys counts nearly as much as the word: other spellings are tried only where the word is unknown. */
const matchWeights = { fuzzy: 0.9, prefix: 0.25 };

/** In these, words typed as one are found too: `handwashing` in “hand washing”. */
const phraseFields: ReadonlySet<string> = new Set<Field>(['label', 'keywords']);

/** A statement that matches one word. */
interface WordMatch {
  item: Item;
  /** BM25 over the fields. */
  score: number;
  /** The terms by which it matched, for marking them. */
  terms: readonly string[];
}

export interface StatementIndex {
  /**
   * The statements that match one word in any of its forms, unordered.
   * @param unfinished whether the word may go on: the last one is still being typed
   */
  matchesOf(word: QueryWord, unfinished: boolean): readonly WordMatch[];
  /** A test for statements that hold every word of a phrase, in any form. */
  mentioning(phrase: string): (item: Item) => boolean;
}

/** Of the words last asked for, the matches are kept: people type few different ones, letter by letter and again. */
const WORDS_KEPT = 2000;

export function createIndex(snapshot: Snapshot): StatementIndex {
  const statements = snapshot.items.filter((item) => item.type === 'statement');
  const index = new MiniSearch<{ id: string }>({
    fields: Object.keys(weights),
    // Read by field, in words already: what is indexed is also what is known.
    tokenize: (terms) => terms.split(' '),
    processTerm: (term) => term,
  });
  const fieldsOf = fieldReader(snapshot);
  const documents = statements.map((item) => ({ id: item.id, ...fieldsOf(item) }));
  index.addAll(documents);
  const termsById = new Map(
    documents.map(({ id, ...fields }) => [id, new Set(Object.values(fields).join(' ').split(' '))]),
  );
  const terms = [...new Set([...termsById.values()].flatMap((own) => [...own]))].sort(compare);
  const asTyped = {
    boost: weights,
    weights: matchWeights,
    tokenize: (term: string) => [term],
    processTerm: (term: string) => term,
  };

  const isTerm = (word: string) => terms[firstFrom(terms, word)] === word;

  /** How many letters of a word may be wrong: none in a known word, else as few as find anything. */
  const slipsIn = (word: QueryWord): number => {
    const most = mostSlips(word.raw);
    if (most === 0 || isKnown(terms, word)) return 0;
    return index.search(word.raw, { ...asTyped, fuzzy: 1 }).length > 0 ? 1 : most;
  };

  const lookUp = (word: QueryWord, unfinished: boolean): WordMatch[] =>
    index
      .search(queryOf(word, slipsIn(word), unfinished || !isTerm(word.raw)), asTyped)
      .flatMap(({ id, score, queryTerms, terms: found }) => {
        const item = snapshot.byId.get(String(id));
        // MiniSearch multiplies by the number of forms that matched, which says nothing about one word.
        return item ? [{ item, score: score / (queryTerms.length || 1), terms: found }] : [];
      });
  const kept = new LRUCache<string, WordMatch[]>({ max: WORDS_KEPT });

  return {
    matchesOf(word, unfinished) {
      const key = [word.raw, ...word.stems, unfinished].join(' ');
      const known = kept.get(key) ?? lookUp(word, unfinished);
      kept.set(key, known);
      return known;
    },
    mentioning(phrase) {
      const words = queryWords(phrase);
      const holds = (own: Set<string>, { stems }: QueryWord) => stems.some((stem) => own.has(stem));
      return (item) => {
        const own = termsById.get(item.id);
        return own !== undefined && words.length > 0 && words.every((word) => holds(own, word));
      };
    },
  };
}

/** Reads a statement's fields: the terms of each, with spaces between. Names, which many share, are read once. */
function fieldReader(snapshot: Snapshot): (item: Item) => Record<Field, string> {
  const namesRead = new Map<string, string>();
  const nameOf = (id: string | null) => {
    const named = snapshot.byId.get(id ?? '');
    if (!named) return '';
    const known = namesRead.get(named.id);
    const terms = known ?? termsOfLines('names', [named.text], [named.translations.es?.name]);
    namesRead.set(named.id, terms);
    return terms;
  };
  return (item) => {
    const spanish = item.translations.es ?? {};
    return {
      label: termsOfLines('label', [item.label], [spanish.label]),
      keywords: termsOfLines('keywords', item.keywords, spanish.keywords),
      text: termsOfLines('text', [item.text]),
      student: termsOfLines('student', [item.student], [spanish.student]),
      names: [item.elementId, item.pathwayId, item.clusterId].map(nameOf).join(' '),
    };
  };
}

type Lines = readonly (string | null | undefined)[];

/** Each line is read for itself, so that no phrase runs over its end. */
function termsOfLines(field: Field, english: Lines, spanish: Lines = []): string {
  return [
    ...english.flatMap((line) => termsOfLine(line ?? '', field)),
    ...spanish.flatMap((line) => [...termsOfLine(line ?? '', field), ...spanishTermsOf(line ?? '')]),
  ].join(' ');
}

/** The word as it stands (as a beginning too, and with slips where it is unknown), or by a stem. */
function queryOf({ raw, stems }: QueryWord, slips: number, asBeginning: boolean): Query {
  return {
    combineWith: 'OR',
    queries: [
      { queries: [raw], prefix: asBeginning && raw.length > 1, fuzzy: slips || false },
      { queries: stems.filter((stem) => stem !== raw), prefix: false, fuzzy: false },
    ],
  };
}

/** How many letters may be wrong in a word of this length. */
const mostSlips = (word: string) => (word.length < 4 || word.length > 24 ? 0 : word.length < 6 ? 1 : 2);

/** True when the word, its stem or a word that begins with it is in use; then no other spelling is tried. */
function isKnown(terms: string[], { raw, stems }: QueryWord): boolean {
  return (
    stems.some((stem) => terms[firstFrom(terms, stem)] === stem) ||
    (terms[firstFrom(terms, raw)]?.startsWith(raw) ?? false)
  );
}

function firstFrom(terms: string[], wanted: string): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(terms[middle] ?? '', wanted) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function termsOfLine(line: string, field: Field): string[] {
  const words = wordsOf(line);
  const joined = phraseFields.has(field) ? words.slice(1).map((word, at) => joinedForm(words[at], word)) : [];
  return [...words.flatMap(termsOf), ...joined];
}

const spanishTermsOf = (line: string) =>
  wordsOf(line).flatMap(({ start, end }) => spanishStemsOf(line.slice(start, end)));

const joinedForm = (left: Word | undefined, right: Word) => `${left?.forms.join('')}${right.forms.join('')}`;
