/** Writes new codes and their identifiers into the lock file. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { v5 as uuidv5 } from 'uuid';
import { checks } from './checks';
import { codesLocked } from './checks/lock';
import { entriesOf } from './entries';
import { compare, inReadingOrder, type Problem } from './problems';
import { LOCK_FILE, readFiles } from './read-files';

const HEAD = `# Every code ever published, and its identifier. Written by \`npm run waymark -- standards lock\`, which only adds: a code that
# is taken out of the files stays here and stands under \`retired\` in framework.yaml.
`;

interface Locking {
  /** The codes that were added, in the order of the framework. */
  added: string[];
  /** What stands in the way; then nothing is written. */
  problems: Problem[];
}

/** Adds the codes that are new to the lock file of a framework's folder, unless anything else is wrong with the folder. */
export function lockCodes(folder: string): Locking {
  const path = join(folder, LOCK_FILE);
  if (!existsSync(path)) writeFileSync(path, `${HEAD}{}\n`);
  const { files, problems } = readFiles(folder);
  if (!files) return { added: [], problems: inReadingOrder(problems) };
  const draft = { ...files, entries: entriesOf(files) };
  const found = checks.filter((check) => check !== codesLocked).flatMap((check) => check(draft));
  if (found.length > 0) return { added: [], problems: inReadingOrder(found) };
  const fresh = draft.entries.map((entry) => entry.code).filter((code) => !(code in files.lock.value));
  if (fresh.length === 0) return { added: [], problems: [] };
  const { namespace } = files.framework.value;
  const all = {
    ...files.lock.value,
    ...Object.fromEntries(fresh.map((code) => [code, uuidv5(code, namespace)])),
  };
  const lines = Object.entries(all)
    .sort(([a], [b]) => compare(a, b))
    .map(([code, identifier]) => `${code}: ${identifier}\n`);
  writeFileSync(path, HEAD + lines.join(''));
  return { added: fresh, problems: [] };
}
