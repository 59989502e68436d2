/** A course's tagged coursework as exporters see it: plain data, without names of people. */

/** A tag: the alignment of the course or of its coursework to a statement of the framework. */
export interface Alignment {
  /** CFItem identifier. One that has left the framework is not here. */
  itemId: string;
  relation: 'teaches' | 'assesses';
}

export interface AlignedCoursework {
  id: string;
  title: string;
  /** What the LMS calls it, such as `assignment`, or null when it does not say. */
  type: string | null;
  /** ISO 8601 in UTC. */
  dueAt: string | null;
  /** What an exported link carries (`waymark_link`), so that its launch leads back to this coursework and its tags. */
  linkId: string;
  alignments: readonly Alignment[];
}

export interface CourseAlignments {
  id: string;
  title: string;
  /** The short name in the LMS; empty when it has none. */
  label: string;
  lms: 'canvas' | 'moodle' | 'other';
  /** Tags of the course as a whole. */
  alignments: readonly Alignment[];
  /** In the order of the course's board. Untagged coursework is here too, with no alignments. */
  coursework: readonly AlignedCoursework[];
  /** Date and time of the last change of its tags, ISO 8601 in UTC; that of the framework when it has none. */
  changed: string;
  /** Where an LTI link launches Waymark. */
  launchUrl: string;
}
