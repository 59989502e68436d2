/**
 * Routes declared as data: method, path, who may, what comes in. A handler is then five to ten lines and cannot forget a check.
 * The viewer is put in `res.locals.viewer` by the session middleware (src/app/sessions); without one the answer is 401.
 */
import { type Request, type Response, Router } from 'express';
import type { ZodType } from 'zod';
import { forbidden, unauthorized } from './errors';
import { readInput } from './read-input';
import { may, type Permission, type Viewer } from './viewer';

interface RouteOptions<P, Q, B, R> {
  method: 'get' | 'post' | 'put' | 'delete';
  path: string;
  permission: Permission;
  params?: ZodType<P>;
  query?: ZodType<Q>;
  body?: ZodType<B>;
  handle: (input: {
    viewer: Viewer;
    params: P;
    query: Q;
    body: B;
    req: Request;
    res: Response;
  }) => Promise<R> | R;
}

/** Declares one JSON route. What `handle` returns is sent as JSON with status 200. */
export function route<P = unknown, Q = unknown, B = unknown, R = unknown>(options: RouteOptions<P, Q, B, R>) {
  return options as RouteOptions<unknown, unknown, unknown, unknown>;
}

/** A router from declared routes: 401, then 403, then 400, then the handler. */
export function routerOf(routes: ReturnType<typeof route>[]): Router {
  const router = Router();
  for (const declared of routes) {
    router[declared.method](declared.path, async (req, res) => {
      const viewer = viewerOf(res);
      if (!may(viewer, declared.permission)) {
        throw forbidden({
          code: 'permission.missing',
          message: 'Your role in this course does not allow this.',
          help: 'Ask a teacher of the course, or your administrator if your role in the LMS is wrong.',
          detail: `${declared.permission} for ${viewer.roles.join(', ') || 'no role'}`,
        });
      }
      const result = await declared.handle({
        viewer,
        params: readInput(declared.params, req.params, 'path'),
        query: readInput(declared.query, req.query, 'query'),
        body: readInput(declared.body, req.body, 'body'),
        req,
        res,
      });
      if (!res.headersSent) res.json(result);
    });
  }
  return router;
}

/** The viewer of this request; throws 401 when there is none. */
export function viewerOf(res: Response): Viewer {
  const viewer = res.locals.viewer as Viewer | undefined;
  if (!viewer) {
    throw unauthorized({
      code: 'session.missing',
      message: 'Waymark knows you for some hours after you open it from your course, and those are over.',
      help: 'Open Waymark again from your course. Nothing you saved is lost.',
    });
  }
  return viewer;
}
