/**
 * Identifiers as Canvas makes them: numbers in URLs, 40 hex digits for contexts and old user ids, UUIDs for people and links.
 * All follow from the generation and the seed, so they are the same after a restart and all new after a fresh start.
 */
import { createHash } from 'node:crypto';
import { v5 as uuidv5 } from 'uuid';
import type { Course, Item, Person } from '../data/types';

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
  const courseNumber = (course: Course) => firstCourse + course.number - 1 + generation() * 10;
  const itemNumber = (course: Course, item: Item) =>
    firstAssignment + generation() * 1000 + course.number * 100 + item.number;

  return {
    courseNumber: (course: Course) => String(courseNumber(course)),
    contextId: (course: Course) => hex('course', course.slug),
    assignmentNumber: (course: Course, item: Item) => String(itemNumber(course, item)),
    assignmentLtiId: (course: Course, item: Item) => uuid('assignment', course.slug, item.number),
    resourceLinkId: (course: Course, item: Item) => uuid('link', course.slug, item.number),
    resourceLinkLegacyId: (course: Course, item: Item) => hex('link', course.slug, item.number),
    userId: (person: Person) => uuid('user', person.slug),
    legacyUserId: (person: Person) => hex('user', person.slug),
  };
}
