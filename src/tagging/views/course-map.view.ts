/** The student's map of a course: one trail a pathway, its stops in the order of the coursework's due dates. */
import type { Item } from '../../framework/model/types';
import type { Viewer } from '../../shared/viewer';
import type { Target } from '../model/target';
import type { Relation } from '../model/types';
import type { TaggingParts } from '../parts';
import { courseContents } from './course-contents';
import { type GroupHead, groupsOf, type StatementGroup, statementGroups } from './groups';

/** One statement on one piece of coursework; the same statement on two pieces is two stops. */
export interface Stop {
  item: Item;
  relation: Relation;
  courseworkId: string;
  title: string;
  /** ISO 8601 in UTC. */
  dueAt: string | null;
  /** Due before now. What has no date is still to come. */
  behind: boolean;
}

export interface Trail extends GroupHead {
  /** By due date, then title of the coursework; no date comes last. */
  stops: Stop[];
  behind: number;
  ahead: number;
}

export interface CourseMap {
  course: { id: string; title: string };
  /** Empty while no coursework has tags. */
  trails: Trail[];
  behind: number;
  ahead: number;
  /** The tags of the course itself. */
  courseGroups: StatementGroup[];
  /** How much coursework is known, and how much of it has tags. */
  coursework: { total: number; tagged: number };
}

/** @throws WaymarkError 404 `course.unknown` */
export async function courseMap(parts: TaggingParts, viewer: Viewer, now: Date): Promise<CourseMap> {
  const { course, courseTarget, coursework, tagsets } = await courseContents(parts, viewer);
  const snapshot = parts.snapshot();
  // Coursework comes in the order of due dates, so the stops of each statement do too.
  const places = coursework.flatMap((target) =>
    (tagsets.get(target.id)?.tags ?? []).map(({ itemId, relation }) => ({ itemId, relation, target })),
  );
  const order = new Map(coursework.map(({ id }, position) => [id, position]));
  const trails = groupsOf(snapshot, new Set(places.map((place) => place.itemId))).map(
    ({ statements, ...head }): Trail => {
      const stops = statements
        .flatMap((item) =>
          places
            .filter((place) => place.itemId === item.id)
            .map(({ relation, target }) => stopOf(item, relation, target, now)),
        )
        .sort((a, b) => (order.get(a.courseworkId) ?? 0) - (order.get(b.courseworkId) ?? 0));
      const behind = stops.filter((stop) => stop.behind).length;
      return { ...head, stops, behind, ahead: stops.length - behind };
    },
  );
  return {
    course: { id: course._id, title: courseTarget.title },
    trails,
    behind: sum(trails.map((trail) => trail.behind)),
    ahead: sum(trails.map((trail) => trail.ahead)),
    courseGroups: statementGroups(snapshot, tagsets.get(course._id)?.tags ?? []),
    coursework: {
      total: coursework.length,
      tagged: coursework.filter(({ id }) => tagsets.get(id)?.tags.length).length,
    },
  };
}

const stopOf = (item: Item, relation: Relation, { id, title, dueAt }: Target, now: Date): Stop => ({
  item,
  relation,
  courseworkId: id,
  title,
  dueAt: dueAt?.toISOString() ?? null,
  behind: dueAt !== null && dueAt < now,
});

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
