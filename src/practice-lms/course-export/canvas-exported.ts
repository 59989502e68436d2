/** What every file of a Canvas export is made from. */
import type { CanvasIds } from '../canvas/ids';
import type { Course } from '../data/types';

export interface CanvasPackageParts {
  ids: CanvasIds;
  /** Of the tool, for links that name no address of their own. */
  launchUrl: string;
}

export interface Exported extends CanvasPackageParts {
  course: Course;
  /** Canvas names everything in an export by a hash of its own id. */
  key(...of: (string | number)[]): string;
}
