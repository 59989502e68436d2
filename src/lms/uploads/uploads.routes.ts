/** The HTTP API of course exports: the file as the raw body, then what is in it, then what is added. */
import type { Request } from 'express';
import { z } from 'zod';
import { route } from '../../shared/http-route';
import { tooLarge, wrongType } from './problems';
import type { UploadService } from './uploads.service';

/** No byte for this long, in milliseconds, and the sender counts as gone. */
const IDLE_MS = 30_000;
const BYTES = 1_000_000;
const MOST_LEFT_OUT = 2_000;

const permission = 'course.tag';
const nothing = z.strictObject({});
const params = z.strictObject({ id: z.string().regex(/^[A-Za-z0-9_-]{22}$/, 'not an id of ours') });
const choice = z.strictObject({ leaveOut: z.array(z.string().max(200)).max(MOST_LEFT_OUT).default([]) });

export const UPLOADS_PATH = '/api/inventory/uploads';
const ONE = `${UPLOADS_PATH}/:id`;

export function uploadRoutes(uploads: UploadService) {
  return [
    route({
      method: 'get',
      path: UPLOADS_PATH,
      permission,
      query: nothing,
      handle: () => ({ megabytes: uploads.megabytes }),
    }),
    route({
      method: 'post',
      path: UPLOADS_PATH,
      permission,
      query: nothing,
      handle: async ({ viewer, req }) => {
        try {
          return await uploads.receive(viewer, bodyOf(req, uploads.megabytes));
        } finally {
          // The rest of a file that was turned away: whoever sends it hears the answer only then.
          req.resume();
        }
      },
    }),
    route({
      method: 'get',
      path: ONE,
      permission,
      params,
      query: nothing,
      handle: ({ viewer, params }) => uploads.look(viewer, params.id),
    }),
    route({
      method: 'post',
      path: `${ONE}/apply`,
      permission,
      params,
      query: nothing,
      body: choice,
      handle: ({ viewer, params, body }) => uploads.apply(viewer, params.id, body.leaveOut),
    }),
    route({
      method: 'delete',
      path: ONE,
      permission,
      params,
      query: nothing,
      handle: async ({ viewer, params }) => {
        await uploads.cancel(viewer, params.id);
        return {};
      },
    }),
  ];
}

function bodyOf(req: Request, megabytes: number): Request {
  if (!req.is(['application/zip', 'application/octet-stream'])) throw wrongType();
  if (Number(req.get('content-length') ?? 0) > megabytes * BYTES) throw tooLarge(megabytes);
  return req.setTimeout(IDLE_MS, () => req.destroy());
}
