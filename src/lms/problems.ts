/** Everything for which the web API of an LMS is not used: stable code, what people read, and what to do about it. No text of the LMS is in any of it. */
import { type ErrorOptions, WaymarkError } from '../shared/errors';

type Problem = Pick<ErrorOptions, 'status' | 'message'> & { help: string };

const ASK_ADMINISTRATOR = 'Ask the administrator of this Waymark.';
const NOTHING_LOST = 'Nothing you saved is lost.';

const webApiProblems = {
  'web_api.address': {
    status: 400,
    message: 'Waymark does not ask this address.',
    help: 'The LMS must be reached by https at a public address, without user name, query or fragment. Nothing was changed.',
  },
  'web_api.other_lms': {
    status: 400,
    message: 'This institution has another LMS.',
    help: 'Choose the kind of web API that belongs to its LMS. Nothing was changed.',
  },
  'web_api.institution_unknown': {
    status: 404,
    message: 'There is no such institution.',
    help: 'Reload the page to get the current list.',
  },
  'web_api.not_connected': {
    status: 409,
    message: 'The web API of this LMS is not connected to Waymark.',
    help: 'The administrator of this Waymark connects it on the administrator’s page.',
  },
  'web_api.state': {
    status: 403,
    message: 'Waymark has not asked for this, or it was too long ago.',
    help: 'Open the administrator’s page in the same browser and start connecting Canvas again.',
  },
  'web_api.refused': {
    status: 502,
    message: 'The LMS does not accept Waymark’s key for its web API.',
    help: `It may have run out or been withdrawn. ${ASK_ADMINISTRATOR}`,
  },
  'web_api.not_allowed': {
    status: 502,
    message: 'The LMS does not let Waymark read this course by its web API.',
    help: `The account behind the key needs to see the course. ${ASK_ADMINISTRATOR}`,
  },
  'web_api.function_missing': {
    status: 502,
    message: 'The service of this Moodle does not have a function that Waymark needs for this.',
    help: `The guide on connecting Moodle lists the functions. ${ASK_ADMINISTRATOR}`,
  },
  'web_api.unavailable': {
    status: 502,
    message: 'The LMS did not answer Waymark.',
    help: `${NOTHING_LOST} Try again in a minute.`,
  },
  'web_api.unreadable': {
    status: 502,
    message: 'The LMS gave an answer that Waymark cannot read.',
    help: `${NOTHING_LOST} Check that the address of the web API is the one of the LMS. ${ASK_ADMINISTRATOR}`,
  },
  'inventory.course_number': {
    status: 409,
    message: 'The LMS has not told Waymark the number of this course.',
    help: 'Open Waymark from this course again. If it stays so, the administrator adds the custom field lms_course_id=$Canvas.course.id to the tool in Canvas.',
  },
  'inventory.running': {
    status: 409,
    message: 'This course is being read from the LMS right now.',
    help: 'Its list is up to date in a moment.',
  },
  'inventory.too_soon': {
    status: 429,
    message: 'This course was read from the LMS less than a minute ago.',
    help: 'Try again in a minute.',
  },
  'push.no_target': {
    status: 409,
    message: 'Waymark cannot bring tags into this LMS.',
    help: 'It can into Canvas, and into Moodle where its web services are connected.',
  },
  'push.plan_unknown': {
    status: 404,
    message: 'There is no such plan for this course, or its time is over.',
    help: 'Look at what would be done again, and start it from there. Nothing was changed.',
  },
  'push.plan_used': {
    status: 409,
    message: 'This plan has been carried out already.',
    help: 'Look at what would be done now.',
  },
  'push.changed': {
    status: 409,
    message: 'The tags of this course have changed since you looked.',
    help: 'Look at what would be done now. Nothing was changed.',
  },
  'push.running': {
    status: 409,
    message: 'Tags of this course are being brought into the LMS right now.',
    help: 'Wait until it is done, and look again.',
  },
} as const satisfies Record<string, Problem>;

export type WebApiProblem = keyof typeof webApiProblems;

/** @param detail for the log only; never a token and never words of the LMS */
export const webApiProblem = (code: WebApiProblem, detail?: string) =>
  new WaymarkError({ code, ...webApiProblems[code], detail });

export const isProblem = (error: unknown, code: WebApiProblem): error is WaymarkError =>
  error instanceof WaymarkError && error.code === code;
