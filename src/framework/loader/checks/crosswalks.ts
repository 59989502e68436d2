/** A crosswalk leads from items that exist to targets that it names, and is translated only where it exists. */

import type { CrosswalksFile } from '../crosswalk-schema';
import type { Problem } from '../problems';
import type { Sheet } from '../yaml-file';
import type { Check } from './check';

export const crosswalksLead: Check = ({ crosswalks, entries }) => {
  const known = new Set(entries.map(({ code }) => code));
  return crosswalks.flatMap((sheet) => [...unknownItems(sheet, known), ...unknownTargets(sheet)]);
};

function unknownItems(sheet: Sheet<CrosswalksFile>, known: ReadonlySet<string>): Problem[] {
  return sheet.value.crosswalks.flatMap(({ links }, index) =>
    Object.keys(links)
      .filter((code) => !known.has(code))
      .map((code) => ({
        file: sheet.file,
        line: sheet.lineOf(['crosswalks', index, 'links', code]),
        what: `${code} is not an item of the framework.`,
        help: 'Correct the code, or take the entry out.',
      })),
  );
}

function unknownTargets(sheet: Sheet<CrosswalksFile>): Problem[] {
  return sheet.value.crosswalks.flatMap(({ key, targets, links }, index) => {
    const named = new Set(targets.map(({ code }) => code));
    return Object.entries(links).flatMap(([code, list]) =>
      list.flatMap(({ to }, at) =>
        named.has(to)
          ? []
          : {
              file: sheet.file,
              line: sheet.lineOf(['crosswalks', index, 'links', code, at]),
              what: `${code} leads to ${to}, which is not a target of ${key}.`,
              help: 'Add it to `targets`, or correct it.',
            },
      ),
    );
  });
}

export const crosswalkTranslationsFit: Check = ({ crosswalks, spanishCrosswalks }) => {
  const known = new Set(crosswalks.flatMap(({ value }) => value.crosswalks.map(({ key }) => key)));
  return spanishCrosswalks.flatMap((sheet) =>
    Object.keys(sheet.value.crosswalks)
      .filter((key) => !known.has(key))
      .map((key) => ({
        file: sheet.file,
        line: sheet.lineOf(['crosswalks', key]),
        what: `There is no crosswalk “${key}”.`,
        help: 'Write its key as in crosswalks.yaml, or take it out.',
      })),
  );
};
