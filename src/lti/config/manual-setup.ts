/**
 * What an administrator enters into an LMS by hand: one table of groups and fields, shown by the pages below /connect and by the command
 * line. Labels are the LMS's own, in its order, so that nobody has to guess which box a value belongs in.
 */
import { canvasCloud } from '../../shared/canvas-cloud';
import type { Lms } from '../../shared/viewer';
import type { LtiEndpoints } from '../endpoints';
import { SCOPE } from '../launch/claim-names';
import { CUSTOM } from '../launch/coursework';

export interface SetupField {
  /** As the form of the LMS says it. */
  label: string;
  value: string;
  /** A value to paste, or one to choose among those that the form offers. */
  kind: 'paste' | 'choose';
}

export interface SetupGroup {
  /** Heading of this part of the form. */
  heading: string;
  fields: SetupField[];
}

/** What Waymark has to be told in return: the values themselves where they are known, else the LMS's names for them. */
export type SetupAnswers = Record<
  'issuer' | 'clientId' | 'deploymentId' | 'authUrl' | 'tokenUrl' | 'keysetUrl',
  string
>;

export interface ManualSetup {
  /** Where the form is, as the names to follow one after another. */
  way: string[];
  groups: SetupGroup[];
  answers: SetupAnswers;
}

const paste = (label: string, value: string): SetupField => ({ label, value, kind: 'paste' });
const choose = (label: string, value: string): SetupField => ({ label, value, kind: 'choose' });

/**
 * Moodle has no variable for a due date or for the history of a link (its `variables_supported`), and names a course by its own number
 * already. One parameter a line, as its form wants them.
 */
const MOODLE_PARAMETERS = `${CUSTOM.contextHistory}=$Context.id.history`;

/** Standard variables (LTI 1.3 core, appendix D). An LMS that lacks one sends its name back, which counts as nothing. */
const OTHER_PARAMETERS = [
  `${CUSTOM.contextHistory}=$Context.id.history`,
  `${CUSTOM.linkHistory}=$ResourceLink.id.history`,
  `${CUSTOM.dueAt}=$ResourceLink.submission.endDateTime`,
].join('\n');

/** Names and no e-mail: what a teacher's tags are signed with. */
const CLAIMS = 'name, given_name, family_name, locale';

const setups: Record<Lms, (endpoints: LtiEndpoints) => ManualSetup> = {
  canvas: ({ canvasConfig, launch }) => ({
    way: ['Admin', 'Developer Keys', '+ Developer Key', '+ LTI Key'],
    groups: [
      {
        heading: 'Key Settings',
        fields: [
          paste('Key Name', 'Waymark'),
          paste('Redirect URIs', launch),
          choose('Method', 'Enter URL'),
          paste('JSON URL', canvasConfig),
        ],
      },
    ],
    answers: { ...canvasCloud, clientId: 'Details', deploymentId: 'Deployment Id' },
  }),
  moodle: ({ launch, keys, login, icon }) => ({
    way: [
      'Site administration',
      'Plugins',
      'Activity modules',
      'External tool',
      'Manage tools',
      'configure a tool manually',
    ],
    groups: [
      {
        heading: 'Tool settings',
        fields: [
          paste('Tool name', 'Waymark'),
          paste('Tool URL', launch),
          choose('LTI version', 'LTI 1.3'),
          choose('Public key type', 'Keyset URL'),
          paste('Public keyset', keys),
          paste('Initiate login URL', login),
          paste('Redirection URI(s)', launch),
          paste('Custom parameters', MOODLE_PARAMETERS),
          choose('Tool configuration usage', 'Show in activity chooser and as a preconfigured tool'),
          choose('Default launch container', 'Embed, without blocks'),
          choose('Supports Deep Linking (Content-Item Message)', 'Yes'),
          paste('Content Selection URL', launch),
          paste('Icon URL', icon),
          paste('Secure icon URL', icon),
        ],
      },
      {
        heading: 'Services',
        fields: [
          choose('IMS LTI Assignment and Grade Services', 'Use this service for grade sync only'),
          choose(
            'IMS LTI Names and Role Provisioning',
            "Use this service to retrieve members' information as per privacy settings",
          ),
          choose('Tool Settings', 'Do not use this service'),
        ],
      },
      {
        heading: 'Privacy',
        fields: [
          choose("Share launcher's name with tool", 'Always'),
          choose("Share launcher's email with tool", 'Never'),
          choose('Accept grades from the tool', 'Never'),
        ],
      },
    ],
    answers: {
      issuer: 'Platform ID',
      clientId: 'Client ID',
      deploymentId: 'Deployment ID',
      authUrl: 'Authentication request URL',
      tokenUrl: 'Access token URL',
      keysetUrl: 'Public keyset URL',
    },
  }),
  other: ({ launch, keys, login, icon }) => ({
    way: [],
    groups: [
      {
        heading: 'Tool',
        fields: [
          paste('Tool name', 'Waymark'),
          choose('LTI version', '1.3'),
          paste('Login initiation URL (OIDC)', login),
          paste('Redirect URI', launch),
          paste('Target link URI (launch URL)', launch),
          paste('Public keyset URL (JWKS)', keys),
          paste('Deep linking URL', launch),
          paste('Icon URL', icon),
        ],
      },
      {
        heading: 'Services',
        fields: [
          paste('Line items, read only (AGS)', SCOPE.lineItemsReadonly),
          paste('Members of a course (NRPS)', SCOPE.membershipsReadonly),
          paste('Notices of copied courses (PNS)', SCOPE.notices),
        ],
      },
      {
        heading: 'Claims and parameters',
        fields: [paste('Claims about people', CLAIMS), paste('Custom parameters', OTHER_PARAMETERS)],
      },
    ],
    answers: {
      issuer: 'issuer',
      clientId: 'client_id',
      deploymentId: 'deployment_id',
      authUrl: 'authorization_endpoint',
      tokenUrl: 'token_endpoint',
      keysetUrl: 'jwks_uri',
    },
  }),
};

/** What is entered in this kind of LMS, for this Waymark. */
export const manualSetup = (lms: Lms, endpoints: LtiEndpoints): ManualSetup => setups[lms](endpoints);
