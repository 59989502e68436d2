/** A file: its bytes as they come, for a frame in which a link could carry no session. */
import { ApiError, errorOf } from './request';

export interface DownloadedFile {
  blob: Blob;
  fileName: string;
}

interface DownloadOptions {
  /** Sent by POST; without it the file is fetched by GET. */
  body?: unknown;
  signal: AbortSignal;
  /** Told of every piece: how many bytes there are by now. */
  onBytes?: (received: number) => void;
}

export type Download = (path: string, options: DownloadOptions) => Promise<DownloadedFile>;

/** Makes the function that downloads. There is no time limit: whoever waits can cancel. */
export function createDownload(
  token: () => string | null,
  onSessionEnd: (error: ApiError) => void,
): Download {
  return async (path, { body, signal, onBytes }) => {
    try {
      const response = await fetch(path, {
        ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
        headers: {
          Authorization: `Bearer ${token()}`,
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        },
        signal,
        credentials: 'same-origin',
        cache: 'no-store',
      });
      if (!response.ok || !response.body) {
        const error = errorOf(response.status, await response.json().catch(() => null));
        if (error.status === 401) onSessionEnd(error);
        throw error;
      }
      const parts = await partsOf(response.body, onBytes);
      const type = response.headers.get('content-type') ?? '';
      return { blob: new Blob(parts, { type }), fileName: fileNameIn(response.headers) };
    } catch (cause) {
      if (cause instanceof ApiError || signal.aborted) throw cause;
      throw new ApiError(0, 'network.unreachable', 'Waymark could not be reached.');
    }
  };
}

async function partsOf(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  onBytes: (received: number) => void = () => undefined,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const reader = body.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let received = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return parts;
    parts.push(value);
    received += value.length;
    onBytes(received);
  }
}

/** The server writes plain ASCII names in quotation marks. */
const fileNameIn = (headers: Headers): string =>
  /filename="([^"]+)"/.exec(headers.get('content-disposition') ?? '')?.[1] ?? 'waymark-export';
