/** The HTTP API of course copies: what is proposed, and what a teacher answers. */
import { z } from 'zod';
import { route } from '../../shared/http-route';
import type { Viewer } from '../../shared/viewer';
import type { TargetView } from '../views/present';
import { maxPairs, type Outcome, type Pair } from './copies.service';
import type { CopiesView } from './copies.view';

interface CopiesApi {
  proposedCopies(viewer: Viewer): Promise<CopiesView>;
  confirmCopies(viewer: Viewer, pairs: Pair[]): Promise<{ outcomes: Outcome[] }>;
  dismissCopies(viewer: Viewer, originTargetIds: string[]): Promise<void>;
  undoCopies(
    viewer: Viewer,
    answers: { pairs: Pair[]; originTargetIds: string[] },
  ): Promise<{ targets: TargetView[] }>;
}

const nothing = z.strictObject({});
const targetId = z.string().regex(/^[A-Za-z0-9_-]{22}$/, 'not an id of ours');
const originTargetIds = z.array(targetId).max(maxPairs);
const pairs = z.array(z.strictObject({ originTargetId: targetId, targetId })).max(maxPairs);

export function copyRoutes(service: CopiesApi) {
  return [
    route({
      method: 'get',
      path: '/api/copies',
      permission: 'course.tag',
      query: nothing,
      handle: ({ viewer }) => service.proposedCopies(viewer),
    }),
    route({
      method: 'post',
      path: '/api/copies/confirm',
      permission: 'course.tag',
      query: nothing,
      body: z.strictObject({ pairs }),
      handle: ({ viewer, body }) => service.confirmCopies(viewer, body.pairs),
    }),
    route({
      method: 'post',
      path: '/api/copies/dismiss',
      permission: 'course.tag',
      query: nothing,
      body: z.strictObject({ originTargetIds }),
      handle: async ({ viewer, body }) => {
        await service.dismissCopies(viewer, body.originTargetIds);
        return {};
      },
    }),
    route({
      method: 'post',
      path: '/api/copies/undo',
      permission: 'course.tag',
      query: nothing,
      body: z.strictObject({ pairs, originTargetIds }),
      handle: ({ viewer, body }) => service.undoCopies(viewer, body),
    }),
  ];
}
