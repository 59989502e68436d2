/** What the driver's errors mean, known by their names and codes so that no room needs the driver to ask. */

interface DriverError {
  name?: string;
  code?: number | string;
  message?: string;
  cause?: unknown;
}

/** Errors of the driver and of mongoose that say: no server to talk to. */
const downNames = new Set([
  'MongoServerSelectionError',
  'MongooseServerSelectionError',
  'MongoNetworkError',
  'MongoNetworkTimeoutError',
  'MongoNotConnectedError',
  'MongoTopologyClosedError',
  'MongoClientClosedError',
  'MongoPoolClosedError',
  'MongoPoolClearedError',
  'PoolClearedOnNetworkError',
  'MongoWaitQueueTimeoutError',
  'MongoExpiredSessionError',
  'DisconnectedError',
]);

/** Server codes while a replica set has no primary or a server shuts down. */
const downCodes = new Set<number | string>([91, 189, 10107, 11600, 11602, 13435, 13436]);

/** mongoose tells of a closed connection by a plain MongooseError. */
const downWords =
  /initial connection is complete|buffering timed out|connection (is|was) (closed|destroyed)/i;

/** True when the error says that the database cannot be reached now (answer 503), not that a query was wrong. */
export function isDatabaseDown(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { name, code, message, cause } = error as DriverError;
  if (downNames.has(name ?? '') || (name?.startsWith('Mongo') && downCodes.has(code ?? ''))) return true;
  if (name === 'MongooseError' && downWords.test(message ?? '')) return true;
  return cause !== undefined && cause !== error && isDatabaseDown(cause);
}

/** True when a unique index, or `_id`, refused a write: somebody else was first. */
export function isDuplicateKey(error: unknown): boolean {
  return error instanceof Error && (error as DriverError).code === 11000;
}
