/** An uploaded course export from its first byte to the coursework that it adds. Nothing is written to the course before somebody has seen what. */
import { randomBytes } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { Logger } from 'pino';
import { notFound, WaymarkError } from '../../shared/errors';
import type { Viewer } from '../../shared/viewer';
import type { Inventory, InventoryReport, Tagging } from '../../tagging';
import { readCourseFile } from '../cartridge';
import type { createAdmission } from './admission';
import { type PreviewPiece, previewOf } from './preview';
import { interrupted, notReady, unknownUpload } from './problems';
import { spool } from './spool';
import type { Progress, Upload, UploadProblem, UploadStore } from './uploads.store';

const KEPT_MS = 60 * 60_000;
const BEAT_MS = 500;
/** Long enough for a database that is away for a moment. */
const SILENT_MS = 30_000;

interface ServiceParts {
  store: UploadStore;
  tagging: Pick<Tagging, 'reconcile' | 'previewReconcile'>;
  admission: ReturnType<typeof createAdmission>;
  /** The most that a file may have, in megabytes. */
  megabytes: number;
  log: Logger;
  now: () => Date;
}

export interface UploadView {
  id: string;
  state: Upload['state'];
  progress: Progress;
  courseTitle: string | null;
  unreadable: number;
  problem: UploadProblem | null;
  /** Of what is ready. */
  preview: PreviewPiece[] | null;
  /** Of what was applied. */
  report: InventoryReport | null;
}

export function createUploadService({ store, tagging, admission, megabytes, log, now }: ServiceParts) {
  /** Those that this process reads, so that canceling ends the work too. */
  const readers = new Map<string, AbortController>();

  /**
   * Takes a file in; it is read after the answer. An earlier upload of the same person goes.
   *
   * @throws WaymarkError 409 `upload.running`, 503 `upload.busy`, 413 `upload.too_large`, 400 `upload.broken_off`
   */
  async function receive(viewer: Viewer, body: Readable): Promise<Pick<UploadView, 'id' | 'state'>> {
    const upload = newUpload(viewer, now());
    const release = admission.admit(viewer.personId);
    let file: FileHandle | undefined;
    try {
      file = await spool(body, megabytes);
      await store.removeOf(viewer);
      await store.insert(upload);
    } catch (error) {
      await file?.close();
      release();
      throw error;
    }
    void readAndKeep(upload, file, release);
    return { id: upload._id, state: upload.state };
  }

  /**
   * Never rejects: what goes wrong is what the upload then says.
   * @param release called once the file is let go, before anybody can see that it was read: they may send the next one at once
   */
  async function readAndKeep(upload: Upload, file: FileHandle, release: () => void): Promise<void> {
    const stopping = new AbortController();
    readers.set(upload._id, stopping);
    const beat = { state: 'waiting' as Upload['state'], progress: { done: 0, total: 0 } };
    const timer = setInterval(() => {
      store.beat(upload, { ...beat, beatAt: now() }).catch((error: unknown) => {
        log.warn({ err: error }, 'how far an upload is was not noted');
      });
    }, BEAT_MS).unref();
    try {
      const reading = admission.inTurn(async () => {
        stopping.signal.throwIfAborted();
        beat.state = 'reading';
        return readCourseFile(file, {
          onProgress: (progress) => Object.assign(beat.progress, progress),
          signal: stopping.signal,
        });
      });
      const read = await reading.finally(() => file.close()).finally(release);
      await store.finish(upload, { ...read, ...beat, state: 'ready' });
    } catch (error) {
      if (!stopping.signal.aborted) await noteFailure(upload, error);
    } finally {
      clearInterval(timer);
      readers.delete(upload._id);
    }
  }

  async function noteFailure(upload: Upload, error: unknown): Promise<void> {
    const expected = error instanceof WaymarkError;
    log[expected ? 'info' : 'error']({ err: error }, 'a course export was not read');
    const problem = problemOf(expected ? error : unexpected(error));
    await store.finish(upload, { state: 'failed', problem }).catch((cause: unknown) => {
      // Whoever waits is told that reading was interrupted.
      log.error({ err: cause }, 'the end of an upload was not noted');
    });
  }

  async function find(viewer: Viewer, id: string): Promise<Upload> {
    const upload = await store.find(id, viewer, now());
    if (!upload) throw unknownUpload();
    const silent = now().getTime() - upload.beatAt.getTime() > SILENT_MS;
    return isUnderWay(upload) && silent
      ? { ...upload, state: 'failed', problem: problemOf(interrupted()) }
      : upload;
  }

  /** @throws WaymarkError 404 `upload.unknown` */
  async function look(viewer: Viewer, id: string): Promise<UploadView> {
    const upload = await find(viewer, id);
    const { state, progress, courseTitle, unreadable, problem, report } = upload;
    const preview =
      state === 'ready'
        ? previewOf(upload.entries, await tagging.previewReconcile(inventoryOf(upload)))
        : null;
    return { id, state, progress, courseTitle, unreadable, problem, preview, report };
  }

  /**
   * Adds what was read to the course. A second time changes nothing and answers the same.
   *
   * @param leaveOut keys of pieces that are not wanted
   * @throws WaymarkError 404 `upload.unknown`, 409 `upload.not_ready`; what `reconcile` throws
   */
  async function apply(viewer: Viewer, id: string, leaveOut: readonly string[]): Promise<InventoryReport> {
    const upload = await find(viewer, id);
    if (upload.report) return upload.report;
    if (upload.state !== 'ready') throw notReady();
    const left = new Set(leaveOut);
    const entries = upload.entries.filter(({ keys }) => !keys.some((key) => left.has(key)));
    const report = await tagging.reconcile({ ...inventoryOf(upload), entries });
    await store.noteApplied(upload, report);
    return report;
  }

  /** @throws WaymarkError 404 `upload.unknown` */
  async function cancel(viewer: Viewer, id: string): Promise<void> {
    const upload = await find(viewer, id);
    readers.get(id)?.abort();
    await store.remove(upload._id, upload.tenantId);
  }

  return { megabytes, receive, look, apply, cancel, sweep: () => store.sweep(now()) };
}

export type UploadService = ReturnType<typeof createUploadService>;

const isUnderWay = ({ state }: Upload): boolean => state === 'waiting' || state === 'reading';

/** An export may be of a part of the course, so it says nothing of what it does not hold. */
const inventoryOf = ({ tenantId, courseId, entries }: Upload): Inventory => ({
  tenantId,
  courseId,
  source: 'package',
  complete: false,
  entries,
});

function newUpload({ tenantId, personId, courseId }: Viewer, at: Date): Upload {
  if (!courseId) {
    throw notFound({
      code: 'course.unknown',
      message: 'Waymark was not opened from a course.',
      help: 'Open Waymark from your course, then upload the file there.',
    });
  }
  return {
    _id: randomBytes(16).toString('base64url'),
    tenantId,
    courseId,
    personId,
    state: 'waiting',
    progress: { done: 0, total: 0 },
    beatAt: at,
    expiresAt: new Date(at.getTime() + KEPT_MS),
    courseTitle: null,
    entries: [],
    unreadable: 0,
    problem: null,
    report: null,
  };
}

const problemOf = ({ code, message, help }: WaymarkError): UploadProblem => ({
  code,
  message,
  help: help ?? null,
});

const unexpected = (cause: unknown) =>
  new WaymarkError({
    status: 500,
    code: 'upload.unexpected',
    message: 'Waymark ran into something unexpected while it read this file.',
    help: 'Try again, or export the course once more. Nothing was changed.',
    cause,
  });
