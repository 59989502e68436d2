/** The HTTP API of bringing tags into the LMS: what is possible, the plan, the run, its file and the log. */
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { route } from '../../shared/http-route';
import type { PushService } from './push.service';

const nothing = z.strictObject({});
const permission = 'course.tag';

export function pushRoutes(push: PushService) {
  return [
    route({
      method: 'get',
      path: '/api/push',
      permission,
      query: nothing,
      handle: ({ viewer }) => push.possible(viewer),
    }),
    route({
      method: 'post',
      path: '/api/push/plan',
      permission,
      query: nothing,
      body: nothing.optional(),
      handle: ({ viewer }) => push.plan(viewer),
    }),
    route({
      method: 'post',
      path: '/api/push/run',
      permission,
      query: nothing,
      body: z.strictObject({ planId: z.uuid() }),
      handle: ({ viewer, body }) => push.run(viewer, body.planId),
    }),
    route({
      method: 'get',
      path: '/api/push/log',
      permission,
      query: nothing,
      handle: ({ viewer }) => push.log(viewer),
    }),
    route({
      method: 'get',
      path: '/api/push/runs/:id/file',
      permission,
      params: z.strictObject({ id: z.uuid() }),
      query: nothing,
      async handle({ viewer, params, res }) {
        const { fileName, mediaType, bytes } = await push.file(viewer, params.id);
        res.set({
          'Content-Type': mediaType,
          'Content-Disposition': `attachment; filename="${fileName}"`,
          'Cache-Control': 'no-store',
          'X-Content-Type-Options': 'nosniff',
        });
        await pipeline(bytes, res);
      },
    }),
  ];
}
