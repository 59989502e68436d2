/** What teachers and directors change in a course: forms of both LMSs. */
import { type Request, Router } from 'express';
import { forbidden } from '../../shared/errors';
import { isStaff } from '../data/people';
import type { School } from '../data/school';
import type { Course, Person, PracticeLmsName } from '../data/types';
import { courseFor, personOf } from '../platform/launch-of';
import { courseUrl } from './format';

export interface ChangeParts {
  lms: PracticeLmsName;
  school: School;
  /** Is told of each copy, so that the LMS can tell its tools. */
  onCopy(copy: Course): void;
}

export function changeRoutes({ lms, school, onCopy }: ChangeParts): Router {
  const router = Router();

  router.post(`/${lms}/:person/courses/:course/copy`, (req, res) => {
    const { person, course } = staffOf(req);
    const copy = school.copyCourse(lms, course.slug);
    onCopy(copy);
    res.redirect(303, courseUrl(lms, person, copy));
  });

  function staffOf(req: Request): { person: Person; course: Course } {
    const person = personOf(req, lms);
    const course = courseFor(school, lms, person, req.params.course);
    if (isStaff(person)) return { person, course };
    throw forbidden({
      code: 'practice-lms.role',
      message: `${person.name} may not change this course.`,
      help: 'Choose a teacher on the start page.',
    });
  }

  return router;
}
