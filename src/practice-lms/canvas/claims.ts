/** Launch claims in the shape Canvas sends them (lib/lti/messages: jwt_message, resource_link_request, deep_linking_request). */
import type { Course, Item, Person } from '../data/types';
import type { Launch } from '../platform/flavor';
import { claim, role, scope } from '../platform/vocabulary';
import type { CanvasIds } from './ids';
import { expandCanvas } from './variables';

export const account = {
  id: '1',
  name: 'Practice School District',
  ltiId: '8865aa05b4b79b64a91a86042e43af5ea8ae79eb',
  guid: 'zPracticeSchoolDistrict0000000000000000:canvas-lms',
} as const;

export const agsScopes = [scope.lineItem, scope.lineItemReadonly, scope.resultReadonly];

export interface CanvasClaimParts {
  issuer: string;
  clientId: string;
  deploymentId: string;
  ids: CanvasIds;
  customFields: Readonly<Record<string, string>>;
  targetLinkUri(launch: Launch): string;
  /** Where the tool answers a deep-linking request. */
  deepLinkReturnUrl(launch: Launch, course: Course): string;
}

const roles = {
  teacher: [role.institutionInstructor, role.instructor, role.systemUser],
  student: [role.institutionStudent, role.learner, role.systemUser],
  director: [role.institutionAdministrator, role.systemUser],
  visitor: [role.nobody],
};

export function canvasClaims(parts: CanvasClaimParts, launch: Launch): Record<string, unknown> {
  const { ids, issuer } = parts;
  const { person, course, item } = launch;
  const link = launch.placement === 'resource_link' ? item : null;
  const legacyUserId = person.role === 'visitor' ? '' : ids.legacyUserId(person);
  return {
    [claim.messageType]: launch.message,
    [claim.version]: '1.3.0',
    aud: parts.clientId,
    azp: parts.clientId,
    [claim.deploymentId]: parts.deploymentId,
    iss: issuer,
    [claim.targetLinkUri]: parts.targetLinkUri(launch),
    ...(person.role !== 'visitor' && personal(parts, launch)),
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
    },
    [claim.notices]: {
      service_versions: ['1.0'],
      platform_notification_service_url: `${issuer}/api/lti/notice-handlers/17`,
      scope: ['https://purl.imsglobal.org/spec/lti/scope/noticehandlers'],
      notice_types_supported: ['LtiHelloWorldNotice', 'LtiContextCopyNotice'],
    },
    locale: 'en',
    [claim.roles]: roles[person.role],
    [claim.custom]: custom(parts, launch),
    ...(course && services(issuer, ids, course, link)),
    [claim.legacyUserId]: legacyUserId,
    ...(legacyUserId && {
      [claim.lti1p1]: {
        user_id: legacyUserId,
        ...(link?.points && course && { resource_link_id: ids.resourceLinkLegacyId(course, link) }),
      },
    }),
    'https://www.instructure.com/placement': link ? null : launch.placement,
    ...(launch.message === 'LtiDeepLinkingRequest' && course
      ? { [claim.deepLinkingSettings]: deepLinkingSettings(parts.deepLinkReturnUrl(launch, course)) }
      : { [claim.resourceLink]: resourceLink(ids, course, link) }),
  };
}

/** Who opens the tool; nothing of it where nobody is signed in. */
function personal({ ids, issuer }: CanvasClaimParts, { person, course }: Launch) {
  return {
    sub: ids.userId(person),
    picture: `${issuer}/images/messages/avatar-50.png`,
    email: person.email,
    name: person.name,
    given_name: person.givenName,
    family_name: person.familyName,
    [claim.lis]: {
      person_sourcedid: person.sisId || '$Person.sourcedId',
      course_offering_sourcedid: course?.sisId || '$CourseSection.sourcedId',
    },
  };
}

export function lineItemUrl(issuer: string, ids: CanvasIds, course: Course, item: Item): string {
  return `${issuer}/api/lti/courses/${ids.courseNumber(course)}/line_items/${item.number}`;
}

function context(ids: CanvasIds, course: Course | null) {
  if (!course) return { id: account.ltiId, title: account.name, type: ['Account'] };
  return {
    id: ids.contextId(course),
    label: course.label,
    title: course.title,
    type: ['http://purl.imsglobal.org/vocab/lis/v2/course#CourseOffering'],
  };
}

/** A launch that is not of a stored link names the course (or account) as its resource link. */
function resourceLink(ids: CanvasIds, course: Course | null, link: Item | null) {
  if (link && course) {
    const description = link.points === null ? null : `<p>${escaped(link.text)}</p>`;
    return { id: ids.resourceLinkId(course, link), description, title: link.title };
  }
  return {
    id: course ? ids.contextId(course) : account.ltiId,
    description: null,
    title: course?.title ?? account.name,
  };
}

function custom(parts: CanvasClaimParts, launch: Launch) {
  const { course, item, person } = launch;
  const isLink = launch.placement === 'resource_link';
  // A page or a module holds links that are no assignments; everything graded is one.
  const assignment = item && (!isLink || item.points !== null) ? item : null;
  const scopeOfLaunch = {
    ids: parts.ids,
    person,
    course,
    assignment,
    link: isLink ? item : null,
    linkTitle: item?.title ?? null,
    apiDomain: new URL(parts.issuer).host,
    accountId: account.id,
  };
  return expandCanvas({ ...parts.customFields, ...(isLink ? item?.link?.custom : {}) }, scopeOfLaunch);
}

function services(issuer: string, ids: CanvasIds, course: Course, link: Item | null) {
  const base = `${issuer}/api/lti/courses/${ids.courseNumber(course)}`;
  return {
    [claim.ags]: {
      ...(link && link.points !== null && { lineitem: lineItemUrl(issuer, ids, course, link) }),
      scope: agsScopes,
      lineitems: `${base}/line_items`,
    },
    [claim.nrps]: { context_memberships_url: `${base}/names_and_roles`, service_versions: ['2.0'] },
  };
}

function deepLinkingSettings(returnUrl: string) {
  return {
    deep_link_return_url: returnUrl,
    accept_types: ['ltiResourceLink'],
    accept_presentation_document_targets: ['iframe', 'window'],
    accept_media_types: 'application/vnd.ims.lti.v1.ltilink',
    auto_create: false,
    accept_multiple: true,
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

export function canvasMember(ids: CanvasIds, issuer: string, person: Person): Record<string, unknown> {
  return {
    status: 'Active',
    name: person.name,
    picture: `${issuer}/images/messages/avatar-50.png`,
    given_name: person.givenName,
    family_name: person.familyName,
    email: person.email,
    lis_person_sourcedid: person.sisId,
    user_id: ids.userId(person),
    lti11_legacy_user_id: ids.legacyUserId(person),
    roles: canvasRoles(person),
  };
}

/** Roles in the course only, as memberships have them. */
export function canvasRoles(person: Person): string[] {
  return roles[person.role].filter((uri) => uri.includes('/membership#'));
}
