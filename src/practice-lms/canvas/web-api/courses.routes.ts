/** Courses and assignments of Canvas's REST API, with its paging, its cost headers and its errors. */
import { createHash } from 'node:crypto';
import { type Request, type Response, Router } from 'express';
import { isIn, type School } from '../../data/school';
import type { Course, Item, Person } from '../../data/types';
import { canvasItemUrl } from '../../pages/format';
import type { CanvasIds } from '../ids';
import type { OAuth } from './oauth';

const mostPerPage = 100;

export interface CourseApiParts {
  origin: string;
  school: School;
  ids: CanvasIds;
  oauth: OAuth;
  /** How many of the next requests are answered as if there had been too many. */
  throttle: { next: number };
}

export function courseApiRoutes({ origin, school, ids, oauth, throttle }: CourseApiParts): Router {
  const router = Router();

  router.use('/canvas/api/v1', (req, res, next) => {
    res.set({ 'X-Request-Cost': '0.0421', 'X-Rate-Limit-Remaining': throttle.next > 0 ? '0.0' : '699.9579' });
    if (throttle.next > 0) {
      throttle.next -= 1;
      return res.status(403).type('text/plain').send('403 Forbidden (Rate Limit Exceeded)\n');
    }
    if (personOf(req)) return next();
    return res
      .status(401)
      .set('WWW-Authenticate', 'Bearer realm="canvas-lms"')
      .json({ errors: [{ message: 'Invalid access token.' }] });
  });

  router.get('/canvas/api/v1/courses/:id', (req, res) => {
    const course = courseOf(req, res);
    if (course) send(req, res, courseJson(course));
  });

  router.get('/canvas/api/v1/courses/:id/assignments', (req, res) => {
    const course = courseOf(req, res);
    const person = personOf(req);
    if (!course || !person) return;
    const all = course.items.filter(({ points }) => points !== null);
    const size = Math.min(Math.max(Number(req.query.per_page) || 10, 1), mostPerPage);
    const page = Math.max(Number(req.query.page) || 1, 1);
    res.set(
      'Link',
      linksOf(new URL(req.originalUrl, origin), page, Math.max(Math.ceil(all.length / size), 1)),
    );
    const shown = all.slice((page - 1) * size, page * size);
    send(
      req,
      res,
      shown.map((item) => assignmentJson(person, course, item)),
    );
  });

  function personOf(req: Request): Person | null {
    return oauth.personOf(/^Bearer (.+)$/i.exec(req.get('authorization') ?? '')?.[1] ?? '');
  }

  /** Answers 404 or 403 as Canvas does where there is no such course, or not for this person. */
  function courseOf(req: Request, res: Response): Course | null {
    const person = personOf(req);
    const course = school.courses('canvas').find((c) => ids.courseNumber(c) === req.params.id);
    if (course && person && isIn(person, course)) return course;
    if (course)
      res.status(403).json({
        status: 'unauthorized',
        errors: [{ message: 'user not authorized to perform that action' }],
      });
    else res.status(404).json({ errors: [{ message: 'The specified resource does not exist.' }] });
    return null;
  }

  function courseJson(course: Course) {
    return {
      id: Number(ids.courseNumber(course)),
      name: course.title,
      course_code: course.label,
      sis_course_id: course.sisId || null,
      account_id: 1,
      workflow_state: 'available',
    };
  }

  function assignmentJson(person: Person, course: Course, item: Item) {
    const ltiId = ids.assignmentLtiId(course, item);
    return {
      id: Number(ids.assignmentNumber(course, item)),
      name: item.title,
      description: item.text,
      due_at: item.dueAt,
      points_possible: item.points,
      course_id: Number(ids.courseNumber(course)),
      html_url: origin + canvasItemUrl(person, course, item),
      lti_context_id: ltiId,
      secure_params: secureParams(ltiId),
      submission_types: [submissionType(item)],
      is_quiz_assignment: submissionType(item) === 'online_quiz',
      workflow_state: 'published',
      published: true,
    };
  }

  return router;
}

/** Canvas writes the ids as text for who asks for that: they may be larger than JavaScript's numbers. */
function send(req: Request, res: Response, answer: object): void {
  const asText = req.get('accept')?.includes('application/json+canvas-string-ids');
  const replacer = (name: string, value: unknown) =>
    /(^|_)id$/.test(name) && typeof value === 'number' ? String(value) : value;
  res.type('json').send(JSON.stringify(answer, asText ? replacer : undefined));
}

function submissionType({ link, kind }: Item): string {
  if (link) return 'external_tool';
  return kind === 'Quiz' ? 'online_quiz' : 'online_text_entry';
}

/** A JWT in Canvas; only Canvas itself reads it, and so is its signature here. */
function secureParams(ltiId: string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const body = `${part({ typ: 'JWT', alg: 'HS256' })}.${part({ lti_assignment_id: ltiId })}`;
  return `${body}.${createHash('sha256').update(body).digest('base64url')}`;
}

function linksOf(url: URL, page: number, last: number): string {
  const link = (to: number, rel: string) => {
    const target = new URL(url);
    target.searchParams.set('page', String(to));
    return `<${target.href}>; rel="${rel}"`;
  };
  return [
    link(page, 'current'),
    ...(page < last ? [link(page + 1, 'next')] : []),
    ...(page > 1 ? [link(page - 1, 'prev')] : []),
    link(1, 'first'),
    link(last, 'last'),
  ].join(',');
}
