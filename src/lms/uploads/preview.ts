/** What taking in an upload would change, piece by piece, in the order of the course. */
import type { InventoryEntry, InventoryReport } from '../../tagging';

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

/** Reports name titles: of several pieces with one title, the first ones are taken for those that are meant. */
export function previewOf(entries: readonly InventoryEntry[], report: InventoryReport): PreviewPiece[] {
  const added = counted(report.added.map(({ title }) => title));
  const back = counted(report.back.map(({ title }) => title));
  const renamed = report.renamed.map((rename) => ({ ...rename }));
  const changeOf = (title: string): Pick<PreviewPiece, 'change' | 'from'> => {
    if (take(added, title)) return { change: 'new' };
    if (take(back, title)) return { change: 'back' };
    const index = renamed.findIndex(({ to }) => to === title);
    const [rename] = index < 0 ? [] : renamed.splice(index, 1);
    return rename ? { change: 'renamed', from: rename.from } : { change: 'here' };
  };
  return entries.map(({ keys, title, type, dueAt }) => ({
    key: keys[0] ?? '',
    title,
    type,
    dueAt,
    ...changeOf(title),
  }));
}

function counted(titles: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const title of titles) counts.set(title, (counts.get(title) ?? 0) + 1);
  return counts;
}

function take(counts: Map<string, number>, title: string): boolean {
  const left = counts.get(title) ?? 0;
  if (left > 0) counts.set(title, left - 1);
  return left > 0;
}
