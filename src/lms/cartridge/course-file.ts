/** What comes out of an uploaded course export, whichever LMS made it. */
import type { InventoryEntry } from '../../tagging';

export interface CourseFile {
  /** As the file calls the course; null when it does not. */
  courseTitle: string | null;
  /** In the order of the course. */
  entries: InventoryEntry[];
  /** Pieces that are known by the table of contents alone, because their own file could not be read. */
  unreadable: number;
}

export interface Reading {
  onProgress(progress: { done: number; total: number }): void;
  signal: AbortSignal;
}
