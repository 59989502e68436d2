/** The deployment must be on the platform's list and active, if it has a list (LTI 1.3, 3.1.3; ltijs alone does not look). */
import type { Platform } from '../platforms/platform';
import { refuse } from './problems';

export function checkDeployment(platform: Platform, deploymentId: string): void {
  const listed = platform.deployments.find(({ id }) => id === deploymentId);
  const accepted = listed ? listed.active : platform.anyDeployment;
  if (!accepted) throw refuse('launch.deployment_unknown', `${platform._id}, deployment ${deploymentId}`);
}
