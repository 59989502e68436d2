/** Our own line items of a course (Assignment and Grade Services 2.0, 3.2). Read only; an LMS shows a tool no others. */
import { z } from 'zod';
import { SCOPE } from '../launch/claim-names';
import { instant } from '../launch/coursework';
import type { LineItem } from '../lti-port';
import type { Platform } from '../platforms/platform';
import type { AccessTokens } from './access-token';
import { askLms, type ServiceAnswer, serviceUnavailable } from './http';
import { nextLink } from './link-header';

const MAX_PAGES = 20;
const MEDIA_TYPE = 'application/vnd.ims.lis.v2.lineitemcontainer+json';

const lineItem = z
  .object({
    id: z.string().min(1),
    label: z.string().catch(''),
    resourceLinkId: z.coerce.string().nullish().catch(null),
    endDateTime: z.string().nullish().catch(null),
  })
  .transform(
    (item): LineItem => ({
      id: item.id,
      label: item.label.trim(),
      resourceLinkId: item.resourceLinkId || null,
      dueAt: instant(item.endDateTime),
    }),
  );

const refused: readonly number[] = [401, 403, 404];

/**
 * @param url the launch's `lineitems`
 * @returns [] where the platform grants no reading
 * @throws WaymarkError 502 `lms.unavailable`
 */
export async function readLineItems(
  tokens: AccessTokens,
  platform: Platform,
  url: string,
): Promise<LineItem[]> {
  const items: LineItem[] = [];
  let page: string | null = url;
  for (let count = 0; page !== null && count < MAX_PAGES; count += 1) {
    const answer: ServiceAnswer | null = await readPage(tokens, platform, page);
    if (answer === null) break;
    if (answer.status !== 200 || !Array.isArray(answer.body)) {
      throw serviceUnavailable(`line items of ${platform._id}: status ${answer.status}`);
    }
    items.push(
      ...answer.body
        .map((item) => lineItem.safeParse(item))
        .flatMap((read) => (read.success ? [read.data] : [])),
    );
    page = nextOnSameHost(answer.headers.get('link'), page);
  }
  return items;
}

/** A token that is refused may have been revoked: once more with a fresh one. null when that is refused too. */
async function readPage(
  tokens: AccessTokens,
  platform: Platform,
  page: string,
): Promise<ServiceAnswer | null> {
  for (const retry of [true, false]) {
    const token = await tokens.get(platform, SCOPE.lineItemsReadonly);
    if (token === null) return null;
    const answer = await askLms(page, () => ({
      method: 'GET',
      headers: { Authorization: `Bearer ${token}`, Accept: MEDIA_TYPE },
    }));
    if (!refused.includes(answer.status)) return answer;
    if (answer.status !== 401 || !retry) return null;
    tokens.drop(platform, SCOPE.lineItemsReadonly);
  }
  return null;
}

/** The token is for this LMS: it never follows a link to another one. */
function nextOnSameHost(header: string | null, page: string): string | null {
  const next = nextLink(header);
  if (!next || !URL.canParse(next, page)) return null;
  const url = new URL(next, page);
  return url.origin === new URL(page).origin && url.href !== page ? url.href : null;
}
