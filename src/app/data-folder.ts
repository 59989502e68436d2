/** The data folder: can it be written, and the secret that is kept in it. */
import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Config } from './config';

/** Something that people can mend themselves: shown as one line, without a stack. */
export class StartError extends Error {
  override name = 'StartError';
}

/**
 * Makes the data folder where it is missing and makes sure that it can be written.
 * @throws StartError
 */
export function checkDataDir(config: Pick<Config, 'dataDir'>): void {
  const probe = path.join(config.dataDir, `.probe-${process.pid}`);
  try {
    makeFolder(config.dataDir);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new StartError(
      `The data folder ${config.dataDir} cannot be written (${reason}). Give this user the right to write there, or set DATA_DIR to another folder.`,
    );
  }
}

/**
 * The secret of the settings, else one that is made once and kept in the data folder, readable by its owner alone. Production has no
 * made-up secret: loadConfig has refused that.
 */
export function secretOf(config: Pick<Config, 'dataDir' | 'secret'>): string {
  if (config.secret) return config.secret;
  const file = path.join(config.dataDir, 'secret');
  const draft = `${file}.${process.pid}`;
  makeFolder(config.dataDir);
  writeFileSync(draft, randomBytes(36).toString('base64url'), { mode: 0o600 });
  try {
    // A link fails when the file exists, so of two processes that start at once both read the same secret.
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readFileSync(file, 'utf8').trim();
}

/** As `mkdir -p`. Node's own recursive mkdir never comes back where a file system says ENOENT to a folder in an existing one (/proc). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  const parent = path.dirname(folder);
  if (parent !== folder) makeFolder(parent);
  try {
    mkdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
