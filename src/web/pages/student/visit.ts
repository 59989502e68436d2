/** One look at a student's page: who, how the next page learns who, and in which language. */
import type { Viewer } from '../../../shared/viewer';
import type { Language } from '../../words';
import type { Nav } from '../session-link';

export interface Visit {
  viewer: Viewer;
  nav: Nav;
  /** Where the LMS wants people to go back to, from the launch. */
  returnUrl: string | null;
  lang: Language;
  /** True inside the LMS's frame; false in a window of its own. */
  framed: boolean;
}

/** Teachers look at these pages too: they get their tabs and words without "you". */
export const isStaff = (viewer: Pick<Viewer, 'roles'>) =>
  viewer.roles.includes('teacher') && !viewer.roles.includes('student');
