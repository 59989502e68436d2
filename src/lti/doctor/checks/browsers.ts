/** By which ways browsers have proved themselves in launches: cookies in the frame, the LMS's storage, or a window of their own. */
import { browserProofs } from '../../platforms/activity.store';
import { AFTER_FIRST_LAUNCH, type Check, ok, waiting } from '../check';

/** What a way is called first in the sentence, and what it is called after another one. */
const ways = {
  cookie: ['Partitioned cookies work', 'partitioned cookies as another way'],
  storage: ['Storage in the LMS page works', 'storage in the LMS page as second way'],
  window: ['Launches in a window of their own work', 'a window of its own where both are blocked'],
} as const;

export const checkBrowsers: Check = ({ activity }) => {
  const seen = browserProofs.filter((proof) => activity?.proofs?.[proof]);
  if (seen.length === 0) return waiting('Cookies', AFTER_FIRST_LAUNCH);
  return ok('Cookies', seen.map((proof, index) => ways[proof][index === 0 ? 0 : 1]).join('; '));
};
