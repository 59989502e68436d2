/** The Moodle flavour: endpoints, messages and errors as Moodle has them (mod/lti/auth.php). It has no Platform Storage. */
import type { Course } from '../data/types';
import type { Flavor, FlavorParts, Launch, Placement, PracticePlatform } from '../platform/flavor';
import { scope } from '../platform/vocabulary';
import { agsScopes, moodleClaims } from './claims';
import { moodleIds, toolTypeId } from './ids';
import { moodleRegistration } from './registration';
import { moodleServices } from './services';

/** Custom parameters as an administrator would give the tool; the due date is one that Moodle has no variable for. */
const defaultCustomFields: Readonly<Record<string, string>> = {
  context_history: '$Context.id.history',
  course_sis: '$CourseSection.sourcedId',
  user_sis: '$Person.sourcedId',
  due_at: '$ResourceLink.submission.endDateTime',
};

/** Moodle has no named placements in its launches; these names are ours, for URLs. */
const placements: Readonly<Record<string, Placement>> = {
  activity: { message: 'LtiResourceLinkRequest', needs: 'item', who: 'anyone' },
  course_link: { message: 'LtiResourceLinkRequest', needs: 'course', who: 'anyone' },
  site_link: { message: 'LtiResourceLinkRequest', needs: 'nothing', who: 'director' },
  content_selection: { message: 'LtiDeepLinkingRequest', needs: 'course', who: 'staff' },
};

export function createMoodle(parts: FlavorParts): Flavor & { ids: ReturnType<typeof moodleIds> } {
  const ids = moodleIds(parts.school.generation);
  const platform = moodlePlatform(parts.origin);
  const { toolUrls } = parts;
  const targetLinkUri = ({ message, item }: Launch) =>
    message === 'LtiDeepLinkingRequest'
      ? (toolUrls.deepLink ?? toolUrls.launch)
      : (item?.link?.url ?? toolUrls.launch);
  const claimParts = {
    issuer: platform.issuer,
    clientId: platform.clientId,
    deploymentId: platform.deploymentIds[0] ?? '',
    ids,
    customFields: parts.customFields ?? defaultCustomFields,
    targetLinkUri,
    deepLinkReturnUrl: (launch: Launch, course: Course) => {
      const query = `course=${ids.courseId(course)}&id=${toolTypeId}&sesskey=${parts.expectAnswer(launch)}`;
      return `${platform.issuer}/mod/lti/contentitem_return.php?${query}`;
    },
  };
  return {
    ids,
    platform,
    key: parts.key,
    placements,
    idTokenLifetime: 60,
    tokenScopes: [...agsScopes, scope.membershipReadonly],
    requiredAuthParams: [
      'scope',
      'response_type',
      'client_id',
      'redirect_uri',
      'login_hint',
      'nonce',
      'response_mode',
    ],
    authErrors: {
      missing: { error: 'invalid_request', error_description: 'Missing:' },
      scope: { error: 'invalid_scope', error_description: '' },
      responseType: { error: 'unsupported_response_type', error_description: '' },
      responseMode: {
        error: 'invalid_request',
        error_description: "Invalid response_mode: only 'form_post' is supported",
      },
      prompt: { error: 'invalid_request', error_description: "Invalid prompt: only 'none' supported" },
      hint: null,
      loginHint: { error: 'access_denied', error_description: '' },
    },
    loginHint: (person) => ids.userId(person),
    messageHint: (launchId, launch) => {
      if (launch.message === 'LtiDeepLinkingRequest') return JSON.stringify({ launchid: launchId });
      return JSON.stringify({ cmid: ids.courseModuleId(launch.course, launch.item), launchid: launchId });
    },
    launchIdOf,
    extraLoginFields: {},
    extraLaunchFields: {},
    targetLinkUri,
    claims: (launch) => moodleClaims(claimParts, launch),
    registration: moodleRegistration,
    services: moodleServices(platform.issuer, ids),
  };
}

function moodlePlatform(origin: string): PracticePlatform {
  const issuer = `${origin}/moodle`;
  return {
    lms: 'moodle',
    name: 'Practice LMS, Moodle style',
    issuer,
    clientId: 'UxVYvGokbE86pWt',
    deploymentIds: ['1'],
    authUrl: `${issuer}/mod/lti/auth.php`,
    tokenUrl: `${issuer}/mod/lti/token.php`,
    keysetUrl: `${issuer}/mod/lti/certs.php`,
  };
}

/** The hint is JSON text with the launch's id in it. */
function launchIdOf(hint: string): string | null {
  try {
    const parsed: unknown = JSON.parse(hint);
    if (typeof parsed !== 'object' || parsed === null || !('launchid' in parsed)) return null;
    return typeof parsed.launchid === 'string' ? parsed.launchid : null;
  } catch {
    return null;
  }
}
