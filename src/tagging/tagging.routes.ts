/** The HTTP API of tagging: what comes in, who may, which function answers. */
import { z } from 'zod';
import { route } from '../shared/http-route';
import type { Viewer } from '../shared/viewer';
import { maxPins } from './courses.service';
import { maxTags } from './model/tag-change';
import { relations } from './model/types';
import { type ChangeTags, maxTitle } from './tags.service';
import type { Board } from './views/board.view';
import type { ChangeView } from './views/changes.view';
import type { PathwayRef, TargetView } from './views/present';
import type { TargetPanel } from './views/target.view';

export interface TaggingApi {
  board(viewer: Viewer): Promise<Board>;
  target(viewer: Viewer, targetId: string): Promise<TargetPanel>;
  changeTags(change: ChangeTags): Promise<{ target: TargetView }>;
  recentChanges(viewer: Viewer): Promise<{ changes: ChangeView[] }>;
  pinPathways(viewer: Viewer, pathwayIds: string[]): Promise<{ pinned: PathwayRef[] }>;
  setPreference(viewer: Viewer, preference: { hideFirstVisit: boolean }): Promise<void>;
}

const nothing = z.strictObject({});
export const targetParams = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9_-]{22}$/, 'not an id of ours'),
});
/** Items of the framework have UUIDs. */
const itemId = z.uuid();
const tag = z.strictObject({ itemId, relation: z.enum(relations) });

const tagChange = z.strictObject({
  baseRevision: z.int().min(0),
  put: z.array(tag).max(maxTags),
  remove: z.array(itemId).max(maxTags),
});
const pins = z.strictObject({ pathwayIds: z.array(itemId).max(maxPins) });
const preference = z.strictObject({ hideFirstVisit: z.literal(true) });

/** The body of POST /api/deep-link, which is answered where the LMS is known. */
export const taggedLinkBody = z.strictObject({
  title: z.string().trim().min(1).max(maxTitle),
  tags: z.array(tag).max(maxTags),
});

export function taggingRoutes(service: TaggingApi) {
  return [
    route({
      method: 'get',
      path: '/api/board',
      permission: 'course.tag',
      query: nothing,
      handle: ({ viewer }) => service.board(viewer),
    }),
    route({
      method: 'get',
      path: '/api/targets/:id',
      permission: 'course.tag',
      params: targetParams,
      query: nothing,
      handle: ({ viewer, params }) => service.target(viewer, params.id),
    }),
    route({
      method: 'put',
      path: '/api/targets/:id/tags',
      permission: 'course.tag',
      params: targetParams,
      query: nothing,
      body: tagChange,
      handle: ({ viewer, params, body }) => service.changeTags({ viewer, targetId: params.id, ...body }),
    }),
    route({
      method: 'get',
      path: '/api/changes',
      permission: 'course.tag',
      query: nothing,
      handle: ({ viewer }) => service.recentChanges(viewer),
    }),
    route({
      method: 'put',
      path: '/api/pins',
      permission: 'course.tag',
      query: nothing,
      body: pins,
      handle: ({ viewer, body }) => service.pinPathways(viewer, body.pathwayIds),
    }),
    route({
      method: 'put',
      path: '/api/me',
      permission: 'course.tag',
      query: nothing,
      body: preference,
      handle: async ({ viewer, body }) => {
        await service.setPreference(viewer, body);
        return {};
      },
    }),
  ];
}
