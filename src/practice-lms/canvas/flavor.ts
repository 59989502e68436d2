/** The Canvas flavour: endpoints, placements, messages and errors as Canvas has them. */
import type { Course } from '../data/types';
import type { Flavor, FlavorParts, Launch, PracticePlatform } from '../platform/flavor';
import { type Tool, targetOf } from '../platform/tools';
import { scope } from '../platform/vocabulary';
import { canvasClaims, isStoredLink, storedLink } from './claims';
import { canvasIds } from './ids';
import { askingOf, placements } from './placements';
import { canvasReceive } from './receive';
import { canvasRegistration, deploymentIdOf, privacy, scopes } from './registration';
import { canvasServices } from './services';

/** The frame that answers Platform Storage messages (LTI postMessage Storage); Canvas gives it this name. */
export const storageFrame = 'post_message_forwarding';

/** Custom fields of a tool's configuration that use every kind of variable; the tool's own may be given instead. */
const defaultCustomFields: Readonly<Record<string, string>> = {
  canvas_course_id: '$Canvas.course.id',
  canvas_course_name: '$Canvas.course.name',
  canvas_api_domain: '$Canvas.api.domain',
  context_label: '$com.instructure.contextLabel',
  context_history: '$Context.id.history',
  link_history: '$ResourceLink.id.history',
  activity_history: '$Activity.id.history',
  canvas_assignment_id: '$Canvas.assignment.id',
  canvas_assignment_title: '$Canvas.assignment.title',
  due_at: '$Canvas.assignment.dueAt.iso8601',
  canvas_assignment_lti_id: '$com.instructure.Assignment.lti.id',
  resource_link_title: '$ResourceLink.title',
  canvas_resource_type: '$com.instructure.Course.canvas_resource_type',
  canvas_resource_id: '$com.instructure.Course.canvas_resource_id',
  is_root_admin: '$Canvas.user.isRootAccountAdmin',
  student_view: '$com.instructure.User.student_view',
  canvas_membership_roles: '$Canvas.membership.roles',
};

export function createCanvas(parts: FlavorParts): Flavor & { ids: ReturnType<typeof canvasIds> } {
  const ids = canvasIds(parts.school.generation);
  const builtIn = builtInTool(parts);
  const platform = canvasPlatform(parts.origin, builtIn);
  const storage = { lti_storage_target: storageFrame };
  const claimParts = {
    issuer: platform.issuer,
    ids,
    targetLinkUri,
    deepLinkReturnUrl: (launch: Launch, course: Course) =>
      `${platform.issuer}/courses/${ids.courseNumber(course)}/deep_linking_response?data=${parts.expectAnswer(launch)}`,
  };
  return {
    ids,
    platform,
    key: parts.key,
    placements,
    idTokenLifetime: 3600,
    scopes,
    builtIn,
    requiredAuthParams: [
      'client_id',
      'login_hint',
      'lti_message_hint',
      'nonce',
      'prompt',
      'redirect_uri',
      'response_mode',
      'response_type',
      'scope',
    ],
    authErrors: {
      missing: {
        error: 'invalid_request_object',
        error_description: 'The following parameters are missing:',
      },
      scope: { error: 'invalid_request_object', error_description: "The 'scope' must be 'openid'" },
      responseType: {
        error: 'invalid_request_object',
        error_description: "The 'response_type' must be 'id_token'",
      },
      responseMode: {
        error: 'invalid_request_object',
        error_description: "The 'response_mode' must be 'form_post'",
      },
      prompt: { error: 'invalid_request_object', error_description: "The 'prompt' must be 'none'" },
      hint: {
        error: 'launch_no_longer_valid',
        error_description: 'The launch has either expired or already been consumed',
      },
      loginHint: { error: 'login_required', error_description: 'Must have an active user session' },
    },
    loginHint: (person) => ids.legacyUserId(person),
    messageHint: (launchId) => launchId,
    launchIdOf: (hint) => hint,
    extraLoginFields: { canvas_environment: 'prod', canvas_region: 'us-east-1', ...storage },
    extraLaunchFields: storage,
    targetLinkUri,
    claims: (launch) => canvasClaims(claimParts, launch),
    registration: canvasRegistration,
    acceptsMultiple: ({ placement }) => askingOf(placement).accept_multiple,
    isGrade: (points) => points > 0,
    receive: canvasReceive(parts.school, parts.drafts),
    services: canvasServices(platform.issuer, ids),
  };
}

/** The tool of an institution that trusts it with everything. */
function builtInTool({ toolUrls, customFields = defaultCustomFields }: FlavorParts): Tool {
  return {
    clientId: '10000000000042',
    deploymentId: deploymentIdOf(17),
    number: 17,
    name: 'Waymark',
    loginUrl: toolUrls.login,
    redirectUris: [...new Set([toolUrls.launch, toolUrls.deepLink ?? toolUrls.launch])],
    keysUrl: toolUrls.keys,
    targetLinkUri: toolUrls.launch,
    messages: null,
    customFields,
    scopes: [
      scope.lineItem,
      scope.lineItemReadonly,
      scope.resultReadonly,
      scope.membershipReadonly,
      scope.noticeHandlers,
    ],
    claims: privacy.public,
    active: true,
  };
}

function canvasPlatform(origin: string, builtIn: Tool): PracticePlatform {
  const issuer = `${origin}/canvas`;
  return {
    lms: 'canvas',
    name: 'Practice LMS, Canvas style',
    issuer,
    clientId: builtIn.clientId,
    deploymentIds: [builtIn.deploymentId],
    authUrl: `${issuer}/api/lti/authorize_redirect`,
    tokenUrl: `${issuer}/login/oauth2/token`,
    keysetUrl: `${issuer}/api/lti/security/jwks`,
  };
}

/** A stored link has the target it was made with. */
function targetLinkUri(launch: Launch): string {
  const { tool, message, placement } = launch;
  if (isStoredLink(launch)) return storedLink(launch)?.url ?? tool.targetLinkUri;
  return targetOf(tool, message, placement);
}
