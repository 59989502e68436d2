/** The administrator's list of connections, with the courses that each has brought. */
import type { LmsConnection, LtiAdministration } from '../../lti';
import type { Tagging } from '../../tagging';

export interface ConnectionView extends LmsConnection {
  courses: number;
}

interface Parts {
  lti: Pick<LtiAdministration, 'connections' | 'connection' | 'institutions'>;
  tagging: Pick<Tagging, 'courseCounts'>;
}

export async function connectionsView({ lti, tagging }: Parts): Promise<ConnectionView[]> {
  const [connections, institutions, courses] = await Promise.all([
    lti.connections(),
    lti.institutions(),
    tagging.courseCounts(),
  ]);
  return connections.map((connection) => ({
    ...connection,
    courses: institutions
      .filter(({ platformId }) => platformId === connection.id)
      .reduce((sum, { tenantId }) => sum + (courses.get(tenantId) ?? 0), 0),
  }));
}
