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
  /** The same of an assignment of Canvas, by LTI ids. */
  activityHistory: 'activity_history',
  /** What the teacher is editing where Canvas' editor opens Waymark, such as `assignment.body` and `132`. */
  editedType: 'canvas_resource_type',
  editedId: 'canvas_resource_id',
  dueAt: 'due_at',
  placement: 'placement',
  /** Set on every link that Waymark makes by deep linking. */
  link: 'waymark_link',
  /** Set on links that show tags amid other content: `COURSE_BADGE` for the course's, anything else for those of the link. */
  badge: 'badge',
} as const;

export const COURSE_BADGE = 'course';

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
  if (custom.get(CUSTOM.badge) === COURSE_BADGE) return null;
  const ownLink = standsForCourse(claims, lms) ? null : claims.resourceLink;
  const keys = [
    key('canvas', custom.get(CUSTOM.canvasAssignment)),
    key('canvas-id', custom.get(CUSTOM.canvasAssignmentNumber) ?? editedAssignment(claims)),
    key('link', ownLink ? custom.get(CUSTOM.link) : undefined),
    key('rl', ownLink?.id),
  ].filter((name) => name !== null);
  if (keys.length === 0) return null;
  return {
    keys,
    title: custom.get(CUSTOM.canvasAssignmentTitle) ?? ownLink?.title ?? null,
    history: [
      ...listOf(custom.get(CUSTOM.activityHistory)).map((id) => `canvas:${id}`),
      ...(ownLink ? listOf(custom.get(CUSTOM.linkHistory)).map((id) => `rl:${id}`) : []),
    ],
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

/** `assignment.body`: the text of an assignment; quizzes, pages and discussions have other numbers. */
function editedAssignment({ custom }: LaunchClaims): string | undefined {
  const type = custom.get(CUSTOM.editedType);
  return type?.split('.')[0] === 'assignment' ? custom.get(CUSTOM.editedId) : undefined;
}

const key = (kind: string, value: string | undefined) =>
  value && value.length <= MAX_KEY ? `${kind}:${value}` : null;

/** What Canvas writes at the end of a history that it did not write out. */
const UNFINISHED: readonly string[] = ['truncated', 'timed out'];
/** As many as Canvas writes out. */
const MAX_HISTORY = 1_000;

/** Comma-separated ids, as `$Context.id.history` and its like are (LTI 1.3 core, appendix D). */
export const listOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '' && id.length <= MAX_KEY && !UNFINISHED.includes(id))
    .slice(0, MAX_HISTORY);

/** ISO date-time in UTC; null for anything that is not one. */
export function instant(text: string | null | undefined): string | null {
  if (!text || !/^\d{4}-\d{2}-\d{2}T/.test(text)) return null;
  const time = new Date(text);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}
