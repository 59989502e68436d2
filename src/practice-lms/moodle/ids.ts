/**
 * Identifiers as Moodle makes them: row numbers, sent as strings. They follow from the generation and the seed, so they are the same
 * after a restart and all new after a fresh start.
 */
import type { CourseRef, Item, Person } from '../data/types';

/** Site home is course 1 on every Moodle. */
const siteCourseId = '1';

export type MoodleIds = ReturnType<typeof moodleIds>;

export function moodleIds(generation: () => number) {
  const courseId = (course: CourseRef | null) =>
    course ? course.number + 1 + generation() * 100 : Number(siteCourseId);
  /**
   * Row of an External tool activity. The link to the tool as a whole was made when the course was, and happens to have the course's
   * own number: to Waymark a resource link named like its context stands for the course.
   */
  const activity = (course: CourseRef | null, item: Pick<Item, 'number'> | null) =>
    item && course ? generation() * 100_000 + course.number * 100 + item.number : courseId(course);
  return {
    courseId: (course: CourseRef | null) => String(courseId(course)),
    userId: (person: Person) => String(person.number + 1 + generation() * 10),
    activityId: (course: CourseRef | null, item: Pick<Item, 'number'> | null) =>
      String(activity(course, item)),
    courseModuleId: (course: CourseRef | null, item: Pick<Item, 'number'> | null) =>
      activity(course, item) + 40,
    lineItemId: (course: CourseRef, item: Pick<Item, 'number'>) => String(activity(course, item) + 60),
  };
}
