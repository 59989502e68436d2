/**
 * One JSON request: bearer token, time limit, and every failure as an `ApiError`. The token is kept in this closure and
 * nowhere else: it is gone with the page.
 */

/** What went wrong with a request. `status` is 0 when no answer came at all. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly help: string | null = null,
    readonly reference: string | null = null,
    /** Whatever else the answer carried, such as the current state after a conflict. */
    readonly data: Record<string, unknown> = {},
  ) {
    super(message);
    this.name = 'ApiError';
  }

  /** True when the same request may well pass a little later: no answer, too many requests, or the server's own trouble. */
  get passing(): boolean {
    return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500;
  }
}

export interface RequestOptions {
  body?: unknown;
  signal?: AbortSignal;
  /** Milliseconds after which no answer counts as none, where it may take longer than others. */
  limit?: number;
}

export type Send = <T>(method: string, path: string, options?: RequestOptions) => Promise<T>;

const READ_LIMIT = 15_000;
const WRITE_LIMIT = 20_000;

/** Makes the function that sends requests. `onSessionEnd` is told of every 401. */
export function createSend(token: () => string | null, onSessionEnd: (error: ApiError) => void): Send {
  return async <T>(
    method: string,
    path: string,
    { body, signal, limit: most }: RequestOptions = {},
  ): Promise<T> => {
    const bearer = token();
    const limit = withLimit(most ?? (method === 'GET' ? READ_LIMIT : WRITE_LIMIT), signal);
    try {
      const response = await fetch(path, {
        method,
        headers: {
          Accept: 'application/json',
          ...(bearer ? { Authorization: `Bearer ${bearer}` } : {}),
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        },
        body: body === undefined ? undefined : JSON.stringify(body),
        signal: limit.signal,
        credentials: 'same-origin',
        cache: 'no-store',
      });
      const answer: unknown = await response.json().catch((cause: unknown) => {
        if (limit.signal.aborted) throw cause;
        return null;
      });
      if (response.ok && answer !== null) return answer as T;
      const error = errorOf(response.status, answer);
      if (error.status === 401) onSessionEnd(error);
      throw error;
    } catch (cause) {
      if (cause instanceof ApiError || signal?.aborted) throw cause;
      const code = limit.signal.aborted ? 'network.timeout' : 'network.unreachable';
      throw new ApiError(0, code, 'Waymark could not be reached.');
    } finally {
      limit.done();
    }
  };
}

/** A signal that aborts when the time is up or when the caller's does. */
function withLimit(milliseconds: number, outer?: AbortSignal) {
  const controller = new AbortController();
  const abort = () => controller.abort();
  const timer = setTimeout(abort, milliseconds);
  if (outer?.aborted) abort();
  outer?.addEventListener('abort', abort);
  return {
    signal: controller.signal,
    done: () => {
      clearTimeout(timer);
      outer?.removeEventListener('abort', abort);
    },
  };
}

/** What the server says went wrong, or that it said nothing this page can read. */
export function errorOf(status: number, answer: unknown): ApiError {
  const body = isRecord(answer) && isRecord(answer.error) ? answer.error : {};
  const { code, message, help, reference, ...data } = body;
  return new ApiError(
    // An answer of 200 that is not JSON is somebody else's page, such as a proxy's.
    status < 400 ? 502 : status,
    typeof code === 'string' ? code : 'server.unreadable',
    typeof message === 'string' ? message : 'Waymark gave an answer that this page cannot read.',
    typeof help === 'string' ? help : null,
    typeof reference === 'string' ? reference : null,
    data,
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
