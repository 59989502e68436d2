/** The institutions of this Waymark, with their courses. */
import type { InstitutionHead } from '../../lms';
import type { Institution } from '../../lti';
import type { Tagging } from '../../tagging';

export const createInstitutions =
  (institutions: () => Promise<Institution[]>, tagging: Pick<Tagging, 'courseCounts'>) =>
  async (): Promise<InstitutionHead[]> => {
    const [all, courses] = await Promise.all([institutions(), tagging.courseCounts()]);
    return all.map((institution) => ({ ...institution, courses: courses.get(institution.tenantId) ?? 0 }));
  };
