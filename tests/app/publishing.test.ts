import pino from 'pino';
import { withLock } from '../../src/app/database/lock';
import { createPublishing } from '../../src/app/publishing';
import { createStoredVersions } from '../../src/case-api';
import { edition11 } from '../../src/case-api/editions';
import { createVersions, loadFramework, type Snapshot } from '../../src/framework';
import { snapshotOf } from '../../src/framework/model/snapshot';
import { versionIdOf } from '../../src/framework/versions/version';
import { filesOf, smallFramework, writeFiles } from '../framework/support/small-framework';
import { useTestDatabase } from '../support/database';

const database = useTestDatabase();
const first = loadFramework(writeFiles(filesOf(smallFramework())));
const second = snapshotOf({ ...first.document, version: '2' }, [...first.items]);

function openDb() {
  const { db } = database.connection();
  if (!db) throw new Error('The database is not open.');
  return db;
}

/** A start of Waymark at this address. */
async function start(snapshot: Snapshot, publicUrl = 'https://waymark.school.example') {
  const connection = database.connection();
  const versions = createVersions({ connection });
  const stored = createStoredVersions({
    connection,
    publicUrl,
    published: async () => (await versions.list()).map((version) => ({ ...version, listed: false })),
    budget: 0,
  });
  await createPublishing({ connection, versions, stored, log: pino({ level: 'silent' }) })(snapshot);
  const uriOf = async (documentId: string) => {
    const body = await stored.shelf.answer(edition11, 'CFDocument', documentId);
    return body && JSON.parse(String(body.in(['identity']).content)).uri;
  };
  return { versions, uriOf };
}

it('keeps a version readable when the next one has come', async () => {
  await start(first);
  const { versions, uriOf } = await start(second);
  const current = (await versions.list()).filter((version) => version.current).map(({ version }) => version);
  expect(current).toEqual(['2']);
  const firstId = versionIdOf(first.document);
  expect(await uriOf(firstId)).toBe(`https://waymark.school.example/uri/${firstId}`);
});

it('writes older versions anew for another address', async () => {
  await start(first, 'https://old.example');
  const { uriOf } = await start(second, 'https://new.example');
  for (const { document } of [first, second]) {
    const id = versionIdOf(document);
    expect(await uriOf(id)).toBe(`https://new.example/uri/${id}`);
  }
});

it('ends early, and waits for no other process, when Waymark is stopped', async () => {
  const connection = database.connection();
  const versions = createVersions({ connection });
  const third = snapshotOf({ ...first.document, version: '3' }, [...first.items]);
  const stopping = new AbortController();
  const stored = createStoredVersions({ connection, publicUrl: '', published: async () => [], budget: 0 });
  const publish = createPublishing({ connection, versions, stored, log: pino({ level: 'silent' }) });
  await withLock(openDb(), 'publishing', async () => {
    const waiting = publish(third, stopping.signal);
    stopping.abort(new Error('stopped'));
    await expect(waiting).rejects.toThrow();
  });
  await expect(publish(third, stopping.signal)).rejects.toThrow('stopped');
  expect((await versions.list()).map(({ version }) => version)).not.toContain('3');
});

it('is done by one process at a time, and by two with the same result', async () => {
  await Promise.all([start(second), start(second)]);
  const { versions } = await start(second);
  expect((await versions.list()).filter(({ current }) => current)).toHaveLength(1);
});
