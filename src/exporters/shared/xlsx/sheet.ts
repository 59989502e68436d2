/** One worksheet of a workbook: a table with its header frozen, row by row. */
import type { Cell } from '../csv';
import { inPieces } from '../pieces';
import { MAIN, xml } from './markup';
import { styleOf } from './styles';

export interface SheetColumn {
  title: string;
  /** In characters. */
  width: number;
  /** Long text, broken into lines. */
  wrap?: boolean;
}

export interface Sheet {
  /** At most 31 characters, none of `\ / ? * [ ] :`. */
  name: string;
  columns: readonly SheetColumn[];
  /** Asked twice: for the worksheet, and for the texts of the workbook. Both times the same must come. */
  rows: () => Iterable<readonly Cell[]>;
  /** Whether the columns can be filtered. */
  filter?: boolean;
}

/** The rows as they stand in the sheet, the titles of the columns first. */
export function* linesOf({ columns, rows }: Sheet): Generator<readonly Cell[]> {
  yield columns.map(({ title }) => title);
  yield* rows();
}

export const isEmpty = (cell: Cell | undefined): cell is null | undefined | '' =>
  cell === null || cell === undefined || cell === '';

/** @param nextText the place of the next text among the workbook's texts (strings.ts) */
export function* worksheet(sheet: Sheet, nextText: () => number, isFirst: boolean): Generator<string> {
  const rows = { number: 0 };
  const selected = isFirst ? ' tabSelected="1"' : '';
  yield xml(
    `<worksheet xmlns="${MAIN}"><sheetViews><sheetView${selected} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${sheet.columns.map(col).join('')}</cols><sheetData>`,
  );
  yield* inPieces(rowsOf(sheet, nextText, rows));
  yield '</sheetData>';
  if (sheet.filter) yield `<autoFilter ref="A1:${letters(sheet.columns.length)}${rows.number}"/>`;
  yield '</worksheet>';
}

function col(column: SheetColumn, index: number): string {
  const number = index + 1;
  return `<col min="${number}" max="${number}" width="${column.width}" style="${styleOfColumn(column)}" customWidth="1"/>`;
}

function* rowsOf(sheet: Sheet, nextText: () => number, rows: { number: number }): Generator<string> {
  const columns = sheet.columns.map((column, index) => ({
    letters: letters(index + 1),
    style: styleOfColumn(column),
  }));
  for (const cells of linesOf(sheet)) {
    rows.number += 1;
    const isHeader = rows.number === 1;
    const marked = columns.map(({ letters, style }, index) => {
      const at = `${letters}${rows.number}`;
      return cellAt(at, cells[index], isHeader ? styleOf('header') : style, nextText);
    });
    yield `<row r="${rows.number}">${marked.join('')}</row>`;
  }
}

function cellAt(at: string, cell: Cell | undefined, style: number, nextText: () => number): string {
  if (isEmpty(cell)) return '';
  if (typeof cell === 'number') return `<c r="${at}" s="${styleOf('number')}"><v>${cell}</v></c>`;
  return `<c r="${at}" s="${style}" t="s"><v>${nextText()}</v></c>`;
}

const styleOfColumn = ({ wrap }: SheetColumn): number => styleOf(wrap ? 'wrapped' : 'text');

/** A for 1, Z for 26, AA for 27. */
function letters(number: number): string {
  const last = (number - 1) % 26;
  const before = number > 26 ? letters((number - 1 - last) / 26) : '';
  return before + String.fromCharCode(65 + last);
}
