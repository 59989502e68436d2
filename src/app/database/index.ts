/**
 * Opens the database: MONGODB_URI where it is set (the only way in production), else an embedded one on kept files. Which one, and
 * why, is one sentence for the start.
 */
import type { Connection } from 'mongoose';
import type { Logger } from 'pino';
import { isDatabaseDown } from '../../shared/database-errors';
import type { Config } from '../config';
import { StartError } from '../data-folder';
import { createClosedConnection, databaseOf, hostsOf, openConnection } from './connection';
import { openEmbedded } from './embedded-database';
import { type EmbeddedKind, type Say, sayOnStderr } from './embedded-server';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;

export interface Database {
  connection: Connection;
  kind: 'mongodb' | EmbeddedKind;
  /** Which database this is and why, in one sentence for people; never with a password. */
  sentence: string;
  uri: string;
  /** True once the database has been reached and prepared; false while a start still waits for it. */
  prepared(): boolean;
  /** Resolves when it has been reached and prepared, or closed. Never rejects: it is tried until `close`. */
  whenPrepared: Promise<void>;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** What must be done before the database is used: migrations and indexes. */
  prepare?: (connection: Connection) => Promise<void>;
  /**
   * With `true` a server that cannot be reached is an error at once (commands). Otherwise the app starts all the same, answers 503 and
   * goes on trying.
   */
  strict?: boolean;
  /** Where lines about long steps go; standard error by default. */
  say?: Say;
}

/**
 * Opens the database of the settings.
 *
 * @throws StartError when it cannot be used and somebody must mend it (wrong password, files in use).
 * @throws WaymarkError `database.none` when there is neither an address nor an embedded server.
 */
export async function openDatabase(
  config: Pick<Config, 'mongodbUri' | 'dataDir' | 'production'>,
  log: Logger,
  options: OpenOptions = {},
): Promise<Database> {
  const found = config.mongodbUri
    ? {
        uri: config.mongodbUri,
        kind: 'mongodb' as const,
        sentence: describe(config.mongodbUri),
        close: async () => {},
      }
    : await embedded(config, log, options.say ?? sayOnStderr);
  const connection = createClosedConnection();
  const attempt = async () => {
    await openConnection(connection, found.uri);
    await options.prepare?.(connection);
  };

  const closing = new AbortController();
  let isPrepared = false;
  let whenPrepared: Promise<void> = Promise.resolve();
  try {
    await attempt();
    isPrepared = true;
  } catch (error) {
    // Anything else than an absent server (a wrong password, a failed migration) is not mended by waiting.
    if (options.strict || found.kind !== 'mongodb' || !isDatabaseDown(error)) {
      await connection.destroy();
      await found.close();
      throw found.kind === 'mongodb' ? unusable(found.uri, error) : error;
    }
    log.error({ err: error }, 'the database cannot be reached; Waymark answers 503 and goes on trying');
    whenPrepared = keepTrying(attempt, log, closing.signal).then((reached) => {
      isPrepared = reached;
    });
  }

  return {
    connection,
    kind: found.kind,
    sentence: found.sentence,
    uri: found.uri,
    prepared: () => isPrepared,
    whenPrepared,
    close: async () => {
      closing.abort();
      await connection.destroy();
      await found.close();
    },
  };
}

function embedded(config: Pick<Config, 'dataDir' | 'production'>, log: Logger, say: Say) {
  // loadConfig has refused this already; the embedded servers have no password and no replica, so it is refused here too.
  if (config.production) throw new StartError('In production MONGODB_URI is required.');
  return openEmbedded(config.dataDir, log, say);
}

async function keepTrying(attempt: () => Promise<void>, log: Logger, stop: AbortSignal): Promise<boolean> {
  for (let pause = FIRST_PAUSE_MS; !stop.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    await new Promise((resolve) => setTimeout(resolve, pause).unref());
    if (stop.aborted) break;
    try {
      await attempt();
      log.info('the database has been reached');
      return true;
    } catch (error) {
      log.warn({ err: error }, 'the database still cannot be reached');
    }
  }
  return false;
}

function unusable(uri: string, error: unknown): StartError {
  const reason = String((error as Error).message).replaceAll(/\/\/[^@\s]*@/g, '//…@');
  return new StartError(`The database at ${hostsOf(uri)} cannot be used: ${reason}. Check MONGODB_URI.`, {
    cause: error,
  });
}

const describe = (uri: string) =>
  `Database: MongoDB at ${hostsOf(uri)}, database ${databaseOf(uri) ?? 'waymark'} (MONGODB_URI).`;
