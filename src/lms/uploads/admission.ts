/** How many uploads this process takes at once, on disk and in reading. */
import pLimit from 'p-limit';
import { busy, oneAtATime } from './problems';

/** Each may hold a file of the largest size on disk. */
const MOST = 8;
/** Reading is work for the processor. */
const MOST_READING = 2;

export function createAdmission() {
  const people = new Set<string>();
  return {
    /**
     * Lets a person begin an upload; answers what ends it.
     * @throws WaymarkError 409 `upload.running`, 503 `upload.busy`
     */
    admit(personId: string): () => void {
      if (people.has(personId)) throw oneAtATime();
      if (people.size >= MOST) throw busy();
      people.add(personId);
      return () => people.delete(personId);
    },
    /** Runs reading in its turn. */
    inTurn: pLimit(MOST_READING),
  };
}
