/** Canvas's line items, memberships and paging (line_items_controller.rb): a tool sees only line items of its own links. */
import type { Course } from '../data/types';
import type { Services } from '../platform/flavor';
import type { LineItem } from '../platform/line-items';
import type { Tool } from '../platform/tools';
import { mediaType } from '../platform/vocabulary';
import { lineItemUrl } from './claims';
import type { CanvasIds } from './ids';
import { canvasMember, canvasRoles } from './people';

export function canvasServices(issuer: string, ids: CanvasIds): Services {
  return {
    lineItemsPath: '/api/lti/courses/:course/line_items',
    lineItemPath: '/api/lti/courses/:course/line_items/:item',
    membersPath: '/api/lti/courses/:course/names_and_roles',
    deepLinkReturnPath: '/courses/:course/deep_linking_response',
    deepLinkParam: 'data',
    courseId: ids.courseNumber,
    contextId: ids.contextId,
    lineItemId: (_course, { number }) => String(number),
    lineItem: (tool, course, item) => lineItemJson(issuer, ids, tool, course, item),
    resourceLinkId: (course, item) => ids.resourceLinkId(course, item),
    rules: {
      mediaTypes: [mediaType.lineItem, 'application/json'],
      makesAssignments: true,
      changesInPart: true,
      keepsCoupled: true,
      echoes: false,
      unknownLink: 404,
    },
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
function lineItemJson(issuer: string, ids: CanvasIds, tool: Tool, course: Course, lineItem: LineItem) {
  const { points, label, tag, resourceId, item, dueAt, url } = lineItem;
  return {
    id: lineItemUrl(issuer, ids, course, lineItem),
    scoreMaximum: points,
    label,
    ...(tag && { tag }),
    ...(resourceId && { resourceId }),
    ...(item?.link && { resourceLinkId: ids.resourceLinkId(course, item) }),
    ...(dueAt && { endDateTime: dueAt }),
    'https://canvas.instructure.com/lti/launch_url': url ?? tool.targetLinkUri,
  };
}
