/** What the collections of tagging hold. Identifiers are our own hashes; times are Dates in UTC. */
import type { Lms } from '../../shared/viewer';

export const relations = ['teaches', 'assesses'] as const;
export type Relation = (typeof relations)[number];

export const courseworkTypes = ['Assignment', 'Quiz', 'Page', 'Link'] as const;
export type CourseworkType = (typeof courseworkTypes)[number];

/** How Waymark came to know a piece of coursework. */
export const courseworkSources = [
  'launch',
  'deep-link',
  'line-item',
  'export',
  /** Typed by a teacher. */
  'hand',
  /** Read from an uploaded course export. */
  'package',
  'canvas-api',
  'moodle-api',
] as const;
export type CourseworkSource = (typeof courseworkSources)[number];

export interface Course {
  _id: string;
  tenantId: string;
  /** The LMS's own id of the context (LTI 1.3 core, 5.4.1). */
  contextId: string;
  title: string | null;
  label: string | null;
  lms: Lms;
  /** Its number in the LMS's own web API; null when no launch has told it. */
  lmsNumber: string | null;
  pinnedPathwayIds: string[];
  /** The coursework that the course shows, so that its screens read by `_id` alone. */
  courseworkIds: string[];
  createdAt: Date;
  updatedAt: Date;
  seenAt: Date;
}

export interface Coursework {
  _id: string;
  tenantId: string;
  courseId: string;
  /** Every name it is known by, as `<course id>|<key>`; unique over all coursework. */
  aliases: string[];
  title: string | null;
  type: CourseworkType | null;
  dueAt: Date | null;
  sources: CourseworkSource[];
  /** Keys that it had in the courses from which this one was copied, newest first. */
  history: string[];
  /** Where it opens in the LMS (http or https), when a source has told. */
  url: string | null;
  /** What it was called before, and since when it no longer is. */
  renamed: { from: string; at: Date } | null;
  /** Sources that had listed it and no longer do. */
  missing: { source: CourseworkSource; since: Date }[];
  /** The document that it has become part of; its names and, once they are moved, its tags lead there. */
  mergedInto: string | null;
  /** When a teacher took it off the course's list. */
  removedAt: Date | null;
}

export interface Author {
  personId: string;
  name: string | null;
}

/** A statement on a target. */
export interface TagLink {
  itemId: string;
  relation: Relation;
}

export interface StoredTag extends TagLink {
  addedBy: Author;
  addedAt: Date;
}

/** Where tags came from that were taken over from the course of which this one is a copy. */
export interface CopiedFrom {
  courseId: string;
  targetId: string;
}

/** What teachers say of coursework that no LMS knows of. */
export type HandMade = Pick<Coursework, 'title' | 'type' | 'dueAt'>;

/** One change of one target's tags. Replaying the events of a target in the order of revisions yields its tags. */
export interface AuditEvent {
  /** `<target id>.<revision>`: writing it twice is writing it once, and the newest of a target are known without a search. */
  _id: string;
  tenantId: string;
  courseId: string;
  targetId: string;
  revision: number;
  at: Date;
  by: Author;
  before: TagLink[];
  after: TagLink[];
  /** Only on a change of what teachers made by hand: what was said of it, null before it was made and after it was taken off. */
  coursework?: { before: HandMade | null; after: HandMade | null };
  /** Only on a change that took over tags. */
  copiedFrom?: CopiedFrom;
}

/** The tags of one target: a course or a piece of coursework. A target without one has revision 0 and no tags. */
export interface TagSet {
  _id: string;
  tenantId: string;
  courseId: string;
  revision: number;
  tags: StoredTag[];
  changedBy: Author;
  changedAt: Date;
  /** Events written together with the change and not yet moved to `audit_events`. */
  outbox: AuditEvent[];
}

export interface Person {
  _id: string;
  tenantId: string;
  hideFirstVisit: boolean;
}
