/** course_settings/learning_outcomes.xml: groups, the outcomes in them, and the assignments that each is aligned to. */
import { type Node, nodes } from '../canvas-outcomes/nodes';
import { guidOf, line } from '../canvas-outcomes/rows';
import { type Calculation, calculations, type Ratings, ratings } from '../canvas-outcomes/scoring';
import { paragraphs } from '../shared/paragraphs';
import { xmlDocument } from '../shared/xml';
import type { XmlElements } from '../shared/xml-template';
import type { Assignment, CoursePackage } from './package';

export const CANVAS = 'http://canvas.instructure.com/xsd/cccv1p0';

export function learningOutcomes(coursePackage: CoursePackage): string {
  const children = new Map<string | null, Node[]>();
  for (const node of nodes(coursePackage.outcomes, coursePackage.options)) {
    children.set(node.parentId, [...(children.get(node.parentId) ?? []), node]);
  }
  const under = (id: string | null): XmlElements => {
    const all = children.get(id) ?? [];
    return {
      learningOutcome: all
        .filter(({ type }) => type === 'outcome')
        .map((node) => outcomeElement(node, coursePackage)),
      learningOutcomeGroup: all
        .filter(({ type }) => type === 'group')
        .map((node) => ({ ...named(node, coursePackage), learningOutcomes: under(node.id) })),
    };
  };
  return xmlDocument({ learningOutcomes: { '@xmlns': CANVAS, ...under(null) } });
}

const named = (node: Node, { options }: CoursePackage): XmlElements => ({
  '@identifier': `${node.type}-${node.id}`,
  title: line(node.title),
  description: paragraphs(node.description),
  vendor_guid: guidOf(node.id, options),
});

function outcomeElement(node: Node, coursePackage: CoursePackage): XmlElements {
  const { options, framework, alignedTo } = coursePackage;
  const { points, mastery, words } = ratings[options.ratings as Ratings];
  const method = options.calculation as Calculation;
  const wordOf = (index: number) => words[framework.document.language][index] ?? '';
  return {
    ...named(node, coursePackage),
    friendly_description: line(node.student),
    points_possible: points[0] ?? null,
    mastery_points: mastery,
    calculation_method: method,
    calculation_int: calculations[method].number,
    ratings: { rating: points.map((value, index) => ({ description: wordOf(index), points: value })) },
    alignments: { alignment: alignedTo(node.id).map(alignmentElement) },
  };
}

const alignmentElement = ({ identifier }: Assignment, index: number): XmlElements => ({
  content_type: 'Assignment',
  content_id: identifier,
  mastery_type: 'explicit_mastery',
  position: index + 1,
});
