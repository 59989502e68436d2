/** Launch claims in the shape Moodle 4.5 and 5.1 send them (mod/lti/locallib.php, and real captures of both). */
import { createHash } from 'node:crypto';
import { people } from '../data/people';
import type { Course, Item, Person } from '../data/types';
import type { Launch } from '../platform/flavor';
import type { Tool } from '../platform/tools';
import { ags, claim, role, scope } from '../platform/vocabulary';
import type { MoodleIds } from './ids';

export interface MoodleClaimParts {
  issuer: string;
  ids: MoodleIds;
  targetLinkUri(launch: Launch): string;
  deepLinkReturnUrl(launch: Launch, course: Course): string;
}

/** A site administrator holds every capability, so Moodle calls them Instructor in any course. */
const roles: Readonly<Record<Person['role'], string[]>> = {
  visitor: [],
  teacher: [role.instructor],
  student: [role.learner],
  director: [role.institutionAdministrator, role.instructor, role.systemAdministrator],
};

export const siteName = 'Practice LMS, Moodle style';

export function moodleClaims(parts: MoodleClaimParts, launch: Launch): Record<string, unknown> {
  const { person, course, message, tool } = launch;
  const isDeepLinking = message === 'LtiDeepLinkingRequest';
  return {
    iss: parts.issuer,
    aud: tool.clientId,
    [claim.deploymentId]: tool.deploymentId,
    [claim.targetLinkUri]: parts.targetLinkUri(launch),
    sub: parts.ids.userId(person),
    [claim.lis]: {
      person_sourcedid: person.sisId,
      ...(course && { course_section_sourcedid: course.sisId }),
    },
    [claim.roles]: roles[person.role],
    [claim.context]: {
      id: parts.ids.courseId(course),
      label: course?.label ?? 'practice',
      title: course?.title ?? siteName,
      type: [course ? 'CourseSection' : 'Group'],
    },
    ...(message === 'LtiSubmissionReviewRequest' && forUser(parts.ids)),
    [claim.messageType]: message,
    ...(!isDeepLinking && resourceLink(parts, launch)),
    ...personal(tool, person),
    [claim.ext]: { ...(tool.claims.includes('name') && { user_username: person.username }), lms: 'moodle-2' },
    [claim.launchPresentation]: {
      locale: 'en',
      ...(!isDeepLinking && { document_target: 'iframe', return_url: returnUrl(parts, launch) }),
    },
    [claim.toolPlatform]: {
      product_family_code: 'moodle',
      version: '2025100603',
      guid: '5f0c2f1b7c1f4bb0a7d7a4a4c2a9d3e1',
      name: 'practice',
      description: siteName,
    },
    [claim.version]: '1.3.0',
    [claim.custom]: custom(parts, launch),
    ...(course && services(parts, launch, course)),
    ...(isDeepLinking && course && deepLinking(parts.deepLinkReturnUrl(launch, course))),
  };
}

/** The session key that Moodle puts into links back to it; ours names the person and unlocks nothing. */
export function sessionKey(ids: MoodleIds, person: Person): string {
  return createHash('sha256').update(ids.userId(person)).digest('hex').slice(0, 10);
}

/** Names and address, as far as the tool asked for them. */
function personal({ claims }: Tool, person: Person): Record<string, string> {
  return {
    ...(claims.includes('name') && {
      name: person.name,
      given_name: person.givenName,
      family_name: person.familyName,
    }),
    ...(claims.includes('email') && { email: person.email }),
  };
}

/** Whose work is looked at: the student of this school. */
function forUser(ids: MoodleIds) {
  const student = people.find(({ role: name }) => name === 'student');
  return student && { [claim.forUser]: { user_id: ids.userId(student) } };
}

export function lineItemUrl(
  parts: Pick<MoodleClaimParts, 'issuer' | 'ids'>,
  tool: Tool,
  course: Course,
  item: Pick<Item, 'number'>,
): string {
  const { ids, issuer } = parts;
  const path = `${ids.courseId(course)}/lineitems/${ids.lineItemId(course, item)}/lineitem`;
  return `${issuer}/mod/lti/services.php/${path}?type_id=${tool.number}`;
}

function resourceLink(parts: MoodleClaimParts, { person, course, item, tool }: Launch) {
  const id = parts.ids.activityId(course, item);
  return {
    [claim.resourceLink]: { title: item?.title ?? 'Waymark', description: item?.text ?? '', id },
    ...(item?.points && {
      [claim.basicOutcome]: {
        lis_result_sourcedid: JSON.stringify({
          data: {
            instanceid: id,
            userid: parts.ids.userId(person),
            typeid: String(tool.number),
            launchid: Number(id),
          },
          hash: createHash('sha256').update(`${id} ${person.slug}`).digest('hex'),
        }),
        lis_outcome_service_url: `${parts.issuer}/mod/lti/service.php`,
      },
    }),
  };
}

