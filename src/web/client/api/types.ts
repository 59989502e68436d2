/** The shapes of Waymark's JSON API, as the browser sees them. */

export type Relation = 'teaches' | 'assesses';
export type Role = 'teacher' | 'student' | 'observer' | 'director';
export type Level = 'cluster' | 'pathway';
/** First and one-past-last character of a matched word. */
export type Mark = [start: number, end: number];

export interface Session {
  token: string;
  expiresAt: string;
  viewer: { name: string | null; roles: Role[]; lms: string; locale: string };
  course: { id: string; title: string | null; label: string | null } | null;
  /** Target on which the launch opens, if it came from a piece of coursework. */
  openOn: string | null;
  /** What the LMS asks for, where it asks for links. */
  deepLink: DeepLinkAsked | null;
  framework: { version: string; documentId: string };
}

export interface DeepLinkAsked {
  courseTitle: string | null;
  /** Of the assignment that is being made, where the LMS tells it. */
  title: string | null;
  maxItems: number;
  /** True where tags are shown amid a text. */
  badge: boolean;
}

/** A link that brings its tags. */
export interface TaggedLink {
  title: string;
  tags: { itemId: string; relation: Relation }[];
}

export interface Statement {
  id: string;
  code: string;
  text: string;
  label: string;
  level: Level;
  clusterId: string;
  clusterCode: string;
  clusterName: string;
  pathwayId: string | null;
  pathwayName: string | null;
}

export interface Person {
  you: boolean;
  name: string | null;
}

export interface Tag extends Statement {
  relation: Relation;
  addedBy: Person;
  addedAt: string;
}

export type CourseworkType = 'Assignment' | 'Quiz' | 'Page' | 'Link';

export interface Target {
  id: string;
  kind: 'course' | 'coursework';
  title: string;
  type: CourseworkType | null;
  dueAt: string | null;
  /** How it came to be known, such as `launch`, `hand`, `package`, `canvas-api`. */
  sources: string[];
  /** True for what no LMS knows of: its teachers name it. */
  byHand: boolean;
  /** True when the LMS says that it is no longer there. */
  gone: boolean;
  renamedFrom: string | null;
  /** Where it opens in the LMS. */
  url: string | null;
  revision: number;
  tags: Tag[];
}

export interface PathwayRef {
  id: string;
  code: string;
  name: string;
  clusterId: string;
  clusterCode: string;
  clusterName: string;
}

export interface Board {
  course: { id: string; title: string };
  courseTarget: Target;
  coursework: Target[];
  pinned: PathwayRef[];
  showFirstVisit: boolean;
}

/** A pinned pathway, or all of its cluster, with how much of it this course uses. */
export interface PinnedScope {
  kind: 'pathway' | 'cluster';
  id: string;
  code: string;
  name: string;
  clusterCode: string;
  count: number;
  used: number;
}

export interface TargetDetail {
  target: Target;
  recent: Statement[];
  pinned: PinnedScope[];
}

/** What a teacher types in. */
export interface TypedCoursework {
  title: string;
  type: CourseworkType | null;
  dueAt: string | null;
  /** True when another piece of the same name is meant. */
  anyway?: boolean;
}

export interface TagEdit {
  put: { itemId: string; relation: Relation }[];
  remove: string[];
}

/** Data of the error `tags.conflict`. */
export interface Conflict {
  current: Target;
  changedBy: Person;
  changedAt: string;
}

export interface Change {
  id: string;
  at: string;
  by: Person;
  targetId: string;
  targetTitle: string;
  added: { itemId: string; label: string; relation: Relation }[];
  removed: { itemId: string; label: string; relation: Relation }[];
  changed: { itemId: string; label: string; from: Relation; to: Relation }[];
}

export interface SearchScope {
  q: string;
  cluster: string | null;
  pathway: string | null;
  level: Level | null;
  pinned: boolean;
}

export interface FoundStatement extends Statement {
  marks: Mark[];
}

export interface SearchResult {
  total: number;
  statements: FoundStatement[];
  /** Ways on when nothing matched. */
  none: {
    words: string[];
    everywhere: { total: number; clusters: string[] };
    scope: { name: string; count: number } | null;
  } | null;
}

export interface FrameworkPathway {
  id: string;
  code: string;
  name: string;
  count: number;
}

export interface FrameworkCluster {
  id: string;
  code: string;
  name: string;
  count: number;
  /** Statements shared by every pathway of the cluster. */
  shared: number;
  pathways: FrameworkPathway[];
}

export interface Framework {
  document: { id: string; title: string; version: string; changed: string };
  counts: { areas: number; elements: number; clusters: number; pathways: number; statements: number };
  clusters: FrameworkCluster[];
}

export interface FrameworkItem {
  id: string;
  type: 'area' | 'element' | 'cluster' | 'pathway' | 'statement';
  code: string;
  text: string;
  label: string | null;
  definition: string | null;
  student: string | null;
  studentEs: string | null;
  keywords: string[];
  /** With O*NET-SOC codes. */
  occupations: { name: string; code: string | null }[];
  level: Level | null;
  kind: 'knowledge' | 'skill' | null;
  element: { id: string; name: string } | null;
  parents: { id: string; name: string }[];
  provenance: Record<string, 'source' | 'project'>;
  changed: string;
  uri: string;
}
