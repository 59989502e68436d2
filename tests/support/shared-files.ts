/** Reference files that are not part of the project (official schemas, sample launches): read in place where they are. */
import { existsSync } from 'node:fs';
import path from 'node:path';

const folders = [process.env.WAYMARK_SHARED, path.resolve(__dirname, '../../../shared')];

/**
 * The path of a reference file or folder, such as `sharedFile('specs/case/v1p1')`; null where it is not there, so that a test can be
 * skipped visibly: `(file ? test : test.skip)('…', …)`.
 */
export function sharedFile(name: string): string | null {
  for (const folder of folders) {
    if (folder && existsSync(path.join(folder, name))) return path.join(folder, name);
  }
  return null;
}
