/** What a database needs before Waymark uses it: the pending migrations, then the indexes. Safe to run again, and by several at once. */
import path from 'node:path';
import type { Connection } from 'mongoose';
import type { Logger } from 'pino';
import type { CollectionIndex } from '../../shared/collection-index';
import { ensureIndexes } from './ensure-indexes';
import { withLock } from './lock';

const migrations = {
  migrationsDir: path.join(__dirname, 'migrations'),
  changelogCollectionName: 'migrations',
  // .js in the built server, .ts where tests run the sources.
  migrationFileExtension: path.extname(__filename),
};

/**
 * Migrates and makes the indexes.
 *
 * @returns the names of the migrations that ran now, without extension.
 */
export async function prepareDatabase(
  connection: Connection,
  indexes: readonly CollectionIndex[],
  log: Logger,
): Promise<string[]> {
  const db = openDb(connection);
  const { up } = await migrateMongo();
  return withLock(db, 'migrations', async () => {
    const ran = (await up(db, connection.getClient())).map((file) => path.parse(file).name);
    for (const name of ran) log.info({ migration: name }, 'migrated');
    await ensureIndexes(db, indexes);
    return ran;
  });
}

/** The migrations that have not run yet, by name: empty when the database is up to date. */
export async function pendingMigrations(connection: Connection): Promise<string[]> {
  const { status } = await migrateMongo();
  const all = await status(openDb(connection));
  return all
    .filter(({ appliedAt }) => appliedAt === 'PENDING')
    .map(({ fileName }) => path.parse(fileName).name);
}

async function migrateMongo() {
  const library = await import('migrate-mongo');
  library.config.set(migrations);
  return library;
}

function openDb(connection: Connection) {
  if (!connection.db) throw new Error('The database is not open.');
  return connection.db;
}
