/** What Canvas would refuse, drop or change of a course package. */
import { warnings as outcomeWarnings } from '../canvas-outcomes/checks';
import { LINE, plain } from '../canvas-outcomes/rows';
import type { AlignedCoursework } from '../course';
import type { ExportSource, OptionValues, Warning } from '../format';
import { type Check, warningsOf } from '../shared/warnings';
import { type CoursePackage, packageOf } from './package';

export function warnings(source: ExportSource, options: OptionValues): Warning[] {
  const coursePackage = packageOf(source, options);
  const { assignments, course, outcomes } = coursePackage;
  const tagged = assignments.map(({ coursework }) => coursework);
  const titleOf = ({ title }: AlignedCoursework) => title;
  return [
    ...warningsOf([empty], [coursePackage], () => course.title),
    ...warningsOf(ofAssignments, tagged, titleOf),
    ...warningsOf(
      [untagged],
      course.coursework.filter((coursework) => !tagged.includes(coursework)),
      titleOf,
    ),
    ...outcomeWarnings({ ...source, snapshot: outcomes }, options),
  ];
}

const empty: Check<CoursePackage> = {
  code: 'canvas_package.empty',
  effect: 'refused',
  message: 'Nothing of this course is tagged with this framework, so the package would be empty.',
  help: 'Tag its coursework first.',
  concerns: ({ assignments, outcomes }) => assignments.length === 0 && outcomes.items.length === 0,
};

const ofAssignments: readonly Check<AlignedCoursework>[] = [
  {
    code: 'canvas_package.title_missing',
    effect: 'refused',
    message: 'Canvas takes no assignment without a title.',
    help: 'Give this coursework a title.',
    concerns: ({ title }) => plain(title) === '',
  },
  {
    code: 'canvas_package.new_assignments',
    effect: 'changed',
    message:
      'Canvas adds a new, unpublished assignment for each piece of coursework; assignments that a course has already stay as they are.',
    help: 'Import into a new course, or into a copy.',
    concerns: () => true,
  },
  {
    code: 'canvas_package.title_cleaned',
    effect: 'changed',
    message: 'Titles over 255 characters are shortened, and control characters and line ends are left out.',
    concerns: ({ title }) => plain(title) !== title || title.length > LINE,
  },
  {
    code: 'canvas_package.relation_dropped',
    effect: 'dropped',
    message:
      'Alignments in Canvas do not say whether coursework teaches or assesses; only the descriptions of the assignments do.',
    concerns: ({ alignments }) => alignments.length > 0,
  },
];

const untagged: Check<AlignedCoursework> = {
  code: 'canvas_package.untagged_coursework',
  effect: 'dropped',
  message: 'Coursework without tags of this framework is not in the package.',
  concerns: () => true,
};
