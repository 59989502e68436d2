/** A snapshot as it is kept in the database, by this Waymark or an older one. */
import { snapshotOf } from '../model/snapshot';
import type { FrameworkDocument, Item, Snapshot } from '../model/types';

/** What older versions of Waymark did not write. */
type LaterOfDocument = 'translations' | 'crosswalks';
type LaterOfItem = 'language' | 'levels' | 'translations';
type Stored<T, Later extends keyof T> = Omit<T, Later> & Partial<Pick<T, Later>>;

interface StoredSnapshot {
  document: Stored<FrameworkDocument, LaterOfDocument>;
  items: Stored<Item, LaterOfItem>[];
}

/** The snapshot as JSON. */
export const writeStored = ({ document, items }: Snapshot): Buffer =>
  Buffer.from(JSON.stringify({ document, items }));

/** The snapshot again; what its Waymark did not write yet is empty. */
export function readStored(bytes: Buffer): Snapshot {
  const { document, items }: StoredSnapshot = JSON.parse(bytes.toString());
  const { language } = document;
  return snapshotOf(
    { translations: {}, crosswalks: [], ...document },
    items.map((item) => ({ language, levels: [], translations: {}, ...item })),
  );
}
