/** Asks an LMS to tell of copied courses: once for each deployment, again an hour later when it did not work. */
import type { Logger } from 'pino';
import { hashOf } from '../../shared/hash';
import { SCOPE } from '../launch/claim-names';
import type { VerifiedLaunch } from '../launch/to-launch';
import type { Launch } from '../lti-port';
import type { Platform } from '../platforms/platform';
import type { NoticeStore, Subscription } from './notice.store';
import { COURSE_COPIED } from './receive-notices';

/** Before a deployment that has not answered well is asked once more, in milliseconds. */
const PATIENCE = 60 * 60_000;
/** Who may be counted on to speak for a course or an institution. */
const roles: readonly string[] = ['teacher', 'director'];

export interface SubscribeParts {
  store: NoticeStore;
  /** Sends notices of this type to the handler. @returns false where the LMS grants it not */
  putHandler: (platform: Platform, url: string, type: string, handler: string) => Promise<boolean>;
  handler: string;
  log: Logger;
  now: () => Date;
}

/** To be called for every launch that has passed; most of them end here after one read by `_id`. */
export async function subscribe(
  { store, putHandler, handler, log, now }: SubscribeParts,
  { platform, claims: { notices, deploymentId } }: VerifiedLaunch,
  launch: Launch,
): Promise<void> {
  const offered = notices.types.includes(COURSE_COPIED) && notices.scopes.includes(SCOPE.notices);
  if (!notices.url || !offered || !launch.roles.some((role) => roles.includes(role))) return;
  const _id = hashOf('notice-handler', platform._id, deploymentId, COURSE_COPIED);
  const known = await store.findSubscription(_id);
  if (known && isSettled(known, handler, now())) return;
  const next = {
    _id,
    platformId: platform._id,
    deploymentId,
    handler,
    state: 'asked',
    askedAt: now(),
  } as const;
  if (!(await store.begin(next, known))) return;
  const done = await putHandler(platform, notices.url, COURSE_COPIED, handler).catch((error: unknown) => {
    log.warn({ err: error, platform: platform._id }, 'the LMS could not be asked for notices');
    return false;
  });
  await store.finish(_id, done ? 'subscribed' : 'failed');
  log.info({ platform: platform._id, deployment: deploymentId, done }, 'asked for notices of copied courses');
}

/** Another handler means that Waymark has moved. */
const isSettled = ({ state, handler, askedAt }: Subscription, here: string, now: Date) =>
  (state === 'subscribed' && handler === here) || now.getTime() - askedAt.getTime() < PATIENCE;
