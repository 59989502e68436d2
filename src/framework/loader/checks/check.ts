/** What a rule looks at, and what it is. */
import type { Entry } from '../entries';
import type { Problem } from '../problems';
import type { FrameworkFiles } from '../read-files';

/** Files of the right shape, and their entries. */
export interface Draft extends FrameworkFiles {
  entries: Entry[];
}

export type Check = (draft: Draft) => Problem[];
