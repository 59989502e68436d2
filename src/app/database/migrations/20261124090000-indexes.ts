/** The indexes of the first version. Those of later versions are made at start and by `waymark migrate` (prepare.ts). */
import type { mongo } from 'mongoose';
import { ensureIndexes } from '../ensure-indexes';
import { collectionIndexes } from '../indexes';

export async function up(db: mongo.Db): Promise<void> {
  await ensureIndexes(db, collectionIndexes);
}
