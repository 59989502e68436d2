/** Dynamic registration as Canvas has it (app/models/lti/ims/registration.rb): prefixed placements, and the whole request comes back. */
import { randomInt } from 'node:crypto';
import type { Registration, ToolConfiguration } from '../platform/registration';
import { scope } from '../platform/vocabulary';
import { account } from './account';
import { noticeTypes } from './notice-types';

const extension = 'https://canvas.instructure.com/lti/';

/** Scopes that a developer key can hold, as far as there is a service behind them here. */
export const scopes: readonly string[] = [
  scope.lineItem,
  scope.lineItemReadonly,
  scope.resultReadonly,
  scope.score,
  scope.membershipReadonly,
  scope.noticeHandlers,
];

/** Personal claims by privacy level (lib/lti/messages/jwt_message.rb). */
const names = ['name', 'given_name', 'family_name'];
export const privacy = {
  anonymous: [] as string[],
  name_only: names,
  email_only: ['email'],
  public: [...names, 'email', 'picture'],
};

export const deploymentIdOf = (number: number) => `${number}:${account.ltiId}`;

const prefixed = (names: readonly string[]) =>
  names.map((name) => `https://canvas.instructure.com/lti/${name}`);

export const canvasRegistration: Registration = {
  configurationPath: '/api/lti/security/openid-configuration',
  registrationPath: '/api/lti/registrations',
  claims: ['sub', 'picture', 'email', 'name', 'given_name', 'family_name', 'locale'],
  platform: {
    product_family_code: 'canvas',
    version: 'OpenSource',
    messages_supported: [
      {
        type: 'LtiResourceLinkRequest',
        placements: [
          ...prefixed(['account_navigation', 'assignment_edit', 'assignment_selection', 'assignment_view']),
          ...prefixed(['course_assignments_menu', 'course_navigation', 'link_selection']),
          ...prefixed(['module_index_menu_modal', 'module_menu_modal']),
          'ContentArea',
        ],
      },
      {
        type: 'LtiDeepLinkingRequest',
        placements: [
          ...prefixed(['assignment_selection', 'course_assignments_menu', 'editor_button', 'link_selection']),
          ...prefixed(['module_index_menu_modal', 'module_menu_modal']),
          'ContentArea',
          'RichTextEditor',
        ],
      },
    ],
    notice_types_supported: noticeTypes,
    variables: [
      'Context.id',
      'Context.id.history',
      'ResourceLink.id.history',
      'Activity.id.history',
      'Canvas.assignment.title',
      'com.instructure.Assignment.lti.id',
    ],
  },
  idsOf: (number) => ({
    clientId: String(randomInt(10 ** 12, 10 ** 13)),
    deploymentId: deploymentIdOf(number),
  }),
  activeAtOnce: true,
  placementsOf: ({ placements = [] }) =>
    placements.length === 0 ? ['link_selection'] : placements.map(bare),
  claimsOf: (tool) => privacy[privacyLevel(tool)],
  scopesOf: (asked) => [...asked],
  answer: (request, { clientId, deploymentId }) => ({
    client_id: clientId,
    ...request,
    deployment_id: deploymentId,
  }),
};

/** Canvas takes its own names with and without a prefix, and two names of the specification. */
function bare(placement: string): string {
  if (placement === 'ContentArea') return 'link_selection';
  if (placement === 'RichTextEditor') return 'editor_button';
  return placement.replace(extension, '');
}

/** As asked for, or inferred from the claims. */
function privacyLevel(tool: ToolConfiguration): keyof typeof privacy {
  const asked = tool[`${extension}privacy_level`];
  for (const level of ['anonymous', 'name_only', 'email_only', 'public'] as const) {
    if (asked === level) return level;
  }
  const has = (name: string) => tool.claims.includes(name);
  const named = names.some(has);
  if (has('picture') || (named && has('email'))) return 'public';
  if (named) return 'name_only';
  return has('email') ? 'email_only' : 'anonymous';
}
