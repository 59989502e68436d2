/**
 * The one error class. Everything that goes wrong on purpose is a `WaymarkError` with a stable code; the only place that
 * turns it into a response is src/app/http/error-handler.
 */
export interface ErrorOptions {
  /** HTTP status; below 500 the public message is shown as it is. */
  status: number;
  /** Stable, dotted code that machines and administrators may rely on, such as `launch.expired`. */
  code: string;
  /** What is wrong, in plain words, fit to be shown to anyone. */
  message: string;
  /** How to mend it, in one sentence. */
  help?: string;
  /** Detail for the log only: never sent. */
  detail?: string;
  /** Machine-readable data that belongs to the answer, such as the current state after a conflict. */
  data?: Record<string, unknown>;
  cause?: unknown;
}

export class WaymarkError extends Error {
  readonly status: number;
  readonly code: string;
  readonly help: string | undefined;
  readonly detail: string | undefined;
  readonly data: Record<string, unknown> | undefined;

  constructor(options: ErrorOptions) {
    super(options.message, { cause: options.cause });
    this.name = 'WaymarkError';
    this.status = options.status;
    this.code = options.code;
    this.help = options.help;
    this.detail = options.detail;
    this.data = options.data;
  }
}

type Parts = Omit<ErrorOptions, 'status'>;

/** 400: the request itself is wrong. */
export const badRequest = (parts: Parts) => new WaymarkError({ status: 400, ...parts });
/** 401: nobody is signed in, or the session has ended. */
export const unauthorized = (parts: Parts) => new WaymarkError({ status: 401, ...parts });
/** 403: somebody is signed in, and may not do this. */
export const forbidden = (parts: Parts) => new WaymarkError({ status: 403, ...parts });
/** 404: there is no such thing, or not for this tenant. */
export const notFound = (parts: Parts) => new WaymarkError({ status: 404, ...parts });
/** 409: the thing has changed in the meantime. */
export const conflict = (parts: Parts) => new WaymarkError({ status: 409, ...parts });
