/**
 * Finds or downloads a mongod with mongodb-memory-server, in a process of its own, so that the library's progress output can go to
 * standard error and a broken download cannot hurt the server. Answers the parent with { path } or { error }.
 */
import { createRequire } from 'node:module';

const { MongoBinary } = createRequire(import.meta.url)('mongodb-memory-server-core');

try {
  process.send({ path: await MongoBinary.getPath() });
} catch (error) {
  process.send({ error: String(error?.message ?? error) });
}
process.disconnect();
