/** How many courses each institution has. */
import type { Tagging } from '../tagging';

export async function courseCounts(
  tagging: Pick<Tagging, 'everyCourse'>,
): Promise<(tenantId: string) => number> {
  const counts = new Map<string, number>();
  for (const { tenantId } of await tagging.everyCourse())
    counts.set(tenantId, (counts.get(tenantId) ?? 0) + 1);
  return (tenantId) => counts.get(tenantId) ?? 0;
}
