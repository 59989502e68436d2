/** The uris of everything in a package: for people the page about it, for programs the resource as JSON (CASE 1.1). */
import { type ErrorRequestHandler, type Request, type Response, Router } from 'express';
import type { CaseAccess } from './access';
import { databaseDown } from './database-down';
import { edition11 } from './editions';
import type { Body } from './encoded-body';
import { isUuid, notRead, openToAll, sendBody } from './public-answers';
import type { Shelf } from './shelf';
import { sendFailure } from './status-info';

interface UriRoutesOptions {
  shelf: Shelf;
  access: Pick<CaseAccess, 'limit' | 'uriGuard'>;
}

export function uriRoutes({ shelf, access }: UriRoutesOptions): Router {
  const router = Router();
  router.use(openToAll, ...access.limit, ...access.uriGuard);
  router.get('/:identifier', async (req: Request<{ identifier: string }>, res: Response, next) => {
    const identifier = req.params.identifier.toLowerCase();
    const resource = isUuid(identifier) ? await shelf.resource(edition11, identifier) : undefined;
    res.vary('Accept');
    // People get the page that says so for any unknown address.
    if (!resource && isForPeople(req)) return next('router');
    if (!resource) {
      return sendFailure(res, {
        status: 404,
        code: 'unknownobject',
        description: 'There is nothing with this identifier here.',
      });
    }
    if (!isForPeople(req)) return sendBody(req, res, resource);
    res.redirect(303, pageOf(resource));
  });
  router.all('/:identifier', notRead);
  router.use(databaseDownForPrograms);
  return router;
}

const isForPeople = (req: Request) => req.accepts(['json', 'html']) === 'html';

/** People get the page that says so. */
const databaseDownForPrograms: ErrorRequestHandler = (error, req, res, next) =>
  isForPeople(req) ? next(error) : databaseDown(error, req, res, next);

interface Resource {
  identifier: string;
  fullStatement?: string;
  creator?: string;
  CFDocumentURI?: { identifier: string };
  CFItemURI?: { identifier: string };
  CFRubricCriteria?: { CFItemURI: { identifier: string } }[];
}

/**
 * An item and a document have pages. For a rubric or its criterion that of its statement is nearest, for an association its document's, for
 * any other definition the list of frameworks.
 */
function pageOf(body: Body): string {
  const resource: Resource = JSON.parse(String(body.in(['identity']).content));
  const { identifier, fullStatement, creator, CFDocumentURI, CFRubricCriteria } = resource;
  if (fullStatement !== undefined) return `/case/items/${identifier}`;
  if (creator !== undefined) return `/case/${identifier}`;
  const statement = resource.CFItemURI ?? CFRubricCriteria?.[0]?.CFItemURI;
  if (statement) return `/case/items/${statement.identifier}`;
  return CFDocumentURI ? `/case/${CFDocumentURI.identifier}` : '/case';
}
