/** The courses of an institution, for whoever chooses one. */
import { courseTitle } from '../model/target';
import type { Course } from '../model/types';
import type { TaggingParts } from '../parts';

export interface CourseSummary {
  id: string;
  title: string;
  label: string;
}

/** Of every institution, for whoever runs this Waymark: never for a request. */
export async function everyCourse({
  courses,
}: Pick<TaggingParts, 'courses'>): Promise<(CourseSummary & { tenantId: string })[]> {
  const all = await courses.all();
  return all.map((course) => ({ ...summaryOf(course), tenantId: course.tenantId })).sort(byTitle);
}

/** How many courses each institution has, for whoever runs this Waymark. */
export async function courseCounts({
  courses,
}: Pick<TaggingParts, 'courses'>): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const tenantId of await courses.tenants()) counts.set(tenantId, (counts.get(tenantId) ?? 0) + 1);
  return counts;
}

export async function courseList(
  { courses }: Pick<TaggingParts, 'courses'>,
  tenantId: string,
): Promise<CourseSummary[]> {
  return (await courses.ofTenant(tenantId)).map(summaryOf).sort(byTitle);
}

const summaryOf = (course: Course): CourseSummary => ({
  id: course._id,
  title: courseTitle(course),
  label: course.label ?? '',
});

const byTitle = (a: CourseSummary, b: CourseSummary) => (a.title < b.title ? -1 : 1);
