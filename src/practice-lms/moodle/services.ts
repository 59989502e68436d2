/** Moodle's line items, memberships and paging (ltiservice_gradebookservices, ltiservice_memberships). Due dates are not in them. */
import type { Course } from '../data/types';
import type { Services } from '../platform/flavor';
import type { LineItem } from '../platform/line-items';
import type { Tool } from '../platform/tools';
import { mediaType } from '../platform/vocabulary';
import { lineItemUrl, moodleMember } from './claims';
import type { MoodleIds } from './ids';

export function moodleServices(issuer: string, ids: MoodleIds): Services {
  return {
    lineItemsPath: '/mod/lti/services.php/:course/lineitems',
    lineItemPath: '/mod/lti/services.php/:course/lineitems/:item/lineitem',
    membersPath: '/mod/lti/services.php/CourseSection/:course/bindings/:type/memberships',
    deepLinkReturnPath: '/mod/lti/contentitem_return.php',
    deepLinkParam: 'sesskey',
    courseId: ids.courseId,
    contextId: ids.courseId,
    lineItemId: ids.lineItemId,
    lineItem: (tool, course, item) => lineItemJson(issuer, ids, tool, course, item),
    resourceLinkId: ids.activityId,
    rules: {
      mediaTypes: [mediaType.lineItem],
      makesAssignments: false,
      changesInPart: false,
      keepsCoupled: false,
      echoes: true,
      unknownLink: 403,
    },
    member: (tool, person) => moodleMember(ids, tool, person),
    memberRoles(person) {
      const short = person.role === 'teacher' ? 'Instructor' : 'Learner';
      return [short, `http://purl.imsglobal.org/vocab/lis/v2/membership#${short}`];
    },
    pageSize: Number.POSITIVE_INFINITY,
    pageLinks: (url, page) => (Number.isFinite(page.limit) ? curlyLinks(url, page) : null),
  };
}

function lineItemJson(issuer: string, ids: MoodleIds, tool: Tool, course: Course, lineItem: LineItem) {
  const { label, points, resourceId, tag, item } = lineItem;
  const linkId = item && ids.activityId(course, item);
  return {
    id: lineItemUrl({ issuer, ids }, tool, course, lineItem),
    label,
    scoreMaximum: points,
    resourceId: resourceId ?? '',
    tag: tag ?? '',
    ...(linkId && { resourceLinkId: linkId, ltiLinkId: linkId }),
  };
}

/** As Moodle really sends it: with `&amp;` and curly quotes, in UTF-8 bytes. A tool has to cope. */
function curlyLinks(
  url: URL,
  { from, limit, total }: { from: number; limit: number; total: number },
): string {
  const link = (start: number, rel: string) => {
    const target = new URL(url);
    target.searchParams.set('from', String(start));
    return `<${target.href.replaceAll('&', '&amp;')}>; rel=“${rel}”`;
  };
  const last = Math.max(0, Math.floor((total - 1) / limit) * limit);
  const links = [link(0, 'first'), link(from, 'canonical')];
  if (from + limit < total) links.push(link(from + limit, 'next'));
  links.push(link(last, 'last'));
  // A header holds bytes; node wants each as one character.
  return Buffer.from(links.join(', '), 'utf8').toString('latin1');
}
