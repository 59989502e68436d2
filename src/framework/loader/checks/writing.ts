/** How statements are written: the rules of writing.yaml, lengths, and how hard they are to read. */
import { readingGrade } from '../../text/reading';
import type { Entry } from '../entries';
import { limits } from '../limits';
import type { Check } from './check';
import { problemAt } from './problem-at';

const statementsOf = (entries: Entry[]) => entries.filter((entry) => entry.type === 'statement');

export const statementsBeginWithVerbs: Check = ({ writing, entries }) => {
  const verbs = new Set(writing.value.verbs);
  return statementsOf(entries).flatMap((entry) => {
    const first = (/^[A-Za-z-]+/.exec(entry.text)?.[0] ?? '').toLowerCase();
    if (verbs.has(first)) return [];
    const what = `“${entry.text}” begins with “${first}”, which is not a verb of writing.yaml.`;
    const help =
      'Begin with something that a teacher can see a learner do; add the verb there if it is missing.';
    return [problemAt(entry, ['text'], what, help)];
  });
};

export const statementsNameNoBrands: Check = ({ writing, entries }) =>
  statementsOf(entries).flatMap((entry) => {
    const levels = entry.levels.flatMap(({ quality, description }) => [quality, description]);
    const said = spaced([entry.text, entry.label, entry.student, ...levels].join(' '));
    return writing.value.brands
      .filter((brand) => said.includes(spaced(brand)))
      .map((brand) =>
        problemAt(
          entry,
          ['text'],
          `${entry.code} names the brand ${brand}.`,
          'Say what kind of thing it is.',
        ),
      );
  });

/** Words between single spaces, letter for letter: a brand such as Excel is told from the verb by its capital. */
const spaced = (text: string) => ` ${(text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;

export const statementsAreShort: Check = ({ entries }) =>
  entries
    .filter((entry) => entry.type === 'cluster')
    .flatMap((cluster) => {
      const texts = statementsOf(entries).filter((entry) => entry.cluster === cluster.code);
      const short = texts.filter((entry) => entry.text.length < limits.line).length;
      if (short >= texts.length * limits.shareOnOneLine) return [];
      const what = `Of the ${texts.length} statements of ${cluster.code}, ${short} have less than ${limits.line} characters.`;
      const help = `Shorten others, until ${limits.shareOnOneLine * 100}% fit on one line.`;
      return [problemAt(cluster, ['statements'], what, help)];
    });

export const studentVersionsArePlain: Check = ({ entries }) =>
  statementsOf(entries).flatMap((entry) => {
    const grade = readingGrade(entry.student ?? '');
    if (grade <= limits.grade) return [];
    const what = `The student version of ${entry.code} reads at grade ${grade.toFixed(1)}.`;
    const help = `Use shorter words and sentences: at most grade ${limits.grade}, best 8 or less.`;
    return [problemAt(entry, ['student'], what, help)];
  });
