/** Dynamic registration as Moodle has it (mod/lti/openid-registration.php): labels and placements are not in its answer. */
import { randomBytes } from 'node:crypto';
import { type Registration, registrationClaim, type ToolConfiguration } from '../platform/registration';
import { ags, scope } from '../platform/vocabulary';

export const scopes: readonly string[] = [...ags, scope.membershipReadonly, scope.toolSetting];

/** Moodle shares the whole name or nothing of it. */
const names = ['name', 'given_name', 'family_name'];
export const personalClaims = [...names, 'email'];

export const moodleRegistration: Registration = {
  configurationPath: '/mod/lti/openid-configuration.php',
  registrationPath: '/mod/lti/openid-registration.php',
  claims: ['sub', 'iss', ...personalClaims],
  platform: {
    product_family_code: 'moodle',
    version: '4.5.6 (Build: 20250811)',
    messages_supported: [
      { type: 'LtiResourceLinkRequest' },
      { type: 'LtiDeepLinkingRequest', placements: ['ContentArea'] },
    ],
    variables: ['Context.id', 'Context.title', 'Context.id.history', 'ResourceLink.id', 'User.id'],
  },
  idsOf: (number) => ({
    clientId: randomBytes(12).toString('base64url').replaceAll(/[-_]/g, 'x').slice(0, 15),
    deploymentId: String(number),
  }),
  activeAtOnce: false,
  placementsOf: () => [],
  claimsOf: ({ claims }) => [
    ...(names.some((name) => claims.includes(name)) ? names : []),
    ...(claims.includes('email') ? ['email'] : []),
  ],
  /** Writing line items brings reading them. */
  scopesOf: (asked) =>
    asked.includes(scope.lineItem) ? [...new Set([...asked, scope.lineItemReadonly])] : [...asked],
  answer(request, { clientId, deploymentId, scopes: granted }) {
    const configuration = request[registrationClaim.tool] as ToolConfiguration;
    // Moodle's answer names the scope for writing as soon as any scope of the service is granted; its launches do not.
    const named = granted.some((name) => ags.includes(name))
      ? new Set([...granted, scope.lineItem, scope.lineItemReadonly])
      : granted;
    return {
      ...request,
      client_id: clientId,
      scope: [...named].join(' '),
      [registrationClaim.tool]: {
        ...configuration,
        version: '1.3.0',
        deployment_id: deploymentId,
        messages: configuration.messages
          .filter(({ type }) => type === 'LtiDeepLinkingRequest')
          .map(({ type, target_link_uri }) => ({ type, target_link_uri })),
      },
    };
  },
};
