/** For commands that need the database: opened for the command, and closed whatever happens. */
import { type Config, loadConfig } from '../app/config';
import { type Database, openDatabase } from '../app/database';
import { createLogger } from '../app/logging';

/**
 * @param work what the command does while the database is open
 * @throws ConfigError, and what opening or `work` throws
 */
export async function withDatabase<T>(work: (database: Database, config: Config) => Promise<T>): Promise<T> {
  const config = loadConfig(process.env);
  // Standard output is for the answer.
  const log = createLogger({ logLevel: 'warn' }, process.stderr);
  const database = await openDatabase(config, log, { strict: true });
  try {
    return await work(database, config);
  } finally {
    await database.close();
  }
}
