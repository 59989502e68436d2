/** The HTTP API of coursework that teachers type in. */
import { z } from 'zod';
import { route } from '../shared/http-route';
import type { Viewer } from '../shared/viewer';
import type { TypedCoursework } from './hand-made.service';
import { courseworkTypes } from './model/types';
import { targetParams } from './tagging.routes';
import { maxTitle } from './tags.service';
import type { TargetView } from './views/present';

export interface HandMadeApi {
  addCoursework(viewer: Viewer, typed: TypedCoursework): Promise<{ target: TargetView }>;
  changeCoursework(viewer: Viewer, id: string, typed: TypedCoursework): Promise<{ target: TargetView }>;
  removeCoursework(viewer: Viewer, id: string, withTags: boolean): Promise<void>;
}

const nothing = z.strictObject({});
const typed = z.strictObject({
  title: z.string().trim().min(1).max(maxTitle),
  type: z.enum(courseworkTypes).nullable(),
  dueAt: z.iso.datetime({ offset: true }).nullable().default(null),
  anyway: z.boolean().default(false),
});
/** In the address, since proxies may drop the body of a DELETE. */
const removal = z.strictObject({ withTags: z.literal('true').optional() });

export function handMadeRoutes(service: HandMadeApi) {
  return [
    route({
      method: 'post',
      path: '/api/coursework',
      permission: 'course.tag',
      query: nothing,
      body: typed,
      handle: ({ viewer, body }) => service.addCoursework(viewer, body),
    }),
    route({
      method: 'put',
      path: '/api/coursework/:id',
      permission: 'course.tag',
      params: targetParams,
      query: nothing,
      body: typed,
      handle: ({ viewer, params, body }) => service.changeCoursework(viewer, params.id, body),
    }),
    route({
      method: 'delete',
      path: '/api/coursework/:id',
      permission: 'course.tag',
      params: targetParams,
      query: removal,
      handle: async ({ viewer, params, query }) => {
        await service.removeCoursework(viewer, params.id, query.withTags === 'true');
        return {};
      },
    }),
  ];
}
