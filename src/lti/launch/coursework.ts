/**
 * Which piece of coursework a launch is about. Names it may be known by, most stable first:
 * `canvas:<assignment's LTI id>` (from the custom field of our Canvas configuration; the only sign in assignment_view, where the
 * resource link is the course's), `link:<id of our deep link>`, `rl:<resource link id>`.
 */
import type { CourseworkHint } from '../lti-port';
import type { LaunchClaims } from './claims';

/** Custom parameters by which Waymark knows its own. Lower case and underscores only: Moodle rewrites other names. */
export const CUSTOM = {
  canvasAssignment: 'canvas_assignment_lti_id',
  canvasAssignmentTitle: 'canvas_assignment_title',
  dueAt: 'due_at',
  placement: 'placement',
  /** Set on every link that Waymark makes by deep linking. */
  link: 'waymark_link',
} as const;

const MAX_KEY = 200;

/** @param mayTellDueDate a student's launch names that student's own date, which is not the coursework's */
export function readCoursework(claims: LaunchClaims, mayTellDueDate: boolean): CourseworkHint | null {
  const { custom, context, resourceLink } = claims;
  const ownLink = resourceLink && resourceLink.id !== context?.id ? resourceLink : null;
  const keys = [
    key('canvas', custom.get(CUSTOM.canvasAssignment)),
    key('link', ownLink ? custom.get(CUSTOM.link) : undefined),
    key('rl', ownLink?.id),
  ].filter((name) => name !== null);
  if (keys.length === 0) return null;
  return {
    keys,
    title: custom.get(CUSTOM.canvasAssignmentTitle) ?? ownLink?.title ?? null,
    dueAt: mayTellDueDate ? instant(custom.get(CUSTOM.dueAt)) : null,
  };
}

const key = (kind: string, value: string | undefined) =>
  value && value.length <= MAX_KEY ? `${kind}:${value}` : null;

/** ISO date-time in UTC; null for anything that is not one. */
export function instant(text: string | null | undefined): string | null {
  if (!text || !/^\d{4}-\d{2}-\d{2}T/.test(text)) return null;
  const time = new Date(text);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}
