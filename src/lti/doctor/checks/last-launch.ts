/** How the last launch ended, with the words that the person read who began it. */
import { type ProblemCode, problems } from '../../guard/problems';
import { AFTER_FIRST_LAUNCH, type Check, day, ok, problem, waiting } from '../check';

const isProblem = (code: string): code is ProblemCode => Object.hasOwn(problems, code);

export const checkLastLaunch: Check = ({ activity }) => {
  const { lastLaunchAt = null, lastFailure = null } = activity ?? {};
  if (lastFailure && lastFailure.at > (lastLaunchAt ?? new Date(0))) {
    // The row about deployments says so while it is not known, and mends it; afterwards only the next launch can tell.
    if (lastFailure.code === 'launch.deployment_unknown')
      return waiting(
        'The last launch was refused',
        'Its deployment was not known; checked with the next launch',
      );
    const known = isProblem(lastFailure.code) ? problems[lastFailure.code] : null;
    return problem('The last launch was refused', [known?.message, known?.help].filter(Boolean).join(' '));
  }
  return lastLaunchAt
    ? ok('The last launch worked', day(lastLaunchAt))
    : waiting('Launches', AFTER_FIRST_LAUNCH);
};
