/**
 * Starts one database server for the whole run, in a temporary folder. `WAYMARK_TEST_MONGODB_URI` names a server to use instead,
 * such as a real MongoDB: mongodb://localhost:27017
 */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chooseEmbedded } from '../../src/app/database/embedded';
import type { EmbeddedServer } from '../../src/app/database/embedded-server';

declare global {
  var waymarkTestServer: { server: EmbeddedServer; folder: string } | undefined;
}

export default async function globalSetup(): Promise<void> {
  if (process.env.WAYMARK_TEST_MONGODB_URI) return;
  const folder = await mkdtemp(path.join(tmpdir(), 'waymark-test-'));
  const choice = await chooseEmbedded(folder, (line) => process.stderr.write(`${line}\n`));
  const server = await choice.start(0);
  globalThis.waymarkTestServer = { server, folder };
  process.env.WAYMARK_TEST_MONGODB_URI = `mongodb://127.0.0.1:${server.port}`;
}
