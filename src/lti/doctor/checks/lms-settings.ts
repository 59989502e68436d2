/** Waymark's addresses as the LMS has them: by what launches have asked for, and by what the LMS has answered. */
import type { Lms } from '../../../shared/viewer';
import { AFTER_FIRST_LAUNCH, type Check, type Examination, ok, problem, waiting } from '../check';

/** Where the two addresses stand, as the forms of the LMS name them. */
const places: Record<Lms, string> = {
  canvas: 'In Canvas, “Redirect URIs” and “Target Link URI” of the developer key',
  moodle: 'In Moodle, “Tool URL” and “Redirection URI(s)” of the tool',
  other: 'In the LMS, target link URI and redirect URI of the tool',
};
const names: Record<Lms, string> = { canvas: 'Canvas', moodle: 'Moodle', other: 'your LMS' };

/** News counts until a later launch has worked. What is not signed could be anybody's, so it never makes a problem. */
export const checkLmsSettings: Check = (examination) => {
  const { activity, endpoints } = examination;
  const launchedAt = activity?.lastLaunchAt ?? null;
  const isNewer = (event: { at: Date } | null | undefined) =>
    event !== null && event !== undefined && (launchedAt === null || event.at > launchedAt);

  const failure = activity?.lastFailure;
  if (failure?.code === 'launch.target' && isNewer(failure))
    return problem(
      'The LMS opens another address',
      `Launches ask for ${failure.target ?? 'no address'}, and Waymark is ${endpoints.origin}. ${whatToSet(examination)}`,
      whereToRead(examination),
    );
  const hint = activity?.lastHint;
  if (hint && isNewer(hint)) {
    const { title, found } =
      hint.code === 'login.target'
        ? {
            title: 'A launch began for another address',
            found: `It asked for ${hint.said ?? 'no address'}, and Waymark is ${endpoints.origin}.`,
          }
        : { title: 'The LMS stopped a launch', found: `It answered ${hint.said ?? 'with no known code'}.` };
    return waiting(title, `${found} ${whatToSet(examination)}`, whereToRead(examination));
  }
  if (launchedAt) return ok('The LMS knows Waymark’s address', endpoints.launch);
  if (activity?.lastLoginAt && !failure)
    return waiting(
      'A launch began and did not come back',
      `If the LMS showed an error then: ${whatToSet(examination)}`,
      whereToRead(examination),
    );
  return waiting('Waymark’s address in the LMS', AFTER_FIRST_LAUNCH);
};

const whatToSet = ({ platform: { lms }, endpoints }: Examination) =>
  `${places[lms]} must be ${endpoints.launch}.`;

/** The page with all values to copy. */
const whereToRead = ({ platform: { lms }, endpoints }: Examination) => ({
  action: 'open' as const,
  url: `${endpoints.origin}/connect/${lms}`,
  label: `Show the values for ${names[lms]}`,
});
