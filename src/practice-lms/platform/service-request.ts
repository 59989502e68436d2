/** What a request of a tool to a course's services says. */
import type { Request } from 'express';
import { z } from 'zod';
import { badRequest, notFound } from '../../shared/errors';
import type { School } from '../data/school';
import type { Course } from '../data/types';
import type { Flavor } from './flavor';
import type { createTokens } from './token.routes';

export interface ServiceParts {
  flavor: Flavor;
  school: School;
  tokens: ReturnType<typeof createTokens>;
}

const count = z.coerce.number().int().min(1).max(1000).optional();
const start = z.coerce.number().int().min(0).optional();
const listQuery = z.looseObject({
  resource_link_id: z.string().optional(),
  resource_id: z.string().optional(),
  tag: z.string().optional(),
  role: z.string().optional(),
  limit: count,
  page: count,
  from: start,
});

/** Throws 404 `practice-lms.course`. */
export const createCourseOf =
  ({ services, platform }: Flavor, school: School) =>
  (req: Request): Course => {
    const course = school.courses(platform.lms).find((c) => services.courseId(c) === req.params.course);
    if (!course) throw notFound({ code: 'practice-lms.course', message: 'There is no such course.' });
    return course;
  };

/** Throws 400 `practice-lms.query`. */
export function queryOf(req: Request): z.infer<typeof listQuery> {
  const parsed = listQuery.safeParse(req.query);
  if (parsed.success) return parsed.data;
  throw badRequest({
    code: 'practice-lms.query',
    message: `The query is not valid: ${z.prettifyError(parsed.error).replaceAll('\n', ' ')}`,
  });
}
