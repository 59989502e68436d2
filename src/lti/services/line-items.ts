/** Our own line items of a course (Assignment and Grade Services 2.0, 3.2). An LMS shows a tool no others. */
import { z } from 'zod';
import { SCOPE } from '../launch/claim-names';
import { instant } from '../launch/coursework';
import type { LineItem, LineItemDraft } from '../lti-port';
import type { ServiceAnswer } from './http';
import { readPages } from './pages';
import { serviceRefused, serviceUnavailable } from './problems';
import { askService, type ServiceAt, type ServiceCall, type ServiceParts } from './service';

const MEDIA_TYPE = 'application/vnd.ims.lis.v2.lineitem+json';
const CONTAINER_TYPE = 'application/vnd.ims.lis.v2.lineitemcontainer+json';
const WRITING = [SCOPE.lineItems];

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
const container = z.array(z.unknown());
const anyItem = z.record(z.string(), z.unknown());

/** Names of the specification; what is not said stays out. */
const written = ({ dueAt, ...draft }: Partial<LineItemDraft>) => ({
  ...draft,
  ...(dueAt === undefined ? {} : { endDateTime: dueAt }),
});

export function createLineItems(parts: ServiceParts) {
  /** @param gone a status that also means done */
  async function write(
    at: ServiceAt,
    call: Omit<ServiceCall, 'scopes'>,
    gone?: number,
  ): Promise<ServiceAnswer> {
    const answer = await askService(parts, at, { ...call, scopes: WRITING });
    if (answer && (answer.status < 300 || answer.status === gone)) return answer;
    throw serviceRefused(
      `${call.method} of a line item of ${at.platform._id}: ${answer?.status ?? 'no token'}`,
    );
  }

  return {
    /**
     * @param at the launch's `lineitems`
     * @returns [] where the platform grants no reading
     * @throws WaymarkError 502 `lms.unavailable`
     */
    async list(at: ServiceAt): Promise<LineItem[]> {
      const pages = await readPages(parts, at, {
        method: 'GET',
        headers: { Accept: CONTAINER_TYPE },
        scopes: [SCOPE.lineItemsReadonly],
      });
      return (pages?.bodies ?? []).flatMap((body) => {
        const items = container.safeParse(body);
        if (!items.success) throw serviceUnavailable(`line items of ${at.platform._id}: not a list`);
        return items.data
          .map((item) => lineItem.safeParse(item))
          .flatMap((read) => (read.success ? [read.data] : []));
      });
    },

    /**
     * Sent once: an LMS that fails half-way may have made it.
     * @param at the launch's `lineitems`
     * @throws WaymarkError 502 `lms.refused`, `lms.unavailable`
     */
    async create(at: ServiceAt, draft: LineItemDraft): Promise<LineItem> {
      const { status, body } = await write(at, {
        method: 'POST',
        headers: { 'Content-Type': MEDIA_TYPE, Accept: MEDIA_TYPE },
        body: JSON.stringify(written(draft)),
      });
      return made(at, status, body);
    },

    /**
     * Reads it first and keeps what the change does not name, since a PUT says everything.
     * @throws WaymarkError 502 `lms.refused`, `lms.unavailable`
     */
    async update(at: ServiceAt, id: string, change: Partial<LineItemDraft>): Promise<LineItem> {
      const item = itemAt(at, id);
      const before = await write(item, { method: 'GET', headers: { Accept: MEDIA_TYPE } });
      const known = anyItem.safeParse(before.body);
      if (!known.success) throw serviceUnavailable(`a line item of ${at.platform._id}: not an object`);
      const { status, body } = await write(item, {
        method: 'PUT',
        headers: { 'Content-Type': MEDIA_TYPE, Accept: MEDIA_TYPE },
        body: JSON.stringify({ ...known.data, ...written(change) }),
      });
      return made(at, status, body);
    },

    /**
     * One that is gone already is no error. Canvas may delete the assignment with it.
     * @throws WaymarkError 502 `lms.refused`, `lms.unavailable`
     */
    async remove(at: ServiceAt, id: string): Promise<void> {
      await write(itemAt(at, id), { method: 'DELETE', headers: {} }, 404);
    },
  };
}

/** A line item's id is its address. The token never goes to another host than that of its list. */
function itemAt(at: ServiceAt, id: string): ServiceAt {
  if (URL.canParse(id) && new URL(id).origin === new URL(at.url).origin) return { ...at, url: id };
  throw serviceRefused(`a line item of ${at.platform._id} is on another host than its list`);
}

function made({ platform }: ServiceAt, status: number, body: unknown): LineItem {
  const read = lineItem.safeParse(body);
  if (read.success) return read.data;
  throw serviceUnavailable(`a written line item of ${platform._id}: status ${status}, not a line item`);
}
