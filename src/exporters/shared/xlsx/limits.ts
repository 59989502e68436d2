/** What a workbook cannot hold as it is, said before it is written. */
import type { Warning } from '../../format';
import type { Cell } from '../csv';
import { type Check, warningsOf } from '../warnings';
import { hasLoneSurrogate } from './markup';

/** Of Excel: characters of a cell, and rows of a sheet under its header. */
export const CELL_LENGTH = 32_767;
const ROWS = 1_048_575;

type Row = readonly Cell[];

const checks: readonly Check<Row>[] = [
  {
    code: 'xlsx.text_shortened',
    effect: 'changed',
    message: 'A cell of a spreadsheet holds 32,767 characters. What is longer is cut there.',
    help: 'Export CSV, which has no such limit.',
    concerns: (row) => row.some((cell) => typeof cell === 'string' && cell.length > CELL_LENGTH),
  },
  {
    code: 'xlsx.character_replaced',
    effect: 'changed',
    message: 'A broken character (half of a pair) cannot be written and is replaced by �.',
    help: 'Type the text again.',
    concerns: (row) => row.some((cell) => typeof cell === 'string' && hasLoneSurrogate(cell)),
  },
];

/** @param nameOf what a row is called among the examples */
export function xlsxWarnings(rows: Iterable<Row>, nameOf: (row: Row) => string): Warning[] {
  let number = 0;
  const counted = function* () {
    for (const row of rows) {
      number += 1;
      yield row;
    }
  };
  const found = warningsOf(checks, counted(), nameOf);
  return number > ROWS ? [tooManyRows(number), ...found] : found;
}

const tooManyRows = (number: number): Warning => ({
  code: 'xlsx.too_many_rows',
  effect: 'refused',
  message: 'A sheet of a spreadsheet has 1,048,576 rows, and this would be more.',
  help: 'Choose fewer clusters, or export CSV.',
  count: number - ROWS,
  examples: [],
});
