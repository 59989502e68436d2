/** What Canvas would refuse, cut or leave out of its outcomes. */
import type { Item } from '../../framework/model/types';
import type { ExportSource, OptionValues, Warning } from '../format';
import { paragraphs } from '../shared/paragraphs';
import { hasNonXml } from '../shared/text';
import { type Check, codeOf, warningsOf } from '../shared/warnings';
import { hasPlace, type Node, nodes } from './nodes';
import { LINE, plain } from './rows';

/** Characters of a description, with its HTML. */
const DESCRIPTION = 65_535;

export const warnings = ({ snapshot }: ExportSource, options: OptionValues): Warning[] => [
  ...warningsOf(
    [...ofNodes, ...(options.title === 'label' ? [unordered] : [])],
    nodes(snapshot, options),
    codeOf,
  ),
  ...warningsOf(ofItems, snapshot.items, codeOf),
];

const isLong = (text: string | null): boolean => text !== null && plain(text).length > LINE;

const ofNodes: readonly Check<Node>[] = [
  {
    code: 'canvas.title_missing',
    effect: 'refused',
    message: 'Canvas takes nothing without a title.',
    help: 'Give these items a name or label.',
    concerns: ({ title }) => plain(title) === '',
  },
  {
    code: 'canvas.description_too_long',
    effect: 'refused',
    message: 'Canvas takes no description over 65,535 characters.',
    help: 'Shorten these texts.',
    concerns: ({ description }) => paragraphs(description).length > DESCRIPTION,
  },
  {
    code: 'canvas.title_shortened',
    effect: 'changed',
    message:
      'Titles and labels over 255 characters are shortened; the whole statement is in the description.',
    help: 'Shorten their labels.',
    concerns: ({ title, name }) => isLong(title) || isLong(name),
  },
  {
    code: 'canvas.student_shortened',
    effect: 'changed',
    message: 'Student versions over 255 characters are shortened.',
    help: 'Shorten them.',
    concerns: ({ student }) => isLong(student),
  },
  {
    code: 'canvas.text_cleaned',
    effect: 'changed',
    message: 'Control characters are left out, and line ends in titles and student versions become spaces.',
    concerns: ({ title, name, student, description }) =>
      [title, name, student].some((text) => text !== null && plain(text) !== text) ||
      description.some((text) => text !== null && hasNonXml(text)),
  },
];

const unordered: Check<Node> = {
  code: 'canvas.order_lost',
  effect: 'changed',
  message:
    'Canvas sorts outcomes by title, so without codes in the titles they lose the order of the framework.',
  help: 'Choose titles with the code.',
  concerns: ({ type }) => type === 'outcome',
};

const ofItems: readonly Check<Item>[] = [
  {
    code: 'canvas.areas_elements_dropped',
    effect: 'dropped',
    message:
      'CTE areas and essential elements cut across the clusters, and Canvas keeps each outcome in one tree.',
    help: 'CASE keeps them.',
    concerns: (item) => !hasPlace(item),
  },
  {
    code: 'canvas.details_dropped',
    effect: 'dropped',
    message: 'Canvas has no place for keywords, sample occupations and whether it is knowledge or a skill.',
    concerns: (item) =>
      hasPlace(item) && (item.keywords.length > 0 || item.occupations.length > 0 || item.kind !== null),
  },
  {
    code: 'canvas.levels_dropped',
    effect: 'dropped',
    message: 'Levels of performance are left out, since all outcomes get the ratings that you choose.',
    concerns: ({ levels }) => levels.length > 0,
  },
];
