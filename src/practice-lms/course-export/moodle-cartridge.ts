/**
 * A course as Moodle exports it for other systems (“IMS Common Cartridge 1.1” of a backup): pages, quizzes and external tools in the order
 * of the course. Moodle leaves its assignments and all due dates out.
 */
import type { Course, Item } from '../data/types';
import type { MoodleIds } from '../moodle/ids';
import type { Cartridge, Resource } from './cartridge';
import { linkDescriptor, pageDocument, quizDescriptor, types } from './descriptors';

export interface MoodleCartridgeParts {
  ids: MoodleIds;
  launchUrl: string;
}

export function moodleCartridge(course: Course, { ids, launchUrl }: MoodleCartridgeParts): Cartridge {
  const exported = course.items.flatMap((item) => {
    const module = ids.courseModuleId(course, item);
    const resource = resourceOf(item, module, launchUrl);
    return resource ? [{ title: item.title, resource }] : [];
  });
  return {
    identifier: `M_${ids.courseId(course)}`,
    title: course.title,
    sections: [
      {
        identifier: 'I_1',
        title: 'Topic 1',
        items: exported.map(({ title, resource }) => ({ title, resource: resource.identifier })),
      },
    ],
    resources: exported.map(({ resource }) => resource),
  };
}

function resourceOf(item: Item, module: number, launchUrl: string): Resource | null {
  const identifier = `R_${module}`;
  const one = (type: string, name: string, content: string): Resource => ({
    identifier,
    type,
    files: [{ name: `i_${module}/${name}`, content }],
  });
  const { title, link } = item;
  if (link) return one(types.link, 'lti.xml', linkDescriptor({ title, link, launchUrl }));
  if (item.kind === 'Quiz') return one(types.quiz, 'assessment.xml', quizDescriptor(identifier, item));
  if (item.kind === 'Page') return one(types.page, 'index.html', pageDocument(item));
  return null;
}
