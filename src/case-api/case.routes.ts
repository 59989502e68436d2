/**
 * CASE by HTTP, for anyone, in 1.1 and 1.0. Paths, status codes and error bodies are those of the REST binding; which operations there
 * are is a table (operations.ts).
 */
import { type ErrorRequestHandler, type Request, type RequestHandler, type Response, Router } from 'express';
import type { Snapshot } from '../framework/model/types';
import { type CaseAccess, openAccess } from './access';
import { type Bodies, createBodies, type Profile } from './bodies';
import { databaseDown } from './database-down';
import { discoveryBody, discoveryPath } from './discovery';
import { sendDocuments } from './documents';
import { basePath, type Edition, editions } from './editions';
import type { Body } from './encoded-body';
import { type Operation, operations } from './operations';
import { isUuid, openToAll, sendBody } from './public-answers';
import { sendFailure } from './status-info';
import { uriRoutes } from './uri.routes';

interface CaseRouterOptions {
  snapshot: () => Snapshot;
  /** Base of all uris, without a slash at its end, such as `https://waymark.school.example`. */
  publicUrl: string;
  /** Who may read it, and how often; everyone, always, when left out. */
  access?: CaseAccess;
}

/** Serves /ims/case/v1p1, /ims/case/v1p0, /ims/case/token and /uri. Needs no session; mount it at the root. */
export function caseRouter({ snapshot, publicUrl, access = openAccess }: CaseRouterOptions): Router {
  const bodies = createBodies(publicUrl);
  const router = Router().use(access.tokenRoutes);
  for (const edition of editions) {
    router.use(
      basePath(edition),
      editionRouter(edition, () => bodies(snapshot(), edition), publicUrl, access),
    );
  }
  router.use('/uri', uriRoutes({ snapshot, bodies, access }));
  return router;
}

function editionRouter(
  edition: Edition,
  bodies: () => Bodies,
  publicUrl: string,
  access: CaseAccess,
): Router {
  const router = Router();
  router.use(openToAll, ...access.limit, readOnly, jsonOnly);
  for (const operation of operations) {
    router.get(
      operation.path.replace('{sourcedId}', ':id'),
      ...access.guard(edition, operation.answer),
      operation.answer === 'CFDocumentSet'
        ? (req, res) => sendDocuments(req, res, { documents: [bodies().document], edition, publicUrl })
        : readOne(operation, edition, bodies),
    );
  }
  let discovery: Body | undefined;
  router.get(discoveryPath(edition), (req, res) => {
    discovery ??= discoveryBody(edition, publicUrl, access.tokenUrl);
    sendBody(req, res, discovery);
  });
  router.use((_req, res) => {
    sendFailure(res, {
      status: 404,
      major: 'unsupported',
      description: 'This operation is not offered here.',
    });
  });
  router.use(databaseDown, failed(edition));
  return router;
}

function readOne({ answer }: Operation, edition: Edition, bodies: () => Bodies) {
  return (req: Request<{ id: string }>, res: Response) => {
    const id = req.params.id.toLowerCase();
    if (!isUuid(id)) {
      return sendFailure(res, {
        status: 404,
        code: edition.invalidUuid,
        description: 'The identifier in the path is not a UUID.',
      });
    }
    if (answer === 'CFPackage') return sendPackage(req, res, bodies(), id);
    const body = bodies().bodyOf(answer, id);
    if (!body) return sendFailure(res, unknown(`no ${nameOf(answer)}`));
    sendBody(req, res, body);
  };
}

/** What is looked for: the sets of the binding hold one thing and what belongs to it. */
const nameOf = (answer: Operation['answer']) =>
  answer === 'CFAssociationSet' ? 'CFItem' : answer.replace(/Set$/, '');

const unknown = (what: string) => ({
  status: 404,
  code: 'unknownobject',
  description: `There is ${what} with this identifier here.`,
});

function sendPackage(req: Request, res: Response, bodies: Bodies, id: string) {
  if (id !== bodies.document.identifier) return sendFailure(res, unknown('no CFDocument'));
  const profile = req.query.profile ?? 'strict';
  if (!isProfile(profile)) {
    return sendFailure(res, {
      status: 400,
      code: 'invalid_selection_field',
      description: '`profile` is `strict`, as when it is left out, or `compat`.',
    });
  }
  const body: Body = bodies.packageBody(profile);
  // `?download` makes a browser keep the package as a file instead of showing it.
  if (body.fileName && 'download' in req.query) res.attachment(body.fileName);
  sendBody(req, res, body);
}

const isProfile = (value: unknown): value is Profile => value === 'strict' || value === 'compat';

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

/** The binding has one media type (REST binding 2.2). */
const jsonOnly: RequestHandler = (req, res, next) => {
  if (req.accepts('application/json')) return next();
  sendFailure(res, {
    status: 406,
    major: 'unsupported',
    description: 'CASE answers in application/json: accept it, or leave the Accept header out.',
  });
};

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
