/** The real mongod, found or downloaded and run by mongodb-memory-server, on files that are kept. */
import { execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { DryMongoBinary, MongoMemoryServer } from 'mongodb-memory-server-core';
import { isAlive } from './announcement';
import { aloud, type EmbeddedServer, FilesInUse, type Say } from './embedded-server';

const DAY_MS = 24 * 60 * 60 * 1000;
const LAUNCH_LIMIT_MS = 60_000;

/** Where a mongod is, or why there is none. */
export type MongodBinary = { path: string } | { path: null; reason: string };

/**
 * The mongod of `MONGOMS_SYSTEM_BINARY`, else one downloaded earlier, else a fresh download. A failed download (it takes about seven
 * seconds to fail) is remembered in the cache folder and not tried again for a day.
 */
export async function findMongod(cache: string, say: Say): Promise<MongodBinary> {
  const chosen = process.env.MONGOMS_SYSTEM_BINARY;
  try {
    const found = await DryMongoBinary.locateBinary({ version: await mongodVersion() });
    if (found) return await checked(found);
  } catch (error) {
    if (chosen) return { path: null, reason: `MONGOMS_SYSTEM_BINARY cannot be run: ${messageOf(error)}` };
  }
  const memory = path.join(cache, 'mongod-download-failed.json');
  const earlier = await rememberedFailure(memory);
  if (earlier) return { path: null, reason: earlier };
  const answer = await aloud(say, 'Fetching MongoDB (once)', fetchMongod);
  if (answer.path) {
    await rm(memory, { force: true });
    return await checked(answer.path);
  }
  const reason = `MongoDB could not be downloaded (${essence(answer.error)})`;
  await mkdir(cache, { recursive: true });
  await writeFile(memory, JSON.stringify({ at: new Date().toISOString(), reason }));
  return { path: null, reason };
}

/** A binary may be there and not run: a library is missing, or the processor is too old for it. */
async function checked(binary: string): Promise<MongodBinary> {
  try {
    await promisify(execFile)(binary, ['--version']);
    return { path: binary };
  } catch (error) {
    return { path: null, reason: `${binary} does not run here (${messageOf(error).split('\n')[0]})` };
  }
}

async function mongodVersion(): Promise<string> {
  const { version } = await DryMongoBinary.generateOptions();
  return version;
}

async function rememberedFailure(file: string): Promise<string | null> {
  try {
    const { at, reason } = JSON.parse(await readFile(file, 'utf8')) as { at: string; reason: string };
    const again = Date.parse(at) + DAY_MS;
    if (!(Date.now() < again)) return null;
    return `${reason}; it will be tried again after ${new Date(again).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  } catch {
    return null;
  }
}

async function fetchMongod(): Promise<{ path?: string; error?: string }> {
  // The library writes its progress to standard output, which belongs to the command's own answer: both go to standard error.
  const child = fork(path.join(__dirname, 'fetch-mongod.mjs'), [], {
    stdio: ['ignore', 2, 2, 'ipc'],
    execArgv: [],
    env: process.env,
  });
  let answer: { path?: string; error?: string } = { error: 'the download ended without an answer' };
  child.on('message', (message) => {
    answer = message as typeof answer;
  });
  child.on('error', (error) => {
    answer = { error: error.message };
  });
  await once(child, 'close');
  return answer;
}

/**
 * Starts mongod on a folder.
 * @throws FilesInUse when another mongod has it open.
 */
export async function startMongod(dbPath: string, port: number): Promise<EmbeddedServer> {
  await mkdir(dbPath, { recursive: true });
  // mongod would refuse by itself; asking first spares the library's loud complaint about it.
  if (await isOpen(dbPath)) throw new FilesInUse(`${dbPath} is open in another mongod.`);
  const server = new MongoMemoryServer({
    instance: {
      dbPath,
      storageEngine: 'wiredTiger',
      ip: '127.0.0.1',
      launchTimeout: LAUNCH_LIMIT_MS,
      ...(port ? { port, portGeneration: false } : {}),
    },
    // A group of its own keeps Ctrl-C away from it: the app ends it when its own work is finished. The library's watcher process
    // ends it when this process is killed.
    spawn: { detached: true },
  });
  try {
    await server.start();
  } catch (error) {
    if (/DBPathInUse|lock file/i.test(messageOf(error))) throw new FilesInUse(messageOf(error));
    throw error;
  }
  const { instance, port: actualPort } = server.instanceInfo ?? {};
  const pid = instance?.mongodProcess?.pid;
  if (!instance || !pid || !actualPort) throw new Error('mongod ended before it could be used.');
  const exited = once(instance, 'instanceClosed').then(() => undefined);
  return {
    port: actualPort,
    pid,
    exited,
    stop: async () => {
      await server.stop({ doCleanup: false });
    },
  };
}

/** mongod.lock holds the process id while a mongod runs, also after a SIGKILL; then the process is gone or is another program. */
async function isOpen(dbPath: string): Promise<boolean> {
  const pid = Number(await readFile(path.join(dbPath, 'mongod.lock'), 'utf8').catch(() => ''));
  if (!pid || !isAlive(pid)) return false;
  // Only Linux tells which program it is; elsewhere a living process is taken for the mongod.
  const program = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => 'mongod');
  return program.includes('mongod');
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** The library's message repeats the address; what matters is behind "Details:". */
const essence = (text = 'unknown reason') =>
  (/Details:\s*(.*)/s.exec(text)?.[1] ?? text).replaceAll(/\s+/g, ' ').slice(0, 160);
