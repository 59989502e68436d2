/** A database of its own for a test file, on the one server of the run (started by global-setup). */
import { randomBytes } from 'node:crypto';
import type { Connection } from 'mongoose';
import { createClosedConnection, openConnection } from '../../src/app/database/connection';

/** The server of this run, without a database name. */
export function testServerUri(): string {
  const uri = process.env.WAYMARK_TEST_MONGODB_URI;
  if (!uri) throw new Error('No test database: tests are run by jest with tests/support/global-setup.ts.');
  return uri;
}

/** An address with a database name that nobody else uses; drop it afterwards. */
export function ownDatabaseUri(): string {
  const url = new URL(testServerUri());
  url.pathname = `/test_${process.pid}_${randomBytes(6).toString('hex')}`;
  return url.href;
}

/**
 * Gives the test file a database of its own: opened before its first test, dropped after its last one.
 *
 * @returns `connection()`: the open connection (inside tests and hooks only), with the same settings as the app's.
 */
export function useTestDatabase(): { connection(): Connection } {
  let connection: Connection | undefined;
  beforeAll(async () => {
    connection = createClosedConnection();
    await openConnection(connection, ownDatabaseUri());
  });
  afterAll(async () => {
    await connection?.dropDatabase();
    await connection?.close();
  });
  return {
    connection: () => {
      if (!connection) throw new Error('The test database is open only inside tests and hooks.');
      return connection;
    },
  };
}
