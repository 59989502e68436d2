import { pino } from 'pino';
import { collectionIndexes } from '../../../src/app/database/indexes';
import { withLock } from '../../../src/app/database/lock';
import { pendingMigrations, prepareDatabase } from '../../../src/app/database/prepare';
import { useTestDatabase } from '../../support/database';

const silent = pino({ level: 'silent' });
const database = useTestDatabase();
const db = () => {
  const { db: open } = database.connection();
  if (!open) throw new Error('not open');
  return open;
};

test('a new database is migrated once and gets every index of the table', async () => {
  const connection = database.connection();
  expect(await pendingMigrations(connection)).toEqual(['20261124090000-indexes']);
  expect(await prepareDatabase(connection, collectionIndexes, silent)).toEqual(['20261124090000-indexes']);
  expect(await pendingMigrations(connection)).toEqual([]);
  expect(await prepareDatabase(connection, collectionIndexes, silent)).toEqual([]);

  for (const { collection, keys, options } of collectionIndexes) {
    const there = await db().collection(collection).indexes();
    const match = there.find(({ key }) => JSON.stringify(key) === JSON.stringify(keys));
    expect(match).toBeDefined();
    expect(Boolean(match?.unique)).toBe(Boolean(options?.unique));
  }
});

test('every collection that is expected has indexes, each declared once', () => {
  const declared = collectionIndexes.map(({ collection, keys }) => `${collection} ${JSON.stringify(keys)}`);
  expect(new Set(declared).size).toBe(declared.length);
  const collections = new Set(collectionIndexes.map(({ collection }) => collection));
  for (const name of [
    'platforms',
    'case_clients',
    'courses',
    'coursework',
    'tagsets',
    'audit_events',
    'people',
    'sessions',
    'launch_codes',
  ]) {
    expect(collections).toContain(name);
  }
});

test('two processes that start at once migrate one after the other', async () => {
  const order: string[] = [];
  const work = (name: string) => async () => {
    order.push(`${name} in`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    order.push(`${name} out`);
  };
  await Promise.all([withLock(db(), 'migrations', work('a')), withLock(db(), 'migrations', work('b'))]);
  expect(order.map((entry) => entry.slice(2))).toEqual(['in', 'out', 'in', 'out']);
});

test('the lock of a process that died is taken over when its lease has run out', async () => {
  await db()
    .collection<{ _id: string; until: Date }>('locks')
    .insertOne({ _id: 'migrations', until: new Date(Date.now() - 1) });
  await expect(withLock(db(), 'migrations', async () => 'done')).resolves.toBe('done');
});
