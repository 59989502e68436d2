/** From an activity as Moodle tells of it to an entry of the inventory. */
import { z } from 'zod';
import type { CourseworkType, InventoryEntry } from '../../tagging';

/** Seconds since 1970, up to a year that a date can name; 0 for none. */
export const secondsSchema = z.int().min(0).max(1e11).catch(0);

export const moduleSchema = z.object({
  id: z.int().positive(),
  instance: z.int().nullish(),
  name: z.string(),
  modname: z.string(),
  url: z.string().nullish(),
  /** Since 4.0; names of the dates are in the language of the site, `dataid` is not. */
  dates: z.array(z.object({ dataid: z.string().nullish(), timestamp: secondsSchema })).default([]),
});
export type Module = z.infer<typeof moduleSchema>;

/** What further functions told, by the number of the activity. */
export interface Details {
  /** Seconds since 1970; 0 for none. */
  dueAt: Map<number, number>;
  graded: Map<number, boolean>;
}

const types = new Map<string, CourseworkType>([
  ['assign', 'Assignment'],
  ['workshop', 'Assignment'],
  ['lesson', 'Assignment'],
  ['quiz', 'Quiz'],
  ['page', 'Page'],
  ['book', 'Page'],
  ['resource', 'Page'],
  ['folder', 'Page'],
  ['url', 'Link'],
]);

/** Text on the course page, and parts of it: nothing that one opens. */
const noCoursework: readonly string[] = ['label', 'subsection'];

const dueDates: readonly string[] = ['duedate', 'timeclose'];

export const moodleEntries = (modules: readonly Module[], details: Details): InventoryEntry[] =>
  modules
    .filter(({ modname }) => !noCoursework.includes(modname))
    .map((module) => ({
      keys: keysOf(module),
      title: module.name,
      type: typeOf(module, details),
      dueAt: dueAtOf(module, details),
      url: module.url ?? null,
    }));

/** A resource link of LTI is the row of the activity, not its place in the course. */
const keysOf = ({ id, modname, instance }: Module): string[] => [
  `moodle:${id}`,
  ...(modname === 'lti' && instance ? [`rl:${instance}`] : []),
];

function typeOf({ id, modname }: Module, { graded }: Details): CourseworkType | null {
  if (modname !== 'lti') return types.get(modname) ?? null;
  const isGraded = graded.get(id);
  if (isGraded === undefined) return null;
  return isGraded ? 'Assignment' : 'Link';
}

function dueAtOf({ id, dates }: Module, { dueAt }: Details): string | null {
  const shown = dates.find(({ dataid }) => dataid && dueDates.includes(dataid))?.timestamp;
  const seconds = dueAt.get(id) ?? shown ?? 0;
  return seconds > 0 ? new Date(seconds * 1000).toISOString() : null;
}
