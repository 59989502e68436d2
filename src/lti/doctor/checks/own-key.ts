/** Whether Waymark can read its own private key for this LMS, which is encrypted with the server's secret. */
import { signingKeyOf } from '../../platforms/key-ring';
import { type Check, counted, ok, problem } from '../check';

const DAY = 24 * 60 * 60_000;

export const checkOwnKey: Check = async ({ platform, signingKey, now }) => {
  try {
    await signingKey();
  } catch {
    return problem(
      'Waymark cannot read its own key',
      'The secret of this server has changed. Name the old one in WAYMARK_SECRET_PREVIOUS, or connect the LMS again.',
    );
  }
  const createdAt = signingKeyOf(platform.keys, now())?.createdAt ?? now();
  const age = Math.floor((now().getTime() - createdAt.getTime()) / DAY);
  return ok('Waymark’s own key is in order', age === 0 ? 'Made today' : `Made ${counted(age, 'day')} ago`);
};
