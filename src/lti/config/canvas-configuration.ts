/** The tool as Canvas wants it described (Developer key, "Enter URL"): placements, variables, least scopes, names but no e-mail. */
import type { LtiEndpoints } from '../endpoints';
import { SCOPE } from '../launch/claim-names';
import { CUSTOM } from '../launch/coursework';

export interface Placement {
  placement: string;
  message: 'LtiResourceLinkRequest' | 'LtiDeepLinkingRequest';
  text: string;
  visibility?: 'members' | 'admins';
  display?: { default?: 'disabled'; display_type?: 'full_width_in_context'; launch_height?: number };
}

/**
 * assignment_view is shown to students below each assignment; assignment_edit while a teacher edits one. assignment_menu is left
 * out on purpose: Canvas does not say there which assignment it is.
 */
export const canvasPlacements: readonly Placement[] = [
  {
    placement: 'course_navigation',
    message: 'LtiResourceLinkRequest',
    text: 'Waymark',
    visibility: 'members',
    display: { default: 'disabled', display_type: 'full_width_in_context' },
  },
  {
    placement: 'account_navigation',
    message: 'LtiResourceLinkRequest',
    text: 'Waymark',
    visibility: 'admins',
  },
  {
    placement: 'assignment_view',
    message: 'LtiResourceLinkRequest',
    text: 'Where this leads',
    visibility: 'members',
    display: { launch_height: 320 },
  },
  {
    placement: 'assignment_edit',
    message: 'LtiResourceLinkRequest',
    text: 'Tags',
    visibility: 'admins',
    display: { launch_height: 600 },
  },
  { placement: 'assignment_selection', message: 'LtiDeepLinkingRequest', text: 'Waymark' },
  { placement: 'link_selection', message: 'LtiDeepLinkingRequest', text: 'Waymark' },
  { placement: 'course_assignments_menu', message: 'LtiDeepLinkingRequest', text: 'Add a tagged assignment' },
];

/** What Canvas expands at each launch; what it cannot expand comes back as its own name and counts as nothing. */
export const canvasCustomFields = {
  [CUSTOM.canvasAssignment]: '$com.instructure.Assignment.lti.id',
  [CUSTOM.canvasAssignmentTitle]: '$Canvas.assignment.title',
  [CUSTOM.canvasAssignmentNumber]: '$Canvas.assignment.id',
  [CUSTOM.courseNumber]: '$Canvas.course.id',
  [CUSTOM.contextHistory]: '$Context.id.history',
  [CUSTOM.linkHistory]: '$ResourceLink.id.history',
  [CUSTOM.dueAt]: '$Canvas.assignment.dueAt.iso8601',
};

export function canvasConfiguration(endpoints: LtiEndpoints): Record<string, unknown> {
  return {
    title: 'Waymark',
    description: 'Tags courses and coursework with the knowledge and skills of a career clusters framework.',
    oidc_initiation_url: endpoints.login,
    target_link_uri: endpoints.launch,
    public_jwk_url: endpoints.keys,
    scopes: [SCOPE.lineItemsReadonly, SCOPE.membershipsReadonly],
    custom_fields: canvasCustomFields,
    extensions: [
      {
        platform: 'canvas.instructure.com',
        domain: new URL(endpoints.launch).host,
        tool_id: 'waymark',
        privacy_level: 'name_only',
        settings: {
          text: 'Waymark',
          selection_width: 800,
          selection_height: 600,
          placements: canvasPlacements.map(({ placement, message, text, visibility, display }) => ({
            placement,
            enabled: true,
            message_type: message,
            text,
            target_link_uri: endpoints.launch,
            ...(visibility ? { visibility } : {}),
            custom_fields: { [CUSTOM.placement]: placement },
            ...display,
          })),
        },
      },
    ],
  };
}
