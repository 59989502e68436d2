/** Warnings from a table of checks: what a target would not take, and which items it concerns. */
import type { Warning } from '../format';

const EXAMPLES = 5;

export interface Check<Subject> extends Omit<Warning, 'count' | 'examples'> {
  concerns(subject: Subject): boolean;
}

/** @param nameOf what an example is called: the code of an item, the title of coursework */
export function warningsOf<Subject>(
  checks: readonly Check<Subject>[],
  subjects: Iterable<Subject>,
  nameOf: (subject: Subject) => string,
): Warning[] {
  const found = checks.map(({ concerns, ...warning }) => ({
    concerns,
    warning,
    count: 0,
    examples: [] as string[],
  }));
  for (const subject of subjects) {
    for (const check of found) {
      if (!check.concerns(subject)) continue;
      check.count += 1;
      if (check.examples.length < EXAMPLES) check.examples.push(nameOf(subject));
    }
  }
  return found
    .filter(({ count }) => count > 0)
    .map(({ warning, count, examples }) => ({ ...warning, count, examples }));
}

export const codeOf = ({ code }: { code: string }): string => code;
