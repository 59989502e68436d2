/** Everything for which a registration is refused: stable code, what the administrator reads, and what to do about it. */
import { WaymarkError } from '../../shared/errors';

interface Problem {
  status: number;
  message: string;
  help: string;
}

const INVITE_AGAIN =
  'Ask the people who run Waymark for a new one; they make it on their page (/admin) or with “waymark platform invite”.';
const BY_HAND =
  'Nothing was stored. If it stays so, the people who run Waymark can add it by hand, on their page (/admin) or with “waymark platform add”.';

const registrationProblems = {
  'registration.parameters': {
    status: 400,
    message: 'This link is for an LMS to open, and something that the LMS adds to it is missing.',
    help: 'Paste the whole link where the LMS asks for the registration URL of a tool (dynamic registration).',
  },
  'registration.invite_unknown': {
    status: 403,
    message: 'Waymark does not know this invitation.',
    help: `Check that the whole link was copied. ${INVITE_AGAIN}`,
  },
  'registration.invite_used': {
    status: 403,
    message: 'An invitation registers one LMS, and this one has done so already.',
    help: INVITE_AGAIN,
  },
  'registration.invite_expired': {
    status: 403,
    message: 'This invitation is over.',
    help: INVITE_AGAIN,
  },
  'registration.too_many': {
    status: 429,
    message: 'Too many registrations were begun from your network.',
    help: 'Wait a minute and start again from the page of the LMS.',
  },
  'registration.address': {
    status: 400,
    message: 'The LMS named an address that Waymark does not ask.',
    help: `The LMS must be reached by https at a public address. ${BY_HAND}`,
  },
  'registration.unreachable': {
    status: 502,
    message: 'Waymark could not read how this LMS is set up.',
    help: `The server of Waymark must be able to reach the LMS. Try again in a minute. ${BY_HAND}`,
  },
  'registration.configuration': {
    status: 400,
    message: 'The LMS describes itself in a way that Waymark cannot use.',
    help: BY_HAND,
  },
  'registration.issuer': {
    status: 400,
    message: 'The LMS says that it is another one than the one that was asked.',
    help: `Issuer, configuration and registration address must be on one host. ${BY_HAND}`,
  },
  'registration.refused': {
    status: 502,
    message: 'The LMS did not accept the registration.',
    help: 'Start again from the page of the LMS; the link still works. Some LMSs give an hour for it.',
  },
} as const satisfies Record<string, Problem>;

export type RegistrationProblem = keyof typeof registrationProblems;

/** @param detail for the log only; never a token */
export const refuseRegistration = (code: RegistrationProblem, detail?: string, cause?: unknown) =>
  new WaymarkError({ code, ...registrationProblems[code], detail, cause });
