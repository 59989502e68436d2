/** What the practice LMS is made of: people, courses, coursework and links to the tool. The same in both flavours. */
export type PracticeLmsName = 'canvas' | 'moodle';
/** A visitor is somebody who is not signed in. */
export type PersonRole = 'teacher' | 'student' | 'director' | 'visitor';
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
  /** Client id of the tool that made it; null for a link that opens whichever tool is asked for. */
  tool: string | null;
}

/** A link that stands inside the text of a page or an assignment (Canvas's Rich Content Editor). */
export interface Embed {
  title: string;
  link: ToolLink;
}

/** What is needed to tell the ids of a course that another one was copied from. */
export interface CourseRef {
  slug: string;
  number: number;
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
  /** Counts the items of its course from 1, and is never given again: numeric ids are made of it. */
  number: number;
  /** The module that holds it, in Canvas. */
  module: string | null;
  embeds: Embed[];
  /** Courses that held it under the same number before they were copied, newest first. */
  copiedFrom: CourseRef[];
}

/** A column of the gradebook that a tool made by Assignment and Grade Services. */
export interface ToolLineItem {
  /** Counts on from the items of its course. */
  number: number;
  /** Client id. */
  tool: string;
  label: string;
  points: number;
  resourceId: string | null;
  tag: string | null;
  /** Number of the item that it belongs to. */
  item: number | null;
  /** True when the item was made for it, and goes with it (Canvas). */
  ownsItem: boolean;
}

export interface Course extends CourseRef {
  title: string;
  label: string;
  sisId: string;
  description: string;
  /** Slugs of the teachers; every student takes every course. */
  teachers: string[];
  /** True when people who are not signed in may read it, in Canvas. */
  isPublic: boolean;
  /** The highest number that an item has ever had. */
  lastItem: number;
  items: Item[];
  lineItems: ToolLineItem[];
  /** The courses it was copied from, newest first. */
  copiedFrom: CourseRef[];
}
