/** The calls about course exports: the file goes up by XMLHttpRequest, the only way that tells how far it is. */
import { ApiError, errorOf, type Send } from './request';

export interface UploadProgress {
  done: number;
  total: number;
}

export interface PreviewPiece {
  key: string;
  title: string;
  type: 'Assignment' | 'Quiz' | 'Page' | 'Link' | null;
  dueAt: string | null;
  change: 'new' | 'renamed' | 'back' | 'here';
  /** The title that the course has now; of what is renamed. */
  from?: string;
}

export interface Upload {
  id: string;
  state: 'waiting' | 'reading' | 'ready' | 'failed' | 'applied';
  progress: UploadProgress;
  courseTitle: string | null;
  unreadable: number;
  problem: { code: string; message: string; help: string | null } | null;
  preview: PreviewPiece[] | null;
}

export interface InventoryReport {
  added: { title: string }[];
  renamed: { from: string; to: string }[];
  unchanged: number;
  merged: { title: string }[];
  gone: { title: string; tags: number }[];
  back: { title: string }[];
}

const PATH = '/api/inventory/uploads';
const pathOf = (id: string) => `${PATH}/${encodeURIComponent(id)}`;

/** Some hundred pieces are written one after another. */
const APPLY_LIMIT = 120_000;

export function createUploadCalls(
  send: Send,
  token: () => string | null,
  onSessionEnd: (error: ApiError) => void,
) {
  return {
    /** The most that a file may have. */
    limit: () => send<{ megabytes: number }>('GET', PATH),
    /** Sends a file; `onSent` is told of every piece: how many bytes have gone. There is no time limit: whoever waits can cancel. */
    async send(file: Blob, signal: AbortSignal, onSent: (bytes: number) => void): Promise<{ id: string }> {
      const { status, answer } = await post(file, token(), signal, onSent);
      if (status === 200 && isUpload(answer)) return answer;
      const error = errorOf(status, answer);
      if (error.status === 401) onSessionEnd(error);
      throw error;
    },
    look: (id: string, signal?: AbortSignal) => send<Upload>('GET', pathOf(id), { signal }),
    apply: (id: string, leaveOut: string[]) =>
      send<InventoryReport>('POST', `${pathOf(id)}/apply`, { body: { leaveOut }, limit: APPLY_LIMIT }),
    cancel: (id: string) => send<unknown>('DELETE', pathOf(id)),
  };
}

const isUpload = (answer: unknown): answer is { id: string } =>
  typeof answer === 'object' && answer !== null && 'id' in answer && typeof answer.id === 'string';

function post(file: Blob, token: string | null, signal: AbortSignal, onSent: (bytes: number) => void) {
  return new Promise<{ status: number; answer: unknown }>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', PATH);
    request.responseType = 'json';
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    if (token) request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.upload.onprogress = ({ loaded }) => onSent(loaded);
    request.onload = () => resolve({ status: request.status, answer: request.response });
    request.onerror = () => reject(new ApiError(0, 'network.unreachable', 'Waymark could not be reached.'));
    request.onabort = () => reject(signal.reason);
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}
