/** Assignments of a course of Canvas, page by page (its REST API, Assignments and Pagination). */
import { z } from 'zod';
import { nextLink } from '../../shared/outside-http/link-header';
import type { OutsideAnswer } from '../../shared/outside-http/outside';
import { headerOf } from '../http/throttle';
import type { AskWebApi } from '../http/web-api';
import { webApiProblem } from '../problems';
import { type Assignment, assignmentSchema } from './entries';

const PER_PAGE = 100;
/** 5,000 assignments: beyond that a course is not read to its end, and nothing is taken for gone. */
const MAX_PAGES = 50;
/** Numbers of Canvas may be larger than JavaScript's; so it sends them as text. */
const STRING_IDS = 'application/json+canvas-string-ids, application/json';

/** A Canvas that is connected. */
export interface CanvasAccess {
  address: string;
  /** A token that is good for a while. @throws WaymarkError 502 `web_api.refused` */
  token(signal?: AbortSignal): Promise<string>;
  /** A new one in the place of one that was refused. @throws as `token` */
  renewed(refused: string, signal?: AbortSignal): Promise<string>;
}

export interface Assignments {
  assignments: Assignment[];
  /** False when Canvas had more pages than were read. */
  complete: boolean;
}

/** @throws WaymarkError 502 `web_api.not_allowed`, `web_api.unreadable`, and what `token` and asking throw */
export async function listAssignments(
  askWebApi: AskWebApi,
  access: CanvasAccess,
  courseNumber: string,
  signal?: AbortSignal,
): Promise<Assignments> {
  const assignments: Assignment[] = [];
  const seen = new Set<string>();
  let page: string | null =
    `${access.address}/api/v1/courses/${encodeURIComponent(courseNumber)}/assignments?per_page=${PER_PAGE}`;
  while (page !== null && seen.size < MAX_PAGES) {
    seen.add(page);
    const answer = await askWithToken(askWebApi, access, page, signal);
    assignments.push(...assignmentsOf(answer));
    page = nextPage(answer, page, seen);
  }
  return { assignments, complete: page === null };
}

async function askWithToken(
  askWebApi: AskWebApi,
  access: CanvasAccess,
  url: string,
  signal?: AbortSignal,
): Promise<OutsideAnswer> {
  const asWith = (token: string) =>
    askWebApi({ url, token, headers: { Accept: STRING_IDS }, repeatable: true }, signal);
  const token = await access.token(signal);
  const answer = await asWith(token);
  // An administrator may have withdrawn it, or the clocks differ: once more with a new one.
  return answer.status === 401 ? asWith(await access.renewed(token, signal)) : answer;
}

function assignmentsOf({ status, body }: OutsideAnswer): Assignment[] {
  if (status === 401) throw webApiProblem('web_api.refused', 'status 401 with a new token');
  if (status === 403 || status === 404) throw webApiProblem('web_api.not_allowed', `status ${status}`);
  const read = status === 200 ? z.array(assignmentSchema).safeParse(body) : null;
  if (read?.success) return read.data;
  throw webApiProblem('web_api.unreadable', `assignments: status ${status}`);
}

/** The token is for this Canvas: it never follows a link to another host. */
function nextPage(answer: OutsideAnswer, page: string, seen: ReadonlySet<string>): string | null {
  const next = nextLink(headerOf(answer, 'link'));
  if (next === null) return null;
  const url = URL.canParse(next, page) ? new URL(next, page) : null;
  if (url?.origin === new URL(page).origin && !seen.has(url.href)) return url.href;
  throw webApiProblem('web_api.unreadable', 'the next page is not on the same host, or was read already');
}
