/** The rows of Canvas' outcomes file: a group before its outcomes, the ratings last. */
import type { Language } from '../../framework/model/types';
import type { ExportSource, OptionValues } from '../format';
import type { Cell } from '../shared/csv';
import { paragraphs } from '../shared/paragraphs';
import { oneLine, shortened, xmlText } from '../shared/text';
import { nodes } from './nodes';
import { type Calculation, calculations, type Ratings, ratings } from './scoring';

/** Characters of a title, a name for students or a student version. */
export const LINE = 255;

/** The columns up to the ratings, which are pairs of points and words under the last title and the blank ones after it. */
export function titles(options: OptionValues): string[] {
  const pairs = tiersOf(options).points.length;
  return [...columns, 'ratings', ...Array<string>(Math.max(0, pairs * 2 - 1)).fill('')];
}

export function* rows({ snapshot }: ExportSource, options: OptionValues): Generator<Cell[]> {
  const scoring = scoringOf(snapshot.document.language, options);
  const width = titles(options).length;
  for (const node of nodes(snapshot, options)) {
    const cells = [
      guidOf(node.id, options),
      node.type,
      line(node.title),
      paragraphs(node.description),
      line(node.student),
      line(node.name),
      node.parentId && guidOf(node.parentId, options),
      ...(node.type === 'outcome' ? scoring : noScoring),
    ];
    yield [...cells, ...Array<Cell>(width - cells.length).fill(null)];
  }
}

const columns = [
  'vendor_guid',
  'object_type',
  'title',
  'description',
  'friendly_description',
  'display_name',
  'parent_guids',
  'calculation_method',
  'calculation_int',
  'mastery_points',
  'workflow_state',
];

/** What Canvas knows a group or an outcome by. */
export const guidOf = (id: string, { guidPrefix }: OptionValues): string =>
  [guidPrefix, id].filter(Boolean).join(':');

const noScoring: Cell[] = [null, null, null, 'active'];

function scoringOf(language: Language, options: OptionValues): Cell[] {
  const method = options.calculation as Calculation;
  const { points, mastery, words } = tiersOf(options);
  const tiers = points.flatMap((value, index) => [value, words[language][index] ?? '']);
  return [method, calculations[method].number, mastery, 'active', ...tiers];
}

const tiersOf = (options: OptionValues) => ratings[options.ratings as Ratings];

/** The text on one line, as Canvas can keep it. */
export const plain = (text: string): string => oneLine(xmlText(text));

/** The text on one line, cut where Canvas would refuse it. */
export const line = (text: string | null): string | null => text && shortened(plain(text), LINE);
