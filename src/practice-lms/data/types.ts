/** What the practice LMS is made of: people, courses, coursework and links to the tool. The same in both flavours. */
export type PracticeLmsName = 'canvas' | 'moodle';
export type PersonRole = 'teacher' | 'student' | 'director';
export type ItemKind = 'Assignment' | 'Quiz' | 'Page' | 'Link';

export interface Person {
  /** Names the person in URLs: `alvarez`. */
  slug: string;
  /** As the LMS shows and sends it: `Ms Alvarez`. */
  name: string;
  givenName: string;
  familyName: string;
  email: string;
  username: string;
  sisId: string;
  role: PersonRole;
  /** Position among the people, from 1: numeric ids are made of it. */
  number: number;
}

/** A resource link to the tool, with what a deep-linking answer said of it. */
export interface ToolLink {
  custom: Record<string, string>;
  /** Where the tool wants to be launched; null means its ordinary launch URL. */
  url: string | null;
  resourceId: string | null;
  tag: string | null;
}

export interface Item {
  slug: string;
  title: string;
  kind: ItemKind;
  text: string;
  /** ISO 8601 in UTC. */
  dueAt: string | null;
  /** Null when it is not graded. */
  points: number | null;
  /** Null when the item is the LMS's own and the tool is only shown beside it. */
  link: ToolLink | null;
  /** Position in its course, from 1: numeric ids are made of it. */
  number: number;
}

export interface Course {
  slug: string;
  title: string;
  label: string;
  sisId: string;
  description: string;
  /** Slugs of the teachers; every student takes every course. */
  teachers: string[];
  number: number;
  items: Item[];
}
