/** The built Waymark with its practice LMS, as `npm start` runs it, on free ports and on a database of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { ownDatabaseUri } from '../../support/database';

const ENTRY = path.join(__dirname, '../../../dist/server/cli/index.js');

export interface RunningWaymark {
  /** `http://localhost:…` */
  url: string;
  /** `http://127.0.0.1:…`: another site, as browsers count. */
  lmsUrl: string;
  /** Everything that it has printed. */
  output(): string;
  stop(): Promise<void>;
}

export async function runWaymark(): Promise<RunningWaymark> {
  const [port, lmsPort] = await Promise.all([freePort(), freePort()]);
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'waymark-e2e-'));
  const child = spawn(process.execPath, [ENTRY, 'start'], {
    env: {
      ...process.env,
      NODE_ENV: 'development',
      PORT: String(port),
      PRACTICE_LMS_PORT: String(lmsPort),
      PUBLIC_URL: '',
      DATA_DIR: dataDir,
      MONGODB_URI: ownDatabaseUri(),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      printed += chunk;
    });
  }
  await untilReady(child, () => printed);
  return {
    url: `http://localhost:${port}`,
    lmsUrl: `http://127.0.0.1:${lmsPort}`,
    output: () => printed,
    async stop() {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function untilReady(child: ChildProcess, printed: () => string): Promise<void> {
  for (let waited = 0; waited < 100_000; waited += 50) {
    if (printed().includes('Practice LMS:')) return;
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error(`Waymark did not start:\n${printed()}`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}
