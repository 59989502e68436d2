/** POST /api/session: the app's way in, by a one-time code or, after a reload, by the cookie. */
import { Router } from 'express';
import { z } from 'zod';
import type { FrameworkDocument } from '../../framework/model/types';
import { type DeepLinkRequest, deepLinkRules } from '../../lti';
import { badRequest } from '../../shared/errors';
import type { OpenedSession, Sessions } from './session.service';
import { readSessionCookie } from './session-cookie';

const schema = z.strictObject({
  code: z.string().max(100).optional(),
  /** After a reload the code is used up; the course says which cookie counts. */
  course: z
    .string()
    .regex(/^[A-Za-z0-9_-]{22}$/)
    .nullish(),
});

export function sessionRoutes(
  sessions: Sessions,
  document: () => Pick<FrameworkDocument, 'id' | 'version'>,
): Router {
  const router = Router();
  router.post('/api/session', async (req, res) => {
    const input = schema.safeParse(req.body);
    if (!input.success) {
      throw badRequest({
        code: 'request.invalid',
        message: 'This request needs a code or a course.',
        detail: input.error.message,
      });
    }
    const { code, course } = input.data;
    const opened = code
      ? await sessions.redeem(code)
      : await sessions.renew(await sessions.find(readSessionCookie(req, course ?? null)));
    res.set('Cache-Control', 'no-store').json(present(opened, document()));
  });
  return router;
}

/** What the picker must know of the LMS's question; how it answers is in deep-link.routes.ts. */
function askedFor(request: DeepLinkRequest) {
  const { maxItems, points, badge, fillsAssignment } = deepLinkRules(request);
  const title = fillsAssignment ? (request.coursework?.title ?? null) : null;
  return { placement: request.placement, acceptMultiple: maxItems > 1, maxItems, points, badge, title };
}

function present({ token, session }: OpenedSession, document: Pick<FrameworkDocument, 'id' | 'version'>) {
  const { viewer } = session;
  return {
    token,
    expiresAt: session.expiresAt.toISOString(),
    viewer: { name: viewer.name, roles: viewer.roles, lms: viewer.lms, locale: viewer.locale },
    course: viewer.courseId
      ? { id: viewer.courseId, title: session.courseTitle, label: session.courseLabel }
      : null,
    openOn: viewer.courseworkId,
    deepLink: session.deepLink ? { courseTitle: session.courseTitle, ...askedFor(session.deepLink) } : null,
    framework: { version: document.version, documentId: document.id },
  };
}
