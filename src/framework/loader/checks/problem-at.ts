/** Makes a problem that stands at an entry, or at one of its keys. */
import type { Entry } from '../entries';
import type { Problem } from '../problems';
import type { Path } from '../yaml-file';

export function problemAt(
  place: Pick<Entry, 'sheet' | 'path'>,
  key: Path,
  what: string,
  help: string,
): Problem {
  return { file: place.sheet.file, line: place.sheet.lineOf([...place.path, ...key]), what, help };
}