function returnUrl(parts: MoodleClaimParts, { person, course, item }: Launch): string {
  const query = new URLSearchParams({
    course: parts.ids.courseId(course),
    launch_container: '3',
    instanceid: parts.ids.activityId(course, item),
    sesskey: sessionKey(parts.ids, person),
  });
  return `${parts.issuer}/mod/lti/return.php?${query}`;
}

/** Each service is in the launch when the tool has a scope of it. */
function services({ issuer, ids }: MoodleClaimParts, { item, tool }: Launch, course: Course) {
  const agsScopes = tool.scopes.filter((name) => ags.includes(name));
  const graded = item && item.points !== null;
  return {
    ...(agsScopes.length > 0 && {
      [claim.ags]: {
        scope: agsScopes,
        lineitems: `${issuer}/mod/lti/services.php/${ids.courseId(course)}/lineitems?type_id=${tool.number}`,
        ...(graded && { lineitem: lineItemUrl({ issuer, ids }, tool, course, item) }),
      },
    }),
    ...(tool.scopes.includes(scope.membershipReadonly) && {
      [claim.nrps]: {
        context_memberships_url: membershipsUrl(issuer, ids, tool, course),
        service_versions: ['1.0', '2.0'],
      },
    }),
  };
}

function membershipsUrl(issuer: string, ids: MoodleIds, tool: Tool, course: Course): string {
  return `${issuer}/mod/lti/services.php/CourseSection/${ids.courseId(course)}/bindings/${tool.number}/memberships`;
}

function deepLinking(returnUrl: string) {
  return {
    [claim.deepLinkingSettings]: {
      accept_types: ['ltiResourceLink'],
      accept_presentation_document_targets: ['frame', 'iframe', 'window'],
      accept_copy_advice: false,
      accept_multiple: true,
      accept_unsigned: false,
      auto_create: false,
      can_confirm: false,
      deep_link_return_url: returnUrl,
      title: 'Waymark',
      text: '',
    },
  };
}

/** What a teacher types into the link that is to stand for the whole course (docs/guides/moodle.md). */
const courseLinkCustom = { placement: 'course_navigation' };

/** Parameters of the link, then of the tool, then the ones its services add, as in the captures. */
function custom(parts: MoodleClaimParts, launch: Launch): Record<string, string> {
  const { person, course, item, message, tool } = launch;
  const { issuer, ids } = parts;
  const variables = new Map<string, string>([
    ['$Context.id', ids.courseId(course)],
    ['$Context.title', course?.title ?? siteName],
    ['$Context.id.history', (course?.copiedFrom ?? []).map((from) => ids.courseId(from)).join(',')],
    ['$CourseSection.sourcedId', course?.sisId ?? ''],
    ['$Person.sourcedId', person.sisId],
    ['$User.id', ids.userId(person)],
    ['$User.username', person.username],
    ['$ResourceLink.id', ids.activityId(course, item)],
    ['$ResourceLink.title', item?.title ?? 'Waymark'],
  ]);
  const settings = `${issuer}/mod/lti/services.php`;
  return {
    ...parameters(item ? (item.link?.custom ?? {}) : courseLinkCustom, variables),
    ...parameters(tool.customFields, variables),
    ...(course &&
      tool.scopes.includes(scope.membershipReadonly) && {
        context_memberships_url: membershipsUrl(issuer, ids, tool, course),
      }),
    ...(tool.scopes.includes(scope.toolSetting) && {
      system_setting_url: `${settings}/tool/${tool.number}/custom`,
      context_setting_url: `${settings}/CourseSection/${ids.courseId(course)}/bindings/tool/${tool.number}/custom`,
      ...(message !== 'LtiDeepLinkingRequest' && { link_setting_url: `${settings}/links/{link_id}/custom` }),
    }),
  };
}

/**
 * A newline ends a value, spaces around it go, variables that Moodle does not know stay as written, and a name that is not plain
 * lower case arrives a second time in lower case with underscores.
 */
function parameters(
  fields: Readonly<Record<string, string>>,
  variables: Map<string, string>,
): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [name, written] of Object.entries(fields)) {
    const text = (written.split('\n')[0] ?? '').trim();
    const value = variables.get(text) ?? text;
    result[name] = value;
    result[name.toLowerCase().replaceAll(/[^a-z0-9]/g, '_')] = value;
  }
  return result;
}

export function moodleMember(ids: MoodleIds, tool: Tool, person: Person): Record<string, unknown> {
  return {
    status: 'Active',
    roles: [person.role === 'teacher' ? 'Instructor' : 'Learner'],
    user_id: ids.userId(person),
    lis_person_sourcedid: person.sisId,
    ...personal(tool, person),
    ...(tool.claims.includes('name') && { ext_user_username: person.username }),
  };
}
