/** Codes are unique, say where an item stands, and rise in the order of the file. */
import type { Entry } from '../entries';
import { compare } from '../problems';
import type { Check } from './check';
import { problemAt } from './problem-at';

export const codesUnique: Check = ({ entries }) => {
  const first = new Map<string, Entry>();
  return entries.flatMap((entry) => {
    const other = first.get(entry.code);
    if (!other) {
      first.set(entry.code, entry);
      return [];
    }
    const where = `${other.sheet.file}:${other.sheet.lineOf([...other.path, 'code'])}`;
    return [
      problemAt(
        entry,
        ['code'],
        `The code ${entry.code} is used twice.`,
        `It is also at ${where}. Choose another.`,
      ),
    ];
  });
};

export const codesFitTheirPlace: Check = ({ entries }) => {
  const elements = new Set(entries.filter((entry) => entry.type === 'element').map((entry) => entry.code));
  return entries.flatMap((entry) => {
    if (entry.type === 'pathway' && elements.has(entry.code.slice(3))) {
      return [
        problemAt(
          entry,
          ['code'],
          `${entry.code} ends with the code of an element.`,
          'Choose three other letters.',
        ),
      ];
    }
    if (entry.element && !elements.has(entry.element)) {
      const key = entry.level === 'pathway' ? ['element'] : [];
      return [
        problemAt(
          entry,
          key,
          `${entry.code} names the element ${entry.element}, which does not exist.`,
          `Use one of ${[...elements].join(', ')}.`,
        ),
      ];
    }
    const prefix = prefixOf(entry);
    if (entry.code.startsWith(prefix)) return [];
    return [
      problemAt(
        entry,
        ['code'],
        `${entry.code} does not fit its place.`,
        `Here a code begins with ${prefix}`,
      ),
    ];
  });
};

export const codesRise: Check = ({ entries }) =>
  entries.flatMap((entry, index) => {
    const before = entries[index - 1];
    const together =
      entry.type === 'statement' && before?.type === 'statement' && prefixOf(before) === prefixOf(entry);
    if (!together || compare(numberOf(before), numberOf(entry)) < 0 || before.code === entry.code) return [];
    return [
      problemAt(
        entry,
        ['code'],
        `${entry.code} stands after ${before.code}.`,
        'Put statements in the order of their numbers.',
      ),
    ];
  });

function prefixOf(entry: Entry): string {
  if (entry.type === 'pathway') return `${entry.parent}.`;
  if (entry.type === 'statement')
    return entry.pathway ? `${entry.pathway}.` : `${entry.cluster}.${entry.element}.`;
  return '';
}

const numberOf = (entry: Entry) => (entry.code.split('.')[2] ?? '').padStart(2, '0');
