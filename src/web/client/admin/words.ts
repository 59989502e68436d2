/** Every word of the administrator's page, in American English. Names in a path through an LMS are that LMS's own. */
import type { Lms } from '../../../shared/viewer';
import type { ConnectionState, WebApi } from './types';

const plural = (n: number, one: string) => `${n.toLocaleString('en-US')} ${n === 1 ? one : `${one}s`}`;

export const words = {
  title: 'Administration',
  administrator: 'Administrator',
  leave: 'Sign out',
  notYet: 'Not yet',
  tryAgain: 'Try again',
  never: 'Never',
  lms: { canvas: 'Canvas', moodle: 'Moodle', other: 'Other' } satisfies Record<Lms, string>,
  /** Where "Other" alone would not name anything. */
  lmsName: { canvas: 'Canvas', moodle: 'Moodle', other: 'Another LMS' } satisfies Record<Lms, string>,

  tabs: {
    label: 'Sections',
    connections: 'Connections',
    institutions: 'Institutions',
    health: 'Health',
  },

  gate: {
    title: {
      none: 'This page opens with a link',
      code: 'This link has run out',
      ended: 'Your session has ended',
    },
    text: 'A link works once, for 15 minutes. Whoever can reach the server of this Waymark gets one there with this command:',
    command: 'npx waymark admin link',
    commandName: 'command',
    byHand: 'See what to enter in an LMS by hand',
  },

  failed: {
    title: 'Waymark is not answering',
    text: (message: string, help: string | null) => `${message} ${help ?? 'Nothing was changed.'}`,
    nothingChanged: 'Nothing was changed.',
    load: 'This list did not arrive',
  },

  copy: {
    copy: 'Copy',
    nameOf: (name: string) => `Copy the ${name}`,
    copied: 'Copied',
    byHand: 'Mark it and copy by hand',
    said: (name: string) => `The ${name} is copied.`,
  },

  connect: {
    title: 'Connect an LMS',
    lead: 'One link does it. Waymark and your LMS exchange the rest.',
    http: (address: string) =>
      `Waymark is reached at ${address}. An LMS on another machine needs an address that begins with https.`,
    httpTitle: 'For this machine only',
    new: 'New connection',
    kind: 'Which LMS',
    nameTitle: 'Name the connection',
    nameText: 'As you and your colleagues call the school or its LMS.',
    name: 'Name',
    auto: 'Switch it on as soon as it registers',
    make: 'Make the link',
    linkTitle: 'Copy this registration link',
    linkText: (until: string) => `It works once, until ${until}.`,
    link: 'registration link',
    another: 'Make another link',
    in: {
      canvas: {
        title: 'In Canvas, install a new LTI app',
        text: 'Choose dynamic registration, paste the link and confirm the permissions.',
        way: ['Admin', 'Apps', 'Manage', 'Install a New App', 'Dynamic Registration'],
        older: 'In an older Canvas: Admin → Developer Keys → + Developer Key → + LTI Registration.',
      },
      moodle: {
        title: 'In Moodle, add a tool',
        text: 'Paste the link as tool URL, choose Add LTI Advantage and, on the tool’s card, Activate.',
        way: ['Site administration', 'Plugins', 'Activity modules', 'External tool', 'Manage tools'],
        older:
          'For the activity chooser: the tool’s cog → Tool configuration usage → Show in activity chooser and as a preconfigured tool.',
      },
      other: {
        title: 'In your LMS, register a tool',
        text: 'Open the page on which tools are registered dynamically (LTI Advantage) and paste the link.',
        way: [],
        older: null,
      },
    } satisfies Record<Lms, { title: string; text: string; way: string[]; older: string | null }>,
    backTitle: 'Come back here',
    backText:
      'The connection appears below by itself. Switch it on when the name and address are the ones you expect.',
    backAuto: 'The connection appears below by itself, switched on.',
    byHand: 'Enter the details by hand instead',
    byLink: 'Use a registration link instead',
    values: (lms: string) => `What to enter in ${lms}`,
  },

  byHand: {
    text: 'First enter Waymark in the LMS. It then shows these values.',
    fields: {
      name: 'Name',
      issuer: 'Issuer',
      clientId: 'Client id',
      authUrl: 'Authorization address',
      tokenUrl: 'Token address',
      keysetUrl: 'Keyset address',
      deploymentIds: 'Deployment ids',
    },
    /** What the LMS calls it, where it shows it. */
    hints: {
      canvas: {
        issuer: 'For Canvas in the cloud. A Canvas of your own has its own host here and below',
        clientId: 'The number in the column Details of the developer key',
        deploymentIds:
          'Deployment Id in the menu of the installed app. Commas between several; empty for every one',
      },
      moodle: {
        issuer: 'Platform ID',
        clientId: 'Client ID',
        authUrl: 'Authentication request URL',
        tokenUrl: 'Access token URL',
        keysetUrl: 'Public keyset URL',
        deploymentIds: 'Deployment ID. Commas between several; empty for every one',
      },
      other: {
        authUrl: 'Authorization endpoint, authentication request URL',
        tokenUrl: 'Token endpoint, access token URL',
        keysetUrl: 'JWKS, public keyset URL',
        deploymentIds: 'Commas between several; empty for every one',
      },
    } as Record<Lms, Record<string, string>>,
    wrong: 'This value does not fit here.',
    save: 'Connect and switch on',
    saved: (name: string) => `${name} is connected`,
  },

  list: {
    title: 'Connections',
    empty: 'No LMS is connected yet. Make a registration link above.',
    columns: { lms: 'LMS', status: 'Status', courses: 'Courses', last: 'Last launch', action: 'Action' },
    state: {
      on: 'On',
      waiting: 'Waiting for you',
      failing: 'Launches fail',
      off: 'Switched off',
    } satisfies Record<ConnectionState, string>,
    open: 'Open',
    openName: (name: string) => `Open ${name}`,
    check: 'Check and switch on',
    checkName: (name: string) => `Check and switch on ${name}`,
    appeared: (name: string) => `${name} has registered and stands in the list of connections.`,
  },

  invitations: {
    title: 'Open registration links',
    until: (when: string) => `until ${when}`,
    auto: 'switches on by itself',
    cancel: 'Cancel',
    cancelName: (name: string) => `Cancel the link for ${name}`,
    cancelled: (name: string) => `The link for ${name} no longer works`,
  },

  switchOn: {
    title: (name: string) => `Switch on ${name}?`,
    lead: 'People can open Waymark from this LMS as soon as it is on. This is what the LMS said and granted:',
    verb: 'Switch on',
    done: (name: string) => `${name} is on`,
  },
  switchOff: {
    title: (name: string) => `Switch off ${name}?`,
    text: 'Nobody can open Waymark from this LMS until it is switched on again. Courses, tags and everything else stay as they are.',
    verb: 'Switch off',
    done: (name: string) => `${name} is switched off`,
  },
  remove: {
    title: (name: string) => `Remove ${name}?`,
    text: 'Waymark forgets the addresses, deployments and keys of this LMS, and nobody can open Waymark from it. Courses and tags stay in the database: they are there again when the same LMS is connected under the same client id and deployment.',
    verb: 'Remove',
    done: (name: string) => `${name} is removed`,
  },

  details: {
    title: 'Details',
    address: 'Address',
    issuer: 'Issuer',
    clientId: 'Client id',
    deployments: 'Deployments',
    any: 'every deployment of this client id',
    offDeployment: (id: string) => `${id} (off)`,
    scopes: 'Granted',
    placements: 'Shown in',
    nothing: 'nothing',
    unsaid: 'not known: it was connected by hand',
    since: 'Connected',
    failure: 'Last refused launch',
    addDeployment: 'Add a deployment',
    add: 'Add',
    added: (id: string) => `Deployment ${id} may launch now`,
    switchOff: 'Switch off',
    switchOn: 'Switch on',
    remove: 'Remove',
    /** Scopes in plain words; what is not listed is shown as it is. */
    scope: {
      'lti-ags/scope/lineitem.readonly': 'grade columns of Waymark’s own',
      'lti-ags/scope/lineitem': 'making grade columns, which Waymark does not do',
      'lti-nrps/scope/contextmembership.readonly': 'who is in a course, to count them',
      'lti/scope/noticehandlers': 'notices about copied courses',
    } as Record<string, string>,
    /** Where an LMS names messages in place of placements. Those of Canvas are shown as Canvas names them. */
    placement: {
      LtiResourceLinkRequest: 'activities and links',
      LtiDeepLinkingRequest: 'Select content',
    } as Record<string, string>,
  },

  doctor: {
    title: 'Connection doctor',
    none: 'Open a connection: the doctor checks its addresses, keys, deployments and clocks, and says what to mend.',
    running: (name: string) => `Checking ${name}. This takes some seconds.`,
    of: (name: string, when: string) => `${name}, ${when}`,
    result: { ok: 'In order', problem: 'Problem', waiting: 'Not known yet' },
    add: (id: string) => `Add ${id}`,
    again: 'Check again',
    copy: 'Copy report',
    report: 'report',
    failed: 'The check could not be made',
    summary: (problems: number) =>
      problems === 0
        ? 'The doctor found nothing to mend.'
        : `The doctor found ${plural(problems, 'problem')}.`,
  },

  institutions: {
    title: 'Institutions',
    lead: 'One row for each deployment from which people have opened Waymark. With the web API of its LMS, Waymark also lists coursework that nobody has opened yet.',
    empty: 'No institution yet. A row appears with the first launch.',
    deployment: (id: string) => `deployment ${id}`,
    courses: (n: number) => plural(n, 'course'),
    webApi: 'Web API',
    none: 'Not connected',
    state: {
      connected: 'Connected',
      waiting: 'Waiting for Canvas',
      failed: 'Does not answer',
    } satisfies Record<WebApi['state'], string>,
    checked: (when: string) => `checked ${when}`,
    connect: 'Connect',
    connectName: (name: string) => `Connect the web API of ${name}`,
    check: 'Check',
    checkName: (name: string) => `Check the web API of ${name}`,
    disconnect: 'Disconnect',
    disconnectName: (name: string) => `Disconnect the web API of ${name}`,
    noWebApi: 'Not for this LMS',
    connected: (name: string) => `The web API of ${name} is connected`,
    checkedNow: (name: string) => `The web API of ${name} was checked`,
    disconnectTitle: (name: string) => `Disconnect the web API of ${name}?`,
    disconnectText:
      'Waymark forgets the address and the secret, and lists no new coursework from there. Coursework that it knows stays, with its tags.',
    disconnected: (name: string) => `The web API of ${name} is disconnected`,
  },

  webApi: {
    title: (name: string) => `Connect the web API of ${name}`,
    why: 'Waymark reads which coursework a course has: titles, kinds, due dates. It reads no grades, no submissions and no messages.',
    address: 'Address of the LMS',
    canvas: {
      addressHint: 'Such as https://school.instructure.com',
      make: 'In Canvas: Admin → Developer Keys → + Developer Key → + API Key. Redirect URI:',
      redirect: 'redirect address',
      need: 'Turn Enforce Scopes on and allow these, all for reading:',
      clientId: 'Client id',
      clientIdHint: 'The number in the column Details',
      secret: 'Client secret',
      secretHint: 'Show Key in the same row. It is kept encrypted and is never shown again',
      next: 'Canvas then asks you to allow it.',
      verb: 'Go on in Canvas',
    },
    moodle: {
      addressHint: 'Such as https://moodle.school.example',
      make: 'In Moodle: Site administration → Server → Web services → External services. Add a service with these functions, all for reading:',
      competencies: 'To bring tags into Moodle’s competencies, also these',
      need: 'Then make a token for it under Manage tokens, for an account that may see the courses.',
      token: 'Token',
      tokenHint: 'It is kept encrypted and is never shown again',
      verb: 'Connect',
    },
  },

  health: {
    title: 'Health',
    lead: 'The keys with which Waymark signs what it sends to an LMS, and the state of this server.',
    keys: 'Signing keys',
    noKeys: 'No key yet. Each connection gets one when it is made.',
    columns: { connection: 'Connection', made: 'Age', state: 'State', action: 'Action' },
    made: (when: string) => `made ${when}`,
    next: 'Signs in a few minutes',
    inUse: 'In use',
    retired: (until: string) => `Readable until ${until}`,
    rotate: 'Rotate',
    rotateName: (name: string) => `Rotate the key of ${name}`,
    rotateAll: 'Rotate all keys',
    rotateTitle: (name: string | null) =>
      name ? `Make a new key for ${name}?` : 'Make new keys for all connections?',
    rotateText:
      'Waymark publishes the new key at once and signs with it after five minutes. The old one stays readable for seven days, so that an LMS that remembers it goes on working. Nothing has to be changed in the LMS.',
    rotateVerb: 'Make new keys',
    rotated: 'New keys are made and published',
    server: 'This server',
    version: 'Version',
    address: 'Address',
    secret: 'Server secret',
    secretIs: (id: string) => `key ${id}`,
    database: 'Database',
    databaseOk: 'Answers, and is prepared',
    databaseGone: 'Does not answer, or is still being prepared',
  },
};
