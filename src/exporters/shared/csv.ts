/** Comma-separated values (RFC 4180) in pieces of some hundred rows. */
import { stringify } from 'csv-stringify/sync';

const ROWS_AT_ONCE = 500;

interface CsvOptions {
  /** The comma, unless the target reads another one. */
  delimiter?: string;
  /** A byte order mark, without which Excel takes UTF-8 for something else. */
  bom?: boolean;
  /**
   * Whether a cell that a spreadsheet would run as a formula (it begins with = + - @ or a tab) gets an apostrophe before it. It changes the text,
   * so only for files that people open.
   */
  formulaSafe?: boolean;
}

/** Whether a spreadsheet would run the text as a formula: what `formulaSafe` marks. */
export const readsAsFormula = (text: string): boolean => /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(text);

export type Cell = string | number | null;

/** @param columns the names of the first line */
export function* csv(
  columns: readonly string[],
  rows: Iterable<readonly Cell[]>,
  { delimiter = ',', bom = false, formulaSafe = false }: CsvOptions = {},
): Generator<string> {
  const lines = (some: (readonly Cell[])[]) =>
    stringify(some as Cell[][], { delimiter, record_delimiter: 'windows', escape_formulas: formulaSafe });
  yield `${bom ? '\ufeff' : ''}${lines([columns])}`;
  let waiting: (readonly Cell[])[] = [];
  for (const row of rows) {
    if (waiting.push(row) < ROWS_AT_ONCE) continue;
    yield lines(waiting);
    waiting = [];
  }
  if (waiting.length > 0) yield lines(waiting);
}
