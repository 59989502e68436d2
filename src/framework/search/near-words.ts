/** What else somebody may try when nothing matches: keywords that do match here. */
import type { Item } from '../model/types';
import { fold, queryWords } from '../text/words';
import type { StatementIndex } from './statement-index';
import type { Match } from './word-matches';

const WORDS = 3;
/** How many of the statements that match elsewhere lend their keywords. */
const RELATED = 5;
/** Wide words are looked for in so many statements; it is an answer for a person, not a census. */
const SAMPLE = 24;

/**
 * Up to three keywords that match within a scope where `typed` does not: first those of statements elsewhere that do match, then
 * the widest of the scope.
 */
export function nearWords(
  index: StatementIndex,
  typed: string,
  scope: readonly Item[],
  elsewhere: readonly Match[],
): string[] {
  const typedStems = new Set(queryWords(typed).flatMap((word) => word.stems));
  const isOther = (word: string) =>
    !queryWords(word).some(({ stems }) => stems.some((stem) => typedStems.has(stem)));
  const count = (word: string) => scope.filter(index.mentioning(word)).length;
  const related = [...elsewhere].sort((a, b) => b.score - a.score).slice(0, RELATED);
  const candidates = [
    ...related.flatMap((match) => match.item.keywords).filter((word) => count(word) > 0),
    ...widestFirst(
      scope.slice(0, SAMPLE).flatMap((item) => item.keywords.slice(0, 1)),
      count,
    ),
  ];
  const distinct = new Map(candidates.filter(isOther).map((word) => [fold(word), word]));
  return [...distinct.values()].slice(0, WORDS);
}

function widestFirst(words: string[], count: (word: string) => number): string[] {
  return words
    .map((word) => ({ word, n: count(word) }))
    .sort((a, b) => b.n - a.n)
    .map(({ word }) => word);
}
