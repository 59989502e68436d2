/**
 * ltijs 5.9.9 as one piece of middleware: it answers the login, and passes a launch on to the next handler when it has nothing
 * against it. Its `deploy()` is not called: in serverless mode it only connects the plugin, prints, and adds a SIGINT listener that
 * ends the process.
 */
import { hkdfSync } from 'node:crypto';
import type { RequestHandler } from 'express';
import {
  type DatabasePlugin,
  type LtijsApp,
  type LtijsHandler,
  type LtijsRequest,
  type LtijsResponse,
  Provider,
} from 'ltijs';
import { refuse } from '../guard/problems';
import { NONCE_SEEN } from './database-plugin';
import { currentScope } from './launch-scope';

export interface AdapterOptions {
  secret: string;
  database: DatabasePlugin;
  /** Adds the guard: after ltijs' parsers, before everything else of it. */
  guard(app: LtijsApp): void;
}

export function createLtijs({ secret, database, guard }: AdapterOptions): RequestHandler {
  const provider = new Provider.constructor();
  // Signs ltijs' cookies and ltiks, and nothing else of Waymark.
  const key = Buffer.from(hkdfSync('sha256', secret, 'waymark', 'ltijs v1', 32)).toString('base64');
  provider.setup(
    key,
    { plugin: database },
    {
      appRoute: '/launch',
      loginRoute: '/login',
      keysetRoute: '/keys',
      ltiaas: true,
      cors: false,
      tokenMaxAge: false,
      devMode: false,
      serverAddon: guard,
    },
  );
  provider.onConnect((_token, _req, _res, next) => next());
  provider.onDeepLinking((_token, _req, _res, next) => next());
  provider.onInvalidToken(refused);
  provider.onSessionTimeout(refused);
  provider.onUnregisteredPlatform((_req, _res, next) => next(refuse('launch.platform_unknown', 'by ltijs')));
  provider.onInactivePlatform((_req, _res, next) => next(refuse('launch.platform_inactive', 'by ltijs')));
  return asMiddleware(provider.app);
}

/** ltijs hands over its reason in `res.locals.err`. */
const refused: LtijsHandler = (_req, res, next) => {
  const { failure } = currentScope();
  if (failure) return next(failure);
  const reason = (res.locals.err as { details?: { message?: string } } | undefined)?.details?.message;
  next(
    refuse(reason === NONCE_SEEN ? 'launch.replayed' : 'launch.refused', `ltijs: ${reason ?? 'no reason'}`),
  );
};

/**
 * ltijs' app is Express 4 inside Express 5: it swaps the prototypes of request and response, and they are put back before anybody
 * else sees them.
 */
function asMiddleware(app: LtijsApp): RequestHandler {
  return (req, res, next) => {
    const prototypes = [Object.getPrototypeOf(req), Object.getPrototypeOf(res)] as const;
    // Express 5 keeps `query` as a getter on the prototype, which is about to go.
    Object.defineProperty(req, 'query', { value: { ...req.query }, writable: true, configurable: true });
    // A body that was parsed already must not be read again by ltijs' older parser.
    if (req.body !== undefined) (req as unknown as { _body: boolean })._body = true;

    app(req, res, (error) => {
      const inner = req as unknown as Partial<LtijsRequest>;
      const answer = res as unknown as Partial<LtijsResponse>;
      Object.setPrototypeOf(req, prototypes[0]);
      Object.setPrototypeOf(res, prototypes[1]);
      delete inner.query;
      delete answer.cookie;
      delete answer.redirect;
      for (const name of ['token', 'ltik', 'context', 'query', 'err']) delete res.locals[name];
      next(error);
    });
  };
}
