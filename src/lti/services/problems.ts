/** What can go wrong with a service of an LMS. Neither names a token, an assertion or what the LMS has answered. */
import { WaymarkError } from '../../shared/errors';

export const serviceUnavailable = (detail: string) =>
  new WaymarkError({
    status: 502,
    code: 'lms.unavailable',
    message: 'Your LMS did not answer Waymark.',
    help: 'Nothing you saved is lost. Try again in a minute.',
    detail,
  });

export const serviceRefused = (detail: string) =>
  new WaymarkError({
    status: 502,
    code: 'lms.refused',
    message: 'Your LMS does not let Waymark do this.',
    help: 'Ask your LMS administrator which services Waymark may use.',
    detail,
  });
