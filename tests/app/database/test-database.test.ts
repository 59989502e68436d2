import { useTestDatabase } from '../../support/database';

describe('the database of a test file', () => {
  const database = useTestDatabase();

  test('is empty and can be written', async () => {
    const things = database.connection().collection<{ _id: string }>('things');
    expect(await things.countDocuments()).toBe(0);
    await things.insertOne({ _id: 'a' });
    expect(await things.findOne({ _id: 'a' })).toEqual({ _id: 'a' });
  });
});
