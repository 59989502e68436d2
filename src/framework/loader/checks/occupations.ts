/** Codes of occupations are given to occupations that the framework names. */
import type { Check } from './check';

export const occupationsExist: Check = ({ occupations, entries }) => {
  const named = new Set(entries.flatMap((entry) => entry.occupations));
  return Object.keys(occupations.value.codes)
    .filter((name) => !named.has(name))
    .map((name) => ({
      file: occupations.file,
      line: occupations.lineOf(['codes', name]),
      what: `No cluster or pathway names the occupation “${name}”.`,
      help: 'Write it as it stands there, or take it out.',
    }));
};
