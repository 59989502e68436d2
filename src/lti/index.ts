/** The LTI room: everything else of Waymark sees only what is exported here. ltijs stands behind it and is replaceable. */
import type { CollectionIndex } from '../shared/collection-index';
import { loginIndexes } from './guard/login.store';
import { nonceIndexes } from './ltijs/nonce.store';
import { noticeIndexes } from './notices/notice.store';
import { activityIndexes } from './platforms/activity.store';
import { platformIndexes } from './platforms/platform.store';
import { invitationIndexes } from './registration/invitations';

export {
  createLtiAdministration,
  type Institution,
  type LmsConnection,
  type LtiAdministration,
} from './administration';
export { canvasCustomFields } from './config/canvas-configuration';
export { type ManualSetup, manualSetup, type SetupField } from './config/manual-setup';
export { checkDeepLinkAnswer, deepLinkRules } from './deep-linking/rules';
export type { DoctorReport } from './doctor';
export { ltiEndpoints } from './endpoints';
export { COURSE_BADGE, CUSTOM } from './launch/coursework';
export { createLti, type LtiOptions } from './lti';
export type * from './lti-port';
export type {
  LtiPages,
  OpenInNewWindowProps,
  PageForm,
  PlatformStorageProps,
  RegisteredProps,
} from './pages';
export type { PlatformInput } from './platforms/platform.schema';
export {
  createPlatforms,
  type PlatformSummary,
  type Platforms,
  platformIdOf,
} from './platforms/platform.service';
export { tenantIdOf } from './platforms/tenant';
export { createInvitations, type InvitationPolicy, invitationPolicies } from './registration/invitations';

export const ltiIndexes: CollectionIndex[] = [
  ...platformIndexes,
  ...activityIndexes,
  ...invitationIndexes,
  ...loginIndexes,
  ...nonceIndexes,
  ...noticeIndexes,
];
