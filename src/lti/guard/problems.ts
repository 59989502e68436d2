/**
 * Everything for which a login or a launch is refused: stable code, what people read, what an administrator can do. The heading of
 * the page comes from the code (src/web); the message says why.
 */
import { WaymarkError } from '../../shared/errors';

interface Problem {
  status: number;
  message: string;
  help: string;
}

const AGAIN = 'Go back to your course and open it again.';
const REPORT = 'If this happens again, give the code and the reference to the people who run Waymark.';

export const problems = {
  'login.parameters': {
    status: 400,
    message: 'The LMS started a launch without everything that LTI 1.3 asks for. Nothing you saved is lost.',
    help: 'A login needs iss, login_hint, target_link_uri and client_id, each once and as plain text. Check the login URL in the LMS.',
  },
  'login.target': {
    status: 400,
    message:
      'The LMS asked Waymark to open an address that is not part of Waymark. Nothing you saved is lost.',
    help: 'Set the tool URL (target link URI) in the LMS to the launch address of Waymark.',
  },
  'login.too_many': {
    status: 429,
    message: 'Many people are opening Waymark from your network right now. Nothing you saved is lost.',
    help: 'Wait a minute and open it again.',
  },
  'launch.parameters': {
    status: 400,
    message: 'What arrived here is not a launch from an LMS. Nothing you saved is lost.',
    help: AGAIN,
  },
  'launch.expired': {
    status: 400,
    message:
      'Your LMS gives each link a few minutes to open Waymark, and this one is older than that. Nothing you saved is lost.',
    help: 'If this happens often, compare the clocks of the LMS and of Waymark.',
  },
  'launch.clock': {
    status: 400,
    message: 'Your LMS sent a link with a time that lies in the future. Nothing you saved is lost.',
    help: 'Compare the clocks of the LMS and of Waymark; they may differ by at most 30 seconds.',
  },
  'launch.replayed': {
    status: 400,
    message:
      'A link from your LMS opens Waymark once, and this one has done so already. Nothing you saved is lost.',
    help: AGAIN,
  },
  'launch.state': {
    status: 400,
    message:
      'Waymark has no record that this launch began here, or it began too long ago. Nothing you saved is lost.',
    help: `${AGAIN} A bookmark of a launch does not work.`,
  },
  'launch.nonce': {
    status: 400,
    message: 'The answer of your LMS belongs to a different launch. Nothing you saved is lost.',
    help: `${AGAIN} ${REPORT}`,
  },
  'launch.signature': {
    status: 400,
    message: 'Waymark could not confirm that this launch comes from your LMS. Nothing you saved is lost.',
    help: 'Check the keyset URL of this platform. The LMS must sign with RS256 and a key (kid) that its keyset lists.',
  },
  'launch.keyset': {
    status: 502,
    message: 'Waymark could not reach your LMS to confirm this launch. Nothing you saved is lost.',
    help: 'Try again in a minute. The server of Waymark must be able to read the keyset URL of this platform.',
  },
  'launch.issuer': {
    status: 400,
    message: 'The launch names another LMS than the one that started it. Nothing you saved is lost.',
    help: 'Compare the issuer of this platform with the one that the LMS shows.',
  },
  'launch.audience': {
    status: 400,
    message: 'This launch was made for another tool. Nothing you saved is lost.',
    help: 'Compare the client id of this platform with the one that the LMS shows.',
  },
  'launch.platform_unknown': {
    status: 403,
    message: 'Your LMS is not registered with this Waymark.',
    help: 'The people who run Waymark add it on their page (/admin) or with “waymark platform add”; issuer and client id must match exactly what the LMS sends.',
  },
  'launch.platform_inactive': {
    status: 403,
    message: 'Waymark is switched off for your LMS.',
    help: 'The people who run Waymark can switch it on, on their page (/admin) or with “waymark platform activate”.',
  },
  'launch.deployment_unknown': {
    status: 403,
    message: 'Waymark is registered for your LMS, but not for the place in it from which you came.',
    help: 'The people who run Waymark can let it in: the connection doctor on their page (/admin) offers to add the deployment of the last launch.',
  },
  'launch.message_type': {
    status: 400,
    message: 'Waymark does not know this kind of launch. Nothing you saved is lost.',
    help: 'Waymark answers LTI 1.3 resource links and deep linking. Check the placement in the LMS.',
  },
  'launch.target': {
    status: 400,
    message: 'The launch asks for an address that is not part of Waymark. Nothing you saved is lost.',
    help: 'Set the tool URL (target link URI) in the LMS to the launch address of Waymark.',
  },
  'launch.claims': {
    status: 400,
    message: 'The launch does not hold everything that LTI 1.3 asks for. Nothing you saved is lost.',
    help: REPORT,
  },
  'launch.anonymous': {
    status: 403,
    message: 'Your LMS did not say who you are. Without a name Waymark can be read, and nothing more.',
    help: 'Sign in to the LMS and open it again.',
  },
  'launch.role_missing': {
    status: 403,
    message: 'Your LMS did not say which role you have in this course, so Waymark cannot tell what to show.',
    help: 'Enroll the person as teacher, student or observer; or give an administrator role for the director’s pages.',
  },
  'launch.cookies': {
    status: 400,
    message: 'Your browser did not keep the cookie that ties this launch to you. Nothing you saved is lost.',
    help: 'Allow cookies for Waymark and open it again. Waymark must be reached by https (or on localhost).',
  },
  'launch.refused': {
    status: 400,
    message: 'Waymark could not accept this launch. Nothing you saved is lost.',
    help: REPORT,
  },
  'launch.lms_error': {
    status: 400,
    message: 'Your LMS stopped this launch and gave no reason that Waymark knows. Nothing you saved is lost.',
    help: `${AGAIN} ${REPORT}`,
  },
  'launch.lms_signed_out': {
    status: 400,
    message: 'Your LMS says that you are signed out. Nothing you saved is lost.',
    help: 'Sign in to the LMS and open it again. If you are signed in, the browser may be blocking cookies of the LMS.',
  },
  'launch.lms_used': {
    status: 400,
    message: 'Your LMS gives each link one use, and this one is used up. Nothing you saved is lost.',
    help: AGAIN,
  },
  'launch.lms_not_allowed': {
    status: 403,
    message: 'Your LMS does not let Waymark open in this place.',
    help: 'Check that the tool is installed and switched on for this course or account in the LMS.',
  },
  'launch.lms_settings': {
    status: 400,
    message: 'Your LMS did not accept how Waymark asked for this launch. Nothing you saved is lost.',
    help: 'Compare the redirect URI and the client id in the LMS with what Waymark shows on the administrator’s page (/admin) and below /connect.',
  },
} as const satisfies Record<string, Problem>;

export type ProblemCode = keyof typeof problems;

/** @param detail for the log only; never a token or a name */
export const refuse = (code: ProblemCode, detail?: string, cause?: unknown) =>
  new WaymarkError({ code, ...problems[code], detail, cause });
