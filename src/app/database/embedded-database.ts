/**
 * Keeps an embedded database there for as long as this process wants it: uses the one that another process of this computer runs on
 * the same files, else starts one; starts it again, on the same port and files, when it ends.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { StartError } from '../data-folder';
import { accepts, announce, isTrue, readAnnouncement, withdraw } from './announcement';
import { chooseEmbedded } from './embedded';
import {
  type EmbeddedChoice,
  type EmbeddedKind,
  type EmbeddedServer,
  FilesInUse,
  type Say,
} from './embedded-server';

/** How long a start waits for files that another process has open (one that is just ending), in milliseconds. */
const FILES_PATIENCE_MS = 20_000;
const RETRY_MS = 150;
/** A guest looks this often whether the server of the other process is still there, in milliseconds. */
const GUEST_LOOK_MS = 1_000;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;
/** A server that ran this long has recovered: the next pause is short again, in milliseconds. */
const STABLE_MS = 30_000;

export interface EmbeddedDatabase {
  uri: string;
  kind: EmbeddedKind;
  sentence: string;
  /** Ends the server if this process started it. */
  close(): Promise<void>;
}

type Running = { port: number; kind: EmbeddedKind; server: EmbeddedServer | null; sentence: string };

/**
 * @throws StartError when another process keeps the files open and tells nobody where it listens.
 * @throws WaymarkError `database.none` when no server can be run here.
 */
export async function openEmbedded(dataDir: string, log: Logger, say: Say): Promise<EmbeddedDatabase> {
  const choose = once(() => chooseEmbedded(dataDir, say));
  const first = await findOrStart(dataDir, choose);
  const stopping = new AbortController();
  const keeper = keep(first, dataDir, choose, log, stopping.signal);
  return {
    uri: uriOf(first.port),
    kind: first.kind,
    sentence: first.sentence,
    close: async () => {
      stopping.abort();
      const server = await keeper;
      await server?.stop();
      await withdraw(dataDir);
    },
  };
}

async function findOrStart(dataDir: string, choose: () => Promise<EmbeddedChoice>): Promise<Running> {
  const deadline = Date.now() + FILES_PATIENCE_MS;
  for (;;) {
    const announced = await readAnnouncement(dataDir);
    if (announced && (await isTrue(announced))) {
      const sentence = `Database: the one that process ${announced.owner} runs on ${dataDir} (${announced.kind}).`;
      return { port: announced.port, kind: announced.kind, server: null, sentence };
    }
    try {
      const choice = await choose();
      // The port of last time first: a guest of a server that has just ended is still waiting there.
      const wanted = announced && !(await accepts(announced.port)) ? announced.port : 0;
      const server = await startAndAnnounce(choice, wanted, dataDir);
      return { port: server.port, kind: choice.kind, server, sentence: choice.sentence };
    } catch (error) {
      if (!(error instanceof FilesInUse)) throw error;
      if (Date.now() > deadline) {
        throw new StartError(
          `The database files in ${dataDir} are open in another process. End it, or set DATA_DIR to another folder.`,
        );
      }
      await sleep(RETRY_MS);
    }
  }
}

async function startAndAnnounce(
  choice: EmbeddedChoice,
  port: number,
  dataDir: string,
): Promise<EmbeddedServer> {
  const server = await choice.start(port);
  await announce(dataDir, {
    uri: uriOf(server.port),
    port: server.port,
    kind: choice.kind,
    pid: server.pid,
    owner: process.pid,
  });
  return server;
}

/** Runs until stopped; answers the server that this process has to end, if any. */
async function keep(
  first: Running,
  dataDir: string,
  choose: () => Promise<EmbeddedChoice>,
  log: Logger,
  stop: AbortSignal,
): Promise<EmbeddedServer | null> {
  const stopped = new Promise<void>((resolve) =>
    stop.addEventListener('abort', () => resolve(), { once: true }),
  );
  let { server } = first;
  let pause = FIRST_PAUSE_MS;
  for (;;) {
    const since = Date.now();
    await Promise.race([server ? server.exited : guestIsAlone(first.port, stop), stopped]);
    if (stop.aborted) return server;
    log.error({ database: first.kind }, 'the embedded database has ended; it is started again');
    if (Date.now() - since > STABLE_MS) pause = FIRST_PAUSE_MS;
    server = null;
    while (!server && !stop.aborted) {
      await Promise.race([sleep(pause, undefined, { ref: false }), stopped]);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
      if (stop.aborted) return null;
      server = await restart(first.port, dataDir, choose, log);
      if (!server && (await accepts(first.port))) break;
    }
  }
}

async function restart(port: number, dataDir: string, choose: () => Promise<EmbeddedChoice>, log: Logger) {
  try {
    const server = await startAndAnnounce(await choose(), port, dataDir);
    log.info({ port }, 'the embedded database is back');
    return server;
  } catch (error) {
    // Another guest may have been faster; then it listens on this very port.
    if (!(error instanceof FilesInUse)) log.error({ err: error }, 'the embedded database did not start');
    return null;
  }
}

async function guestIsAlone(port: number, stop: AbortSignal): Promise<void> {
  while (!stop.aborted && (await accepts(port))) {
    await sleep(GUEST_LOOK_MS, undefined, { ref: false });
  }
}

const uriOf = (port: number) => `mongodb://127.0.0.1:${port}/waymark`;

/** Calls `make` until it succeeds once, then keeps its answer. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | null = null;
  return () => {
    kept ??= make().catch((error: unknown) => {
      kept = null;
      throw error;
    });
    return kept;
  };
}
