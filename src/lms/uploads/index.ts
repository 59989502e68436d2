/** Uploads of course exports, put together. */
import type { Connection } from 'mongoose';
import type { Logger } from 'pino';
import { routerOf } from '../../shared/http-route';
import type { Tagging } from '../../tagging';
import { createAdmission } from './admission';
import { uploadRoutes } from './uploads.routes';
import { createUploadService } from './uploads.service';
import { createUploadStore } from './uploads.store';

export { UPLOADS_PATH } from './uploads.routes';
export { uploadIndexes } from './uploads.store';

interface UploadsOptions {
  /** Open; `uploadIndexes` have been created on it. */
  connection: Connection;
  tagging: Pick<Tagging, 'reconcile' | 'previewReconcile'>;
  /** What UPLOAD_MEGABYTES says. */
  megabytes: number;
  log: Logger;
  now?: () => Date;
}

export function createUploads({
  connection,
  tagging,
  megabytes,
  log,
  now = () => new Date(),
}: UploadsOptions) {
  const store = createUploadStore(connection);
  const service = createUploadService({ store, tagging, admission: createAdmission(), megabytes, log, now });
  return { router: routerOf(uploadRoutes(service)), sweep: service.sweep };
}
