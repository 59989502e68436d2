/** What the two embedded servers (mongod and the stand-in) have in common. */

/** One running server process that this process has started. */
export interface EmbeddedServer {
  port: number;
  pid: number;
  /** Resolves when the process has ended, for whatever reason. */
  exited: Promise<void>;
  /** Ends it in an orderly way; resolves when its files are closed. */
  stop(): Promise<void>;
}

export type EmbeddedKind = 'mongod' | 'stand-in';

/** A server that can be started here, on files that are kept. */
export interface EmbeddedChoice {
  kind: EmbeddedKind;
  /** Which server, where its files are and why this one, in one sentence for people. */
  sentence: string;
  /**
   * Starts it on 127.0.0.1. Port 0 means any free one.
   * @throws FilesInUse when another process has the files open.
   */
  start(port: number): Promise<EmbeddedServer>;
}

/** Another process has the database's files open. */
export class FilesInUse extends Error {}

/** Tells people what takes long; one line a call. */
export type Say = (line: string) => void;

export const sayOnStderr: Say = (line) => {
  process.stderr.write(`${line}\n`);
};

/** Runs a step that may take long: says at once what it is, and at the end how long it took (only over two seconds). */
export async function aloud<T>(say: Say, what: string, step: () => Promise<T>): Promise<T> {
  say(`${what} …`);
  const start = performance.now();
  const result = await step();
  const seconds = (performance.now() - start) / 1000;
  if (seconds > 2) say(`${what}: ${seconds.toFixed(1)} s`);
  return result;
}
