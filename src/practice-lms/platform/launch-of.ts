/** Reads from a request who opens the tool, where, and on what; refuses what that person could not do in an LMS. */
import type { Request } from 'express';
import { z } from 'zod';
import { badRequest, forbidden, notFound } from '../../shared/errors';
import { isStaff, personBySlug } from '../data/people';
import { isIn, itemIn, type School } from '../data/school';
import type { Course, Item, Person, PracticeLmsName, ToolLink } from '../data/types';
import type { Flavor, Launch, Placement } from './flavor';
import { noTool, offers, type Tool, type Tools } from './tools';

const launchQuery = z.object({
  placement: z.string().max(60),
  course: z.string().max(60).optional(),
  item: z.string().max(80).optional(),
  tool: z.string().max(60).optional(),
  embed: z.coerce.number().int().min(0).max(100).optional(),
  module: z.string().max(255).optional(),
});

const may: Readonly<Record<Placement['who'], (person: Person) => boolean>> = {
  anyone: () => true,
  staff: isStaff,
  director: ({ role }) => role === 'director',
};

export function createLaunchOf(flavor: Flavor, school: School, tools: Tools) {
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
    const item = course ? itemFor(placement, course, query.data.item) : null;
    const link = linkOf(item, query.data);
    const tool = tools.active(query.data.tool ?? link?.tool ?? flavor.builtIn.clientId);
    if (!tool) throw noTool();
    if (!link && !offers(tool, placement.message, query.data.placement)) throw notOffered(tool);
    const { embed = null, module = null } = query.data;
    return {
      person,
      placement: query.data.placement,
      message: placement.message,
      course,
      item,
      tool,
      embed,
      module,
    };
  };
}

function itemFor({ needs }: Placement, course: Course, slug: string | undefined): Item | null {
  if (needs === 'item' || (needs === 'maybe-item' && slug)) return itemIn(course, slug);
  return null;
}

/** The stored link that is opened: the item's own, or one inside its text. */
function linkOf(item: Item | null, query: z.infer<typeof launchQuery>): ToolLink | null {
  if (!item || !storedLinks.has(query.placement)) return null;
  if (query.placement !== 'embedded') return item.link;
  const embed = item.embeds[query.embed ?? -1];
  if (embed) return embed.link;
  throw notFound({ code: 'practice-lms.item', message: `There is no such link in ${item.title}.` });
}

const storedLinks = new Set(['resource_link', 'embedded', 'activity']);

const notOffered = (tool: Tool) =>
  badRequest({
    code: 'practice-lms.placement',
    message: `${tool.name} did not ask to be opened here.`,
    help: 'Open it from one of its placements, on the page of external tools.',
  });

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

/** The person of a request and the course, where that person may change it; 403 `practice-lms.role` for anybody else. */
export function staffIn(
  school: School,
  lms: PracticeLmsName,
  req: Request,
): { person: Person; course: Course } {
  const person = personOf(req, lms);
  const course = courseFor(school, lms, person, req.params.course);
  if (isStaff(person)) return { person, course };
  throw forbidden({
    code: 'practice-lms.role',
    message: `${person.name} may not change this course.`,
    help: 'Choose a teacher on the start page.',
  });
}

/** The person of a request to an administrator's page; 403 `practice-lms.role` for anybody else. */
export function directorOf(req: Request, lms: PracticeLmsName): Person {
  const person = personOf(req, lms);
  if (person.role === 'director') return person;
  throw forbidden({
    code: 'practice-lms.role',
    message: 'Only an administrator opens this page.',
    help: 'Choose Dr Ortiz on the start page.',
  });
}
