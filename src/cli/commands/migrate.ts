import type { Command } from 'commander';
import { loadConfig } from '../../app/config';
import { openDatabase } from '../../app/database';
import { collectionIndexes } from '../../app/database/indexes';
import { prepareDatabase } from '../../app/database/prepare';
import { createLogger } from '../../app/logging';

/** `waymark migrate`: brings the database up to date before a new version starts on it. The start does the same. */
export function register(program: Command): void {
  program
    .command('migrate')
    .description('bring the database up to date: pending migrations, then indexes')
    .action(async () => {
      const config = loadConfig(process.env);
      const log = createLogger({ logLevel: 'warn' });
      const database = await openDatabase(config, log, { strict: true });
      try {
        console.log(database.sentence);
        const ran = await prepareDatabase(database.connection, collectionIndexes, log);
        console.log(ran.length > 0 ? `Migrated: ${ran.join(', ')}.` : 'Nothing to migrate.');
        console.log(`Indexes are in place: ${collectionIndexes.length}.`);
      } finally {
        await database.close();
      }
    });
}
