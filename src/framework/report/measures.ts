/** What can be measured about a framework's statements, for whoever writes them. */

import { limits } from '../loader/limits';
import type { Item, Snapshot } from '../model/types';
import { type Alike, alikePairs } from '../text/likeness';
import { readingGrade } from '../text/reading';

interface FrameworkReport {
  /** Counts of statements by level. */
  levels: { cluster: number; pathway: number };
  /** Student versions by Flesch–Kincaid grade, from the easiest. */
  grades: { upTo: number; count: number }[];
  medianGrade: number;
  hardest: { item: Item; grade: number } | null;
  /** Texts that fit on one line. */
  short: number;
  /** The two statements with most in common; null when no two share a quarter of their words. */
  mostAlike: Alike<Item> | null;
}

const GRADE_STEPS = [2, 4, 6, 8, limits.grade];
const WORTH_TELLING = 0.25;

export function reportOn(snapshot: Snapshot): FrameworkReport {
  const statements = snapshot.items.filter((item) => item.type === 'statement');
  const graded = statements
    .map((item) => ({ item, grade: readingGrade(item.student ?? '') }))
    .sort((a, b) => a.grade - b.grade);
  const within = (above: number, upTo: number) =>
    graded.filter(({ grade }) => grade > above && grade <= upTo).length;
  const pairs = alikePairs(statements, (item) => item.text, WORTH_TELLING);
  return {
    levels: {
      cluster: statements.filter((item) => item.level === 'cluster').length,
      pathway: statements.filter((item) => item.level === 'pathway').length,
    },
    grades: GRADE_STEPS.map((upTo, index) => ({
      upTo,
      count: within(GRADE_STEPS[index - 1] ?? -Infinity, upTo),
    })),
    medianGrade: graded[graded.length >> 1]?.grade ?? 0,
    hardest: graded.at(-1) ?? null,
    short: statements.filter((item) => item.text.length < limits.line).length,
    mostAlike: pairs.sort((a, b) => b.likeness - a.likeness)[0] ?? null,
  };
}
