/** The HTTP API of the list that the LMS keeps: how it stands, and bringing it up to date. */
import { z } from 'zod';
import { route } from '../../shared/http-route';
import type { SyncService } from './sync.service';

const nothing = z.strictObject({});

export function syncRoutes(sync: SyncService) {
  return [
    route({
      method: 'get',
      path: '/api/inventory',
      permission: 'course.tag',
      query: nothing,
      handle: ({ viewer }) => sync.state(viewer),
    }),
    route({
      method: 'post',
      path: '/api/inventory/sync',
      permission: 'course.tag',
      query: nothing,
      body: nothing.optional(),
      handle: ({ viewer }) => sync.sync(viewer),
    }),
  ];
}
