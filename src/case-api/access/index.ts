/** Who may read the CASE API, and how often. */
import { type RequestHandler, type Response, Router } from 'express';
import type { Connection } from 'mongoose';
import { limitPerAddress } from '../../shared/limit-per-address';
import { type Edition, edition11 } from '../editions';
import type { ResponseClass } from '../operations';
import { sendFailure } from '../status-info';
import { createCaseTokens } from './access-token';
import { createCaseClients } from './case-clients.service';
import { createGuard } from './guard';
import { tokenRoutes, tokenUrlAt } from './token.routes';

export interface CaseAccess {
  /** In front of everything. */
  limit: RequestHandler[];
  /** In front of an operation; nothing where everyone may read. */
  guard(edition: Edition, answer: ResponseClass): RequestHandler | undefined;
  /** In front of `/uri`. */
  uriGuard: RequestHandler[];
  tokenRoutes: Router;
  /** Where a client gets a token, where it needs one. */
  tokenUrl: string | undefined;
}

export interface CaseAccessOptions {
  connection: Connection;
  /** The server's secret. */
  secret: string;
  /** Base of all uris, without a slash at its end. */
  publicUrl: string;
  /** Whether clients need a token. They get one either way, so that an operator may open and close the API and break no client. */
  closed: boolean;
  /** For one address; no limit when it is 0. */
  requestsPerMinute: number;
  now?: () => Date;
}

/** Open to everyone, as often as they like. */
export const openAccess: CaseAccess = {
  limit: [],
  guard: () => undefined,
  uriGuard: [],
  tokenRoutes: Router(),
  tokenUrl: undefined,
};

export function createCaseAccess(options: CaseAccessOptions): CaseAccess {
  const { connection, secret, publicUrl, closed, requestsPerMinute, now = () => new Date() } = options;
  const clients = createCaseClients(connection, now);
  const tokens = createCaseTokens({ secret, publicUrl, now });
  const access: CaseAccess = {
    ...openAccess,
    limit: requestsPerMinute > 0 ? [limitPerAddress(requestsPerMinute, tooMany)] : [],
    tokenRoutes: tokenRoutes({ clients, tokens }),
  };
  if (!closed) return access;
  const guard = createGuard({ clients, tokens });
  return {
    ...access,
    guard,
    // Whatever is behind a uri is in the package too, so what covers the package is enough.
    uriGuard: [programsOnly, guard(edition11, 'CFPackage')],
    tokenUrl: tokenUrlAt(publicUrl),
  };
}

/** People are answered as for any unknown address: a page about one uri, or its absence, would say what is here. */
const programsOnly: RequestHandler = (req, res, next) => {
  res.vary('Accept');
  if (req.accepts(['json', 'html']) === 'html') return next('router');
  next();
};

const tooMany = (res: Response) =>
  sendFailure(res, {
    status: 429,
    code: 'server_busy',
    description: 'There are too many requests from this address. Ask again later.',
  });
