/** Codes of occupations are given to occupations that the framework names, and hold in every language. */
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

/** A translated document finds the codes by the translated names, so that one name cannot stand for two codes. */
export const translatedOccupationsApart: Check = ({ occupations, entries, spanish }) => {
  const english = new Map(entries.map((entry) => [entry.code, entry.occupations]));
  const first = new Map<string, string>();
  return spanish.flatMap((sheet) =>
    Object.entries(sheet.value.items).flatMap(([code, { occupations: names = [] }]) =>
      names.flatMap((name, index) => {
        const original = english.get(code)?.[index] ?? name;
        const other = first.get(name) ?? original;
        first.set(name, other);
        if (occupations.value.codes[original] === occupations.value.codes[other]) return [];
        return [
          {
            file: sheet.file,
            line: sheet.lineOf(['items', code, 'occupations', index]),
            what: `“${name}” stands for “${original}” here and for “${other}” elsewhere, whose codes differ.`,
            help: 'Use two names.',
          },
        ];
      }),
    ),
  );
};
