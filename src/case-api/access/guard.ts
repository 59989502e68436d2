/** Who may read a closed API: a client with a token (RFC 6750) whose scope covers the operation. */
import type { RequestHandler, Response } from 'express';
import type { Edition } from '../editions';
import type { ResponseClass } from '../operations';
import { forOneReader } from '../public-answers';
import { sendFailure } from '../status-info';
import type { CaseTokens } from './access-token';
import type { CaseClients } from './case-clients.service';
import { allows, scopesFor, scopeText } from './scopes';

interface GuardOptions {
  clients: Pick<CaseClients, 'find'>;
  tokens: Pick<CaseTokens, 'read'>;
}

/** Makes the guard of an operation. The client is looked up at each request, so that a removed one is out at once. */
export function createGuard({ clients, tokens }: GuardOptions) {
  return (edition: Edition, answer: ResponseClass): RequestHandler =>
    async (req, res, next) => {
      forOneReader(res);
      const header = req.get('authorization');
      if (header === undefined) return unauthorised(res, edition);
      const token = /^Bearer +([A-Za-z0-9._~+/-]+=*)$/i.exec(header)?.[1];
      const access = token ? await tokens.read(token) : null;
      if (!access || !(await clients.find(access.clientId)))
        return unauthorised(res, edition, 'invalid_token');
      if (!allows(access.scopes, answer)) return uncovered(res, answer);
      next();
    };
}

/** Without credentials the challenge has no error in it (RFC 6750, 3.1). */
function unauthorised(res: Response, { unauthorised: code }: Edition, error?: 'invalid_token'): void {
  res.set('WWW-Authenticate', error ? `Bearer realm="CASE", error="${error}"` : 'Bearer realm="CASE"');
  sendFailure(res, {
    status: 401,
    code,
    description: error
      ? 'This access token has expired, or is none of this server.'
      : 'This API is closed: ask for an access token first.',
  });
}

function uncovered(res: Response, answer: ResponseClass): void {
  const scope = scopeText(scopesFor(answer));
  res.set('WWW-Authenticate', `Bearer realm="CASE", error="insufficient_scope", scope="${scope}"`);
  sendFailure(res, {
    status: 403,
    code: 'forbidden',
    description: 'This access token does not cover the operation.',
  });
}
