/** How much two texts have in common: the share of words that stand in both, of those that stand in either (Jaccard's index). */
import { termsOf, wordsOf } from './words';

export interface Alike<T> {
  one: T;
  /** It comes before `one`. */
  other: T;
  /** From 0, nothing in common, to 1, the same words. */
  likeness: number;
}

/**
 * All pairs that are at least so alike. Word forms and words that say nothing do not count as differences.
 * @param least a share above 0
 */
export function alikePairs<T>(things: readonly T[], textOf: (thing: T) => string, least: number): Alike<T>[] {
  const sets = things.map((thing) => stemsOf(textOf(thing)));
  const holders = new Map<string, number[]>();
  return things.flatMap((one, index) => {
    const own = sets[index] ?? new Set();
    const common = new Map<number, number>();
    for (const stem of own) {
      const before = holders.get(stem) ?? [];
      for (const other of before) common.set(other, (common.get(other) ?? 0) + 1);
      holders.set(stem, [...before, index]);
    }
    return [...common].flatMap(([at, shared]) => {
      const likeness = shared / (own.size + (sets[at]?.size ?? 0) - shared);
      const other = things[at];
      return likeness >= least && other !== undefined ? [{ one, other, likeness }] : [];
    });
  });
}

/** One term a word: its stem. */
const stemsOf = (text: string) => new Set(wordsOf(text).flatMap((word) => termsOf(word).slice(-1)));
