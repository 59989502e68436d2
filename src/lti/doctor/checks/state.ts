/** Whether launches are let in at all. */
import { type Check, ok, problem, waiting } from '../check';

export const checkState: Check = ({ platform: { active, approvedAt } }) => {
  if (active) return ok('The connection is on', 'Launches are let in');
  return approvedAt === null
    ? waiting('The connection waits for you', 'Launches are refused until you switch it on', {
        action: 'switch-on',
      })
    : problem('The connection is off', 'Launches are refused until you switch it on', {
        action: 'switch-on',
      });
};
