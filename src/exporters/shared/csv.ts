/** Comma-separated values (RFC 4180) in pieces of some hundred rows. */
import { stringify } from 'csv-stringify/sync';

const ROWS_AT_ONCE = 500;

interface CsvOptions {
  /** A byte order mark, without which Excel takes UTF-8 for something else. */
  bom?: boolean;
  /**
   * Whether a cell that a spreadsheet would run as a formula (it begins with = + - @ or a tab) gets an apostrophe before it. It changes the text,
   * so only for files that people open.
   */
  formulaSafe?: boolean;
}

export type Cell = string | number | null;

/** @param columns the names of the first line */
export function* csv(
  columns: readonly string[],
  rows: Iterable<readonly Cell[]>,
  { bom = false, formulaSafe = false }: CsvOptions = {},
): Generator<string> {
  const lines = (some: (readonly Cell[])[]) =>
    stringify(some as Cell[][], { record_delimiter: 'windows', escape_formulas: formulaSafe });
  yield `${bom ? '\ufeff' : ''}${lines([columns])}`;
  let waiting: (readonly Cell[])[] = [];
  for (const row of rows) {
    if (waiting.push(row) < ROWS_AT_ONCE) continue;
    yield lines(waiting);
    waiting = [];
  }
  if (waiting.length > 0) yield lines(waiting);
}
