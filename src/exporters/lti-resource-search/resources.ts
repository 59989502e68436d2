/** Tagged coursework as resources of LTI Resource Search 1.0. */
import type { Alignment, CourseAlignments } from '../course';
import type { ExportSource } from '../format';
import { oneLine } from '../shared/text';

interface LearningObjective {
  alignmentType: Alignment['relation'];
  educationalFramework: string;
  targetName: string;
  targetDescription: string;
  targetURL: string;
  caseItemUri: string;
  caseItemGUID: string;
}

export interface Resource {
  name: string;
  subject: readonly string[];
  ltiLink: {
    title: string;
    custom: { properties: { name: string; value: string }[] };
    launch_url: string;
    secure_launch_url?: string;
    vendor: { code: string; name: string; url: string };
  };
  learningResourceType: string[];
  publisher: string;
  learningObjectives: LearningObjective[];
}

interface Target {
  title: string;
  /** A term of the specification's vocabulary. */
  type: 'Collection/Course' | 'Activity/Learning';
  /** The custom parameter by which a launch says what it is about. */
  custom: { name: string; value: string };
  alignments: readonly Alignment[];
}

/** The course, where it is tagged as a whole, then its tagged coursework in the order of the board. */
export function* resources(source: ExportSource, publisher: string): Generator<Resource> {
  const { course } = source;
  if (!course) return;
  for (const target of targetsOf(course)) {
    const learningObjectives = objectivesOf(target.alignments, source);
    if (learningObjectives.length === 0) continue;
    yield {
      name: oneLine(target.title),
      subject: source.snapshot.document.subjects,
      ltiLink: linkTo(target, course, source.baseUrl),
      learningResourceType: [target.type],
      publisher: oneLine(publisher),
      learningObjectives,
    };
  }
}

function* targetsOf({ title, alignments, coursework }: CourseAlignments): Generator<Target> {
  yield {
    title,
    type: 'Collection/Course',
    custom: { name: 'placement', value: 'course_navigation' },
    alignments,
  };
  for (const { linkId, ...own } of coursework)
    yield {
      title: own.title,
      type: 'Activity/Learning',
      custom: { name: 'waymark_link', value: linkId },
      alignments: own.alignments,
    };
}

const linkTo = (
  { title, custom }: Target,
  { launchUrl }: CourseAlignments,
  baseUrl: string,
): Resource['ltiLink'] => ({
  title: oneLine(title),
  custom: { properties: [custom] },
  launch_url: launchUrl,
  ...(launchUrl.startsWith('https:') && { secure_launch_url: launchUrl }),
  vendor: { code: 'waymark', name: 'Waymark', url: baseUrl },
});

function objectivesOf(
  alignments: readonly Alignment[],
  { snapshot, baseUrl }: ExportSource,
): LearningObjective[] {
  return alignments.flatMap(({ itemId, relation }) => {
    const item = snapshot.byId.get(itemId);
    if (!item) return [];
    return {
      alignmentType: relation,
      educationalFramework: oneLine(snapshot.document.title),
      targetName: item.code,
      targetDescription: oneLine(item.text),
      targetURL: `${baseUrl}/case/items/${item.id}`,
      caseItemUri: `${baseUrl}/uri/${item.id}`,
      caseItemGUID: item.id,
    };
  });
}
