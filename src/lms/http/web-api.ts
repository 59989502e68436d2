/** Requests to the web API of an LMS: again after 429, 5xx and a broken network, a bounded number of times, and slower when it asks for that. */
import type { ServiceClock } from '../../shared/outside-http/clock';
import {
  type Outside,
  type OutsideAnswer,
  OutsideError,
  type OutsideRequest,
} from '../../shared/outside-http/outside';
import { isWorthRepeating, waitBefore } from '../../shared/outside-http/retry';
import { webApiProblem } from '../problems';
import { headerOf, isThrottled, pauseAfter } from './throttle';

const ATTEMPTS = 4;

export interface ApiRequest extends Omit<OutsideRequest, 'signal'> {
  url: string;
  /** May be sent again when nobody knows what became of it. */
  repeatable: boolean;
}

/**
 * @throws WaymarkError 400 `web_api.address`; 502 `web_api.unavailable` when there is no answer, or still none worth reading after four
 *   attempts, `web_api.unreadable` when it is not JSON; the reason of the signal,
 *   unless that is its time
 */
export type AskWebApi = (request: ApiRequest, signal?: AbortSignal) => Promise<OutsideAnswer>;

export function createAskWebApi({ ask }: Outside, clock: ServiceClock): AskWebApi {
  const attempts: AskWebApi = async ({ url, repeatable, ...request }, signal) => {
    for (let attempt = 1; ; attempt += 1) {
      signal?.throwIfAborted();
      const { answer, outcome } = await ask(url, { ...request, signal }).then(answered, failed);
      signal?.throwIfAborted();
      if (answer && !isThrottled(answer) && !isWorthRepeating(answer.status)) {
        const pause = pauseAfter(answer);
        if (pause > 0) await clock.wait(pause, signal);
        return answer;
      }
      // A throttled request has done nothing; any other failure may have come after the LMS had acted.
      const mayRepeat = repeatable || (answer !== null && isThrottled(answer));
      const retryAfter = answer && headerOf(answer, 'retry-after');
      const wait = mayRepeat && attempt < ATTEMPTS ? waitBefore(attempt, retryAfter, clock) : null;
      if (wait === null) throw webApiProblem('web_api.unavailable', `${new URL(url).origin}: ${outcome}`);
      await clock.wait(wait, signal);
    }
  };
  return async (request, signal) => {
    try {
      return await attempts(request, signal);
    } catch (error) {
      if (!isTimeout(error)) throw error;
      throw webApiProblem(
        'web_api.unavailable',
        `${new URL(request.url).origin}: the time for all of it is over`,
      );
    }
  };
}

/** The signal of work that has a limit as a whole. */
const isTimeout = (error: unknown) => error instanceof DOMException && error.name === 'TimeoutError';

const answered = (answer: OutsideAnswer) => ({ answer, outcome: `status ${answer.status}` });

/** Names the error only: its text may hold what the LMS has sent. */
function failed(error: Error & { code?: unknown }) {
  if (error instanceof OutsideError) {
    throw webApiProblem(error.kind === 'address' ? 'web_api.address' : 'web_api.unreadable', error.message);
  }
  return { answer: null, outcome: String(error.code ?? error.name) };
}
