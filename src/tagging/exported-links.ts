/** The links that exports carry, and how a launch by one leads back to its coursework. */
import { aliasOf } from './model/coursework';
import type { Coursework } from './model/types';
import type { TaggingParts } from './parts';

/** What a link to it carries (`link:` among its names); what was never linked goes by its own id, which `keepLinks` makes a name. */
export function linkIdOf({ _id, courseId, aliases }: Coursework): string {
  const prefix = aliasOf(courseId, 'link:');
  return aliases.find((alias) => alias.startsWith(prefix))?.slice(prefix.length) ?? _id;
}

interface LinkedCourse {
  id: string;
  coursework: readonly { id: string; linkId: string }[];
}

/** To be called for a course that was exported: whoever follows one of its links finds the coursework and its tags. */
export async function keepLinks(
  { coursework }: Pick<TaggingParts, 'coursework'>,
  tenantId: string,
  course: LinkedCourse,
): Promise<void> {
  const links = new Map(
    course.coursework.map(({ id, linkId }) => [id, aliasOf(course.id, `link:${linkId}`)]),
  );
  for (const { _id, aliases } of await coursework.findMany(tenantId, course.id, [...links.keys()])) {
    const alias = links.get(_id);
    if (!alias || aliases.includes(alias)) continue;
    await coursework.update(tenantId, _id, { fields: {}, aliases: [alias], sources: ['export'] });
  }
}
