/** What is not written again right after it was: names of news, each with the time when it was last told, in memory of a bounded size. */

/** The same news is told no more often than this, in milliseconds. */
const QUIET = 10_000;
/** More than any installation has within that time; all are forgotten then, which only tells some again. */
const MAX_NEWS = 10_000;

export function createNews(now: () => Date) {
  const told = new Map<string, number>();
  return {
    /** True when this has not just been told; from now on it has. */
    isNew(name: string): boolean {
      const at = now().getTime();
      if ((told.get(name) ?? Number.NEGATIVE_INFINITY) > at - QUIET) return false;
      if (told.size >= MAX_NEWS) told.clear();
      told.set(name, at);
      return true;
    },
    forget(name: string): void {
      told.delete(name);
    },
    /** How many are remembered. */
    size: () => told.size,
  };
}
