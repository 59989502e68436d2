/**
 * The process that the kill test kills: changes tag sets one after the other as src/tagging does (compare-and-set with the event in the
 * same write, then the event moved to its collection), and says on standard output what has been acknowledged.
 *
 * Lines: `read <id> <revision>` what the database holds at the start and after a failure; `done <event id>` an acknowledged write.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { openDatabase } from '../../src/app/database';

interface TagSet {
  _id: string;
  revision: number;
  tags: { itemId: string }[];
  outbox: { _id: string }[];
}

const [dataDir = '', targets = ''] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);

async function main() {
  const database = await openDatabase(
    { mongodbUri: null, dataDir, production: false },
    pino({ level: 'silent' }),
    { say: () => undefined },
  );
  const tagsets = database.connection.collection<TagSet>('tagsets');
  const events = database.connection.collection<{ _id: string }>('audit_events');

  for (;;) {
    try {
      for (const id of targets.split(',')) await work(id);
    } catch {
      await sleep(20);
    }
  }

  async function work(id: string): Promise<void> {
    await tagsets.updateOne(
      { _id: id },
      { $setOnInsert: { revision: 0, tags: [], outbox: [] } },
      { upsert: true },
    );
    let revision = (await tagsets.findOne({ _id: id }))?.revision ?? 0;
    say(`read ${id} ${revision}`);
    for (let writes = 0; writes < 20; writes += 1) {
      const next = revision + 1;
      const event = { _id: `${id}-${next}` };
      const { matchedCount } = await tagsets.updateOne(
        { _id: id, revision },
        { $set: { revision: next, tags: [{ itemId: String(next) }] }, $push: { outbox: event } },
      );
      if (matchedCount !== 1) return;
      say(`done ${event._id}`);
      revision = next;
      await events.updateOne({ _id: event._id }, { $setOnInsert: { at: new Date() } }, { upsert: true });
      await tagsets.updateOne({ _id: id }, { $pull: { outbox: { _id: event._id } } });
    }
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
