/**
 * CASE by HTTP, for anyone: the document, its package and the list of documents, in 1.1 and 1.0. Paths, status codes and error bodies
 * are those of the REST binding.
 */
import { type ErrorRequestHandler, type Request, type RequestHandler, type Response, Router } from 'express';
import { z } from 'zod';
import type { Snapshot } from '../framework/model/types';
import { type Bodies, type Body, bodyOf, createBodies } from './bodies';
import { basePath, type Edition, editions } from './editions';
import { isUuid, openToAll, sendBody } from './public-answers';
import { sendFailure } from './status-info';
import { uriRoutes } from './uri.routes';

interface CaseRouterOptions {
  snapshot: () => Snapshot;
  /** Base of all uris, without a slash at its end, such as `https://waymark.school.example`. */
  publicUrl: string;
}

/** Serves /ims/case/v1p1, /ims/case/v1p0 and /uri. Needs no session; mount it at the root. */
export function caseRouter({ snapshot, publicUrl }: CaseRouterOptions): Router {
  const bodies = createBodies(publicUrl);
  const router = Router();
  for (const edition of editions) {
    const ofEdition = () => ({ framework: snapshot(), bodies: bodies(snapshot(), edition) });
    router.use(basePath(edition), editionRouter(edition, ofEdition));
  }
  router.use('/uri', uriRoutes({ snapshot, bodies }));
  return router;
}

interface Served {
  framework: Snapshot;
  bodies: Bodies;
}

function editionRouter(edition: Edition, served: () => Served): Router {
  const router = Router();
  const one = (pick: (bodies: Bodies) => Body) => (req: Request<{ id: string }>, res: Response) => {
    const { framework, bodies } = served();
    const id = req.params.id.toLowerCase();
    if (!isUuid(id)) {
      return sendFailure(res, {
        status: 404,
        code: edition.invalidUuid,
        description: 'The identifier in the path is not a UUID.',
      });
    }
    if (id !== framework.document.id) {
      return sendFailure(res, {
        status: 404,
        code: 'unknownobject',
        description: 'There is no document with this identifier here.',
      });
    }
    const body = pick(bodies);
    // `?download` makes a browser keep the package as a file instead of showing it.
    if (body.fileName && 'download' in req.query) res.attachment(body.fileName);
    sendBody(res, body);
  };

  router.use(openToAll, readOnly);
  router.get('/CFDocuments', (req, res) => sendDocuments(req, res, served()));
  router.get(
    '/CFDocuments/:id',
    one((bodies) => bodies.documentBody),
  );
  router.get(
    '/CFPackages/:id',
    one((bodies) => bodies.packageBody),
  );
  router.use((_req, res) => {
    sendFailure(res, {
      status: 404,
      major: 'unsupported',
      description: 'This operation is not offered here.',
    });
  });
  router.use(failed(edition));
  return router;
}

/** Every operation of CASE is a GET. */
const readOnly: RequestHandler = (req, res, next) => {
  if (req.method === 'GET' || req.method === 'HEAD') return next();
  res.set('Allow', 'GET, HEAD, OPTIONS');
  if (req.method === 'OPTIONS') {
    res
      .set({ 'Access-Control-Allow-Methods': 'GET, HEAD', 'Access-Control-Allow-Headers': '*' })
      .status(204)
      .end();
    return;
  }
  sendFailure(res, { status: 405, major: 'unsupported', description: 'CASE is read by GET only.' });
};

/** Paging of getAllCFDocuments (REST binding 2.3): limit from 1, 100 when left out; offset from 0. */
const page = z.object({
  limit: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .transform(Number)
    .default(100),
  offset: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .default(0),
});

function sendDocuments(req: Request, res: Response, { bodies }: Served) {
  const asked = page.safeParse(req.query);
  if (!asked.success) {
    const description = '`limit` is a whole number from 1, and `offset` a whole number from 0.';
    return sendFailure(res, { status: 400, code: 'invalid_selection_field', description });
  }
  const { limit, offset } = asked.data;
  const all = [bodies.document];
  res.set('X-Total-Count', String(all.length));
  sendBody(res, bodyOf({ CFDocuments: all.slice(offset, offset + limit) }));
}

/** Errors in the form that CASE clients read; the log gets the error itself. */
const failed =
  ({ invalidUuid }: Edition): ErrorRequestHandler =>
  (error, _req, res, next) => {
    if (res.headersSent) return next(error);
    if ((error as { status?: number }).status === 400) {
      return sendFailure(res, { status: 404, code: invalidUuid, description: 'The path cannot be read.' });
    }
    // The request log takes the error from here (pino-http).
    Object.assign(res, { err: error });
    sendFailure(res, {
      status: 500,
      code: 'internal_server_error',
      description: 'Something went wrong on our side.',
    });
  };
