/** Everything for which a notice of an LMS is refused. Machines read it: the code says which check, the help what to mend. */
import { WaymarkError } from '../../shared/errors';

const SIGNED =
  'A notice is signed with RS256 by a key (kid) of the platform’s keyset, with iss, aud, iat and exp.';

const problems = {
  'notice.parameters': {
    status: 400,
    message: 'This is not a list of notices.',
    help: 'Send {"notices": [{"jwt": "…"}]}, at most 100 at a time.',
  },
  'notice.too_many': {
    status: 429,
    message: 'There are too many notices.',
    help: 'Send them again in a minute.',
  },
  'notice.platform_unknown': {
    status: 403,
    message: 'The platform of this notice is not registered, or switched off.',
    help: 'Issuer and client id (aud) must be those of a platform of this Waymark.',
  },
  'notice.deployment_unknown': {
    status: 403,
    message: 'The platform is registered, but not for this deployment.',
    help: 'Add the deployment to the platform.',
  },
  'notice.signature': { status: 400, message: 'The signature of this notice is not good.', help: SIGNED },
  'notice.expired': { status: 400, message: 'This notice is out of date.', help: SIGNED },
  'notice.claims': {
    status: 400,
    message: 'This notice does not hold what it needs.',
    help: 'A notice has a version (1.3.0), a deployment, an id and a type; a copied course its context and origin_contexts.',
  },
  'notice.keyset': {
    status: 502,
    message: 'The keyset of this platform could not be read.',
    help: 'Waymark must be able to reach the keyset URL of the platform.',
  },
} as const;

export type NoticeProblem = keyof typeof problems;

/** @param detail for the log only; never a token or a name */
export const refuseNotice = (code: NoticeProblem, detail?: string, cause?: unknown) =>
  new WaymarkError({ code, ...problems[code], detail, cause });

/** A notice goes through checks of a launch; their verdicts in its own codes. */
const sameChecks: ReadonlyMap<string, NoticeProblem> = new Map([
  ['launch.platform_unknown', 'notice.platform_unknown'],
  ['launch.platform_inactive', 'notice.platform_unknown'],
  ['launch.deployment_unknown', 'notice.deployment_unknown'],
  ['launch.signature', 'notice.signature'],
  ['launch.issuer', 'notice.signature'],
  ['launch.audience', 'notice.signature'],
  ['launch.expired', 'notice.expired'],
  ['launch.clock', 'notice.expired'],
  ['launch.claims', 'notice.claims'],
  ['launch.keyset', 'notice.keyset'],
]);

/** What is no verdict of a check passes through. */
export function asNoticeProblem(error: unknown): unknown {
  const code = error instanceof WaymarkError ? sameChecks.get(error.code) : undefined;
  return code ? refuseNotice(code, (error as WaymarkError).detail, error) : error;
}
