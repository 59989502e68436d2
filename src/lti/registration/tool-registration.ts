/** The tool as it introduces itself to an LMS (LTI Dynamic Registration 1.0, 3.6): only what that LMS knows, and no more than Waymark needs. */
import { canvasCustomFields } from '../config/canvas-configuration';
import { canvasPlacements, type Placement } from '../config/canvas-placements';
import type { LtiEndpoints } from '../endpoints';
import { SCOPE } from '../launch/claim-names';
import { CUSTOM } from '../launch/coursework';
import type { PlatformConfiguration } from './platform-configuration';

export const TOOL_CONFIGURATION = 'https://purl.imsglobal.org/spec/lti-tool-configuration';
const canvas = (name: string) => `https://canvas.instructure.com/lti/${name}`;

type Values = Record<string, unknown>;

const SCOPES = [SCOPE.lineItemsReadonly, SCOPE.membershipsReadonly, SCOPE.notices];
/** Names, no e-mail, no picture. */
const CLAIMS = ['name', 'given_name', 'family_name', 'locale'];
/** Standard variables (LTI 1.3, appendix D); one that an LMS does not have would come back as its own name. */
const STANDARD_FIELDS: Record<string, string> = {
  [CUSTOM.dueAt]: 'ResourceLink.submission.endDateTime',
  [CUSTOM.contextHistory]: 'Context.id.history',
  [CUSTOM.linkHistory]: 'ResourceLink.id.history',
};
/** Below an assignment Canvas takes no height from a registration; there the page asks for its own (lti.frameResize). */
const UNSIZED: readonly string[] = ['assignment_view'];

/** @param platform what the LMS says of itself */
export function toolRegistration(endpoints: LtiEndpoints, platform: PlatformConfiguration): Values {
  const { origin, launch } = endpoints;
  return {
    application_type: 'web',
    client_name: 'Waymark',
    client_uri: origin,
    logo_uri: endpoints.icon,
    grant_types: ['client_credentials', 'implicit'],
    response_types: ['id_token'],
    token_endpoint_auth_method: 'private_key_jwt',
    initiate_login_uri: endpoints.login,
    redirect_uris: [launch],
    jwks_uri: endpoints.keys,
    scope: SCOPES.filter((scope) => platform.scopes.includes(scope)).join(' '),
    [TOOL_CONFIGURATION]: {
      domain: new URL(launch).host,
      target_link_uri: launch,
      description:
        'Tags courses and coursework with the knowledge and skills of a career clusters framework.',
      claims: ['iss', 'sub', ...CLAIMS.filter((claim) => platform.claims.includes(claim))],
      ...(platform.lms === 'canvas' ? forCanvas(endpoints, platform) : forOthers(launch, platform)),
    },
  };
}

function forCanvas(endpoints: LtiEndpoints, platform: PlatformConfiguration): Values {
  return {
    custom_parameters: canvasFields(platform),
    [canvas('privacy_level')]: 'name_only',
    [canvas('tool_id')]: 'waymark',
    [canvas('vendor')]: 'Waymark',
    messages: canvasPlacements.flatMap((placement) => {
      const offered = platform.placements.get(placement.message) ?? [];
      const name = [canvas(placement.placement), placement.placement].find((one) => offered.includes(one));
      return name ? [canvasMessage(endpoints, placement, name)] : [];
    }),
  };
}

function canvasMessage(endpoints: LtiEndpoints, placement: Placement, name: string): Values {
  const { message, labels, visibility, size, more } = placement;
  return {
    type: message,
    placements: [name],
    label: labels.en,
    target_link_uri: endpoints.launch,
    icon_uri: endpoints.icon,
    custom_parameters: { [CUSTOM.placement]: placement.placement },
    [canvas('visibility')]: visibility,
    ...(more?.default ? { [canvas('course_navigation/default_enabled')]: false } : {}),
    ...(more?.display_type ? { [canvas('display_type')]: more.display_type } : {}),
    ...(UNSIZED.includes(placement.placement) ? {} : sizes(size)),
  };
}

/** Canvas reads them as sizes of the dialog, where a placement opens one. */
const sizes = (size: Placement['size']): Values => ({
  ...(size?.width ? { [canvas('launch_width')]: size.width } : {}),
  ...(size ? { [canvas('launch_height')]: size.height } : {}),
});

/** A Canvas that says what it knows is not asked for the history of assignments in vain. */
const canvasFields = ({ variables }: PlatformConfiguration): Values =>
  Object.fromEntries(
    Object.entries(canvasCustomFields).filter(
      ([name]) => name !== CUSTOM.activityHistory || variables.includes('Activity.id.history'),
    ),
  );

function forOthers(launch: string, platform: PlatformConfiguration): Values {
  const fields = Object.entries(STANDARD_FIELDS).filter(([, variable]) =>
    platform.variables.includes(variable),
  );
  const messages = [
    { type: 'LtiResourceLinkRequest', target_link_uri: launch, label: 'Waymark' },
    { type: 'LtiDeepLinkingRequest', target_link_uri: launch, label: 'Waymark', placements: ['ContentArea'] },
  ];
  return {
    custom_parameters: Object.fromEntries(fields.map(([name, variable]) => [name, `$${variable}`])),
    messages: messages.filter(({ type }) => platform.placements.has(type)),
  };
}
