/** The rows of Moodle's outcomes file: a statement on a line of at most 8,192 bytes. */
import type { Item, Snapshot } from '../../framework/model/types';
import type { ExportSource, OptionValues } from '../format';
import type { Cell } from '../shared/csv';
import { shortened } from '../shared/text';
import { forStudents, linkTo, plain, rich } from './cells';
import { nameOf } from './names';
import { scaleOf } from './scales';

/** Bytes of a line with its end. */
const LINE = 8192;
/** Characters of a name and of a short name. */
export const NAME = 255;
/** Characters that always fit on a line: of a statement, and of its student version and its place. */
const FITTING = { text: 700, aside: 150 };

export const statementsOf = ({ items }: Snapshot): readonly Item[] =>
  items.filter(({ type }) => type === 'statement');

export function* rows(source: ExportSource, options: OptionValues): Generator<Cell[]> {
  for (const statement of statementsOf(source.snapshot)) {
    const whole = wholeRow(statement, source, options);
    yield fits(whole) ? whole : row(statement, source, options, FITTING);
  }
}

/** The row of a statement with nothing cut from its description. */
export const wholeRow = (statement: Item, source: ExportSource, options: OptionValues): string[] =>
  row(statement, source, options, { text: Infinity, aside: Infinity });

function row(
  item: Item,
  { snapshot, baseUrl }: ExportSource,
  options: OptionValues,
  { text, aside }: Pick<typeof FITTING, 'text' | 'aside'>,
): string[] {
  const { language } = snapshot.document;
  const scale = scaleOf(options);
  const student = forStudents(item);
  const description = rich([
    shortened(item.text, text),
    student && shortened(student, aside),
    shortened(placeOf(item, snapshot), aside),
  ]);
  return [
    shortened(plain(fullName(item)), NAME),
    item.code,
    description + linkTo(item, baseUrl),
    scale.name[language],
    scale.values[language].join(','),
    '',
  ];
}

export const fullName = (item: Item): string => `${item.code} ${nameOf(item)}`;

/** Outcomes have no tree: the names of the cluster and pathway, and the element, say where it belongs. */
function placeOf({ clusterId, pathwayId, elementId }: Item, { byId }: Snapshot): string {
  return [clusterId, pathwayId, elementId].flatMap((id) => (id && byId.get(id)?.text) || []).join(' › ');
}

/** Whether Moodle reads the line whole: with every quotation mark doubled, marks around every cell, delimiters and the line's end. */
export function fits(cells: readonly string[]): boolean {
  const bytes = cells.map((cell) => Buffer.byteLength(cell) + cell.split('"').length - 1 + '"";'.length);
  return bytes.reduce((sum, one) => sum + one, '\r\n'.length) < LINE;
}
