/** The two ways into the framework's files: check them, or load them as a snapshot. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { WaymarkError } from '../../shared/errors';
import type { Snapshot } from '../model/types';
import { buildSnapshot } from './build-snapshot';
import { checks } from './checks';
import { entriesOf } from './entries';
import { inReadingOrder, type Problem, problemLine } from './problems';
import { readFiles } from './read-files';

/** The framework that Waymark ships. */
export function standardsFolder(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return join(folder, 'standards', 'illinois-career-clusters');
}

/**
 * Reads and checks a framework's folder.
 * @returns all problems, in reading order; an empty list means that it can be loaded. Rules that look across files are
 *   checked once every file has the right shape.
 */
export function checkFramework(folder: string): Problem[] {
  return examine(folder).problems;
}

/**
 * Loads a framework's folder as an immutable snapshot.
 * @param folder the shipped framework when left out
 * @throws WaymarkError `standards.invalid` with all problems in `data.problems`
 */
export function loadFramework(folder = standardsFolder()): Snapshot {
  const { files, problems } = examine(folder);
  if (files && problems.length === 0) return buildSnapshot(files);
  throw new WaymarkError({
    status: 500,
    code: 'standards.invalid',
    message: `The framework's files have ${problems.length === 1 ? 'a problem' : `${problems.length} problems`}.`,
    help: 'Run `npm run waymark -- standards check` to see each with its file and line.',
    detail: problems.map((problem) => problemLine(problem)).join('\n'),
    data: { problems },
  });
}

function examine(folder: string) {
  const { files, problems } = readFiles(folder);
  if (!files) return { files, problems: inReadingOrder(problems) };
  const draft = { ...files, entries: entriesOf(files) };
  return { files, problems: inReadingOrder(checks.flatMap((check) => check(draft))) };
}
