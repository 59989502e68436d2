/** What goes into the package: assignments of tagged coursework, and the framework narrowed to what they are aligned to. */
import { v5 as uuidv5 } from 'uuid';
import { snapshotOf } from '../../framework/model/snapshot';
import type { Snapshot } from '../../framework/model/types';
import type { AlignedCoursework, Alignment, CourseAlignments } from '../course';
import type { ExportSource, OptionValues } from '../format';

export interface Assignment {
  /** An XML name, the same in every export: by it Canvas finds the assignment again. */
  identifier: string;
  coursework: AlignedCoursework;
}

export interface CoursePackage {
  course: CourseAlignments;
  /** In the order of the course. */
  assignments: readonly Assignment[];
  /** The framework that the tags point into. */
  framework: Snapshot;
  /** The same with outcomes of the course and of its assignments only, and what they stand under. */
  outcomes: Snapshot;
  /** The assignments that an outcome is aligned to. */
  alignedTo(itemId: string): readonly Assignment[];
  baseUrl: string;
  options: OptionValues;
}

/** @throws Error without a course, which callers rule out by the format's scopes */
export function packageOf({ snapshot, course, baseUrl }: ExportSource, options: OptionValues): CoursePackage {
  if (!course) throw new Error('A course package is made of a course.');
  const isKnown = ({ itemId }: Alignment) => snapshot.byId.has(itemId);
  const assignments = course.coursework
    .filter(({ alignments }) => alignments.some(isKnown))
    .map((coursework) => ({ identifier: identifierOf(course, coursework, snapshot), coursework }));
  const aligned = new Map<string, Assignment[]>();
  for (const assignment of assignments) {
    const items = new Set(
      assignment.coursework.alignments.filter(aligns(options)).map(({ itemId }) => itemId),
    );
    for (const id of items) aligned.set(id, [...(aligned.get(id) ?? []), assignment]);
  }
  const ofCourse = course.alignments.filter(aligns(options)).map(({ itemId }) => itemId);
  return {
    course,
    assignments,
    framework: snapshot,
    outcomes: narrowed(snapshot, [...ofCourse, ...aligned.keys()]),
    alignedTo: (itemId) => aligned.get(itemId) ?? [],
    baseUrl,
    options,
  };
}

const aligns =
  ({ aligned }: OptionValues) =>
  ({ relation }: Alignment): boolean =>
    aligned === 'all' || relation === aligned;

/** As bytes: an identifier that is no whole text would be refused. */
const identifierOf = (course: CourseAlignments, coursework: AlignedCoursework, { document }: Snapshot) =>
  `assignment-${uuidv5(Buffer.from(`assignment:${course.id}:${coursework.id}`), document.namespace)}`;

function narrowed({ document, items, byId }: Snapshot, wanted: Iterable<string>): Snapshot {
  const kept = new Set<string>();
  for (const id of wanted) {
    for (let item = byId.get(id); item; item = byId.get(item.parentId ?? '')) kept.add(item.id);
  }
  return snapshotOf(
    document,
    items.filter(({ id }) => kept.has(id)),
  );
}
