/** Line items as a tool sees them: those of its own graded links, and those that it made itself. */
import type { Course, Item, ToolLineItem } from '../data/types';
import type { Tool } from './tools';

export interface LineItem {
  number: number;
  label: string;
  points: number;
  dueAt: string | null;
  resourceId: string | null;
  tag: string | null;
  /** Where the link that it belongs to opens the tool; null for its ordinary launch URL. */
  url: string | null;
  /** The item that it belongs to. */
  item: Item | null;
  /** Null when it came with the item. */
  made: ToolLineItem | null;
}

export function lineItemsOf({ clientId }: Tool, { items, lineItems }: Course): LineItem[] {
  const made = lineItems.filter(({ tool }) => tool === clientId);
  const madeFor = new Set(lineItems.filter(({ ownsItem }) => ownsItem).map(({ item }) => item));
  return [
    ...items.filter((item) => isLinkOf(clientId, item) && !madeFor.has(item.number)).flatMap(ofItem),
    ...made.flatMap((lineItem) => ofTool(lineItem, items)),
  ];
}

/** Whether the item opens this tool. */
export const isLinkOf = (clientId: string, { link }: Item): boolean =>
  link !== null && (link.tool ?? clientId) === clientId;

function ofItem(item: Item): LineItem[] {
  const { number, title, points, dueAt, link } = item;
  if (points === null) return [];
  const { resourceId = null, tag = null, url = null } = link ?? {};
  return [{ number, label: title, points, dueAt, resourceId, tag, url, item, made: null }];
}

/** One whose item a teacher has deleted is gone with it. */
function ofTool(made: ToolLineItem, items: readonly Item[]): LineItem[] {
  const item = items.find(({ number }) => number === made.item) ?? null;
  if (made.item !== null && !item) return [];
  const ofItem = made.ownsItem && item && { label: item.title, points: item.points ?? 0, dueAt: item.dueAt };
  return [{ ...made, dueAt: null, url: item?.link?.url ?? null, ...ofItem, item, made }];
}
