/** Reads from a request who opens the tool, where, and on what; refuses what that person could not do in an LMS. */
import type { Request } from 'express';
import { z } from 'zod';
import { badRequest, forbidden, notFound } from '../../shared/errors';
import { personBySlug } from '../data/people';
import { isIn, type School } from '../data/school';
import type { Course, Item, Person } from '../data/types';
import type { Flavor, Launch } from './flavor';

const launchQuery = z.object({
  placement: z.string().max(60),
  course: z.string().max(60).optional(),
  item: z.string().max(80).optional(),
});

export function createLaunchOf(flavor: Flavor, school: School) {
  const { lms } = flavor.platform;

  return function launchOf(req: Request): Launch {
    const person = personOf(req);
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
    if (
      placement.who === 'director'
        ? person.role !== 'director'
        : placement.who === 'staff' && person.role === 'student'
    ) {
      throw forbidden({
        code: 'practice-lms.role',
        message: `${person.name} may not open the tool here.`,
        help: 'Choose another person on the start page.',
      });
    }
    const course = placement.needs === 'nothing' ? null : courseFor(school, lms, person, query.data.course);
    const item = placement.needs === 'item' && course ? itemOf(course, query.data.item) : null;
    return { person, placement: query.data.placement, message: placement.message, course, item };
  };
}

export function personOf(req: Request): Person {
  const person = personBySlug(String(req.params.person));
  if (!person) throw notFound({ code: 'practice-lms.person', message: 'Nobody here has that name.' });
  return person;
}

/** The course, if the person is in it. */
export function courseFor(
  school: School,
  lms: Flavor['platform']['lms'],
  person: Person,
  slug: unknown,
): Course {
  const course = school.course(lms, String(slug));
  if (!course) throw notFound({ code: 'practice-lms.course', message: 'There is no such course.' });
  if (isIn(person, course)) return course;
  throw forbidden({
    code: 'practice-lms.not-enrolled',
    message: `${person.name} is not in ${course.title}.`,
    help: 'Choose another person on the start page.',
  });
}

export function itemOf(course: Course, slug: unknown): Item {
  const item = course.items.find((i) => i.slug === slug);
  if (item) return item;
  throw notFound({
    code: 'practice-lms.item',
    message: `There is no such coursework in ${course.title}.`,
    help: 'Choose another person on the start page.',
  });
}
