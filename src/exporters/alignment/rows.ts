/** The tags of a course, one row each: what is tagged, and with which statement. */
import type { Item } from '../../framework/model/types';
import type { AlignedCoursework, Alignment, CourseAlignments } from '../course';
import type { ExportSource } from '../format';

export interface AlignmentRow {
  /** The course as a whole, or a piece of its coursework. */
  target:
    | { kind: 'course'; course: CourseAlignments }
    | { kind: 'coursework'; coursework: AlignedCoursework };
  relation: Alignment['relation'];
  statement: Item;
  cluster: Item | null;
  pathway: Item | null;
  element: Item | null;
  uri: string;
}

/** Those of the course first, then its coursework's in the order of the board. Tags outside a narrowed framework are left out. */
export function* alignmentRows(source: ExportSource): Generator<AlignmentRow> {
  const { course } = source;
  if (!course) return;
  yield* rowsOf({ kind: 'course', course }, course.alignments, source);
  for (const coursework of course.coursework)
    yield* rowsOf({ kind: 'coursework', coursework }, coursework.alignments, source);
}

export function* rowsOf(
  target: AlignmentRow['target'],
  alignments: readonly Alignment[],
  { snapshot: { byId }, baseUrl }: ExportSource,
): Generator<AlignmentRow> {
  const itemOf = (id: string | null) => (id && byId.get(id)) || null;
  for (const { itemId, relation } of alignments) {
    const statement = itemOf(itemId);
    if (!statement) continue;
    yield {
      target,
      relation,
      statement,
      cluster: itemOf(statement.clusterId),
      pathway: itemOf(statement.pathwayId),
      element: itemOf(statement.elementId),
      uri: `${baseUrl}/uri/${statement.id}`,
    };
  }
}
