/** The institutions of this Waymark: every deployment of every platform, with its courses. */
import type { InstitutionHead } from '../../lms';
import { type Platforms, tenantIdOf } from '../../lti';
import type { Tagging } from '../../tagging';

export const createInstitutions =
  (platforms: Pick<Platforms, 'list'>, tagging: Pick<Tagging, 'everyCourse'>) =>
  async (): Promise<InstitutionHead[]> => {
    const [all, courses] = await Promise.all([platforms.list(), tagging.everyCourse()]);
    const counts = new Map<string, number>();
    for (const { tenantId } of courses) counts.set(tenantId, (counts.get(tenantId) ?? 0) + 1);
    return all.flatMap(({ id, name, lms, issuer, clientId, deployments }) =>
      deployments.map((deployment) => {
        const tenantId = tenantIdOf({ issuer, clientId }, deployment.id);
        return {
          tenantId,
          platformId: id,
          platformName: name,
          lms,
          deploymentId: deployment.id,
          courses: counts.get(tenantId) ?? 0,
        };
      }),
    );
  };
