/**
 * GET and POST /student/coursework/:id and /student/map. POST is the same page for browsers without our cookie; it changes nothing.
 */
import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import { route, routerOf } from '../../shared/http-route';
import type { Viewer } from '../../shared/viewer';
import { languageOf } from '../words';
import { framedUnlessSaid } from './framed';
import type { Nav } from './session-link';
import { studentPaths } from './student/student-links';
import type { StudentPages } from './student/student-pages';
import type { Visit } from './student/visit';

export interface StudentRoutesOptions {
  pages: StudentPages;
  /** What the session adds to the viewer; called after the viewer has been found. */
  sessionOf: (res: Response) => { nav: Nav; returnUrl: string | null };
}

const idParams = z.object({ id: z.string().min(1).max(100) });

export function studentRoutes({ pages, sessionOf }: StudentRoutesOptions): Router {
  const visitOf = (viewer: Viewer, req: Request, res: Response): Visit =>
    visitFor(viewer, req, sessionOf(res));
  const send = (res: Response, html: string) => {
    // The page shows one person's course: no cache may keep it, and a form's answer must not be shown to the next person.
    res.set('Cache-Control', 'no-store').type('html').send(html);
  };
  return routerOf(
    (['get', 'post'] as const).flatMap((method) => [
      route({
        method,
        path: studentPaths.coursework,
        permission: 'course.read',
        params: idParams,
        handle: async ({ viewer, params, req, res }) =>
          send(res, await pages.coursework(visitOf(viewer, req, res), params.id)),
      }),
      route({
        method,
        path: studentPaths.map,
        permission: 'course.read',
        handle: async ({ viewer, req, res }) => send(res, await pages.map(visitOf(viewer, req, res))),
      }),
    ]),
  );
}

/** A visit from a request: the language of the address or form first, then what the LMS says. */
export function visitFor(
  viewer: Viewer,
  req: Request,
  session: { nav: Nav; returnUrl: string | null },
): Visit {
  const field = (req.body as { lang?: unknown } | undefined)?.lang;
  return {
    viewer,
    ...session,
    lang: languageOf(req.query.lang, field, viewer.locale),
    framed: framedUnlessSaid(req),
  };
}
