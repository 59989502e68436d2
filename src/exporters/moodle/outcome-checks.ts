/** What Moodle would refuse, cut or leave out of outcomes. */
import type { Item } from '../../framework/model/types';
import type { ExportSource, OptionValues, Warning } from '../format';
import { type Check, codeOf, warningsOf } from '../shared/warnings';
import { plain } from './cells';
import { losses, repeated, textCleaned } from './checks';
import { fits, fullName, NAME, statementsOf, wholeRow } from './outcome-rows';

export function outcomeWarnings(source: ExportSource, options: OptionValues): Warning[] {
  const statements = statementsOf(source.snapshot);
  const codes = repeated(statements, codeOf);
  return [
    ...warningsOf(
      [unfit, codes, nameCut, descriptionCut(source, options), textCleaned(fullName), ...losses],
      statements,
      codeOf,
    ),
    ...warningsOf([groups], source.snapshot.items, codeOf),
  ];
}

const unfit: Check<Item> = {
  code: 'moodle.id_unfit',
  effect: 'refused',
  message: 'Moodle takes no short names over 255 characters or with tags, backslashes or control characters.',
  help: 'Give these statements other codes.',
  concerns: ({ code }) => code === '' || code.length > NAME || code !== plain(code),
};

const nameCut: Check<Item> = {
  code: 'moodle.name_shortened',
  effect: 'changed',
  message: 'Names over 255 characters are shortened; the whole statement is in the description.',
  help: 'Shorten their labels.',
  concerns: (item) => plain(fullName(item)).length > NAME,
};

const descriptionCut = (source: ExportSource, options: OptionValues): Check<Item> => ({
  code: 'moodle.description_shortened',
  effect: 'changed',
  message: 'Moodle reads no line over 8,192 bytes, so these descriptions are shortened.',
  help: 'Moodle competencies have room for them.',
  concerns: (item) => !fits(wholeRow(item, source, options)),
});

const groups: Check<Item> = {
  code: 'moodle.groups_dropped',
  effect: 'dropped',
  message:
    'Outcomes have no groups: areas, elements, clusters and pathways are in codes and descriptions only.',
  help: 'Moodle competencies keep them.',
  concerns: ({ type }) => type !== 'statement',
};
