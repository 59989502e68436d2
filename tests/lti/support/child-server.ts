/** Waymark's LTI room alone in a process, without any handler for unhandled rejections: a crash is a crash. */
import { createClosedConnection, openConnection } from '../../../src/app/database/connection';
import { startWaymark } from './waymark';

async function main(): Promise<void> {
  const connection = createClosedConnection();
  await openConnection(connection, process.env.TEST_DATABASE ?? '');
  const waymark = await startWaymark(connection);
  process.stdout.write(`${JSON.stringify({ url: waymark.url, sigint: process.listenerCount('SIGINT') })}\n`);
}

void main();
