/**
 * DATA_DIR/database.json tells other processes of this computer (the command line while the server runs) where the embedded database
 * listens. It is a hint, checked before it is believed: a stale one is ignored.
 */
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import path from 'node:path';
import type { EmbeddedKind } from './embedded-server';

export interface Announcement {
  uri: string;
  port: number;
  kind: EmbeddedKind;
  /** The database's process. */
  pid: number;
  /** The process that started it and ends it. */
  owner: number;
}

const fileIn = (dataDir: string) => path.join(dataDir, 'database.json');

export async function announce(dataDir: string, announcement: Announcement): Promise<void> {
  const draft = `${fileIn(dataDir)}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify(announcement)}\n`, { mode: 0o600 });
  await rename(draft, fileIn(dataDir));
}

/** Takes the announcement back, if it is still ours. */
export async function withdraw(dataDir: string): Promise<void> {
  const current = await readAnnouncement(dataDir);
  if (current?.owner === process.pid) await rm(fileIn(dataDir), { force: true });
}

/** What was announced last, true or not. */
export async function readAnnouncement(dataDir: string): Promise<Announcement | null> {
  try {
    const value = JSON.parse(await readFile(fileIn(dataDir), 'utf8')) as Announcement;
    return Number.isInteger(value.port) && Number.isInteger(value.pid) && typeof value.uri === 'string'
      ? value
      : null;
  } catch {
    return null;
  }
}

/** True when the announced server runs, will go on running (its owner lives) and takes connections. */
export async function isTrue(announcement: Announcement): Promise<boolean> {
  return isAlive(announcement.owner) && isAlive(announcement.pid) && (await accepts(announcement.port));
}

/** True when something on this computer takes connections on the port. */
export function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 1_000 });
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => end(true));
    socket.once('timeout', () => end(false));
    socket.once('error', () => end(false));
  });
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
