/** What is remembered of a course that was copied from others, and what its teachers answered. */

/** How Waymark learned of a copy: from a launch (`$Context.id.history`) or from a notice of the LMS. */
export type FoundBy = 'history' | 'notice';

export interface CopyOrigin {
  courseId: string;
  foundBy: FoundBy;
  at: Date;
}

export type Answer = 'confirmed' | 'dismissed';

export interface CourseCopy {
  /** The course that is the copy. */
  _id: string;
  tenantId: string;
  /** Counts the changes of `origins`, so that two that come at once lose nothing. */
  revision: number;
  /** Newest first. Known to this tenant or not: an origin may be opened for the first time, or tagged, after its copy. */
  origins: CopyOrigin[];
  /** By the id of the origin's target whose tags were asked about. */
  answers: Record<string, Answer>;
}
