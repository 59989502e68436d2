/** Addresses of the student's pages. The course stands in every one: it says which cookie counts when several courses are open. */
import type { Language } from '../../words';

/** Patterns for the router. */
export const studentPaths = { coursework: '/student/coursework/:id', map: '/student/map' } as const;

export interface Place {
  courseId: string;
  lang: Language;
}

const withPlace = (path: string, { courseId, lang }: Place) =>
  `${path}?${new URLSearchParams({ course: courseId, lang })}`;

export const courseworkHref = (courseworkId: string, place: Place) =>
  withPlace(`/student/coursework/${encodeURIComponent(courseworkId)}`, place);

export const mapHref = (place: Place) => withPlace(studentPaths.map, place);

/** The teacher's app, opened on the course. */
export const appHref = ({ courseId }: Pick<Place, 'courseId'>) =>
  `/app?${new URLSearchParams({ course: courseId })}`;
