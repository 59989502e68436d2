/** One value that outlives the process in a JSON file, readable by its owner only; without a file it lives in memory. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';

export interface Kept<T> {
  get(): T;
  set(value: T): void;
}

/** A missing or unreadable file is a first start: nothing in it is worth stopping for. */
export function keep<T>(file: string | undefined, schema: z.ZodType<T>, initial: () => T): Kept<T> {
  let value = (file && read(file, schema)) || initial();
  return {
    get: () => value,
    set(next) {
      value = next;
      if (!file) return;
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(`${file}.new`, JSON.stringify(next, null, 1), { mode: 0o600 });
      renameSync(`${file}.new`, file);
    },
  };
}

function read<T>(file: string, schema: z.ZodType<T>): T | null {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}
