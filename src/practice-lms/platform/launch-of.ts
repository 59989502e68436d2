/** Reads from a request who opens the tool, where, and on what; refuses what that person could not do in an LMS. */
import type { Request } from 'express';
import { z } from 'zod';
import { badRequest, forbidden, notFound } from '../../shared/errors';
import { isStaff, personBySlug } from '../data/people';
import { isIn, itemIn, type School } from '../data/school';
import type { Course, Person, PracticeLmsName } from '../data/types';
import type { Flavor, Launch, Placement } from './flavor';

const launchQuery = z.object({
  placement: z.string().max(60),
  course: z.string().max(60).optional(),
  item: z.string().max(80).optional(),
});

const may: Readonly<Record<Placement['who'], (person: Person) => boolean>> = {
  anyone: () => true,
  staff: isStaff,
  director: ({ role }) => role === 'director',
};

export function createLaunchOf(flavor: Flavor, school: School) {
  const { lms } = flavor.platform;

  return function launchOf(req: Request): Launch {
    const person = personOf(req, lms);
    const query = launchQuery.safeParse(req.query);
    const placement = query.success
      ? new Map(Object.entries(flavor.placements)).get(query.data.placement)
      : undefined;
    if (!query.success || !placement) {
      throw badRequest({
        code: 'practice-lms.placement',
        message: 'This LMS has no such place to open the tool from.',
        help: `Its placements: ${Object.keys(flavor.placements).join(', ')}.`,
      });
    }
    if (!may[placement.who](person)) {
      throw forbidden({
        code: 'practice-lms.role',
        message: `${person.name} may not open the tool here.`,
        help: 'Choose another person on the start page.',
      });
    }
    const course = placement.needs === 'nothing' ? null : courseFor(school, lms, person, query.data.course);
    const item = placement.needs === 'item' && course ? itemIn(course, query.data.item) : null;
    return { person, placement: query.data.placement, message: placement.message, course, item };
  };
}

/** Moodle has no readers without an account here. */
export function personOf(req: Request, lms: PracticeLmsName): Person {
  const person = personBySlug(String(req.params.person));
  if (!person || (lms === 'moodle' && person.role === 'visitor'))
    throw notFound({ code: 'practice-lms.person', message: 'Nobody here has that name.' });
  return person;
}

/** The course, if the person is in it. */
export function courseFor(school: School, lms: PracticeLmsName, person: Person, slug: unknown): Course {
  const course = school.course(lms, String(slug));
  if (!course) throw notFound({ code: 'practice-lms.course', message: 'There is no such course.' });
  if (isIn(person, course)) return course;
  throw forbidden({
    code: 'practice-lms.not-enrolled',
    message: `${person.name} is not in ${course.title}.`,
    help: 'Choose another person on the start page.',
  });
}
