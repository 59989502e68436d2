/** Labels tell statements of one pathway apart; no two statements anywhere say the same, or nearly. */
import { alikePairs } from '../../text/likeness';
import type { Entry } from '../entries';
import { limits } from '../limits';
import type { Check } from './check';
import { problemAt } from './problem-at';

const fold = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function repeats(entries: Entry[], keyOf: (entry: Entry) => string): [Entry, Entry][] {
  const first = new Map<string, Entry>();
  return entries.flatMap((entry): [Entry, Entry][] => {
    const other = first.get(keyOf(entry));
    if (!other) first.set(keyOf(entry), entry);
    return other ? [[entry, other]] : [];
  });
}

const statementsOf = (entries: Entry[]) => entries.filter((entry) => entry.type === 'statement');

export const labelsUnique: Check = ({ entries }) =>
  repeats(statementsOf(entries), (entry) => `${entry.parent} ${fold(entry.label ?? '')}`).map(
    ([entry, other]) =>
      problemAt(
        entry,
        ['label'],
        `The label “${entry.label}” of ${entry.code} is also the label of ${other.code}.`,
        `Labels are unique within ${entry.parent}: change one.`,
      ),
  );

export const textsUnlike: Check = ({ entries }) =>
  alikePairs(statementsOf(entries), (entry) => entry.text, limits.alike).map(({ one, other, likeness }) =>
    problemAt(
      one,
      ['text'],
      likeness === 1
        ? `${one.code} says the same as ${other.code}.`
        : `${one.code} says nearly the same as ${other.code}: ${percent(likeness)} of their words are in both.`,
      `Say what is particular to each, or drop one; below ${percent(limits.alike)} is fine.`,
    ),
  );

const percent = (share: number) => `${Math.floor(share * 100)}%`;
