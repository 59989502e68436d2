/** Names from the LTI specifications that both flavours use. */
const lti = 'https://purl.imsglobal.org/spec/lti/claim';
const agsUri = 'https://purl.imsglobal.org/spec/lti-ags';
const nrps = 'https://purl.imsglobal.org/spec/lti-nrps';
const lis = 'http://purl.imsglobal.org/vocab/lis/v2';

export const claim = {
  messageType: `${lti}/message_type`,
  version: `${lti}/version`,
  deploymentId: `${lti}/deployment_id`,
  targetLinkUri: `${lti}/target_link_uri`,
  lis: `${lti}/lis`,
  context: `${lti}/context`,
  resourceLink: `${lti}/resource_link`,
  toolPlatform: `${lti}/tool_platform`,
  launchPresentation: `${lti}/launch_presentation`,
  roles: `${lti}/roles`,
  custom: `${lti}/custom`,
  ext: `${lti}/ext`,
  lti1p1: `${lti}/lti1p1`,
  legacyUserId: `${lti}/lti11_legacy_user_id`,
  forUser: `${lti}/for_user`,
  notice: `${lti}/notice`,
  originContexts: `${lti}/origin_contexts`,
  notices: `${lti}/platformnotificationservice`,
  basicOutcome: 'https://purl.imsglobal.org/spec/lti-bo/claim/basicoutcome',
  ags: `${agsUri}/claim/endpoint`,
  nrps: `${nrps}/claim/namesroleservice`,
  deepLinkingSettings: 'https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings',
  contentItems: 'https://purl.imsglobal.org/spec/lti-dl/claim/content_items',
  /** Message that a deep-linking answer may carry for the person. */
  deepLinkingMessage: 'https://purl.imsglobal.org/spec/lti-dl/claim/msg',
} as const;

export const scope = {
  lineItem: `${agsUri}/scope/lineitem`,
  lineItemReadonly: `${agsUri}/scope/lineitem.readonly`,
  resultReadonly: `${agsUri}/scope/result.readonly`,
  score: `${agsUri}/scope/score`,
  noticeHandlers: 'https://purl.imsglobal.org/spec/lti/scope/noticehandlers',
  toolSetting: 'https://purl.imsglobal.org/spec/lti-ts/scope/toolsetting',
  membershipReadonly: `${nrps}/scope/contextmembership.readonly`,
} as const;

/** The scopes of Assignment and Grade Services. */
export const ags: readonly string[] = [
  scope.lineItem,
  scope.lineItemReadonly,
  scope.resultReadonly,
  scope.score,
];

export const role = {
  instructor: `${lis}/membership#Instructor`,
  learner: `${lis}/membership#Learner`,
  institutionInstructor: `${lis}/institution/person#Instructor`,
  institutionStudent: `${lis}/institution/person#Student`,
  institutionAdministrator: `${lis}/institution/person#Administrator`,
  systemUser: `${lis}/system/person#User`,
  nobody: `${lis}/system/person#None`,
  systemAdministrator: `${lis}/system/person#Administrator`,
} as const;

export const mediaType = {
  lineItem: 'application/vnd.ims.lis.v2.lineitem+json',
  lineItems: 'application/vnd.ims.lis.v2.lineitemcontainer+json',
  members: 'application/vnd.ims.lti-nrps.v2.membershipcontainer+json',
} as const;

/** Messages of a platform to a tool (LTI 1.3 core, 5.3; Deep Linking 2.0, 4.4). */
export type MessageType =
  | 'LtiResourceLinkRequest'
  | 'LtiDeepLinkingRequest'
  | 'LtiSubmissionReviewRequest'
  /** One that no tool knows, for trying what a tool says then. */
  | 'LtiPracticeRequest';
