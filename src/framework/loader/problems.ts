/** What is wrong with the framework's files, said so that the person who wrote them can mend it. */
export interface Problem {
  /** Path of the file below the framework's folder, with forward slashes. */
  file: string;
  /** From 1. */
  line: number;
  /** What is wrong, naming the item. */
  what: string;
  /** How to mend it. */
  help: string;
}

/** One line for a terminal: `clusters/finance.yaml:12  What is wrong. How to mend it.` */
export function problemLine(problem: Problem, folder = ''): string {
  return `${folder}${problem.file}:${problem.line}  ${problem.what} ${problem.help}`;
}

/** Orders problems as a reader goes through the files. */
export function inReadingOrder(problems: Problem[]): Problem[] {
  return [...problems].sort((a, b) => compare(a.file, b.file) || a.line - b.line);
}

/** Compares by code unit, so that no machine's locale changes an order. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
