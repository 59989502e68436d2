/** How Waymark talks to MongoDB: the same settings in the app, in the command line and in tests. */
import mongoose, { type Connection, type ConnectOptions } from 'mongoose';

/** How long a query waits for a server before it fails (answered with 503), in milliseconds. */
const SERVER_PATIENCE_MS = 5_000;
const SOCKET_LIMIT_MS = 45_000;

// A filter on a field that the schema does not know is a mistake; dropping it silently could match every document.
mongoose.set('strictQuery', 'throw');

const options: ConnectOptions = {
  appName: 'waymark',
  // Indexes and collections are made explicitly (indexes.ts), never as a side effect of a query.
  autoIndex: false,
  autoCreate: false,
  // Fail at once while there is no connection: a queue in memory is neither durable nor bounded.
  bufferCommands: false,
  // Operators in filters only where the code says mongoose.trusted().
  sanitizeFilter: true,
  serverSelectionTimeoutMS: SERVER_PATIENCE_MS,
  connectTimeoutMS: SERVER_PATIENCE_MS,
  socketTimeoutMS: SOCKET_LIMIT_MS,
  // Acknowledged means kept: in the journal of a single server, on most members of a replica set.
  writeConcern: { w: 'majority', journal: true },
};

/** A connection that is not open yet; nothing happens until `openConnection`. */
export function createClosedConnection(): Connection {
  const connection = mongoose.createConnection();
  // Errors of a lost server are told to whoever queries; without a listener they would end the process.
  connection.on('error', () => undefined);
  return connection;
}

/**
 * Opens a connection (again, after a failure).
 * @throws the driver's error when no server answers within five seconds.
 */
export async function openConnection(connection: Connection, uri: string): Promise<void> {
  await connection.openUri(uri, databaseOf(uri) ? { ...options } : { ...options, dbName: 'waymark' });
}

/** The database that an address names, if it names one. */
export const databaseOf = (uri: string) => /^[^:]+:\/\/[^/]+\/([^?]+)/.exec(uri)?.[1] ?? null;

/** The hosts of an address: what may be shown of it, without name and password. */
export const hostsOf = (uri: string) => /^[^:]+:\/\/(?:[^@/]*@)?([^/?]+)/.exec(uri)?.[1] ?? 'unknown host';
