/** How much the word of each source counts. */
import type { CourseworkSource } from './types';

/** Who ranks higher names a piece of coursework; among equals the newest word counts. */
const ranks: Record<CourseworkSource, number> = {
  hand: 0,
  export: 0,
  // The state of the course when it was exported.
  package: 1,
  'deep-link': 2,
  'line-item': 2,
  // The LMS, at this moment, about our link to it…
  launch: 3,
  // …and about the piece of coursework itself.
  'canvas-api': 4,
  'moodle-api': 4,
};

/** True when no source of `known` ranks above `source`. */
export const mayName = (source: CourseworkSource, known: readonly CourseworkSource[]): boolean =>
  known.every((other) => ranks[other] <= ranks[source]);

/** Reads the whole course from the LMS, so that what it does not list is not there. */
export const isWebApi = (source: CourseworkSource): boolean => ranks[source] === ranks['canvas-api'];

/** Speaks of the course as it is now, not as it was once. */
export const isCurrent = (source: CourseworkSource): boolean => ranks[source] > ranks.package;

/** True when nobody but teachers has told of it. */
export const isHandMade = ({ sources }: { sources: readonly CourseworkSource[] }): boolean =>
  sources.includes('hand') && mayName('hand', sources);
