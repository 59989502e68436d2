/**
 * POST /api/deep-link: tagged links for the LMS. Everything is checked first, then the tags are kept, then the answer is signed: no link
 * can come without its tags, and of an answer with one bad link nothing is written.
 */
import type { Router } from 'express';
import { v4 as uuid } from 'uuid';
import { z } from 'zod';
import {
  COURSE_BADGE,
  type ContentItem,
  CUSTOM,
  checkDeepLinkAnswer,
  type DeepLinkRequest,
  deepLinkRules,
  type LtiPort,
} from '../lti';
import { badRequest } from '../shared/errors';
import { route, routerOf } from '../shared/http-route';
import type { Viewer } from '../shared/viewer';
import { type Tagging, taggedLinkBody } from '../tagging';
import { sessionOf } from './sessions/session.middleware';

/** A frame that holds a badge of a few lines; it asks for its own height where the LMS lets it (lti.frameResize). */
const BADGE_FRAME = { width: 600, height: 160 };

const link = taggedLinkBody.extend({ points: z.number().min(0).max(10_000).optional() });
const existing = z.strictObject({ targetId: z.string().regex(/^[A-Za-z0-9_-]{22}$/, 'not an id of ours') });

/** One link, several, the tags of something that is there already, or word to the LMS that nothing is to be added. */
const body = z.union([
  link,
  z.strictObject({ items: z.array(link).min(1).max(20) }),
  z.strictObject({ badge: z.union([existing, taggedLinkBody]) }),
  z.strictObject({ cancel: z.literal(true) }),
]);

type Link = z.output<typeof link>;
type Body = z.output<typeof body>;

export function deepLinkRoutes({ tagging, lti }: { tagging: Tagging; lti: LtiPort }): Router {
  /** A link with tags of its own, or the assignment's for which the LMS has asked. */
  async function tagged(
    viewer: Viewer,
    request: DeepLinkRequest,
    { title, tags, points }: Link,
  ): Promise<ContentItem> {
    const { badge, fillsAssignment } = deepLinkRules(request);
    const linkId = uuid();
    await tagging.createTaggedLink({ viewer, linkId, title, tags });
    if (fillsAssignment) await joinAssignment(viewer, request, linkId, title);
    return {
      title,
      custom: { [CUSTOM.link]: linkId, ...(badge ? { [CUSTOM.badge]: '1' } : {}) },
      ...(points ? { points } : {}),
      ...(badge ? { frame: BADGE_FRAME } : {}),
      ...(fillsAssignment ? { keepName: true } : {}),
    };
  }

  /** The link and the assignment are one piece of coursework from now on. */
  async function joinAssignment(
    { tenantId, courseId }: Viewer,
    { coursework }: DeepLinkRequest,
    linkId: string,
    title: string,
  ): Promise<void> {
    if (!coursework || !courseId) return;
    await tagging.meetCoursework({
      tenantId,
      courseId,
      keys: [...coursework.keys, `link:${linkId}`],
      history: coursework.history,
      title: coursework.title ?? title,
      type: 'Assignment',
      dueAt: coursework.dueAt,
      source: 'deep-link',
    });
  }

  /** The tags of a course or of coursework, wherever a text needs them. */
  async function badgeOf(viewer: Viewer, targetId: string): Promise<ContentItem> {
    const linkId = uuid();
    const { kind, title } = await tagging.linkTo(viewer, targetId, linkId);
    const custom: Record<string, string> =
      kind === 'course' ? { [CUSTOM.badge]: COURSE_BADGE } : { [CUSTOM.link]: linkId, [CUSTOM.badge]: '1' };
    return { title, custom, frame: BADGE_FRAME };
  }

  async function itemsFor(viewer: Viewer, request: DeepLinkRequest, answer: Body): Promise<ContentItem[]> {
    const links = linksOf(answer);
    const target = 'badge' in answer && 'targetId' in answer.badge ? answer.badge.targetId : null;
    checkDeepLinkAnswer(request, {
      items: links.length + (target ? 1 : 0),
      points: links.some(({ points }) => points),
      badge: 'badge' in answer,
    });
    for (const { tags } of links) tagging.checkTags(tags);
    if (target) return [await badgeOf(viewer, target)];
    const items: ContentItem[] = [];
    for (const one of links) items.push(await tagged(viewer, request, one));
    return items;
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
        const items = await itemsFor(viewer, request, answer);
        const jwt = await lti.signDeepLinkResponse(request, items);
        return { returnUrl: request.returnUrl, jwt };
      },
    }),
  ]);
}

/** The links of an answer that bring their own tags. */
function linksOf(answer: Body): Link[] {
  if ('cancel' in answer) return [];
  if ('items' in answer) return answer.items;
  if (!('badge' in answer)) return [answer];
  return 'targetId' in answer.badge ? [] : [answer.badge];
}
