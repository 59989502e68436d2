/** A course as a cartridge: its tagged coursework, as links that launch Waymark or as folders of links to public pages. */
import { v5 as uuidv5 } from 'uuid';
import type { Snapshot } from '../../framework/model/types';
import type { AlignedCoursework, Alignment, CourseAlignments } from '../course';
import type { ExportSource, OptionValues } from '../format';
import type { Contents, Entry, Folder, Link, Standard } from './entries';
import { itemLink } from './item-link';

export function courseContents(
  source: ExportSource,
  course: CourseAlignments,
  options: OptionValues,
): Contents {
  const { document } = source.snapshot;
  // As bytes: an identifier that is no whole text would be refused.
  const uuidOf = (name: string) => uuidv5(Buffer.from(name), document.namespace);
  const tagged = course.coursework.map((coursework) => ({
    coursework,
    standards: standardsOf(coursework.alignments, source.snapshot),
    identifier: `coursework-${uuidOf(`coursework:${course.id}:${coursework.id}`)}`,
  }));
  const entriesOf = options.linkType === 'web' ? pageFolders : launchFolder;
  return {
    identifier: `course-${uuidOf(`course:${course.id}`)}`,
    title: course.title,
    description: `Coursework of the course with the statements of ${document.title} that it teaches and assesses.`,
    changed: course.changed,
    standards: standardsOf(course.alignments, source.snapshot),
    entries: () =>
      entriesOf(
        tagged.filter(({ standards }) => standards.length > 0),
        course,
        source,
        options,
      ),
  };
}

interface Tagged {
  identifier: string;
  coursework: AlignedCoursework;
  standards: readonly Standard[];
}

/** Only items that are exported: a narrowed framework leaves the others out. */
export const standardsOf = (alignments: readonly Alignment[], { byId }: Snapshot): Standard[] =>
  alignments.flatMap(({ itemId, relation }) => {
    const item = byId.get(itemId);
    return item ? [{ item, relation }] : [];
  });

function launchFolder(tagged: readonly Tagged[], { title, launchUrl }: CourseAlignments): Entry[] {
  const links: Link[] = tagged.map(({ identifier, coursework, standards }) => ({
    identifier,
    title: coursework.title,
    target: { kind: 'lti', launchUrl, coursework: coursework.linkId },
    standards,
    about: null,
  }));
  return links.length > 0 ? [{ identifier: 'folder-coursework', title, entries: () => links }] : [];
}

const pageFolders = (
  tagged: readonly Tagged[],
  _course: CourseAlignments,
  source: ExportSource,
  options: OptionValues,
): Folder[] =>
  tagged.map(({ identifier, coursework, standards }) => ({
    identifier,
    title: coursework.title,
    entries: () =>
      standards.map((standard, index) => itemLink(`${identifier}-${index + 1}`, standard, source, options)),
  }));
