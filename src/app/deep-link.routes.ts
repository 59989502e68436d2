/** POST /api/deep-link: a tagged link for the LMS. The tags are kept first, then the answer is signed, so no link can come without them. */
import type { Router } from 'express';
import { v4 as uuid } from 'uuid';
import { z } from 'zod';
import { type ContentItem, CUSTOM, type LtiPort } from '../lti';
import { badRequest } from '../shared/errors';
import { route, routerOf } from '../shared/http-route';
import type { Viewer } from '../shared/viewer';
import { type Tagging, taggedLinkBody } from '../tagging';
import { sessionOf } from './sessions/session.middleware';

/** Either a link with its tags, or word to the LMS that nothing is to be added. */
const body = z.union([taggedLinkBody, z.strictObject({ cancel: z.literal(true) })]);

export function deepLinkRoutes(parts: { tagging: Tagging; lti: LtiPort }): Router {
  async function tagged(
    viewer: Viewer,
    { title, tags }: z.infer<typeof taggedLinkBody>,
  ): Promise<ContentItem> {
    const linkId = uuid();
    await parts.tagging.createTaggedLink({ viewer, linkId, title, tags });
    return { title, custom: { [CUSTOM.link]: linkId } };
  }

  return routerOf([
    route({
      method: 'post',
      path: '/api/deep-link',
      permission: 'course.tag',
      body,
      async handle({ viewer, body: answer, res }) {
        const request = sessionOf(res)?.deepLink;
        if (!request) {
          throw badRequest({
            code: 'deep_link.not_asked',
            message: 'Your LMS did not ask for a link in this launch.',
            help: 'Start from “Add a link” or “External tool” in your LMS.',
          });
        }
        const items = 'cancel' in answer ? [] : [await tagged(viewer, answer)];
        const jwt = await parts.lti.signDeepLinkResponse(request, items);
        return { returnUrl: request.returnUrl, jwt };
      },
    }),
  ]);
}
