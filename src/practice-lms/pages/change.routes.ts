/** What teachers and directors change in a course: forms of both LMSs. */
import { type Request, Router } from 'express';
import { z } from 'zod';
import { badRequest } from '../../shared/errors';
import { plainLink } from '../data/courses';
import { type ItemChange, itemIn, type School } from '../data/school';
import type { Course, PracticeLmsName } from '../data/types';
import type { Content } from '../platform/answer';
import { staffIn } from '../platform/launch-of';
import type { Pending } from '../platform/pending';
import { courseUrl, itemUrl } from './format';

const ordinaryPoints = 20;

/** The same hour as of the coursework that is there from the start. */
const endOf = (day: string): string => `${day}T20:00:00Z`;

const form = z.object({
  title: z.string().trim().min(1).max(255),
  text: z.string().max(5000).default(''),
  kind: z.enum(['Assignment', 'Quiz', 'Page']).default('Assignment'),
  points: z.coerce.number().optional(),
  /** A link that a tool answered with, and that is saved with the form. */
  filled: z.string().max(64).optional(),
  /** Moodle: an activity of the LMS's own, which opens no tool. */
  own: z.literal('yes').optional(),
  /** The day that it is due. */
  due: z.union([z.literal(''), z.iso.date()]).optional(),
});

export interface ChangeParts {
  lms: PracticeLmsName;
  school: School;
  drafts: Pending<Content>;
  /** Whether the LMS takes this as the most points of an activity. */
  isGrade(points: number): boolean;
  /** Is told of each copy, so that the LMS can tell its tools. */
  onCopy(copy: Course): Promise<void>;
}

export function changeRoutes({ lms, school, drafts, isGrade, onCopy }: ChangeParts): Router {
  const router = Router();
  const courses = `/${lms}/:person/courses/:course`;

  router.post(`${courses}/copy`, async (req, res) => {
    const { person, course } = staffIn(school, lms, req);
    const copy = school.copyCourse(lms, course.slug);
    await onCopy(copy);
    res.redirect(303, courseUrl(lms, person, copy));
  });

  router.post(`${courses}/items`, (req, res) => {
    const { person, course } = staffIn(school, lms, req);
    const { title, text, kind, points, filled, own, due } = formOf(req);
    const content = filled ? drafts.peek(filled) : null;
    const most = kind === 'Page' ? null : (points ?? pointsOf(content));
    if (most !== null && !isGrade(most)) throw notAGrade();
    const module = kind === 'Page' ? course.items.find((item) => item.module)?.module : undefined;
    const ungradedLink = content !== null && most === null;
    const item = school.addItem(lms, course.slug, {
      title,
      text,
      kind: ungradedLink ? 'Link' : kind,
      points: most,
      link: content?.link ?? (lms === 'moodle' && !own ? plainLink() : null),
      dueAt: due ? endOf(due) : null,
      ...(module && { module }),
    });
    if (filled) drafts.take(filled);
    res.redirect(303, itemUrl(lms, person, course, item));
  });

  router.post(`${courses}/items/:item`, (req, res) => {
    const { person, course } = staffIn(school, lms, req);
    const before = itemIn(course, req.params.item);
    const { title, text, filled, due } = formOf(req);
    const content = filled ? drafts.take(filled) : null;
    const change: ItemChange = { title, text, ...(content && { link: content.link }) };
    if (due !== undefined) change.dueAt = due ? endOf(due) : null;
    if (content?.points && before.points !== null) change.points = content.points;
    const item = school.changeItem(lms, course.slug, before.slug, change);
    res.redirect(303, itemUrl(lms, person, course, item));
  });

  router.post(`${courses}/items/:item/delete`, (req, res) => {
    const { person, course } = staffIn(school, lms, req);
    school.removeItem(lms, course.slug, String(req.params.item));
    res.redirect(303, courseUrl(lms, person, course));
  });

  return router;
}

/** A tool's link is graded when it says so; an assignment that nobody filled always is. */
function pointsOf(content: Content | null): number | null {
  return content ? content.points : ordinaryPoints;
}

function formOf(req: Request): z.infer<typeof form> {
  const parsed = form.safeParse(req.body ?? {});
  if (parsed.success) return parsed.data;
  throw badRequest({
    code: 'practice-lms.form',
    message: `The form cannot be saved: ${z.prettifyError(parsed.error).replaceAll('\n', ' ')}`,
    help: 'Go back, fill in the name and save again.',
  });
}

const notAGrade = () =>
  badRequest({
    code: 'practice-lms.grade',
    message: 'The maximum grade has to be a whole number from 1 to 100.',
    help: 'Go back and change the maximum grade.',
  });
