/** Canvas's line items, memberships and paging (line_items_controller.rb): a tool sees only line items of its own links. */
import type { Course, Item } from '../data/types';
import type { Services } from '../platform/flavor';
import type { Tool } from '../platform/tools';
import { canvasMember, canvasRoles, lineItemUrl } from './claims';
import type { CanvasIds } from './ids';

export function canvasServices(issuer: string, ids: CanvasIds): Services {
  return {
    lineItemsPath: '/api/lti/courses/:course/line_items',
    lineItemPath: '/api/lti/courses/:course/line_items/:item',
    membersPath: '/api/lti/courses/:course/names_and_roles',
    deepLinkReturnPath: '/courses/:course/deep_linking_response',
    deepLinkParam: 'data',
    courseId: ids.courseNumber,
    contextId: ids.contextId,
    lineItemId: (_course, item) => String(item.number),
    lineItem: (tool, course, item) => lineItem(issuer, ids, tool, course, item),
    member: (tool, person) => canvasMember(ids, issuer, tool, person),
    memberRoles: canvasRoles,
    pageSize: 10,
    pageLinks(url, { from, limit, total }) {
      const link = (page: number, rel: string) => {
        const target = new URL(url);
        target.searchParams.set('page', String(page));
        return `<${target.href}>; rel="${rel}"`;
      };
      const page = Math.floor(from / limit) + 1;
      const last = Math.max(1, Math.ceil(total / limit));
      const links = [link(page, 'current'), link(1, 'first'), link(last, 'last')];
      return (page < last ? [link(page + 1, 'next'), ...links] : links).join(',');
    },
  };
}

/** `endDateTime` is the due date of the assignment. */
function lineItem(issuer: string, ids: CanvasIds, tool: Tool, course: Course, item: Item) {
  return {
    id: lineItemUrl(issuer, ids, course, item),
    scoreMaximum: item.points,
    label: item.title,
    ...(item.link?.tag && { tag: item.link.tag }),
    ...(item.link?.resourceId && { resourceId: item.link.resourceId }),
    resourceLinkId: ids.resourceLinkId(course, item),
    ...(item.dueAt && { endDateTime: item.dueAt }),
    'https://canvas.instructure.com/lti/launch_url': item.link?.url ?? tool.targetLinkUri,
  };
}
