/** The uris of everything in a package: for people the page about it, for programs the resource as JSON (CASE 1.1). */
import { type Request, type Response, Router } from 'express';
import type { Snapshot } from '../framework/model/types';
import type { CaseAccess } from './access';
import type { Bodies } from './bodies';
import { databaseDown } from './database-down';
import { type Edition, edition11 } from './editions';
import { plainBody } from './encoded-body';
import { isUuid, openToAll, sendBody } from './public-answers';
import { sendFailure } from './status-info';

interface UriRoutesOptions {
  snapshot: () => Snapshot;
  bodies: (snapshot: Snapshot, edition: Edition) => Bodies;
  access: Pick<CaseAccess, 'limit' | 'uriGuard'>;
}

export function uriRoutes({ snapshot, bodies, access }: UriRoutesOptions): Router {
  const router = Router();
  router.use(openToAll, ...access.limit, ...access.uriGuard, databaseDown);
  router.get('/:identifier', (req: Request<{ identifier: string }>, res: Response, next) => {
    const framework = snapshot();
    const identifier = req.params.identifier.toLowerCase();
    const resource = isUuid(identifier) ? bodies(framework, edition11).resourceOf(identifier) : undefined;
    const isForPeople = req.accepts(['json', 'html']) === 'html';
    res.vary('Accept');
    // People get the page that says so for any unknown address.
    if (!resource && isForPeople) return next();
    if (!resource) {
      return sendFailure(res, {
        status: 404,
        code: 'unknownobject',
        description: 'There is nothing with this identifier here.',
      });
    }
    if (!isForPeople) return sendBody(req, res, plainBody(resource));
    // Definitions and associations have no page of their own: the framework that they belong to is nearest.
    const page = framework.byId.has(identifier) ? `items/${identifier}` : framework.document.id;
    res.redirect(303, `/case/${page}`);
  });
  return router;
}
