import { once } from 'node:events';
import { mongo } from 'mongoose';
import { createFileStore } from '../../src/shared/file-store';
import { useTestDatabase } from '../support/database';

const database = useTestDatabase();
const files = () => createFileStore(database.connection(), 'files');

/** Several of the pieces in which it is stored: one read does not end it. */
const large = Buffer.alloc(2_000_000, 'x');

it('gives back what was written, whole and as a stream', async () => {
  await files().write('large', Buffer.alloc(10), {});
  await files().write('large', large, { about: 'it' });
  expect(await files().find('large')).toEqual({
    name: 'large',
    length: large.length,
    facts: { about: 'it' },
  });
  expect((await files().read('large')).equals(large)).toBe(true);
  await files().remove('large');
  expect(await files().find('large')).toBeNull();
  await expect(files().read('large')).rejects.toThrow('FileNotFound');
});

it('leaves no cursor open when a reader leaves in the middle', async () => {
  await files().write('large', large, {});
  const closing = jest.spyOn(mongo.AbstractCursor.prototype, 'close');
  const stream = files().stream('large');
  await once(stream, 'readable');
  expect(closing.mock.contexts.map(({ namespace }) => namespace.collection)).not.toContain('files.chunks');
  stream.destroy();
  await once(stream, 'close');
  expect(closing.mock.contexts.map(({ namespace }) => namespace.collection)).toContain('files.chunks');
  closing.mockRestore();
});
