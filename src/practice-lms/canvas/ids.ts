/**
 * Identifiers as Canvas makes them: numbers in URLs, 40 hex digits for contexts and old user ids, UUIDs for people and links.
 * All follow from the generation and the seed, so they are the same after a restart and all new after a fresh start.
 */
import { createHash } from 'node:crypto';
import { v5 as uuidv5 } from 'uuid';
import type { CourseRef, Item, Person } from '../data/types';

type Numbered = Pick<Item, 'number'>;

const namespace = '2d8a4c9e-5b7f-4e1a-9c36-0f4d1b7a6e52';
const firstCourse = 731;
const firstAssignment = 4400;

export type CanvasIds = ReturnType<typeof canvasIds>;

export function canvasIds(generation: () => number) {
  const hex = (...parts: (string | number)[]) =>
    createHash('sha1')
      .update(JSON.stringify([generation(), ...parts]))
      .digest('hex');
  const uuid = (...parts: (string | number)[]) => uuidv5(JSON.stringify([generation(), ...parts]), namespace);
  const courseNumber = (course: CourseRef) => firstCourse + course.number - 1 + generation() * 100;
  const itemNumber = (course: CourseRef, { number }: Numbered) =>
    firstAssignment + generation() * 100_000 + course.number * 100 + number;

  return {
    courseNumber: (course: CourseRef) => String(courseNumber(course)),
    contextId: ({ slug }: Pick<CourseRef, 'slug'>) => hex('course', slug),
    assignmentNumber: (course: CourseRef, item: Numbered) => String(itemNumber(course, item)),
    assignmentLtiId: (course: CourseRef, item: Numbered) => uuid('assignment', course.slug, item.number),
    /** Of the item itself, or of a link inside its text. */
    resourceLinkId: (course: CourseRef, item: Numbered, embed: number | null = null) =>
      embed === null
        ? uuid('link', course.slug, item.number)
        : uuid('embed', course.slug, item.number, embed),
    /** By which an assignment or a text names the link that it opens. */
    lookupId: (course: CourseRef, item: Numbered, embed: number | null = null) =>
      uuid('lookup', course.slug, item.number, embed ?? 'own'),
    resourceLinkLegacyId: (course: CourseRef, item: Numbered) => hex('link', course.slug, item.number),
    userId: (person: Person) => uuid('user', person.slug),
    legacyUserId: (person: Person) => hex('user', person.slug),
  };
}
