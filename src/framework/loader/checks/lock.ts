/** Codes are for ever: what was once published keeps its code and identifier, and a code that was given up is not given again. */
import { v5 as uuidv5 } from 'uuid';
import { LOCK_FILE } from '../read-files';
import type { Check, Draft } from './check';
import { problemAt } from './problem-at';

export const codesKept: Check = (draft) => [...lost(draft), ...changed(draft), ...reused(draft)];

/** Apart from the others, since `waymark standards lock` mends it; one problem for all codes. */
export const codesLocked: Check = ({ lock, entries }) => {
  const [first, ...more] = entries.filter((entry) => !(entry.code in lock.value));
  if (!first) return [];
  const what = more.length === 0 ? `${first.code} is` : `${first.code} and ${more.length} other codes are`;
  const help = 'Run `npm run waymark -- standards lock` when they are final.';
  return [problemAt(first, ['code'], `${what} not in ${LOCK_FILE} yet.`, help)];
};

const retiredIn = ({ framework }: Draft) => framework.value.retired ?? [];

function lost(draft: Draft) {
  const { lock, entries } = draft;
  const kept = new Set([...entries.map((entry) => entry.code), ...retiredIn(draft)]);
  return Object.keys(lock.value)
    .filter((code) => !kept.has(code))
    .map((code) => ({
      file: LOCK_FILE,
      line: lock.lineOf([code]),
      what: `${code} was published and is not in the files any more.`,
      help: 'Put it back under this code; if it was taken out for good, add the code to `retired` in framework.yaml.',
    }));
}

function changed({ lock, framework }: Draft) {
  return Object.entries(lock.value)
    .filter(([code, identifier]) => uuidv5(code, framework.value.namespace) !== identifier)
    .map(([code]) => ({
      file: LOCK_FILE,
      line: lock.lineOf([code]),
      what: `${code} was published with another identifier.`,
      help: 'Put `namespace` in framework.yaml and this file back from version control.',
    }));
}

function reused(draft: Draft) {
  const retired = retiredIn(draft);
  return draft.entries
    .filter((entry) => retired.includes(entry.code))
    .map((entry) =>
      problemAt(
        entry,
        ['code'],
        `${entry.code} is a code that was given up.`,
        'Use the next number that is free.',
      ),
    );
}
