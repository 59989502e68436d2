/** Words and dates on the pages. */
import type { Course, Item, Person } from '../data/types';

const day = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', timeZone: 'UTC' });

/** `Assignment · due Oct 14`. */
export function kindAndDue(item: Item): string {
  const due = item.dueAt ? `due ${day.format(new Date(item.dueAt))}` : 'no due date';
  return item.kind === 'Link' ? 'Tagged link' : `${item.kind} · ${due}`;
}

/** `Ms Alvarez, teacher`. */
export function whoIs(person: Person): string {
  if (person.role === 'visitor') return 'Not signed in';
  const name = person.role === 'student' ? person.givenName : person.name;
  return `${name}, ${person.role}`;
}

export function byDueDate(items: readonly Item[]): Item[] {
  return items.toSorted((a, b) => (a.dueAt ?? '9999').localeCompare(b.dueAt ?? '9999'));
}

export function itemUrl(lms: 'canvas' | 'moodle', person: Person, course: Course, item: Item): string {
  if (lms === 'canvas') return canvasItemUrl(person, course, item);
  return `${courseUrl(lms, person, course)}/activities/${item.slug}`;
}

/** Where an item opens in Canvas: links and pages are module items, everything else an assignment. */
export function canvasItemUrl(person: Person, course: Course, item: Item): string {
  const folder = item.points === null ? 'modules/items' : 'assignments';
  return `/canvas/${person.slug}/courses/${course.slug}/${folder}/${item.slug}`;
}

export function courseUrl(lms: 'canvas' | 'moodle', person: Person, course: Course): string {
  return `/${lms}/${person.slug}/courses/${course.slug}`;
}
