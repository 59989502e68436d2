/** What OpenSALT would cut, split, refuse or has no place for. */
import type { FrameworkDocument, Item } from '../../framework/model/types';
import { associationsAcross, linksOf } from '../case';
import type { ExportSource, OptionValues, Warning } from '../format';
import type { Cell } from '../shared/csv';
import { type Check, codeOf, warningsOf } from '../shared/warnings';
import { xlsxWarnings } from '../shared/xlsx/limits';
import { isLonger, limits } from './limits';
import { documentRow, itemRows } from './sheets';

export function openSaltWarnings(source: ExportSource, options: OptionValues): Warning[] {
  const { document, items } = source.snapshot;
  const ofGroups = options.groups === true ? groupsRepeated : groupsDropped;
  return [
    ...warningsOf(ofDocument, [document], ({ title }) => title),
    ...warningsOf([...ofItems, grouped(ofGroups, source)], items, codeOf),
    ...xlsxWarnings(freeText(source), (row) => String(row[NAME_CELL])),
  ];
}

/** The title of the document, the code of an item. */
const NAME_CELL = 2;

/** Rows of associations hold identifiers and codes, and are fewer than the items. */
function* freeText(source: ExportSource): Generator<readonly Cell[]> {
  yield documentRow(source);
  yield* itemRows(source);
}

const ofDocument: readonly Check<FrameworkDocument>[] = [
  {
    code: 'opensalt.identifier_changed',
    effect: 'changed',
    message:
      'OpenSALT gives a framework that it does not know yet an identifier of its own. Items keep theirs.',
    help: 'Import CASE 1.0 instead where the identifier matters, or where the framework is imported again later.',
    concerns: () => true,
  },
  {
    code: 'opensalt.title_cut',
    effect: 'changed',
    message: 'OpenSALT keeps the first 120 characters of a title.',
    concerns: ({ title }) => isLonger(title, limits.title),
  },
  {
    code: 'opensalt.description_cut',
    effect: 'changed',
    message: 'OpenSALT keeps the first 300 characters of the description of a framework.',
    help: 'Import CASE 1.0 instead, or shorten the description.',
    concerns: ({ description }) => isLonger(description, limits.description),
  },
  {
    code: 'opensalt.document_shortened',
    effect: 'changed',
    message:
      'OpenSALT holds 300 characters of a creator and 50 of a publisher or version; what is longer is cut.',
    concerns: ({ creator, publisher, version }) =>
      isLonger(creator, limits.creator) ||
      isLonger(publisher ?? '', limits.publisher) ||
      isLonger(version, limits.version),
  },
  {
    code: 'opensalt.subject_split',
    effect: 'changed',
    message: 'OpenSALT separates subjects by a bar (|), so a subject with one in it becomes two.',
    help: 'Write the subject without a bar.',
    concerns: ({ subjects }) => subjects.some((subject) => subject.includes('|')),
  },
];

const ofItems: readonly Check<Item>[] = [
  {
    code: 'opensalt.code_too_long',
    effect: 'refused',
    message: 'OpenSALT refuses codes of more than 80 characters.',
    concerns: ({ code }) => isLonger(code, limits.code),
  },
  {
    code: 'opensalt.keyword_split',
    effect: 'changed',
    message: 'OpenSALT separates keywords by commas, so a keyword with a comma in it becomes two.',
    help: 'Write the keyword without a comma, or import CASE 1.0 instead.',
    concerns: ({ keywords }) => keywords.some((keyword) => keyword.includes(',')),
  },
  {
    code: 'opensalt.kind_dropped',
    effect: 'dropped',
    message: 'The workbook does not say whether a statement is knowledge or a skill.',
    help: 'CASE says it by a concept.',
    concerns: ({ kind }) => kind !== null,
  },
  {
    code: 'opensalt.levels_dropped',
    effect: 'dropped',
    message: 'The workbook has no place for levels of performance.',
    help: 'CASE carries them as rubrics.',
    concerns: ({ levels }) => levels.length > 0,
  },
  {
    code: 'opensalt.occupations_dropped',
    effect: 'dropped',
    message: 'The workbook has no place for sample occupations.',
    help: 'CASE 1.1 carries those whose code is certain.',
    concerns: ({ occupations }) => occupations.length > 0,
  },
];

type GroupCheck = Omit<Check<Item>, 'concerns'>;

const groupsDropped: GroupCheck = {
  code: 'opensalt.groups_dropped',
  effect: 'dropped',
  message: 'Associations to elements and areas are written without the names of their groups.',
  help: 'Import CASE 1.0 instead, which has the groups; turning on “With association groups” repeats them.',
};

const groupsRepeated: GroupCheck = {
  code: 'opensalt.groups_repeated',
  effect: 'changed',
  message: 'OpenSALT makes a new association group for every row that names one.',
  help: 'Turn off “With association groups”, or import CASE 1.0 instead.',
};

function grouped(check: GroupCheck, { snapshot, baseUrl }: ExportSource): Check<Item> {
  const links = linksOf(snapshot, { version: '1.0', baseUrl });
  return { ...check, concerns: (item) => associationsAcross(snapshot, links, item).length > 0 };
}
