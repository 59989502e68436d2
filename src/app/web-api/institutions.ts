/** The institutions of this Waymark, with their courses. */
import type { InstitutionHead } from '../../lms';
import type { Institution } from '../../lti';
import type { Tagging } from '../../tagging';
import { courseCounts } from '../course-counts';

export const createInstitutions =
  (institutions: () => Promise<Institution[]>, tagging: Pick<Tagging, 'everyCourse'>) =>
  async (): Promise<InstitutionHead[]> => {
    const [all, courses] = await Promise.all([institutions(), courseCounts(tagging)]);
    return all.map((institution) => ({ ...institution, courses: courses(institution.tenantId) }));
  };
