/** Which coursework the board shows, in which order. */
import type { Target } from '../api/types';

export type Filter = 'all' | 'untagged' | 'tagged';
export type Sort = 'due' | 'title' | 'type';

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
const byTitle = (a: Target, b: Target) => collator.compare(a.title, b.title);
const NEVER = '9999';

const orders: Record<Sort, (a: Target, b: Target) => number> = {
  due: (a, b) => collator.compare(a.dueAt ?? NEVER, b.dueAt ?? NEVER) || byTitle(a, b),
  title: byTitle,
  type: (a, b) => collator.compare(a.type ?? '', b.type ?? '') || byTitle(a, b),
};

/** Coursework whose title (or a tag of it) holds every word of the query, sorted. */
export function arrange(coursework: readonly Target[], query: string, sort: Sort): Target[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  return coursework
    .filter((target) => {
      const text = [target.title, ...target.tags.flatMap((tag) => [tag.label, tag.code])]
        .join(' ')
        .toLowerCase();
      return wanted.every((word) => text.includes(word));
    })
    .sort(orders[sort]);
}
