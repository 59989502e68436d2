/** Dynamic registration as Moodle has it (mod/lti/openid-registration.php): labels and placements are not in its answer. */
import { type Registration, registrationClaim } from '../platform/registration';

interface ToolConfiguration {
  messages?: { type: string; target_link_uri?: string }[];
}

export const moodleRegistration: Registration = {
  configurationPath: '/mod/lti/openid-configuration.php',
  registrationPath: '/mod/lti/openid-registration.php',
  claims: ['sub', 'iss', 'name', 'given_name', 'family_name', 'email'],
  platform: {
    product_family_code: 'moodle',
    version: '4.5.6 (Build: 20250811)',
    messages_supported: [
      { type: 'LtiResourceLinkRequest' },
      { type: 'LtiDeepLinkingRequest', placements: ['ContentArea'] },
    ],
    variables: ['Context.id', 'Context.title', 'Context.id.history', 'ResourceLink.id', 'User.id'],
  },
  answer: (request, { clientId, deploymentId }) => {
    const tool = request[registrationClaim.tool] as ToolConfiguration & Record<string, unknown>;
    return {
      client_id: clientId,
      ...request,
      [registrationClaim.tool]: {
        ...tool,
        version: '1.3.0',
        deployment_id: deploymentId,
        messages: (tool.messages ?? [])
          .filter(({ type }) => type === 'LtiDeepLinkingRequest')
          .map(({ type, target_link_uri }) => ({ type, target_link_uri })),
      },
    };
  },
};
