/** What an export would be, before it is downloaded: its first lines, its size, what it counts and what it would lose. */
import type { Chunk, Warning } from './format';
import { type ExportOrder, expectScope, warningsFor } from './run';

const LINES = 40;
/** A line of a table can be long; a preview is looked at. */
const LINE_LENGTH = 240;

export interface Preview {
  lines: string[];
  /** Whether there is more than these lines. */
  more: boolean;
  /** In bytes; null where the file is printed, for that takes as long as printing it. */
  length: number | null;
  count: { number: number; of: string };
  warnings: Warning[];
}

/**
 * Writes the whole export to measure it, and keeps its beginning only.
 * @throws WaymarkError 400 `export.scope`
 */
export async function previewOf(order: ExportOrder): Promise<Preview> {
  expectScope(order);
  const { format, source, options } = order;
  const warnings = warningsFor(order);
  const count = format.count(source, options);
  if (warnings.some(({ effect }) => effect === 'refused')) {
    return { lines: [], more: false, length: null, count, warnings };
  }
  const [beginning, length] = await beginningOf(format.write(source, options));
  const text = format.preview ? (await beginningOf(format.preview(source, options)))[0] : beginning;
  const lines = text.split(/\r?\n/);
  return {
    lines: lines.slice(0, LINES).map(cut),
    more: lines.length > LINES,
    length: format.finish === 'print' ? null : length,
    count,
    warnings,
  };
}

const cut = (line: string) => (line.length > LINE_LENGTH ? `${line.slice(0, LINE_LENGTH)}…` : line);

const ENOUGH = LINES * LINE_LENGTH * 4;

async function beginningOf(
  chunks: Iterable<Chunk> | AsyncIterable<Chunk>,
): Promise<[text: string, length: number]> {
  const parts: Buffer[] = [];
  let kept = 0;
  let length = 0;
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    const wanted = bytes.subarray(0, ENOUGH - kept);
    if (wanted.length > 0) parts.push(wanted);
    kept += wanted.length;
  }
  return [Buffer.concat(parts).toString(), length];
}
