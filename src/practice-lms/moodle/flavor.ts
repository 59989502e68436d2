/** The Moodle flavour: endpoints, messages and errors as Moodle has them (mod/lti/auth.php). It has no Platform Storage. */
import type { Course } from '../data/types';
import type { Flavor, FlavorParts, Launch, Placement, PracticePlatform } from '../platform/flavor';
import { type Tool, targetOf } from '../platform/tools';
import { moodleClaims } from './claims';
import { moodleIds } from './ids';
import { isGrade, moodleReceive } from './receive';
import { moodleRegistration, personalClaims, scopes } from './registration';
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
  /** From the gradebook: a teacher looks at what one student handed in. */
  submission_review: { message: 'LtiSubmissionReviewRequest', needs: 'item', who: 'staff' },
  /** For trying what a tool says to a message it does not know. */
  unknown: { message: 'LtiPracticeRequest', needs: 'course', who: 'anyone' },
  content_selection: { message: 'LtiDeepLinkingRequest', needs: 'course', who: 'staff' },
};

export function createMoodle(parts: FlavorParts): Flavor & { ids: ReturnType<typeof moodleIds> } {
  const ids = moodleIds(parts.school.generation);
  const builtIn = builtInTool(parts);
  const platform = moodlePlatform(parts.origin, builtIn);
  const claimParts = {
    issuer: platform.issuer,
    ids,
    targetLinkUri,
    deepLinkReturnUrl: (launch: Launch, course: Course) => {
      const query = `course=${ids.courseId(course)}&id=${launch.tool.number}&sesskey=${parts.expectAnswer(launch)}`;
      return `${platform.issuer}/mod/lti/contentitem_return.php?${query}`;
    },
  };
  return {
    ids,
    platform,
    key: parts.key,
    placements,
    idTokenLifetime: 60,
    scopes,
    builtIn,
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
    acceptsMultiple: () => true,
    isGrade,
    receive: moodleReceive(parts.school, parts.drafts),
    services: moodleServices(platform.issuer, ids),
  };
}

function targetLinkUri({ tool, message, placement, item }: Launch): string {
  return (placement === 'activity' && item?.link?.url) || targetOf(tool, message, placement);
}

/** The tool that an administrator typed in by hand and trusts with everything. */
function builtInTool({ toolUrls, customFields = defaultCustomFields }: FlavorParts): Tool {
  const { login, launch, deepLink = launch, keys } = toolUrls;
  return {
    clientId: 'UxVYvGokbE86pWt',
    deploymentId: '1',
    number: 1,
    name: 'Waymark',
    loginUrl: login,
    redirectUris: [...new Set([launch, deepLink])],
    keysUrl: keys,
    targetLinkUri: launch,
    messages: null,
    customFields,
    scopes: [...scopes],
    claims: personalClaims,
    active: true,
  };
}

function moodlePlatform(origin: string, builtIn: Tool): PracticePlatform {
  const issuer = `${origin}/moodle`;
  return {
    lms: 'moodle',
    name: 'Practice LMS, Moodle style',
    issuer,
    clientId: builtIn.clientId,
    deploymentIds: [builtIn.deploymentId],
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
