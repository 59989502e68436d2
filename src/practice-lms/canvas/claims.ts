/** Launch claims in the shape Canvas sends them (lib/lti/messages: jwt_message, resource_link_request, deep_linking_request). */
import type { Course, Item, ToolLink } from '../data/types';
import type { Launch } from '../platform/flavor';
import type { Tool } from '../platform/tools';
import { ags, claim, scope } from '../platform/vocabulary';
import { account } from './account';
import type { CanvasIds } from './ids';
import { noticeTypes } from './notice-types';
import { personal, rolesOf } from './people';
import { askingOf, sized } from './placements';
import { expandCanvas } from './variables';

export interface CanvasClaimParts {
  issuer: string;
  ids: CanvasIds;
  targetLinkUri(launch: Launch): string;
  /** Where the tool answers a deep-linking request. */
  deepLinkReturnUrl(launch: Launch, course: Course): string;
}

export function canvasClaims(parts: CanvasClaimParts, launch: Launch): Record<string, unknown> {
  const { ids, issuer } = parts;
  const { person, course, item, tool } = launch;
  const link = isStoredLink(launch) ? item : null;
  const legacyUserId = person.role === 'visitor' ? '' : ids.legacyUserId(person);
  return {
    [claim.messageType]: launch.message,
    [claim.version]: '1.3.0',
    aud: tool.clientId,
    azp: tool.clientId,
    [claim.deploymentId]: tool.deploymentId,
    iss: issuer,
    [claim.targetLinkUri]: parts.targetLinkUri(launch),
    ...(person.role !== 'visitor' && personal(ids, issuer, launch)),
    [claim.context]: context(ids, course),
    [claim.toolPlatform]: {
      guid: account.guid,
      name: account.name,
      version: 'cloud',
      product_family_code: 'canvas',
    },
    [claim.launchPresentation]: {
      document_target: 'iframe',
      return_url: returnUrl(issuer, launch),
      locale: 'en',
      ...(sized.has(launch.placement) && { height: 600, width: 800 }),
    },
    ...(tool.scopes.includes(scope.noticeHandlers) && { [claim.notices]: notices(issuer, tool) }),
    locale: 'en',
    [claim.roles]: rolesOf(person),
    [claim.custom]: custom(parts, launch),
    ...(course && services(parts, launch, course)),
    [claim.legacyUserId]: legacyUserId,
    ...(legacyUserId && {
      [claim.lti1p1]: {
        user_id: legacyUserId,
        ...(link?.points &&
          course &&
          launch.embed === null && { resource_link_id: ids.resourceLinkLegacyId(course, link) }),
      },
    }),
    'https://www.instructure.com/placement': placementName(launch),
    ...(launch.message === 'LtiDeepLinkingRequest' && course
      ? {
          [claim.deepLinkingSettings]: {
            deep_link_return_url: parts.deepLinkReturnUrl(launch, course),
            ...askingOf(launch.placement),
          },
        }
      : { [claim.resourceLink]: resourceLink(ids, launch) }),
  };
}

/** A launch of a link that is kept in the course, as the item itself or inside its text. */
export function isStoredLink({ placement }: Launch): boolean {
  return placement === 'resource_link' || placement === 'embedded';
}

export function storedLink({ item, embed }: Launch): ToolLink | null {
  return embed === null ? (item?.link ?? null) : (item?.embeds[embed]?.link ?? null);
}

function placementName(launch: Launch): string | null {
  if (isStoredLink(launch)) return null;
  return launch.message === 'LtiPracticeRequest' ? 'course_navigation' : launch.placement;
}

/** Who opens the tool, as far as its privacy level goes; nothing of it where nobody is signed in. */
function notices(issuer: string, tool: Tool) {
  return {
    service_versions: ['1.0'],
    platform_notification_service_url: `${issuer}/api/lti/notice-handlers/${tool.number}`,
    scope: [scope.noticeHandlers],
    notice_types_supported: noticeTypes,
  };
}

