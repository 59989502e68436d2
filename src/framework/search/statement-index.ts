/** The full-text index over all statements of a snapshot, and what one query finds in it. */
import MiniSearch, { type Query } from 'minisearch';
import { compare } from '../loader/problems';
import type { Item, Snapshot } from '../model/types';
import { queryWords, termsOf, type Word, wordsOf } from './words';

/** Weight of a match by field. Names of element, pathway and cluster match all their statements, so they weigh least. */
const weights = {
  label: 4,
  keywords: 3,
  text: 2,
  student: 1,
  labelEs: 4,
  keywordsEs: 3,
  studentEs: 1,
  element: 0.6,
  pathway: 0.6,
  cluster: 0.3,
};
type Field = keyof typeof weights;

/** In these, words typed as one are found too: `handwashing` in “hand washing”. */
const phraseFields: ReadonlySet<string> = new Set<Field>(['label', 'labelEs', 'keywords', 'keywordsEs']);

export interface Match {
  item: Item;
  score: number;
  /** How many of the typed words it matches. */
  matched: number;
  /** The terms by which it matched, for marking them. */
  terms: ReadonlySet<string>;
}

export interface StatementIndex {
  /** Statements that match at least a third of the words, unordered. Null when the text holds no word worth looking for. */
  find(typed: string): Match[] | null;
  /** A test for statements that hold every word of a phrase, in any form. */
  mentioning(phrase: string): (item: Item) => boolean;
}

export function createIndex(snapshot: Snapshot): StatementIndex {
  const statements = snapshot.items.filter((item) => item.type === 'statement');
  const index = new MiniSearch<Item>({
    fields: Object.keys(weights),
    extractField: (item, field) => (field === 'id' ? item.id : fieldOf(snapshot, item, field as Field)),
    tokenize: (text, field) =>
      text.split('\n').flatMap((line) => termsOfLine(line, phraseFields.has(field ?? ''))),
    processTerm: (term) => term,
  });
  index.addAll(statements);
  const termsByItem = new Map(statements.map((item) => [item, ownTerms(snapshot, item)]));
  const terms = [...new Set([...termsByItem.values()].flatMap((own) => [...own]))].sort(compare);
  const asTyped = { boost: weights, tokenize: (term: string) => [term], processTerm: (term: string) => term };

  /** How many letters of a word may be wrong: none in a known word, else as few as find anything. */
  const slipsIn = (word: TypedWord): number => {
    const most = mostSlips(word.raw);
    if (most === 0 || isKnown(terms, word)) return 0;
    return index.search(word.raw, { ...asTyped, fuzzy: 1 }).length > 0 ? 1 : most;
  };

  return {
    find(typed) {
      const words = queryWords(typed);
      if (words.length === 0) return null;
      const least = Math.ceil(words.length / 3);
      return index
        .search(queryOf(words, slipsIn), asTyped)
        .flatMap(({ id, score, queryTerms, terms: found }) => {
          const item = snapshot.byId.get(String(id));
          const matched = words.filter(
            ({ raw, stem }) => queryTerms.includes(raw) || queryTerms.includes(stem),
          ).length;
          return item && matched >= least ? [{ item, score, matched, terms: new Set(found) }] : [];
        });
    },
    mentioning(phrase) {
      const stems = queryWords(phrase).map((word) => word.stem);
      return (item) => stems.length > 0 && stems.every((stem) => termsByItem.get(item)?.has(stem));
    },
  };
}

function ownTerms(snapshot: Snapshot, item: Item): Set<string> {
  const texts = Object.keys(weights).map((field) => fieldOf(snapshot, item, field as Field));
  return new Set(texts.flatMap((text) => wordsOf(text).flatMap(termsOf)));
}

type TypedWord = ReturnType<typeof queryWords>[number];

/** Any of the words, each as it stands (also as a beginning, and with slips where it is unknown) or by its stem. */
function queryOf(words: TypedWord[], slipsIn: (word: TypedWord) => number): Query {
  return {
    combineWith: 'OR',
    queries: words.map((word) => ({
      combineWith: 'OR',
      queries: [
        { queries: [word.raw], prefix: word.raw.length > 1, fuzzy: slipsIn(word) || false },
        ...(word.stem === word.raw ? [] : [{ queries: [word.stem], prefix: false, fuzzy: false }]),
      ],
    })),
  };
}

/** How many letters may be wrong in a word of this length. */
const mostSlips = (word: string) => (word.length < 4 || word.length > 24 ? 0 : word.length < 6 ? 1 : 2);

/** True when the word, its stem or a word that begins with it is in use; then no other spelling is tried. */
function isKnown(terms: string[], { raw, stem }: TypedWord): boolean {
  return terms[firstFrom(terms, stem)] === stem || (terms[firstFrom(terms, raw)]?.startsWith(raw) ?? false);
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

function termsOfLine(line: string, asPhrase: boolean): string[] {
  const words = wordsOf(line);
  const joined = asPhrase ? words.slice(1).map((word, at) => joinedForm(words[at], word)) : [];
  return [...words.flatMap(termsOf), ...joined];
}

const joinedForm = (left: Word | undefined, right: Word) => `${left?.forms.join('')}${right.forms.join('')}`;

function fieldOf(snapshot: Snapshot, item: Item, field: Field): string {
  const spanish = item.translations.es;
  const namesOf = (id: string | null) => {
    const named = id ? snapshot.byId.get(id) : undefined;
    return [named?.text ?? '', named?.translations.es?.name ?? ''].join('\n');
  };
  switch (field) {
    case 'element':
      return namesOf(item.elementId);
    case 'pathway':
      return namesOf(item.pathwayId);
    case 'cluster':
      return namesOf(item.clusterId);
    case 'keywords':
      return item.keywords.join('\n');
    case 'keywordsEs':
      return (spanish?.keywords ?? []).join('\n');
    case 'labelEs':
      return spanish?.label ?? '';
    case 'studentEs':
      return spanish?.student ?? '';
    default:
      return item[field] ?? '';
  }
}
