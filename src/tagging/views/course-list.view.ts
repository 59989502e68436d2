/** The courses of an institution, for whoever chooses one. */
import { courseTitle } from '../model/target';
import type { TaggingParts } from '../parts';

export interface CourseSummary {
  id: string;
  title: string;
  label: string;
}

export async function courseList(
  { courses }: Pick<TaggingParts, 'courses'>,
  tenantId: string,
): Promise<CourseSummary[]> {
  const all = (await courses.ofTenant(tenantId)).map((course) => ({
    id: course._id,
    title: courseTitle(course),
    label: course.label ?? '',
  }));
  return all.sort((a, b) => (a.title < b.title ? -1 : 1));
}
