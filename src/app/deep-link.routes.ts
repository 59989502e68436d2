/** POST /api/deep-link: a tagged link for the LMS. The tags are kept first, then the answer is signed, so no link can come without them. */
import type { Router } from 'express';
import { v4 as uuid } from 'uuid';
import type { LtiPort } from '../lti';
import { badRequest } from '../shared/errors';
import { route, routerOf } from '../shared/http-route';
import { type Tagging, taggedLinkBody } from '../tagging';
import { sessionOf } from './sessions/session.middleware';

export function deepLinkRoutes(parts: { tagging: Tagging; lti: LtiPort }): Router {
  return routerOf([
    route({
      method: 'post',
      path: '/api/deep-link',
      permission: 'course.tag',
      body: taggedLinkBody,
      async handle({ viewer, body: { title, tags }, res }) {
        const request = sessionOf(res)?.deepLink;
        if (!request) {
          throw badRequest({
            code: 'deep_link.not_asked',
            message: 'Your LMS did not ask for a link in this launch.',
            help: 'Start from “Add a link” or “External tool” in your LMS.',
          });
        }
        const linkId = uuid();
        await parts.tagging.createTaggedLink({ viewer, linkId, title, tags });
        const jwt = await parts.lti.signDeepLinkResponse(request, [
          { title, custom: { waymark_link: linkId } },
        ]);
        return { returnUrl: request.returnUrl, jwt };
      },
    }),
  ]);
}
