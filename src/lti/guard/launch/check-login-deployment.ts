/** If the login named a deployment, the launch must come from the same one (LTI 1.3, 4.1.2). */
import type { LaunchClaims } from '../../launch/claims';
import type { Login } from '../login.store';
import { refuse } from '../problems';

export function checkLoginDeployment(login: Login, claims: LaunchClaims): void {
  const asked = login.params.lti_deployment_id;
  if (asked !== undefined && asked !== claims.deploymentId) {
    throw refuse('launch.deployment_unknown', 'another deployment than the login named');
  }
}
