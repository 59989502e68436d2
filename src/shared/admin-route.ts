/**
 * Routes of the administrator of this Waymark, declared as data: 401 without a session, 403 for a write that no page of ours has sent, 400,
 * then the handler; and every write leaves a line that says what was done to what, never by whom or with what.
 * The administrator is put in `res.locals.administrator` by the session middleware (src/app/admin).
 */
import { type Request, type Response, Router } from 'express';
import type { ZodType } from 'zod';
import { forbidden, unauthorized } from './errors';
import { readInput } from './read-input';

/** Somebody who has proved to run this Waymark. */
export interface Administrator {
  /** Of Waymark's own pages: only they may write. */
  origin: string;
  /** Keeps a line about a write that was done. */
  note(action: string, target: string): Promise<void>;
}

interface Input<P, Q, B> {
  params: P;
  query: Q;
  body: B;
  req: Request;
  res: Response;
}

interface Declared<P, Q, B, R> {
  path: string;
  params?: ZodType<P>;
  query?: ZodType<Q>;
  body?: ZodType<B>;
  handle: (input: Input<P, Q, B>) => Promise<R> | R;
}

interface Reading<P, Q, B, R> extends Declared<P, Q, B, R> {
  method: 'get';
}

interface Writing<P, Q, B, R> extends Declared<P, Q, B, R> {
  method: 'post' | 'put' | 'delete';
  /** What the line says, such as `connection.remove`. */
  action: string;
  /** To what it was done: an id. */
  target: (input: { params: P; body: B; result: R }) => string;
}

type AdminRoute<P, Q, B, R> = Reading<P, Q, B, R> | Writing<P, Q, B, R>;

/** Declares one JSON route. What `handle` returns is sent as JSON with status 200. */
export function adminRoute<P = unknown, Q = unknown, B = unknown, R = unknown>(
  options: AdminRoute<P, Q, B, R>,
) {
  return options as AdminRoute<unknown, unknown, unknown, unknown>;
}

/** A router from declared routes. It stands behind the middleware that knows the administrator's session. */
export function adminRouterOf(routes: ReturnType<typeof adminRoute>[]): Router {
  const router = Router();
  for (const declared of routes) {
    router[declared.method](declared.path, async (req, res) => {
      const administrator = administratorOf(res);
      if (declared.method !== 'get') checkSameOrigin(req, administrator.origin);
      const params = readInput(declared.params, req.params, 'path');
      const query = readInput(declared.query, req.query, 'query');
      const body = readInput(declared.body, req.body, 'body');
      const result = await declared.handle({ params, query, body, req, res });
      if (declared.method !== 'get')
        await administrator.note(declared.action, declared.target({ params, body, result }));
      if (!res.headersSent) res.set('Cache-Control', 'no-store').json(result ?? {});
    });
  }
  return router;
}

function administratorOf(res: Response): Administrator {
  const administrator = res.locals.administrator as Administrator | undefined;
  if (administrator) return administrator;
  throw unauthorized({
    code: 'admin.signed_out',
    message: 'Waymark does not know you as its administrator, or it was more than 12 hours ago.',
    help: 'Run “waymark admin link” on the server and open the link that it prints.',
  });
}

/**
 * A browser says where a request comes from by `Sec-Fetch-Site`, and where it does not (plain http) by `Origin`, which it adds to every write.
 * @throws WaymarkError 403 `admin.elsewhere`
 */
export function checkSameOrigin(req: Request, origin: string): void {
  const site = req.get('sec-fetch-site');
  if (site === undefined ? req.get('origin') === origin : site === 'same-origin') return;
  throw forbidden({
    code: 'admin.elsewhere',
    message: 'This request does not come from the administrator’s page of Waymark.',
    help: 'Open the page under the address that PUBLIC_URL names, and try again there. Nothing was changed.',
    detail: `site ${site ?? 'not said'}, origin ${req.get('origin') ?? 'not said'}`,
  });
}