export function lineItemUrl(
  issuer: string,
  ids: CanvasIds,
  course: Course,
  { number }: Pick<Item, 'number'>,
): string {
  return `${issuer}/api/lti/courses/${ids.courseNumber(course)}/line_items/${number}`;
}

function context(ids: CanvasIds, course: Course | null) {
  return course ? courseContext(ids, course) : { id: account.ltiId, title: account.name, type: ['Account'] };
}

export function courseContext(ids: CanvasIds, course: Course) {
  return {
    id: ids.contextId(course),
    label: course.label,
    title: course.title,
    type: ['http://purl.imsglobal.org/vocab/lis/v2/course#CourseOffering'],
  };
}

/** A launch that is not of a stored link names the course (or account) as its resource link. */
function resourceLink(ids: CanvasIds, launch: Launch) {
  const { course, item, embed } = launch;
  if (course && item && embed !== null) {
    const title = item.embeds[embed]?.title;
    return { id: ids.resourceLinkId(course, item, embed), description: null, title };
  }
  if (course && item && isStoredLink(launch)) {
    const description = item.points === null ? null : `<p>${escaped(item.text)}</p>`;
    return { id: ids.resourceLinkId(course, item), description, title: item.title };
  }
  return {
    id: course ? ids.contextId(course) : account.ltiId,
    description: null,
    title: course?.title ?? account.name,
  };
}

function custom(parts: CanvasClaimParts, launch: Launch) {
  const { course, item, person, embed } = launch;
  const isLink = isStoredLink(launch);
  const scopeOfLaunch = {
    ids: parts.ids,
    person,
    course,
    assignment: assignmentOf(launch),
    unsaved: launch.placement === 'assignment_selection' && !item,
    edited: launch.placement === 'editor_button' ? item : null,
    link: isLink ? item : null,
    embed,
    linkTitle: linkTitle(launch),
    apiDomain: new URL(parts.issuer).host,
    accountId: account.id,
  };
  const linkFields = isLink ? storedLink(launch)?.custom : {};
  return expandCanvas({ ...launch.tool.customFields, ...linkFields }, scopeOfLaunch);
}

/** A page or a module holds links that are no assignments, and so does every text; everything else graded is one. */
function assignmentOf({ placement, item }: Launch): Item | null {
  if (placement === 'embedded' || placement === 'editor_button' || item?.points === undefined) return null;
  return placement === 'resource_link' && item.points === null ? null : item;
}

function linkTitle({ placement, item, embed }: Launch): string | null {
  if (placement === 'editor_button') return null;
  return (embed === null ? item?.title : item?.embeds[embed]?.title) ?? null;
}

/** Each service is in the launch when the tool has a scope of it. */
function services({ issuer, ids }: CanvasClaimParts, { placement, item, tool }: Launch, course: Course) {
  const base = `${issuer}/api/lti/courses/${ids.courseNumber(course)}`;
  const agsScopes = tool.scopes.filter((name) => ags.includes(name));
  const graded = placement === 'resource_link' && item && item.points !== null;
  return {
    ...(agsScopes.length > 0 && {
      [claim.ags]: {
        ...(graded && { lineitem: lineItemUrl(issuer, ids, course, item) }),
        scope: agsScopes,
        lineitems: `${base}/line_items`,
      },
    }),
    ...(tool.scopes.includes(scope.membershipReadonly) && {
      [claim.nrps]: { context_memberships_url: `${base}/names_and_roles`, service_versions: ['2.0'] },
    }),
  };
}

function returnUrl(issuer: string, { person, course, placement, message }: Launch): string {
  if (!course) return `${issuer}/${person.slug}/account`;
  const home = `${issuer}/${person.slug}/courses/${course.slug}`;
  if (message === 'LtiDeepLinkingRequest')
    return `${home}/deep_linking_cancel?include_host=true&placement=${placement}`;
  return placement === 'resource_link' ? `${home}/assignments` : home;
}

/** Descriptions are HTML in Canvas; ours are plain text. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
