/** Names of the claims that Waymark reads or writes (LTI 1.3, Deep Linking 2.0, AGS 2.0, NRPS 2.0). */
const lti = <N extends string>(name: N) => `https://purl.imsglobal.org/spec/lti/claim/${name}` as const;
const deepLinking = <N extends string>(name: N) =>
  `https://purl.imsglobal.org/spec/lti-dl/claim/${name}` as const;

export const CLAIM = {
  messageType: lti('message_type'),
  version: lti('version'),
  deploymentId: lti('deployment_id'),
  targetLinkUri: lti('target_link_uri'),
  roles: lti('roles'),
  context: lti('context'),
  resourceLink: lti('resource_link'),
  launchPresentation: lti('launch_presentation'),
  custom: lti('custom'),
  deepLinkingSettings: deepLinking('deep_linking_settings'),
  contentItems: deepLinking('content_items'),
  deepLinkingData: deepLinking('data'),
  lineItemService: 'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint',
  memberships: 'https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice',
  notices: lti('platformnotificationservice'),
  notice: lti('notice'),
  originContexts: lti('origin_contexts'),
  canvasPlacement: 'https://www.instructure.com/placement',
} as const;

/** The scopes Waymark asks for: it reads, is told of copied courses, and writes nothing into an LMS. */
export const SCOPE = {
  lineItemsReadonly: 'https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly',
  lineItems: 'https://purl.imsglobal.org/spec/lti-ags/scope/lineitem',
  notices: 'https://purl.imsglobal.org/spec/lti/scope/noticehandlers',
  membershipsReadonly: 'https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly',
} as const;
