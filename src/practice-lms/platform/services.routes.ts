/** Assignment and Grade Services 2.0 (reading line items) and Names and Role Provisioning Services 2.0. */
import { type Request, Router } from 'express';
import { z } from 'zod';
import { badRequest, notFound } from '../../shared/errors';
import { enrolled, type School } from '../data/school';
import type { Course, Item } from '../data/types';
import type { Flavor } from './flavor';
import type { createTokens } from './token.routes';
import type { Tool } from './tools';
import { mediaType, scope } from './vocabulary';

const readsItems = [scope.lineItem, scope.lineItemReadonly];

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

export interface ServiceParts {
  flavor: Flavor;
  school: School;
  tokens: ReturnType<typeof createTokens>;
}

export function serviceRoutes({ flavor, school, tokens }: ServiceParts): Router {
  const { services, platform } = flavor;
  const base = `/${platform.lms}`;
  const router = Router();

  router.get(base + services.lineItemsPath, (req, res) => {
    const tool = tokens.toolOf(req, ...readsItems);
    const query = queryOf(req);
    const course = courseOf(req);
    const items = graded(tool, course)
      .map((item) => services.lineItem(tool, course, item))
      .filter((item) => !query.resource_link_id || item.resourceLinkId === query.resource_link_id)
      .filter((item) => !query.resource_id || item.resourceId === query.resource_id)
      .filter((item) => !query.tag || item.tag === query.tag);
    const limit = query.limit ?? services.pageSize;
    const from = query.from ?? ((query.page ?? 1) - 1) * (Number.isFinite(limit) ? limit : 0);
    const url = new URL(req.originalUrl, platform.issuer);
    const links = services.pageLinks(url, { from, limit, total: items.length });
    if (links) res.set('Link', links);
    res.type(mediaType.lineItems).send(JSON.stringify(items.slice(from, from + limit)));
  });

  router.get(base + services.lineItemPath, (req, res) => {
    const tool = tokens.toolOf(req, ...readsItems);
    const course = courseOf(req);
    const item = graded(tool, course).find((i) => services.lineItemId(course, i) === req.params.item);
    if (!item) throw notFound({ code: 'practice-lms.line-item', message: 'There is no such line item.' });
    res.type(mediaType.lineItem).send(JSON.stringify(services.lineItem(tool, course, item)));
  });

  router.get(base + services.membersPath, (req, res) => {
    const tool = tokens.toolOf(req, scope.membershipReadonly);
    const course = courseOf(req);
    const { role, limit = Number.POSITIVE_INFINITY, from = 0 } = queryOf(req);
    const members = enrolled(course).filter((person) => !role || services.memberRoles(person).includes(role));
    const url = new URL(req.originalUrl, platform.issuer);
    if (from + limit < members.length) {
      url.searchParams.set('from', String(from + limit));
      res.set('Link', `<${url.href}>; rel="next"`);
    }
    res.type(mediaType.members).send(
      JSON.stringify({
        id: new URL(req.originalUrl, platform.issuer).href,
        context: { id: services.contextId(course), label: course.label, title: course.title },
        members: members.slice(from, from + limit).map((person) => services.member(tool, person)),
      }),
    );
  });

  function courseOf(req: Request): Course {
    const course = school.courses(platform.lms).find((c) => services.courseId(c) === req.params.course);
    if (!course) throw notFound({ code: 'practice-lms.course', message: 'There is no such course.' });
    return course;
  }

  return router;
}

/** A tool sees the line items of its own links. */
function graded({ clientId }: Tool, course: Course): Item[] {
  return course.items.filter(
    ({ link, points }) => link && points !== null && (link.tool ?? clientId) === clientId,
  );
}

function queryOf(req: Request): z.infer<typeof listQuery> {
  const parsed = listQuery.safeParse(req.query);
  if (parsed.success) return parsed.data;
  throw badRequest({
    code: 'practice-lms.query',
    message: `The query is not valid: ${z.prettifyError(parsed.error).replaceAll('\n', ' ')}`,
  });
}
