/** Makes indexes explicitly. Making one that is there already changes nothing. */
import type { mongo } from 'mongoose';
import type { CollectionIndex } from '../../shared/collection-index';

/**
 * @throws the driver's error when an index cannot be made, such as a unique one over data that has duplicates.
 */
export async function ensureIndexes(db: mongo.Db, indexes: readonly CollectionIndex[]): Promise<void> {
  for (const { collection, keys, options } of indexes) {
    await db.collection(collection).createIndex(keys, options ?? {});
  }
}
