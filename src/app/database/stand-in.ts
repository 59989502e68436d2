/**
 * The stand-in database: mongo-java-server on an H2 file, resolved and compiled by Maven once and kept in the cache folder.
 * Why it exists and what it cannot do: docs/decisions/0011-three-database-servers.md.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { aloud, type EmbeddedServer, FilesInUse, type Say } from './embedded-server';

const run = promisify(execFile);
const sources = path.join(__dirname, 'stand-in');
/** Small and quick to start rather than fast for long: it serves one developer or one test run. */
const JVM = ['-Xmx384m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];
const START_LIMIT_MS = 30_000;
const STOP_LIMIT_MS = 20_000;

/** The folder with the compiled stand-in, built when it is not there. Returns null with a reason when that is impossible here. */
export async function buildStandIn(
  cache: string,
  say: Say,
): Promise<{ folder: string } | { folder: null; reason: string }> {
  if (!(await works('java', ['-version']))) return { folder: null, reason: 'Java is not installed' };
  const folder = path.join(cache, `stand-in-${await sourceHash()}`);
  if (existsSync(path.join(folder, 'classes'))) return { folder };
  if (!(await works('mvn', ['-v']))) return { folder: null, reason: 'Maven (mvn) is not installed' };
  try {
    await aloud(say, 'Preparing the stand-in database with Maven', () => compileInto(folder, cache));
    return { folder };
  } catch (error) {
    return { folder: null, reason: `Maven could not build it: ${firstLine(error)}` };
  }
}

/** Compiles beside the goal and renames, so that two processes at once do not see a half-built folder. */
async function compileInto(folder: string, cache: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const work = await mkdtemp(path.join(cache, 'building-'));
  try {
    await run('mvn', ['-q', '-B', '-f', path.join(sources, 'pom.xml'), `-Dout=${work}`, 'process-classes']);
    await rename(work, folder);
  } catch (error) {
    await rm(work, { recursive: true, force: true });
    if (!existsSync(path.join(folder, 'classes'))) throw error;
  }
}

/** Starts the stand-in on its file. */
export async function startStandIn(built: string, file: string, port: number): Promise<EmbeddedServer> {
  await mkdir(path.dirname(file), { recursive: true });
  const classpath = [path.join(built, 'classes'), path.join(built, 'lib', '*')].join(path.delimiter);
  // Standard input stays a pipe of ours: when this process goes, however it goes, the child sees its end and goes too.
  // A group of its own keeps Ctrl-C away from it: the app ends it when its own work is finished.
  const child = spawn('java', [...JVM, '-cp', classpath, 'WaymarkStandIn', String(port), file], {
    stdio: ['pipe', 'pipe', 'ignore'],
    detached: true,
  });
  const exited = once(child, 'exit').then(() => undefined);
  const actualPort = await firstWord(child);
  child.unref();
  return { port: actualPort, pid: child.pid as number, exited, stop: () => stop(child, exited) };
}

async function firstWord(child: ChildProcess): Promise<number> {
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  const limit = setTimeout(() => child.kill('SIGKILL'), START_LIMIT_MS);
  try {
    for await (const line of lines) {
      if (line.startsWith('listening ')) return Number(line.slice('listening '.length));
      if (line === 'locked') throw new FilesInUse('The database file is open in another process.');
      throw new Error(`The stand-in database did not start: ${line}`);
    }
    throw new Error('The stand-in database ended before it listened.');
  } finally {
    clearTimeout(limit);
  }
}

async function stop(child: ChildProcess, exited: Promise<void>): Promise<void> {
  child.stdin?.end();
  const limit = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
  await exited;
  clearTimeout(limit);
}

async function sourceHash(): Promise<string> {
  const hash = createHash('sha256');
  for (const name of ['WaymarkStandIn.java', 'pom.xml'])
    hash.update(await readFile(path.join(sources, name)));
  return hash.digest('hex').slice(0, 12);
}

async function works(command: string, args: string[]): Promise<boolean> {
  try {
    await run(command, args, { env: process.env });
    return true;
  } catch {
    return false;
  }
}

function firstLine(error: unknown): string {
  const text =
    error instanceof Error
      ? `${(error as { stdout?: string }).stdout ?? ''}\n${error.message}`
      : String(error);
  const lines = text.split('\n').map((line) => line.trim());
  return lines.find((line) => line.includes('ERROR')) ?? lines.find(Boolean) ?? 'unknown error';
}
