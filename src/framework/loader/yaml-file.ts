/** Reads one YAML file and remembers on which line everything stands. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './problems';
import { problemsOf } from './zod-problems';

export type Path = readonly PropertyKey[];

/** A file that has been read: what it holds, and the line of any part of it. */
export interface Sheet<T> {
  file: string;
  value: T;
  /** The line of the deepest part of `path` that exists. */
  lineOf(path: Path): number;
}

export interface Reading<T> {
  /** Null when the file cannot be used; then there is at least one problem. */
  sheet: Sheet<T> | null;
  problems: Problem[];
}

/**
 * Reads `file` below `folder` and checks it with `schema`.
 * @returns every syntax error, or every breach of the schema, each with its line
 */
export function readSheet<T>(folder: string, file: string, schema: z.ZodType<T>): Reading<T> {
  const text = readText(join(folder, file));
  if (text === null) {
    return failed({
      file,
      line: 1,
      what: 'This file is missing.',
      help: 'Add it, or put it back from version control.',
    });
  }
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  if (document.errors.length > 0) {
    return failed(
      ...document.errors.map((error) => ({
        file,
        line: counter.linePos(error.pos[0]).line,
        what: `This is not valid YAML: ${sentence(error.message)}`,
        help: 'Check indentation and the colons on this line, and put quotes around a value that holds a colon and a space.',
      })),
    );
  }
  const lineOf = (path: Path) => counter.linePos(offsetOf(document, path)).line || 1;
  const result = schema.safeParse(document.toJS());
  if (!result.success) return failed(...problemsOf(result.error, file, lineOf));
  return { sheet: { file, value: result.data, lineOf }, problems: [] };
}

function failed(...problems: Problem[]): { sheet: null; problems: Problem[] } {
  return { sheet: null, problems };
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Where the deepest existing part of `path` begins: at its key in a map, at its value in a list. */
function offsetOf(document: Document.Parsed, path: Path): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) break;
      offset = isScalar(pair.key) ? (pair.key.range?.[0] ?? offset) : offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      const entry = node.items[step];
      if (!isNode(entry)) break;
      offset = entry.range?.[0] ?? offset;
      node = entry;
    } else break;
  }
  return offset;
}

const sentence = (text: string) => `${text.trim().replace(/[.:]*$/, '')}.`;
