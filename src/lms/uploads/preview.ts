/** What taking in an upload would change, piece by piece, in the order of the course. */
import type { EntryChange, InventoryEntry } from '../../tagging';

export interface PreviewPiece {
  /** By which it can be left out. */
  key: string;
  title: string;
  type: InventoryEntry['type'];
  dueAt: string | null;
  change: 'new' | 'renamed' | 'back' | 'here';
  /** The title that the course has now; of what is renamed. */
  from?: string;
}

/** What the course knows twice, and what the file names twice, is there already as far as a teacher is concerned. */
export function previewOf(
  entries: readonly InventoryEntry[],
  changes: readonly EntryChange[],
): PreviewPiece[] {
  const byKey = new Map(changes.map((one) => [one.entry.keys[0], one]));
  return entries.map(({ keys: [key = ''], title, type, dueAt }) => {
    const { change = 'here', from } = byKey.get(key) ?? {};
    return { key, title, type, dueAt, change: change === 'merged' ? 'here' : change, ...(from && { from }) };
  });
}
