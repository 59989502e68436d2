/** Bringing tags into the LMS: what a plan is made of, and what a target has to be able to do. */

export const targetKinds = ['canvas', 'moodle'] as const;
export type TargetKind = (typeof targetKinds)[number];

export interface PushStep {
  kind: 'framework' | 'course-competency' | 'activity-competency' | 'outcome' | 'alignment';
  /** Of what it happens to: the course, or a piece of coursework. */
  title: string;
  /** Of the statement; null for a step that is about none. */
  code: string | null;
  /**
   * `todo`: a run does it. `there`: nothing is to be done. `missing`: something has to come first. `by-hand`: people do it in the LMS,
   * which lets no program do it.
   */
  state: 'todo' | 'there' | 'missing' | 'by-hand';
  note: string | null;
  /** Where it is done by hand. */
  url: string | null;
}

/** With what carrying it out needs, such as the LMS’s own number of the statement. */
export interface PlannedStep extends PushStep {
  ref: string | null;
}

export interface PushCourse {
  tenantId: string;
  courseId: string;
}

export interface StepResult {
  /** Of the step in the plan. */
  step: number;
  /** `there`: somebody else has done it since the plan. `skipped`: an earlier step failed. */
  outcome: 'done' | 'there' | 'failed' | 'skipped';
  problem: string | null;
}

/** A file that a run has made for people to import. */
export interface PushFile {
  fileName: string;
  mediaType: string;
  bytes: AsyncIterable<Uint8Array>;
}

export interface PushTarget {
  plan(course: PushCourse, signal: AbortSignal): Promise<PlannedStep[]>;
  /** Does the steps that are to be done, one after the other, and tells of each. Never removes anything. */
  run(
    course: PushCourse,
    steps: readonly PlannedStep[],
    signal: AbortSignal,
  ): AsyncIterable<{ step: number; outcome: 'done' | 'there' }>;
  /** The file, where the target is reached by one. */
  file: ((course: PushCourse) => Promise<PushFile>) | null;
  /** How people take a finished run further; null when nothing is left to do. */
  afterwards: string | null;
}

/** A statement as a target names it. */
export interface PushStatement {
  code: string;
  text: string;
  /** By which an LMS may know it, the likeliest first. */
  idNumbers: readonly string[];
}
