/**
 * Twenty times SIGKILL, at random points of tagging, to the app's process or to its database's: whatever was acknowledged is there
 * afterwards, on the same files.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { openDatabase } from '../../../src/app/database';

const KILLS = 20;
const LONGEST_WAIT_MS = 300;
const targets = ['course', 'quiz', 'page'];
const support = path.resolve(__dirname, '../../support');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'waymark-kill-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Everything that the writers said was acknowledged, and what they read back. */
class Witness {
  readonly acknowledged = new Set<string>();
  readonly lost: string[] = [];
  private readonly last = new Map<string, number>();
  private readonly waiting: (() => void)[] = [];

  hear(line: string): void {
    const [word, what = '', value] = line.split(' ');
    if (word === 'read') {
      const expected = this.last.get(what) ?? 0;
      if (Number(value) < expected) this.lost.push(`${what}: acknowledged ${expected}, then read ${value}`);
    } else if (word === 'done') {
      this.acknowledged.add(what);
      const [id = '', revision] = what.split('-');
      this.last.set(id, Number(revision));
      for (const resolve of this.waiting.splice(0)) resolve();
    }
  }

  /** Resolves at the next acknowledged write. */
  nextAcknowledgement(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}

function startWriter(witness: Witness): ChildProcess {
  const writer = spawn(
    process.execPath,
    [
      '-r',
      path.join(support, 'run-typescript.cjs'),
      path.join(support, 'tag-writer.ts'),
      folder,
      targets.join(','),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  createInterface({ input: writer.stdout as NodeJS.ReadableStream }).on('line', (line) => witness.hear(line));
  return writer;
}

async function kill(victim: 'app' | 'database', writer: ChildProcess): Promise<void> {
  if (victim === 'app') {
    const ended = once(writer, 'close');
    writer.kill('SIGKILL');
    // With its last words read: what it said before it died counts.
    await ended;
  } else {
    const { pid } = JSON.parse(await readFile(path.join(folder, 'database.json'), 'utf8')) as { pid: number };
    process.kill(pid, 'SIGKILL');
  }
}

test('no acknowledged write is lost in twenty kills', async () => {
  const witness = new Witness();
  let writer = startWriter(witness);
  const killed = { app: 0, database: 0 };
  for (let round = 0; round < KILLS; round += 1) {
    await witness.nextAcknowledgement();
    await sleep(Math.random() * LONGEST_WAIT_MS);
    const victim = round % 2 === 0 ? 'app' : 'database';
    await kill(victim, writer);
    killed[victim] += 1;
    if (victim === 'app') writer = startWriter(witness);
  }
  await witness.nextAcknowledgement();
  await kill('app', writer);

  const log = pino({ level: 'silent' });
  const database = await openDatabase({ mongodbUri: null, dataDir: folder, production: false }, log, {
    say: () => undefined,
  });
  const tagsets = await database.connection.collection('tagsets').find().toArray();
  const events = await database.connection.collection<{ _id: string }>('audit_events').find().toArray();
  await database.close();

  const kept = new Set(events.map(({ _id }) => _id));
  for (const { outbox } of tagsets) for (const { _id } of outbox as { _id: string }[]) kept.add(_id);
  expect(killed).toEqual({ app: KILLS / 2, database: KILLS / 2 });
  expect(witness.acknowledged.size).toBeGreaterThan(KILLS);
  expect(witness.lost).toEqual([]);
  expect([...witness.acknowledged].filter((event) => !kept.has(event))).toEqual([]);
}, 240_000);
