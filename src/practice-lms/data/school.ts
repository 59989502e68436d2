/**
 * The school's changing part: its courses with what people have added, renamed, deleted and copied, and how often everything was
 * started over. Kept in one file when a data folder is given, so that all of it is still there after a restart.
 */
import path from 'node:path';
import { notFound } from '../../shared/errors';
import { seedCourses, slugOf } from './courses';
import { keep } from './kept';
import { people } from './people';
import { type SchoolState, stateSchema } from './school-state';
import type { Course, Item, Person, PracticeLmsName, ToolLineItem } from './types';

/** What somebody says of a new item; the rest is found out here. */
export type NewItem = Pick<Item, 'title' | 'text' | 'kind' | 'points' | 'link'> &
  Partial<Pick<Item, 'dueAt' | 'module'>>;
export type ItemChange = Partial<Pick<Item, 'title' | 'text' | 'dueAt' | 'points' | 'link' | 'embeds'>>;

export interface School {
  /** Counts the fresh starts. Every LTI id is made with it, so that a fresh start is a new course to the tool. */
  generation(): number;
  courses(lms: PracticeLmsName): readonly Course[];
  course(lms: PracticeLmsName, slug: string): Course | undefined;
  /** A new course with the same items; every id of it is new. Throws 404 `practice-lms.course`, as all changes do. */
  copyCourse(lms: PracticeLmsName, slug: string): Course;
  addItem(lms: PracticeLmsName, course: string, item: NewItem): Item;
  /** Throws 404 `practice-lms.item`. */
  changeItem(lms: PracticeLmsName, course: string, item: string, change: ItemChange): Item;
  removeItem(lms: PracticeLmsName, course: string, item: string): void;
  addLineItem(lms: PracticeLmsName, course: string, lineItem: Omit<ToolLineItem, 'number'>): ToolLineItem;
  changeLineItem(
    lms: PracticeLmsName,
    course: string,
    number: number,
    change: Partial<Pick<ToolLineItem, 'label' | 'points' | 'resourceId' | 'tag'>>,
  ): void;
  removeLineItem(lms: PracticeLmsName, course: string, number: number): void;
  startOver(): void;
}

export function openSchool(folder: string | undefined, today: () => Date): School {
  const first = (generation: number): SchoolState => ({
    generation,
    courses: { canvas: seedCourses('canvas', today()), moodle: seedCourses('moodle', today()) },
  });
  const state = keep(folder && path.join(folder, 'school.json'), stateSchema, () => first(0));

  const courses: School['courses'] = (lms) => state.get().courses[lms];
  const course: School['course'] = (lms, slug) => courses(lms).find((c) => c.slug === slug);

  function known(lms: PracticeLmsName, slug: string): Course {
    const found = course(lms, slug);
    if (found) return found;
    throw notFound({ code: 'practice-lms.course', message: 'There is no such course.' });
  }

  function write(lms: PracticeLmsName, next: Course[]): void {
    state.set({ ...state.get(), courses: { ...state.get().courses, [lms]: next } });
  }

  const replace = (lms: PracticeLmsName, changed: Course) =>
    write(
      lms,
      courses(lms).map((c) => (c.slug === changed.slug ? changed : c)),
    );

  return {
    generation: () => state.get().generation,
    courses,
    course,
    copyCourse(lms, slug) {
      const copy = copyOf(known(lms, slug), courses(lms));
      write(lms, [...courses(lms), copy]);
      return copy;
    },
    addItem(lms, slug, parts) {
      const home = known(lms, slug);
      const number = home.lastItem + 1;
      const item: Item = {
        dueAt: null,
        module: null,
        ...parts,
        slug: `${slugOf(parts.title)}-${number}`,
        number,
        embeds: [],
        copiedFrom: [],
      };
      replace(lms, { ...home, lastItem: number, items: [...home.items, item] });
      return item;
    },
    changeItem(lms, slug, itemSlug, change) {
      const home = known(lms, slug);
      const item = { ...itemIn(home, itemSlug), ...change };
      replace(lms, { ...home, items: home.items.map((i) => (i.slug === itemSlug ? item : i)) });
      return item;
    },
    removeItem(lms, slug, itemSlug) {
      const home = known(lms, slug);
      const gone = itemIn(home, itemSlug);
      replace(lms, { ...home, items: home.items.filter((item) => item !== gone) });
    },
    addLineItem(lms, slug, parts) {
      const home = known(lms, slug);
      const lineItem = { ...parts, number: home.lastItem + 1 };
      replace(lms, {
        ...home,
        lastItem: lineItem.number,
        lineItems: [...home.lineItems, lineItem],
      });
      return lineItem;
    },
    changeLineItem(lms, slug, number, change) {
      const home = known(lms, slug);
      const lineItems = home.lineItems.map((one) => (one.number === number ? { ...one, ...change } : one));
      replace(lms, { ...home, lineItems });
    },
    removeLineItem(lms, slug, number) {
      const home = known(lms, slug);
      replace(lms, { ...home, lineItems: home.lineItems.filter((one) => one.number !== number) });
    },
    startOver: () => state.set(first(state.get().generation + 1)),
  };
}

/** @throws 404 `practice-lms.item` */
export function itemIn(course: Course, slug: unknown): Item {
  const item = course.items.find((i) => i.slug === slug);
  if (item) return item;
  throw notFound({
    code: 'practice-lms.item',
    message: `There is no such coursework in ${course.title}.`,
    help: 'Open the course again and choose from its list.',
  });
}

/** Teachers of a course, its students, or the director, who may enter every course; visitors where anyone may read. */
export function isIn(person: Person, course: Course): boolean {
  if (person.role === 'visitor') return course.isPublic;
  return person.role !== 'teacher' || course.teachers.includes(person.slug);
}

/** The people enrolled in a course; the director is an administrator and not enrolled. */
export function enrolled(course: Course): Person[] {
  return people.filter((person) => person.role !== 'director' && isIn(person, course));
}

/** Items keep their numbers: their ids are made with the course's name and are new all the same. */
function copyOf(origin: Course, all: readonly Course[]): Course {
  const copies = all.filter((c) => c.slug.startsWith(`${origin.slug}-copy-`)).length;
  const from = { slug: origin.slug, number: origin.number };
  return {
    ...origin,
    slug: `${origin.slug}-copy-${copies + 1}`,
    title: `${origin.title} (copy)`,
    label: `${origin.label}-C${all.length - 1}`,
    sisId: '',
    number: all.length + 1,
    copiedFrom: [from, ...origin.copiedFrom],
    lineItems: [],
    items: origin.items.map((item) => ({ ...item, copiedFrom: [from, ...item.copiedFrom] })),
  };
}
