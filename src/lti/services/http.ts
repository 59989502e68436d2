/** Requests to an LMS: with a time limit, a size limit and no redirects; again after 429 and 5xx, a bounded number of times. */
import type { ServiceClock } from '../../shared/outside-http/clock';
import { isWorthRepeating, waitBefore } from '../../shared/outside-http/retry';
import { serviceUnavailable } from './problems';

const ATTEMPTS = 3;
const MAX_BYTES = 4 * 1024 * 1024;
const JSON_TYPE = /[/+]json\b/i;

export interface ServiceAnswer {
  status: number;
  headers: Headers;
  /** null for what is not JSON, by its type or its text. */
  body: unknown;
}

export interface ServiceRequest {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  headers: Record<string, string>;
  body?: string | URLSearchParams;
  /** May be sent again when nobody knows what became of it. */
  repeatable: boolean;
}

/**
 * @param prepare makes the request of each attempt anew, since a client assertion may be used once only
 * @throws WaymarkError 502 `lms.unavailable` when there is no answer, or still 429 or 5xx after three attempts; the reason of the signal
 */
export type AskLms = (
  url: string,
  prepare: () => ServiceRequest | Promise<ServiceRequest>,
  signal?: AbortSignal,
) => Promise<ServiceAnswer>;

export function createAskLms(clock: ServiceClock): AskLms {
  return async function askLms(url, prepare, signal) {
    for (let attempt = 1; ; attempt += 1) {
      signal?.throwIfAborted();
      const request = await prepare();
      const { answer, outcome } = await once(url, request, limit(clock.timeout(), signal)).then(
        answered,
        failed,
      );
      signal?.throwIfAborted();
      if (answer && !isWorthRepeating(answer.status)) return answer;
      // 429 says that nothing was done; any other failure may have come after the LMS had acted.
      const mayRepeat = request.repeatable || answer?.status === 429;
      const retryAfter = answer?.headers.get('retry-after') ?? null;
      const wait = mayRepeat && attempt < ATTEMPTS ? waitBefore(attempt, retryAfter, clock) : null;
      if (wait === null) throw serviceUnavailable(`${new URL(url).origin}: ${outcome}`);
      await clock.wait(wait, signal);
    }
  };
}

const answered = (answer: ServiceAnswer) => ({ answer, outcome: `status ${answer.status}` });

/** Names the error only: what undici knows beside it may hold bytes of the answer. */
const failed = (error: Error & { cause?: { code?: unknown } }) => ({
  answer: null,
  outcome: [error.message, error.cause?.code].filter(Boolean).join(' '),
});

const limit = (timeout: AbortSignal, signal: AbortSignal | undefined) =>
  signal ? AbortSignal.any([timeout, signal]) : timeout;

async function once(
  url: string,
  { method, headers, body }: ServiceRequest,
  signal: AbortSignal,
): Promise<ServiceAnswer> {
  const response = await fetch(url, { method, headers, body, redirect: 'error', signal });
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > MAX_BYTES) throw new Error(`answer larger than ${MAX_BYTES} bytes`);
    chunks.push(chunk);
  }
  const isJson = JSON_TYPE.test(response.headers.get('content-type') ?? '');
  return {
    status: response.status,
    headers: response.headers,
    body: isJson ? parse(Buffer.concat(chunks).toString('utf8')) : null,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
