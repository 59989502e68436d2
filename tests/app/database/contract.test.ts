/**
 * What Waymark expects of a database server, one operation a row. It runs on whichever server the tests have, and is the list to check
 * before a new kind of operation is used: docs/decisions/0011-three-database-servers.md names what is out of bounds.
 */
import type { mongo } from 'mongoose';
import { isDuplicateKey } from '../../../src/shared/database-errors';
import { useTestDatabase } from '../../support/database';

type Thing = mongo.Document & { _id: string };
type Things = mongo.Collection<Thing>;

/** How many of these writes were refused as duplicates; any other failure is thrown. */
async function duplicatesAmong(writes: Promise<unknown>[]): Promise<number> {
  let duplicates = 0;
  for (const write of await Promise.allSettled(writes)) {
    if (write.status === 'fulfilled') continue;
    if (!isDuplicateKey(write.reason)) throw write.reason;
    duplicates += 1;
  }
  return duplicates;
}

const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const operations: Record<string, (things: Things) => Promise<void>> = {
  'a document comes back as it went in': async (things) => {
    const document = {
      _id: 'a',
      text: 'Ünïcode 文字 \u0000 end',
      number: 1.5,
      big: 2 ** 40,
      yes: true,
      nothing: null,
      date: new Date(1_700_000_000_123),
      list: [{ z: 1, a: [1, [2]] }, 'x'],
      empty: {},
    };
    await things.insertOne(document);
    const found = await things.findOne({ _id: 'a' });
    expect(found).toEqual(document);
    expect(Object.keys(found ?? {})).toEqual(Object.keys(document));
  },
  'a document of two megabytes': async (things) => {
    await things.insertOne({ _id: 'a', text: 'x'.repeat(2_000_000) });
    expect((await things.findOne({ _id: 'a' }))?.text).toHaveLength(2_000_000);
  },
  '_id is unique': async (things) => {
    expect(await duplicatesAmong(many(5, () => things.insertOne({ _id: 'a' })))).toBe(4);
  },
  'a compound unique index': async (things) => {
    await things.createIndex({ issuer: 1, clientId: 1 }, { unique: true });
    const writes = ['i-c', 'i-d', 'j-c', 'i-c'].map((pair, index) => {
      const [issuer, clientId] = pair.split('-');
      return things.insertOne({ _id: String(index), issuer, clientId });
    });
    expect(await duplicatesAmong(writes)).toBe(1);
  },
  'a unique index over the entries of an array': async (things) => {
    await things.createIndex({ aliases: 1 }, { unique: true });
    await things.insertOne({ _id: 'a', aliases: ['rl:1', 'link:1'] });
    await things.insertOne({ _id: 'b', aliases: ['rl:2'] });
    expect(await duplicatesAmong([things.insertOne({ _id: 'c', aliases: ['x', 'link:1'] })])).toBe(1);
    expect(await duplicatesAmong([things.updateOne({ _id: 'b' }, { $addToSet: { aliases: 'rl:1' } })])).toBe(
      1,
    );
    await things.updateOne({ _id: 'a' }, { $addToSet: { aliases: { $each: ['rl:1', 'canvas:1'] } } });
    expect((await things.findOne({ aliases: { $in: ['canvas:1'] } }))?.aliases).toEqual([
      'rl:1',
      'link:1',
      'canvas:1',
    ]);
  },
  'a sparse unique index leaves documents without the field alone': async (things) => {
    await things.createIndex({ key: 1 }, { unique: true, sparse: true });
    await things.insertMany([{ _id: 'a' }, { _id: 'b' }, { _id: 'c', key: 'k' }]);
    expect(await duplicatesAmong([things.insertOne({ _id: 'd', key: 'k' })])).toBe(1);
  },
  'making an index again changes nothing, and indexes can be listed': async (things) => {
    await things.createIndex({ tenantId: 1, at: -1 });
    await things.createIndex({ tenantId: 1, at: -1 });
    const keys = (await things.indexes()).map(({ key }) => JSON.stringify(key));
    expect(keys.sort()).toEqual(['{"_id":1}', '{"tenantId":1,"at":-1}']);
  },
  'compare-and-set by revision: of fifty at once one wins': async (things) => {
    await things.insertOne({ _id: 'a', revision: 1, tags: [], outbox: [] });
    const results = await Promise.all(
      many(50, (n) =>
        things.updateOne(
          { _id: 'a', tenantId: { $exists: false }, revision: 1 },
          {
            $set: { revision: 2, tags: [{ itemId: String(n) }] },
            $push: { outbox: { _id: `e${n}` } as never },
          },
        ),
      ),
    );
    expect(results.filter(({ matchedCount }) => matchedCount === 1)).toHaveLength(1);
    const after = (await things.findOne({ _id: 'a' })) as unknown as { tags: Thing[]; outbox: Thing[] };
    expect(after.outbox).toEqual([{ _id: `e${after.tags[0]?.itemId}` }]);
  },
  'an entry is pulled out of an array by a field of it': async (things) => {
    await things.createIndex({ 'outbox._id': 1 }, { sparse: true });
    await things.insertOne({ _id: 'a', outbox: [{ _id: '1' }, { _id: '2' }, { _id: '3' }] });
    await things.insertOne({ _id: 'b', outbox: [] });
    expect(
      await things
        .find({ 'outbox._id': { $gt: '' } })
        .map(({ _id }) => _id)
        .toArray(),
    ).toEqual(['a']);
    await things.updateOne({ _id: 'a' }, { $pull: { outbox: { _id: { $in: ['1', '3'] } } as never } });
    expect((await things.findOne({ _id: 'a' }))?.outbox).toEqual([{ _id: '2' }]);
  },
  'claim once: of fifty at once one wins': async (things) => {
    await things.insertOne({ _id: 'code', usedAt: null });
    const byUpdate = await Promise.all(
      many(50, () => things.updateOne({ _id: 'code', usedAt: null }, { $set: { usedAt: new Date() } })),
    );
    expect(byUpdate.filter(({ modifiedCount }) => modifiedCount === 1)).toHaveLength(1);
    const byDelete = await Promise.all(many(50, () => things.findOneAndDelete({ _id: 'code' })));
    expect(byDelete.filter(Boolean)).toHaveLength(1);
  },
  'fifty upserts at once leave one document': async (things) => {
    const upsert = (n: number) =>
      things.updateOne({ _id: 'a' }, { $setOnInsert: { first: n }, $inc: { count: 1 } }, { upsert: true });
    const refused = await duplicatesAmong(many(50, upsert));
    expect(await things.countDocuments()).toBe(1);
    expect((await things.findOne({ _id: 'a' }))?.count).toBe(50 - refused);
  },
  'an upsert whose filter does not match an existing _id is a duplicate': async (things) => {
    await things.insertOne({ _id: 'lease', until: new Date(Date.now() + 60_000) });
    const take = things.updateOne(
      { _id: 'lease', until: { $lt: new Date() } },
      { $set: { holder: 'b' } },
      { upsert: true },
    );
    expect(await duplicatesAmong([take])).toBe(1);
  },
  'find and update answers the document afterwards': async (things) => {
    const options = { upsert: true, returnDocument: 'after' } as const;
    expect(await things.findOneAndUpdate({ _id: 'a' }, { $set: { x: 1 } }, options)).toEqual({
      _id: 'a',
      x: 1,
    });
    expect(await things.findOneAndUpdate({ _id: 'a' }, { $inc: { x: 1 } }, options)).toEqual({
      _id: 'a',
      x: 2,
    });
    expect(
      await things.findOneAndUpdate({ _id: 'b' }, { $inc: { x: 1 } }, { returnDocument: 'after' }),
    ).toBeNull();
  },
  'nested fields are set and unset; a document is replaced': async (things) => {
    await things.insertOne({ _id: 'a', deep: { one: 1, two: 2 }, other: 1 });
    await things.updateOne(
      { _id: 'a' },
      { $set: { 'deep.three': 3 }, $unset: { 'deep.one': '', other: '' } },
    );
    expect(await things.findOne({ _id: 'a' })).toEqual({ _id: 'a', deep: { two: 2, three: 3 } });
    await things.replaceOne({ _id: 'a' }, { whole: 'new' });
    expect(await things.findOne({ _id: 'a' })).toEqual({ _id: 'a', whole: 'new' });
  },
  'an array is kept short and in order': async (things) => {
    await things.insertOne({ _id: 'a', recent: [] });
    for (const at of [3, 1, 2]) {
      await things.updateOne(
        { _id: 'a' },
        { $push: { recent: { $each: [{ at }], $sort: { at: -1 }, $slice: 2 } as never } },
      );
    }
    expect((await things.findOne({ _id: 'a' }))?.recent).toEqual([{ at: 3 }, { at: 2 }]);
  },
  'one entry of an array is changed': async (things) => {
    await things.insertOne({
      _id: 'a',
      tags: [
        { itemId: 'i', relation: 'teaches' },
        { itemId: 'j', relation: 'teaches' },
      ],
    });
    await things.updateOne(
      { _id: 'a' },
      { $set: { 'tags.$[tag].relation': 'assesses' } },
      { arrayFilters: [{ 'tag.itemId': 'j' }] },
    );
    expect((await things.findOne({ _id: 'a' }))?.tags).toEqual([
      { itemId: 'i', relation: 'teaches' },
      { itemId: 'j', relation: 'assesses' },
    ]);
  },
  'selection: $in, $ne, $or, $exists, $elemMatch, a range, null': async (things) => {
    const documents: Thing[] = [
      {
        _id: 'a',
        n: 1,
        tags: [
          { i: 1, r: 'x' },
          { i: 2, r: 'y' },
        ],
      },
      { _id: 'b', n: 2, tags: [{ i: 1, r: 'y' }] },
      { _id: 'c', n: null },
    ];
    await things.insertMany(documents);
    const ids = async (filter: mongo.Filter<Thing>) =>
      (await things.find(filter).sort({ _id: 1 }).toArray()).map(({ _id }) => _id).join('');
    expect(await ids({ _id: { $in: ['a', 'c', 'z'] } })).toBe('ac');
    expect(await ids({ n: { $ne: 1 } })).toBe('bc');
    expect(await ids({ $or: [{ n: 1 }, { n: 2 }] })).toBe('ab');
    expect(await ids({ tags: { $exists: true } })).toBe('ab');
    expect(await ids({ tags: { $elemMatch: { i: 1, r: 'y' } } })).toBe('b');
    expect(await ids({ n: { $gt: 0, $lt: 2 } })).toBe('a');
    expect(await ids({ n: null })).toBe('c');
    expect(await ids({ 'tags.i': 2 })).toBe('a');
  },
  'sorting, skipping, limiting and choosing fields': async (things) => {
    await things.insertMany(many(9, (n) => ({ _id: String(n), group: n % 3, n, long: 'x' })));
    const found = await things
      .find({}, { projection: { n: 1 } })
      .sort({ group: 1, n: -1 })
      .skip(1)
      .limit(3)
      .toArray();
    expect(found).toEqual([
      { _id: '3', n: 3 },
      { _id: '0', n: 0 },
      { _id: '7', n: 7 },
    ]);
  },
  'a cursor over more than one batch': async (things) => {
    await things.insertMany(many(500, (n) => ({ _id: String(n) })));
    let count = 0;
    for await (const _ of things.find().batchSize(40)) count += 1;
    expect(count).toBe(500);
  },
  'sweeping what has expired': async (things) => {
    const at = (minutes: number) => new Date(Date.now() + minutes * 60_000);
    await things.insertMany([
      { _id: 'old', expiresAt: at(-1) },
      { _id: 'new', expiresAt: at(1) },
    ]);
    expect((await things.deleteMany({ expiresAt: { $lt: new Date() } })).deletedCount).toBe(1);
    expect(await things.distinct('_id')).toEqual(['new']);
  },
  'a bulk of writes in any order goes on after a duplicate': async (things) => {
    await things.insertOne({ _id: 'b' });
    const writes = ['a', 'b', 'c'].map((_id) => ({ insertOne: { document: { _id } } }));
    await expect(things.bulkWrite(writes, { ordered: false })).rejects.toMatchObject({ code: 11000 });
    expect(await things.countDocuments()).toBe(3);
  },
  'grouping, and joining by one field': async (things) => {
    await things.insertMany([
      { _id: 'course', name: 'Anatomy' },
      { _id: 'a', courseId: 'course', tags: ['x', 'y'] },
      { _id: 'b', courseId: 'course', tags: ['x'] },
    ]);
    const groups = await things
      .aggregate([
        { $match: { courseId: 'course' } },
        { $unwind: '$tags' },
        { $group: { _id: '$tags', count: { $sum: 1 }, where: { $addToSet: '$_id' } } },
        { $sort: { count: -1 } },
        { $limit: 1 },
      ])
      .toArray();
    expect(groups).toEqual([{ _id: 'x', count: 2, where: expect.arrayContaining(['a', 'b']) }]);
    const joined = await things
      .aggregate([
        { $match: { _id: 'a' } },
        {
          $lookup: { from: things.collectionName, localField: 'courseId', foreignField: '_id', as: 'course' },
        },
      ])
      .toArray();
    expect(joined[0]?.course).toEqual([{ _id: 'course', name: 'Anatomy' }]);
  },
  'two hundred increments at once are exact': async (things) => {
    await things.insertOne({ _id: 'a', n: 0 });
    await Promise.all(many(200, () => things.updateOne({ _id: 'a' }, { $inc: { n: 1 } })));
    expect((await things.findOne({ _id: 'a' }))?.n).toBe(200);
  },
};

describe('the database server can do what Waymark relies on', () => {
  const database = useTestDatabase();

  test.each(Object.entries(operations))('%s', async (name, operation) => {
    const collection = name.replaceAll(/[^a-z]+/gi, '_').slice(0, 40);
    await operation(database.connection().collection<Thing>(collection) as unknown as Things);
  });

  test('it answers a ping, and drops a database', async () => {
    const { db } = database.connection();
    expect(await db?.admin().ping()).toMatchObject({ ok: 1 });
    await db?.collection('gone').insertOne({});
    await db?.dropDatabase();
    expect(await db?.collection('gone').countDocuments()).toBe(0);
  });
});
