/** The Canvas flavour: endpoints, placements, messages and errors as Canvas has them. */
import type { Course } from '../data/types';
import type { Flavor, FlavorParts, Launch, Placement, PracticePlatform, ToolUrls } from '../platform/flavor';
import { scope } from '../platform/vocabulary';
import { agsScopes, canvasClaims } from './claims';
import { canvasIds } from './ids';
import { canvasRegistration } from './registration';
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

const placements: Readonly<Record<string, Placement>> = {
  course_navigation: { message: 'LtiResourceLinkRequest', needs: 'course', who: 'anyone' },
  account_navigation: { message: 'LtiResourceLinkRequest', needs: 'nothing', who: 'director' },
  assignment_view: { message: 'LtiResourceLinkRequest', needs: 'item', who: 'anyone' },
  resource_link: { message: 'LtiResourceLinkRequest', needs: 'item', who: 'anyone' },
  course_assignments_menu: { message: 'LtiDeepLinkingRequest', needs: 'course', who: 'staff' },
  link_selection: { message: 'LtiDeepLinkingRequest', needs: 'course', who: 'staff' },
};

export function createCanvas(parts: FlavorParts): Flavor & { ids: ReturnType<typeof canvasIds> } {
  const ids = canvasIds(parts.school.generation);
  const platform = canvasPlatform(parts.origin);
  const storage = { lti_storage_target: storageFrame };
  const claimParts = {
    issuer: platform.issuer,
    clientId: platform.clientId,
    deploymentId: platform.deploymentIds[0] ?? '',
    ids,
    customFields: parts.customFields ?? defaultCustomFields,
    targetLinkUri: (launch: Launch) => targetLinkUri(parts.toolUrls, launch),
    deepLinkReturnUrl: (launch: Launch, course: Course) =>
      `${platform.issuer}/courses/${ids.courseNumber(course)}/deep_linking_response?data=${parts.expectAnswer(launch)}`,
  };
  return {
    ids,
    platform,
    key: parts.key,
    placements,
    idTokenLifetime: 3600,
    tokenScopes: [...agsScopes, scope.membershipReadonly],
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
    targetLinkUri: claimParts.targetLinkUri,
    claims: (launch) => canvasClaims(claimParts, launch),
    registration: canvasRegistration,
    services: canvasServices(platform.issuer, ids, parts.toolUrls.launch),
  };
}

function canvasPlatform(origin: string): PracticePlatform {
  const issuer = `${origin}/canvas`;
  return {
    lms: 'canvas',
    name: 'Practice LMS, Canvas style',
    issuer,
    clientId: '10000000000042',
    deploymentIds: ['17:8865aa05b4b79b64a91a86042e43af5ea8ae79eb'],
    authUrl: `${issuer}/api/lti/authorize_redirect`,
    tokenUrl: `${issuer}/login/oauth2/token`,
    keysetUrl: `${issuer}/api/lti/security/jwks`,
  };
}

/** A stored link has the target it was made with; the placements of Waymark's Canvas configuration all have the same one. */
function targetLinkUri(urls: ToolUrls, { placement, message, item }: Launch): string {
  if (placement === 'resource_link') return item?.link?.url ?? urls.launch;
  return message === 'LtiDeepLinkingRequest' ? (urls.deepLink ?? urls.launch) : urls.launch;
}
