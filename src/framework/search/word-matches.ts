/** What several words find together. */
import type { Item } from '../model/types';
import type { QueryWord } from '../text/words';
import type { StatementIndex } from './statement-index';

export interface Match {
  item: Item;
  score: number;
  /** The terms by which it matched, for marking them. */
  terms: readonly string[];
}

/** A statement must cover at least this share of what the typed words tell. */
const LEAST_COVERAGE = 0.3;

/**
 * The statements that match enough of the words, unordered. The score is the sum of the words' scores times the square of the coverage: how
 * much of what was typed a statement covers, from 0 to 1. A rare word tells more than a common one, and a word that matches nothing tells
 * nothing, so that for "amortization schedule" statements on amortization come before those on schedules.
 * @param total how many statements there are
 */
export function matchAll(index: StatementIndex, words: readonly QueryWord[], total: number): Match[] {
  const found = new Map<Item, { score: number; told: number; terms: readonly string[] }>();
  let whole = 0;
  for (const word of words) {
    const matches = index.matchesOf(word, word === words.at(-1));
    if (matches.length === 0) continue;
    const tells = Math.log(1 + total / matches.length);
    whole += tells;
    for (const { item, score, terms } of matches) {
      const so = found.get(item);
      if (so) {
        so.score += score;
        so.told += tells;
        so.terms = [...so.terms, ...terms];
      } else found.set(item, { score, told: tells, terms });
    }
  }
  const enough: Match[] = [];
  for (const [item, { score, told, terms }] of found) {
    const coverage = told / whole;
    if (coverage >= LEAST_COVERAGE) enough.push({ item, score: score * coverage ** 2, terms });
  }
  return enough;
}
