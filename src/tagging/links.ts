/** Links of the LMS that lead to what Waymark knows already. */
import type { Viewer } from '../shared/viewer';
import { findTarget } from './find-target';
import { aliasOf } from './model/coursework';
import type { Target } from './model/target';
import type { TaggingParts } from './parts';

/** Our id of coursework that goes by one of these names; null for what nobody has met. The first name that is known counts. */
export async function knownCoursework(
  { coursework }: Pick<TaggingParts, 'coursework'>,
  at: { tenantId: string; courseId: string; keys: readonly string[] },
): Promise<string | null> {
  const aliases = at.keys.map((key) => aliasOf(at.courseId, key));
  const found = await coursework.findByAliases(at.tenantId, at.courseId, aliases);
  const [first] = aliases.flatMap(
    (alias) => found.find((document) => document.aliases.includes(alias)) ?? [],
  );
  const living = first ? await coursework.findLiving(at.tenantId, at.courseId, first._id) : null;
  return living?._id ?? null;
}

/**
 * Makes one more link lead to a target of the viewer's course. A course needs none: its links name no coursework.
 *
 * @throws WaymarkError 404 `course.unknown`, 404 `tags.target_unknown`
 */
export async function linkTo(
  parts: Pick<TaggingParts, 'courses' | 'coursework'>,
  viewer: Viewer,
  targetId: string,
  linkId: string,
): Promise<Pick<Target, 'kind' | 'title'>> {
  const { courseId, id, kind, title } = await findTarget(parts, viewer, targetId);
  if (kind === 'coursework') {
    const aliases = [aliasOf(courseId, `link:${linkId}`)];
    await parts.coursework.update(viewer.tenantId, id, { fields: {}, aliases, sources: ['deep-link'] });
  }
  return { kind, title };
}
