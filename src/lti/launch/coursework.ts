/**
 * Which piece of coursework a launch is about. Names it may be known by, most stable first:
 * `canvas:<assignment's LTI id>` and `canvas-id:<its number>` (from the custom field of our Canvas configuration; the only signs in assignment_view, where the
 * resource link is the course's), `link:<id of our deep link>`, `rl:<resource link id>`.
 */

import type { Lms } from '../../shared/viewer';
import type { CourseworkHint } from '../lti-port';
import type { LaunchClaims } from './claims';

/** Custom parameters by which Waymark knows its own. Lower case and underscores only: Moodle rewrites other names. */
export const CUSTOM = {
  canvasAssignment: 'canvas_assignment_lti_id',
  canvasAssignmentTitle: 'canvas_assignment_title',
  /** The number by which the LMS's own web API names the assignment, and the course. */
  canvasAssignmentNumber: 'canvas_assignment_id',
  courseNumber: 'lms_course_id',
  /** Where this course, and this link, were copied from, newest first. */
  contextHistory: 'context_history',
  linkHistory: 'link_history',
  dueAt: 'due_at',
  placement: 'placement',
  /** Set on every link that Waymark makes by deep linking. */
  link: 'waymark_link',
} as const;

const MAX_KEY = 200;

/** The placement of a link that stands for its whole course: in Canvas' navigation, or a Moodle activity that is set up so. */
const WHOLE_COURSE = 'course_navigation';

/** @param mayTellDueDate a student's launch names that student's own date, which is not the coursework's */
export function readCoursework(
  claims: LaunchClaims,
  lms: Lms,
  mayTellDueDate: boolean,
): CourseworkHint | null {
  const { custom } = claims;
  const ownLink = standsForCourse(claims, lms) ? null : claims.resourceLink;
  const keys = [
    key('canvas', custom.get(CUSTOM.canvasAssignment)),
    key('canvas-id', custom.get(CUSTOM.canvasAssignmentNumber)),
    key('link', ownLink ? custom.get(CUSTOM.link) : undefined),
    key('rl', ownLink?.id),
  ].filter((name) => name !== null);
  if (keys.length === 0) return null;
  return {
    keys,
    title: custom.get(CUSTOM.canvasAssignmentTitle) ?? ownLink?.title ?? null,
    history: ownLink ? listOf(custom.get(CUSTOM.linkHistory)).map((id) => `rl:${id}`) : [],
    dueAt: mayTellDueDate ? instant(custom.get(CUSTOM.dueAt)) : null,
  };
}

/**
 * Where no link is launched Canvas names the course as the resource link. Moodle never does; its ids are row numbers, so an activity
 * may have its course's number by chance.
 */
function standsForCourse({ custom, context, resourceLink }: LaunchClaims, lms: Lms): boolean {
  return (
    custom.get(CUSTOM.placement) === WHOLE_COURSE || (lms !== 'moodle' && resourceLink?.id === context?.id)
  );
}

const key = (kind: string, value: string | undefined) =>
  value && value.length <= MAX_KEY ? `${kind}:${value}` : null;

/** Comma-separated ids, as `$Context.id.history` and `$ResourceLink.id.history` are (LTI 1.3 core, appendix D). */
export const listOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '' && id.length <= MAX_KEY);

/** ISO date-time in UTC; null for anything that is not one. */
export function instant(text: string | null | undefined): string | null {
  if (!text || !/^\d{4}-\d{2}-\d{2}T/.test(text)) return null;
  const time = new Date(text);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}
