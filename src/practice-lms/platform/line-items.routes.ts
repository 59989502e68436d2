/** Line items (Assignment and Grade Services 2.0, 3.2): a tool reads and writes its own. */
import express, { type Request, Router } from 'express';
import { z } from 'zod';
import { badRequest, notFound } from '../../shared/errors';
import type { Course } from '../data/types';
import { type LineItem, lineItemsOf } from './line-items';
import { createCourseOf, queryOf, type ServiceParts } from './service-request';
import type { Tool } from './tools';
import { mediaType, scope } from './vocabulary';
import { createLineItemWriter, type LineItemBody, lineItemBody } from './write-line-items';

const readsItems = [scope.lineItem, scope.lineItemReadonly];

export function lineItemRoutes({ flavor, school, tokens }: ServiceParts): Router {
  const { services, platform } = flavor;
  const { rules } = services;
  const courseOf = createCourseOf(flavor, school);
  const writer = createLineItemWriter({ lms: platform.lms, school, services });
  const body = express.json({ type: [...rules.mediaTypes], limit: '64kb' });
  const router = Router();

  router
    .route(`/${platform.lms}${services.lineItemsPath}`)
    .get((req, res) => {
      const tool = tokens.toolOf(req, ...readsItems);
      const query = queryOf(req);
      const course = courseOf(req);
      const items = lineItemsOf(tool, course)
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
    })
    .post(body, (req, res) => {
      const tool = tokens.toolOf(req, scope.lineItem);
      const course = courseOf(req);
      const said = read(req, lineItemBody);
      const made = writer.make(tool, course, said);
      if (!made) throw noLineItem();
      res
        .status(201)
        .type(mediaType.lineItem)
        .send(answerTo(said, services.lineItem(tool, course, made)));
    });

  router
    .route(`/${platform.lms}${services.lineItemPath}`)
    .get((req, res) => {
      const tool = tokens.toolOf(req, ...readsItems);
      const course = courseOf(req);
      const found = lineItemOf(req, tool, course);
      res.type(mediaType.lineItem).send(JSON.stringify(services.lineItem(tool, course, found)));
    })
    .put(body, (req, res) => {
      const tool = tokens.toolOf(req, scope.lineItem);
      const said = read(req, rules.changesInPart ? lineItemBody.partial() : lineItemBody);
      writer.change(courseOf(req), lineItemOf(req, tool, courseOf(req)), said);
      const course = courseOf(req);
      const changed = services.lineItem(tool, course, lineItemOf(req, tool, course));
      res.type(mediaType.lineItem).send(answerTo(said, changed));
    })
    .delete((req, res) => {
      const tool = tokens.toolOf(req, scope.lineItem);
      const course = courseOf(req);
      writer.remove(course, lineItemOf(req, tool, course));
      res.status(204).end();
    });

  function lineItemOf(req: Request, tool: Tool, course: Course): LineItem {
    const found = lineItemsOf(tool, course).find((i) => services.lineItemId(course, i) === req.params.item);
    if (!found) throw noLineItem();
    return found;
  }

  /** Moodle repeats what it was told, kept or not. */
  const answerTo = (said: Partial<LineItemBody>, lineItem: Record<string, unknown>): string =>
    JSON.stringify(rules.echoes ? { ...said, id: lineItem.id } : lineItem);

  return router;
}

/** A body of another media type was not parsed, and so is not there. */
function read<T>(req: Request, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(req.body);
  if (parsed.success) return parsed.data;
  throw badRequest({
    code: 'practice-lms.line-item',
    message: `The line item is not valid: ${z.prettifyError(parsed.error).replaceAll('\n', ' ')}`,
    help: `Send label and scoreMaximum as ${mediaType.lineItem}.`,
  });
}

const noLineItem = () => notFound({ code: 'practice-lms.line-item', message: 'There is no such line item.' });
