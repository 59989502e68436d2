/** The HTTP API of exports: what there is, a look before, the file, and what was exported earlier. */
import type { Response } from 'express';
import { z } from 'zod';
import { route } from '../../shared/http-route';
import type { Viewer } from '../../shared/viewer';
import type { Catalogue } from './catalogue.view';
import type { ExportService } from './exports.service';
import type { History } from './history.view';
import { orderBody } from './order';
import { sendFile } from './send-file';

interface ExportsApi extends ExportService {
  catalogue(viewer: Viewer): Promise<Catalogue>;
  history(viewer: Viewer, before?: string): Promise<History>;
}

const permission = 'exports.run';
const nothing = z.strictObject({});

export function exportsRoutes(exports: ExportsApi) {
  return [
    route({
      method: 'get',
      path: '/api/exports',
      permission,
      query: nothing,
      handle: ({ viewer }) => exports.catalogue(viewer),
    }),
    route({
      method: 'get',
      path: '/api/exports/history',
      permission,
      query: z.strictObject({ before: z.uuid().optional() }),
      handle: ({ viewer, query }) => exports.history(viewer, query.before),
    }),
    route({
      method: 'post',
      path: '/api/exports/preview',
      permission,
      query: nothing,
      body: orderBody,
      handle: ({ viewer, body, res }) => whileAwaited(res, (signal) => exports.look(viewer, body, signal)),
    }),
    route({
      method: 'post',
      path: '/api/exports/download',
      permission,
      query: nothing,
      body: orderBody,
      handle: ({ viewer, body, res }) =>
        whileAwaited(res, async (signal) => {
          await exports.download(viewer, body, signal, (file) => sendFile(res, file, signal));
          res.end();
        }),
    }),
  ];
}

/** Runs work until it is done or its reader has gone; what it throws then is nobody's news. */
async function whileAwaited<T>(
  res: Response,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T | undefined> {
  // Whoever left before, while the session was read, sends no further event.
  if (res.closed) return undefined;
  const gone = new AbortController();
  res.once('close', () => gone.abort());
  try {
    return await work(gone.signal);
  } catch (error) {
    if (gone.signal.aborted) return undefined;
    throw error;
  }
}
