/** Dynamic registration as Canvas has it (app/models/lti/ims/registration.rb): prefixed placements, and the whole request comes back. */
import type { Registration } from '../platform/registration';

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
          'ContentArea',
        ],
      },
      {
        type: 'LtiDeepLinkingRequest',
        placements: [
          ...prefixed(['assignment_selection', 'course_assignments_menu', 'editor_button', 'link_selection']),
          'ContentArea',
          'RichTextEditor',
        ],
      },
    ],
    variables: [
      'Context.id',
      'Context.id.history',
      'Canvas.assignment.title',
      'com.instructure.Assignment.lti.id',
    ],
  },
  answer: (request, { clientId, deploymentId }) => ({
    client_id: clientId,
    ...request,
    deployment_id: deploymentId,
  }),
};
