/** The tool as Canvas wants it described (Developer key, "Enter URL"): placements, variables, least scopes, names but no e-mail. */
import type { LtiEndpoints } from '../endpoints';
import { SCOPE } from '../launch/claim-names';
import { CUSTOM } from '../launch/coursework';
import { canvasPlacements, type Placement } from './canvas-placements';

/** What Canvas expands at each launch; what it cannot expand comes back as its own name and counts as nothing. */
export const canvasCustomFields = {
  [CUSTOM.canvasAssignment]: '$com.instructure.Assignment.lti.id',
  [CUSTOM.canvasAssignmentTitle]: '$Canvas.assignment.title',
  [CUSTOM.canvasAssignmentNumber]: '$Canvas.assignment.id',
  [CUSTOM.courseNumber]: '$Canvas.course.id',
  [CUSTOM.contextHistory]: '$Context.id.history',
  // Canvas has no history of links, but one of assignments, by their LTI ids; older ones have neither.
  [CUSTOM.activityHistory]: '$Activity.id.history',
  [CUSTOM.dueAt]: '$Canvas.assignment.dueAt.iso8601',
  [CUSTOM.editedType]: '$com.instructure.Course.canvas_resource_type',
  [CUSTOM.editedId]: '$com.instructure.Course.canvas_resource_id',
};

export function canvasConfiguration(endpoints: LtiEndpoints): Record<string, unknown> {
  return {
    title: 'Waymark',
    description: 'Tags courses and coursework with the knowledge and skills of a career clusters framework.',
    oidc_initiation_url: endpoints.login,
    target_link_uri: endpoints.launch,
    public_jwk_url: endpoints.keys,
    scopes: [SCOPE.lineItemsReadonly, SCOPE.membershipsReadonly, SCOPE.notices],
    custom_fields: canvasCustomFields,
    extensions: [
      {
        platform: 'canvas.instructure.com',
        domain: new URL(endpoints.launch).host,
        tool_id: 'waymark',
        privacy_level: 'name_only',
        settings: {
          text: 'Waymark',
          icon_url: endpoints.icon,
          selection_width: 800,
          selection_height: 600,
          placements: canvasPlacements.map((placement) => describe(endpoints, placement)),
        },
      },
    ],
  };
}

function describe(
  endpoints: LtiEndpoints,
  { placement, message, labels, visibility, size, more }: Placement,
) {
  // Dialogs for choosing have sizes of their own name.
  const kind = message === 'LtiDeepLinkingRequest' ? 'selection' : 'launch';
  return {
    placement,
    enabled: true,
    message_type: message,
    text: labels.en,
    labels,
    icon_url: endpoints.icon,
    target_link_uri: endpoints.launch,
    visibility,
    custom_fields: { [CUSTOM.placement]: placement },
    ...(size?.width ? { [`${kind}_width`]: size.width } : {}),
    ...(size ? { [`${kind}_height`]: size.height } : {}),
    ...more,
  };
}
