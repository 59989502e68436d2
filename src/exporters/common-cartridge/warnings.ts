/** What a cartridge, or those who read it, would drop or change. */
import type { Item } from '../../framework/model/types';
import type { CourseAlignments } from '../course';
import type { ExportSource, OptionValues, Warning } from '../format';
import { hasNonXml } from '../shared/text';
import { type Check, codeOf, warningsOf } from '../shared/warnings';
import { shownTitle } from './cartridge';
import { contentsOf } from './contents';
import { standardsOf } from './course-contents';
import { type Contents, linksIn, type Standard } from './entries';
import { itemTitle } from './item-link';
import type { Profile } from './profiles';

export function cartridgeWarnings(profile: Profile, source: ExportSource, options: OptionValues): Warning[] {
  const contents = contentsOf(source, options);
  return [
    ...warningsOf(profile.inline ? [empty] : [empty, tooManyLinks], [contents], ({ title }) => title),
    ...warningsOf(textChecks, textsOf(source, contents, options), ({ name }) => name),
    ...(source.course
      ? courseWarnings(source, source.course, options)
      : warningsOf([fieldsDropped], source.snapshot.items, codeOf)),
  ];
}

const courseWarnings = (
  { snapshot }: ExportSource,
  course: CourseAlignments,
  { linkType }: OptionValues,
): Warning[] => [
  ...warningsOf(
    [untagged],
    course.coursework.map(({ title, alignments }) => ({
      title,
      standards: standardsOf(alignments, snapshot),
    })),
    ({ title }) => title,
  ),
  ...warningsOf(linkType === 'lti' ? [toolsInCanvas] : [], [course], ({ title }) => title),
];

/** The directory of an archive counts to 65,535. */
const MAX_LINKS = 65_000;

const empty: Check<Contents> = {
  code: 'cartridge.empty',
  effect: 'refused',
  message: 'Nothing of this course is tagged with this framework, so the cartridge would be empty.',
  help: 'Tag its coursework first.',
  concerns: (contents) => contents.standards.length === 0 && linksIn(contents).next().done === true,
};

const tooManyLinks: Check<Contents> = {
  code: 'cartridge.too_many_links',
  effect: 'refused',
  message: 'A cartridge with a file for each link cannot hold more than 65,000 of them.',
  help: 'Choose Thin Common Cartridge, or only some clusters.',
  concerns(contents) {
    let links = 0;
    for (const _ of linksIn(contents)) {
      links += 1;
      if (links > MAX_LINKS) return true;
    }
    return false;
  },
};

/** A text that is written, with what an example is called. */
interface Text {
  name: string;
  /** What becomes a title in the course; empty where nothing does. */
  title: string;
  whole: readonly (string | null)[];
}

const textChecks: readonly Check<Text>[] = [
  {
    code: 'cartridge.title_shortened',
    effect: 'changed',
    message:
      'Titles longer than 255 characters or of several lines are shortened to one line. The metadata keeps them whole.',
    help: 'Choose short labels as titles.',
    concerns: ({ title }) => shownTitle(title) !== title,
  },
  {
    code: 'cartridge.characters_removed',
    effect: 'changed',
    message: 'Some text has invisible control characters that XML cannot hold; they are left out.',
    help: 'Type the text again where it came in broken.',
    concerns: ({ whole }) => whole.some((text) => text !== null && hasNonXml(text)),
  },
];

function* textsOf(source: ExportSource, contents: Contents, options: OptionValues): Generator<Text> {
  const { course, snapshot } = source;
  const { title, description } = contents;
  yield { name: title, title: course ? title : '', whole: [title, description] };
  if (!course) {
    for (const item of snapshot.items) yield itemText(item, itemTitle(item, options));
    return;
  }
  const aligned = new Set<Item>();
  for (const coursework of course.coursework) {
    const standards = standardsOf(coursework.alignments, snapshot);
    for (const { item } of standards) aligned.add(item);
    if (standards.length > 0) {
      yield { name: coursework.title, title: coursework.title, whole: [coursework.title] };
    }
  }
  for (const item of aligned) {
    yield itemText(item, options.linkType === 'web' ? itemTitle(item, options) : '');
  }
}

const itemText = (item: Item, title: string): Text => ({
  name: item.code,
  title,
  whole: [item.code, item.text, item.label, item.definition, item.student, ...item.keywords],
});

const fieldsDropped: Check<Item> = {
  code: 'cartridge.fields_dropped',
  effect: 'dropped',
  message:
    'A cartridge has no place for occupations, levels of performance, translations, or whether a statement is knowledge or a skill.',
  help: 'CASE has them.',
  concerns: ({ occupations, levels, kind, translations }) =>
    occupations.length > 0 || levels.length > 0 || kind !== null || Object.keys(translations).length > 0,
};

interface TitledCoursework {
  title: string;
  standards: readonly Standard[];
}

const untagged: Check<TitledCoursework> = {
  code: 'cartridge.untagged_coursework',
  effect: 'dropped',
  message: 'Coursework without tags of what is exported is not in the cartridge.',
  concerns: ({ standards }) => standards.length === 0,
};

const toolsInCanvas: Check<CourseAlignments> = {
  code: 'cartridge.tools_in_canvas',
  effect: 'changed',
  message: 'Canvas may add every launch of a cartridge as a tool of its own that somebody has to set up.',
  help: 'For Canvas, choose web pages, or the Canvas course package.',
  concerns: ({ lms }) => lms === 'canvas',
};
