/** Reading a container page by page, by the Link header: a bounded number of pages, each once, and never from another host. */

import { nextLink } from '../../shared/outside-http/link-header';
import type { ServiceAnswer } from './http';
import { serviceUnavailable } from './problems';
import { askService, type ServiceAt, type ServiceCall, type ServiceParts } from './service';

const MAX_PAGES = 20;
const refused: readonly number[] = [403, 404];

export interface Pages {
  bodies: unknown[];
  /** False when the LMS had more pages than we read. */
  complete: boolean;
}

/**
 * @returns null where the platform grants no reading
 * @throws WaymarkError 502 `lms.unavailable`
 */
export async function readPages(
  parts: ServiceParts,
  at: ServiceAt,
  call: ServiceCall,
): Promise<Pages | null> {
  const bodies: unknown[] = [];
  const seen = new Set<string>();
  let page: string | null = at.url;
  while (page !== null && seen.size < MAX_PAGES) {
    seen.add(page);
    const answer: ServiceAnswer | null = await askService(parts, { ...at, url: page }, call);
    if (answer === null || refused.includes(answer.status))
      return bodies.length > 0 ? { bodies, complete: false } : null;
    if (answer.status !== 200 || answer.body === null) {
      throw serviceUnavailable(`${new URL(page).origin}: status ${answer.status}, not a page of JSON`);
    }
    bodies.push(answer.body);
    page = nextOnSameHost(answer.headers.get('link'), page, seen);
  }
  return { bodies, complete: page === null };
}

/** The token is for this LMS: it never follows a link to another one. */
function nextOnSameHost(header: string | null, page: string, seen: ReadonlySet<string>): string | null {
  const next = nextLink(header);
  if (!next || !URL.canParse(next, page)) return null;
  const url = new URL(next, page);
  return url.origin === new URL(page).origin && !seen.has(url.href) ? url.href : null;
}
