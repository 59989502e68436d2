/** What an export would be, before it is downloaded: its first lines, its size, what it counts and what it would lose. */
import type { Chunk, Warning } from './format';
import { type ExportOrder, expectScope, warningsFor } from './run';
import { shortened } from './shared/text';

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
  const file = await beginningOf(format.write(source, options));
  const { lines, more } = format.preview ? await beginningOf(format.preview(source, options)) : file;
  return {
    lines,
    more,
    length: format.finish === 'print' ? null : file.length,
    count,
    warnings,
  };
}

/** In bytes, for `LINES` of them: long lines are cut later. */
const ENOUGH = 1_000_000;

async function beginningOf(
  chunks: Iterable<Chunk> | AsyncIterable<Chunk>,
): Promise<Pick<Preview, 'lines' | 'more'> & { length: number }> {
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
  // A line that ends the text begins no other one.
  const lines = Buffer.concat(parts)
    .toString()
    .replace(/\r?\n$/, '')
    .split(/\r?\n/);
  return {
    lines: lines.slice(0, LINES).map((line) => shortened(line, LINE_LENGTH)),
    more: lines.length > LINES || length > kept,
    length,
  };
}
