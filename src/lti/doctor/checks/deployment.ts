/** Whether launches name a deployment that is let in (LTI 1.3, 3.1.3). */
import { type Check, ok, problem } from '../check';

export const checkDeployment: Check = ({ platform: { deployments, anyDeployment }, activity, seen }) => {
  if (anyDeployment) {
    const ids = seen.map(({ deploymentId }) => deploymentId);
    return ok(
      'Any deployment may launch',
      ids.length > 0 ? `Seen so far: ${list(ids)}` : 'None was seen yet',
    );
  }
  const known = deployments.flatMap(({ id, active }) => (active ? [id] : []));
  const refused =
    activity?.lastFailure?.code === 'launch.deployment_unknown' ? activity.lastFailure.deploymentId : null;
  if (refused !== null && !known.includes(refused)) {
    return problem(
      'The deployment is not known',
      `Launches arrive with deployment ${refused}. Waymark knows only ${named(known)}.`,
      { action: 'add-deployment', deploymentId: refused },
    );
  }
  return ok(
    'The deployment is known',
    known.length === 1 ? `Deployment ${known[0]}` : `Deployments ${list(known)}`,
  );
};

/** One Canvas may have a deployment in each of hundreds of accounts. */
const SHOWN = 10;
const list = (ids: string[]) =>
  ids.length > SHOWN ? `${ids.slice(0, SHOWN).join(', ')} and ${ids.length - SHOWN} more` : ids.join(', ');

const named = (ids: string[]) => (ids.length === 1 ? `deployment ${ids[0]}` : `deployments ${list(ids)}`);
