/** Whether launches are let in at all. */
import { waitsForApproval } from '../../platforms/platform';
import { type Check, ok, problem, waiting } from '../check';

export const checkState: Check = ({ platform }) => {
  if (platform.active) return ok('The connection is on', 'Launches are let in');
  return waitsForApproval(platform)
    ? waiting('The connection waits for you', 'Launches are refused until you switch it on', {
        action: 'switch-on',
      })
    : problem('The connection is off', 'Launches are refused until you switch it on', {
        action: 'switch-on',
      });
};
