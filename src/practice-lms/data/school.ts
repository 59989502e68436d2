/**
 * The school's changing part: which links people have added by deep linking, and how often everything was started over.
 * Kept in one small file when a data folder is given, so that links are still there after a restart.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { seedCourses, slugOf } from './courses';
import { people } from './people';
import type { Course, Item, Person, PracticeLmsName } from './types';

const addedLink = z.object({
  lms: z.enum(['canvas', 'moodle']),
  course: z.string(),
  title: z.string(),
  text: z.string(),
  points: z.number().nullable(),
  link: z.object({
    custom: z.record(z.string(), z.string()),
    url: z.string().nullable(),
    resourceId: z.string().nullable(),
    tag: z.string().nullable(),
  }),
});
export type AddedLink = z.infer<typeof addedLink>;

const stateSchema = z.object({ generation: z.int().nonnegative(), added: z.array(addedLink) });
type State = z.infer<typeof stateSchema>;

export interface School {
  /** Counts the fresh starts. Every LTI id is made with it, so that a fresh start is a new course to the tool. */
  generation(): number;
  courses(lms: PracticeLmsName): Course[];
  course(lms: PracticeLmsName, slug: string): Course | undefined;
  /** Adds a link to a course and returns it as an item. */
  addLink(link: AddedLink): Item;
  startOver(): void;
}

export function openSchool(folder: string | undefined, today: () => Date): School {
  const file = folder && path.join(folder, 'school.json');
  let state = file ? readState(file) : { generation: 0, added: [] };

  function write(next: State) {
    state = next;
    if (!file) return;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(next, null, 1));
    renameSync(`${file}.new`, file);
  }

  function courses(lms: PracticeLmsName): Course[] {
    return seedCourses(lms, today()).map((course) =>
      withAdded(
        course,
        state.added.filter((a) => a.lms === lms),
      ),
    );
  }

  const course: School['course'] = (lms, slug) => courses(lms).find((c) => c.slug === slug);

  return {
    generation: () => state.generation,
    courses,
    course,
    addLink(link) {
      write({ ...state, added: [...state.added, link] });
      const item = course(link.lms, link.course)?.items.at(-1);
      if (!item) throw new Error(`practice LMS: no course ${link.course}`);
      return item;
    },
    startOver: () => write({ generation: state.generation + 1, added: [] }),
  };
}

/** Teachers of a course, its students, or the director, who may enter every course. */
export function isIn(person: Person, course: Course): boolean {
  return person.role !== 'teacher' || course.teachers.includes(person.slug);
}

/** The people enrolled in a course; the director is an administrator and not enrolled. */
export function enrolled(course: Course): Person[] {
  return people.filter((person) => person.role !== 'director' && isIn(person, course));
}

function withAdded(course: Course, added: AddedLink[]): Course {
  const items = [...course.items];
  for (const link of added.filter((a) => a.course === course.slug)) {
    const number = items.length + 1;
    const kind = link.points === null ? 'Link' : 'Assignment';
    const { title, text, points } = link;
    items.push({
      slug: `${slugOf(title)}-${number}`,
      title,
      kind,
      text,
      dueAt: null,
      points,
      link: link.link,
      number,
    });
  }
  return { ...course, items };
}

/** A missing or unreadable file is a first start: nothing in it is worth stopping for. */
function readState(file: string): State {
  try {
    return stateSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { generation: 0, added: [] };
  }
}
