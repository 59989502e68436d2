/** Where things are kept that are costly to get and the same for every data folder: the compiled stand-in, a failed download. */
import { accessSync, constants, mkdirSync } from 'node:fs';
import path from 'node:path';

/** The project's own folder (where package.json is), from src/app/database as well as from dist/server/app/database. */
const projectFolder = path.resolve(
  __dirname,
  __dirname.includes(`${path.sep}dist${path.sep}`) ? '../../../..' : '../../..',
);

/**
 * `node_modules/.cache/waymark`, shared by tests and start; the data folder where that cannot be written (an installed copy).
 */
export function cacheFolder(dataDir: string): string {
  const wanted = path.join(projectFolder, 'node_modules', '.cache', 'waymark');
  try {
    mkdirSync(wanted, { recursive: true });
    accessSync(wanted, constants.W_OK);
    return wanted;
  } catch {
    const fallback = path.join(dataDir, 'cache');
    mkdirSync(fallback, { recursive: true });
    return fallback;
  }
}
