/** What another source says is in a course, and what taking it in changes. The shapes that connectors and uploads speak. */
import type { CourseworkSource, CourseworkType } from './types';

export interface InventoryEntry {
  /** Names by which it may be known, such as `canvas-id:42`, `moodle:7`, `rl:3`, `cc:i8d2…`; at least one. */
  keys: string[];
  title: string;
  type: CourseworkType | null;
  /** ISO 8601. From a web API null means that there is none, from anything else that it does not say. */
  dueAt: string | null;
  /** Where it opens in the LMS; anything but http and https is left out. */
  url?: string | null;
}

export interface Inventory {
  tenantId: string;
  courseId: string;
  source: CourseworkSource;
  /** True when the entries are all that the source has: what it had listed before and no longer has is then noticed. */
  complete: boolean;
  entries: readonly InventoryEntry[];
}

/** What becomes of one entry. */
export interface EntryChange {
  entry: InventoryEntry;
  /** `merged`: it was known twice and is one now; `here`: it is known as it is listed. */
  change: 'new' | 'renamed' | 'back' | 'merged' | 'here';
  /** The title that it had; of what is renamed. */
  from?: string;
}

export interface InventoryReport {
  added: { title: string }[];
  renamed: { from: string; to: string }[];
  unchanged: number;
  /** Pieces that were known twice and are one now. */
  merged: { title: string }[];
  /** No longer in the LMS; with how many tags, which all stay. */
  gone: { title: string; tags: number }[];
  /** Was gone and is in the LMS again. */
  back: { title: string }[];
}
