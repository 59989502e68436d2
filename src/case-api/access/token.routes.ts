/** POST /ims/case/token: an access token for a client's own credentials (RFC 6749, 4.4). */
import express, { type ErrorRequestHandler, type RequestHandler, type Response, Router } from 'express';
import { limitPerAddress } from '../../shared/limit-per-address';
import { type CaseTokens, TOKEN_SECONDS } from './access-token';
import type { CaseClients } from './case-clients.service';
import { grantedScopes, scopeText } from './scopes';
import { isProblem, readTokenRequest, type TokenErrorCode, type TokenProblem } from './token-request';

const TOKEN_PATH = '/ims/case/token';

export const tokenUrlAt = (publicUrl: string) => `${publicUrl}${TOKEN_PATH}`;

/** A token is good for an hour; a whole district behind one address needs no more than this a minute. */
const REQUESTS_A_MINUTE = 60;

/** Longer than any request that makes sense. */
const LONGEST_BODY = '8kb';

interface TokenRoutesOptions {
  clients: CaseClients;
  tokens: CaseTokens;
}

export function tokenRoutes({ clients, tokens }: TokenRoutesOptions): Router {
  const router = Router();
  router.use(TOKEN_PATH, limitPerAddress(REQUESTS_A_MINUTE, tooMany), postOnly);
  router.post(TOKEN_PATH, express.urlencoded({ extended: false, limit: LONGEST_BODY }), async (req, res) => {
    const asked = readTokenRequest(req);
    if (isProblem(asked)) return refuse(res, asked);
    const client = await clients.authenticate(asked.clientId, asked.secret);
    if (!client)
      return refuse(res, { error: 'invalid_client', description: 'No client has these credentials.' });
    const scopes = grantedScopes(asked.scope, client.scope);
    if (!scopes)
      return refuse(res, { error: 'invalid_scope', description: 'This client has no such scope.' });
    noStore(res).json({
      access_token: await tokens.issue({ clientId: client._id, scopes }),
      token_type: 'Bearer',
      expires_in: TOKEN_SECONDS,
      scope: scopeText(scopes),
    });
  });
  router.use(TOKEN_PATH, unreadable);
  return router;
}

const postOnly: RequestHandler = (req, res, next) => {
  if (req.method === 'POST') return next();
  res.set('Allow', 'POST');
  refuse(res, { error: 'invalid_request', description: 'Tokens are asked for by POST.' }, 405);
};

const tooMany = (res: Response) =>
  refuse(res, { error: 'temporarily_unavailable', description: 'Too many requests. Ask again later.' }, 429);

/** A body that Express' parser gives up on: too long, in an unknown encoding, cut off. */
const unreadable: ErrorRequestHandler = (error, _req, res, next) => {
  const { status } = error as { status?: number };
  if (!status || status >= 500) return next(error);
  refuse(res, { error: 'invalid_request', description: 'The body cannot be read.' }, status);
};

/** Tokens, and what is said in place of one, are kept by nobody (RFC 6749, 5.1). */
const noStore = (res: Response) => res.set({ 'Cache-Control': 'no-store', Pragma: 'no-cache' });

const statusOf: Readonly<Record<TokenErrorCode, number>> = {
  invalid_request: 400,
  invalid_client: 401,
  unsupported_grant_type: 400,
  invalid_scope: 400,
  temporarily_unavailable: 503,
};

function refuse(res: Response, { error, description }: TokenProblem, status = statusOf[error]): void {
  if (error === 'invalid_client') res.set('WWW-Authenticate', 'Basic realm="CASE", charset="UTF-8"');
  noStore(res).status(status).json({ error, error_description: description });
}
