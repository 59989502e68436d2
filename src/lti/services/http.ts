/** Requests to an LMS: with a time limit, a size limit and no redirects; again after 429 and 5xx, a bounded number of times. */
import { setTimeout as sleep } from 'node:timers/promises';
import { WaymarkError } from '../../shared/errors';

const TIMEOUT = 10_000;
const ATTEMPTS = 3;
const MAX_WAIT = 5_000;
const MAX_BYTES = 4 * 1024 * 1024;

export interface ServiceAnswer {
  status: number;
  headers: Headers;
  body: unknown;
}

export interface ServiceRequest {
  method: 'GET' | 'POST';
  headers: Record<string, string>;
  /** Sent as a form. */
  form?: Record<string, string>;
}

export const serviceUnavailable = (detail: string, cause?: unknown) =>
  new WaymarkError({
    status: 502,
    code: 'lms.unavailable',
    message: 'Your LMS did not answer Waymark.',
    help: 'Nothing you saved is lost. Try again in a minute.',
    detail,
    cause,
  });

/**
 * @param prepare makes the request of each attempt anew, since a client assertion may be used once only
 * @throws WaymarkError 502 `lms.unavailable` when there is no answer, or still 429 or 5xx after three attempts
 */
export async function askLms(
  url: string,
  prepare: () => ServiceRequest | Promise<ServiceRequest>,
): Promise<ServiceAnswer> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await once(url, await prepare()).catch((error: unknown) => error as Error);
    const last = attempt === ATTEMPTS;
    if (answer instanceof Error) {
      if (last) throw serviceUnavailable(`${new URL(url).origin}: ${answer.message}`, answer);
      await sleep(backoff(attempt, null));
    } else if (answer.status === 429 || answer.status >= 500) {
      if (last) throw serviceUnavailable(`${new URL(url).origin}: status ${answer.status}`);
      await sleep(backoff(attempt, answer.headers.get('retry-after')));
    } else {
      return answer;
    }
  }
}

/** 200 and 400 ms, or what the LMS asks for in seconds, up to five seconds. */
function backoff(attempt: number, retryAfter: string | null): number {
  const asked = Number(retryAfter);
  return Math.min(MAX_WAIT, retryAfter !== null && asked >= 0 ? asked * 1000 : 100 * 2 ** attempt);
}

async function once(url: string, { method, headers, form }: ServiceRequest): Promise<ServiceAnswer> {
  const response = await fetch(url, {
    method,
    headers,
    body: form ? new URLSearchParams(form) : undefined,
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT),
  });
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > MAX_BYTES) throw new Error(`answer larger than ${MAX_BYTES} bytes`);
    chunks.push(chunk);
  }
  return {
    status: response.status,
    headers: response.headers,
    body: parse(Buffer.concat(chunks).toString('utf8')),
  };
}

/** Error pages may be HTML (Moodle): then there is no body to speak of. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
