/** How much is exported at once in this process: the rest waits for its turn, and beyond that is turned away. */
import pLimit, { type LimitFunction } from 'p-limit';
import { WaymarkError } from '../../shared/errors';

const MOST = { look: 2, file: 4, print: 1 } as const;
const MOST_WAITING = 20;

export type Turn = keyof typeof MOST;

/** @returns a function that runs work in its turn; throws WaymarkError 503 `export.busy`, and the signal's reason if nobody waits any more */
export function createTurns() {
  const limits: Record<Turn, LimitFunction> = {
    look: pLimit(MOST.look),
    file: pLimit(MOST.file),
    print: pLimit(MOST.print),
  };
  return async <T>(turn: Turn, signal: AbortSignal, work: () => Promise<T>): Promise<T> => {
    const limit = limits[turn];
    if (limit.pendingCount >= MOST_WAITING) throw busy();
    return limit(() => {
      signal.throwIfAborted();
      return work();
    });
  };
}

const busy = () =>
  new WaymarkError({
    status: 503,
    code: 'export.busy',
    message: 'Many exports are under way, and more are waiting.',
    help: 'Try again in a minute. Nothing is lost.',
  });
