/**
 * CASE by HTTP, for anyone, in 1.1 and 1.0. Paths, status codes and error bodies are those of the REST binding; which operations there
 * are is a table (operations.ts).
 */
import { type ErrorRequestHandler, type Request, type RequestHandler, type Response, Router } from 'express';
import type { Snapshot } from '../framework/model/types';
import { type CaseAccess, openAccess } from './access';
import { databaseDown } from './database-down';
import { discoveryBody, discoveryPath } from './discovery';
import { sendDocuments } from './documents';
import { basePath, type Edition, editions } from './editions';
import type { Body } from './encoded-body';
import { memoryShelf } from './memory-shelf';
import { type Operation, operations } from './operations';
import { isUuid, notRead, openToAll, sendBody } from './public-answers';
import { inTurn, type Profile, profiles, type Shelf, type Soon, whenThere } from './shelf';
import { sendFailure } from './status-info';
import { uriRoutes } from './uri.routes';

interface CaseApiOptions {
  /** The current framework. */
  snapshot: () => Snapshot;
  /** Base of all uris, without a slash at its end, such as `https://waymark.school.example`. */
  publicUrl: string;
  /** Who may read it, and how often; everyone, always, when left out. */
  access?: CaseAccess;
  /** What else is published. */
  stored?: Shelf;
}

export interface CaseApi {
  /** Serves /ims/case/v1p1, /ims/case/v1p0, /ims/case/token and /uri. Needs no session; mount it at the root. */
  router: Router;
  /** Prepares the packages of the current framework, so that nobody waits for them: call it whenever it has changed. */
  warm(which?: readonly Edition[]): Promise<void>;
}

export function createCaseApi({ snapshot, publicUrl, access = openAccess, stored }: CaseApiOptions): CaseApi {
  const current = memoryShelf({ snapshot, publicUrl });
  const shelf = inTurn(stored ? [current, stored] : [current]);
  const router = Router();
  for (const edition of editions) {
    router.use(basePath(edition), editionRouter({ edition, shelf, publicUrl, access }));
  }
  router.use('/uri', uriRoutes({ shelf, access }));
  router.use(access.tokenRoutes);
  return { router, warm: current.warm };
}

interface EditionParts {
  edition: Edition;
  shelf: Shelf;
  publicUrl: string;
  access: CaseAccess;
}

function editionRouter(parts: EditionParts): Router {
  const { edition, publicUrl, access } = parts;
  const router = Router();
  router.use(openToAll, ...access.limit, readable, operationsOf(parts));
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
  router.use(databaseDown, failed);
  return router;
}

type Answering = (req: Request, res: Response, id: string) => Soon<void>;

/** All operations behind one look at a table. As a route each, Express would compare the path with one after the other. */
function operationsOf(parts: EditionParts): RequestHandler {
  const table = new Map(
    operations.map(({ path, answer }) => {
      const guard = parts.access.guard(parts.edition, answer);
      return [keyOf(path), { guard, answering: answeringOf(answer, parts) }];
    }),
  );
  return (req, res, next) => {
    const operation = table.get(keyOf(req.path));
    if (!operation) return next();
    const { guard, answering } = operation;
    const id = req.path.split('/')[2] ?? '';
    if (!guard) return answering(req, res, id);
    return guard(req, res, (refused?: unknown) =>
      refused ? next(refused) : Promise.resolve(answering(req, res, id)).catch(next),
    );
  };
}

/** `/CFItems/{anything}` as `cfitems/`, and `/CFDocuments` as `cfdocuments`; as Express has it, case and a slash at the end do not count. */
function keyOf(path: string): string {
  const [, name = '', id = '', ...more] = path.split('/');
  return [name.toLowerCase(), ...(id ? [''] : []), ...more.filter(Boolean)].join('/');
}

function answeringOf(answer: Operation['answer'], { edition, shelf, publicUrl }: EditionParts): Answering {
  if (answer === 'CFDocumentSet') {
    return (req, res) =>
      whenThere(shelf.documents(edition), (documents) =>
        sendDocuments(req, res, { documents, edition, publicUrl }),
      );
  }
  return (req, res, asked) => {
    const id = asked.toLowerCase();
    if (!isUuid(id)) {
      return sendFailure(res, {
        status: 404,
        code: edition.invalidUuid,
        description: 'The identifier in the path is not a UUID.',
      });
    }
    if (answer === 'CFPackage') return sendPackage(req, res, { edition, shelf, id });
    return whenThere(shelf.answer(edition, answer, id), (body) =>
      body ? sendBody(req, res, body) : sendFailure(res, unknown(`no ${nameOf(answer)}`)),
    );
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

function sendPackage(
  req: Request,
  res: Response,
  { edition, shelf, id }: Pick<EditionParts, 'edition' | 'shelf'> & { id: string },
) {
  const profile = profileOf(req.query.profile ?? 'strict');
  if (!profile) {
    return sendFailure(res, {
      status: 400,
      code: 'invalid_selection_field',
      description: '`profile` is `strict`, as when it is left out, or `compat`.',
    });
  }
  return whenThere(shelf.packageOf(edition, id, profile), (body) => {
    if (!body) return sendFailure(res, unknown('no CFDocument'));
    // `?download` makes a browser keep the package as a file instead of showing it.
    if (body.fileName && 'download' in req.query) res.attachment(body.fileName);
    sendBody(req, res, body);
  });
}

const profileOf = (value: unknown): Profile | undefined => profiles.find((profile) => profile === value);

/** Every operation of CASE is a GET, and the binding has one media type (REST binding 2.2). */
const readable: RequestHandler = (req, res, next) => {
  if (req.method !== 'GET' && req.method !== 'HEAD') return notRead(req, res);
  // Most clients say nothing or this: no list has to be weighed then.
  const { accept } = req.headers;
  if (accept === undefined || accept === 'application/json' || req.accepts('application/json')) return next();
  sendFailure(res, {
    status: 406,
    major: 'unsupported',
    description: 'CASE answers in application/json: accept it, or leave the Accept header out.',
  });
};

/** Errors in the form that CASE clients read; the log gets the error itself. */
const failed: ErrorRequestHandler = (error, _req, res, next) => {
  if (res.headersSent) return next(error);
  // The request log takes the error from here (pino-http).
  Object.assign(res, { err: error });
  sendFailure(res, {
    status: 500,
    code: 'internal_server_error',
    description: 'Something went wrong on our side.',
  });
};
