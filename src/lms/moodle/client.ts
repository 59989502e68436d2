/** Moodle's web services by REST: one address, the function and the token in the body; errors come with status 200. */
import { type ZodType, z } from 'zod';
import type { AskWebApi } from '../http/web-api';
import { type WebApiProblem, webApiProblem } from '../problems';

/** A Moodle that is connected. */
export interface MoodleAccess {
  address: string;
  token: string;
}

export type MoodleParams = Record<string, string | number>;

export interface MoodleCall<T> {
  name: string;
  params?: MoodleParams;
  answer: ZodType<T>;
}

/** @throws WaymarkError 502 `web_api.refused`, `.not_allowed`, `.function_missing`, `.unreadable`, and what asking throws */
export type CallMoodle = <T>(access: MoodleAccess, call: MoodleCall<T>, signal?: AbortSignal) => Promise<T>;

const failure = z.object({ exception: z.string(), errorcode: z.string().optional() });

/** What Moodle's codes mean; any other says that this person may not do this. */
const meanings = new Map<string, WebApiProblem>([
  ['invalidtoken', 'web_api.refused'],
  ['accessexception', 'web_api.function_missing'],
  ['servicenotavailable', 'web_api.function_missing'],
  ['invalidparameter', 'web_api.unreadable'],
]);
/** Moodle's answer to a function that it does not have at all. */
const NO_FUNCTION = 'dml_missing_record_exception';

export function createMoodleClient(askWebApi: AskWebApi): CallMoodle {
  return async function callMoodle({ address, token }, { name, params = {}, answer }, signal) {
    const fields = Object.entries({ wstoken: token, wsfunction: name, ...params });
    const { status, body } = await askWebApi(
      {
        url: `${address}/webservice/rest/server.php?moodlewsrestformat=json`,
        token: null,
        body: new URLSearchParams(fields.map(([key, value]) => [key, String(value)])),
        // Reading changes nothing, and what is added twice is added once.
        repeatable: true,
      },
      signal,
    );
    if (status === 403) throw webApiProblem('web_api.refused', `${name}: status 403`);
    const failed = failure.safeParse(body);
    if (failed.success) throw problemOf(name, failed.data);
    const read = answer.safeParse(body);
    if (status === 200 && read.success) return read.data;
    throw webApiProblem('web_api.unreadable', `${name}: status ${status}`);
  };
}

/** Moodle's message and debug information may repeat what was sent, so only codes that are known are passed on. */
function problemOf(name: string, { exception, errorcode = '' }: z.infer<typeof failure>) {
  const meaning = exception === NO_FUNCTION ? 'web_api.function_missing' : meanings.get(errorcode);
  return webApiProblem(meaning ?? 'web_api.not_allowed', `${name}: ${meaning ? errorcode : 'refused'}`);
}
