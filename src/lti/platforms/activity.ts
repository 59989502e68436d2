/**
 * Keeps what launches tell about their platforms: for the administrator's list and the connection doctor. It stands beside the launch, never
 * in its way: nobody waits for it, what fails is logged, and what repeats itself is written every ten seconds.
 */
import type { Connection } from 'mongoose';
import type { Logger } from 'pino';
import { WaymarkError } from '../../shared/errors';
import { type BrowserProof, createActivityStore } from './activity.store';

/** The same news about one platform is written no more often than this, in milliseconds. */
const QUIET = 10_000;
/** More news at a time than any installation has; all are forgotten then, which only writes some again. */
const MAX_NEWS = 10_000;

/**
 * Refusals that say something about the connection. All are found in tokens whose signature has been verified, or while fetching the keys
 * for that: so nobody but the LMS can make a connection look broken. What is wrong with one person or one browser is not among them.
 */
const ABOUT_THE_CONNECTION: readonly string[] = [
  'launch.keyset',
  'launch.issuer',
  'launch.audience',
  'launch.expired',
  'launch.clock',
  'launch.nonce',
  'launch.claims',
  'launch.target',
  'launch.deployment_unknown',
];

export interface SeenLaunch {
  platformId: string;
  tenantId: string;
  deploymentId: string;
  proof: BrowserProof;
  /** `iat` of the token, in seconds. */
  issuedAt: number | null;
  lineItemsUrl: string | null;
  membershipsUrl: string | null;
}

export function createActivity(connection: Connection, log: Logger, now: () => Date = () => new Date()) {
  const store = createActivityStore(connection);
  const news = new Map<string, number>();

  /** True when this has not just been written. */
  function isNews(name: string): boolean {
    const at = now().getTime();
    if ((news.get(name) ?? 0) > at - QUIET) return false;
    if (news.size >= MAX_NEWS) news.clear();
    news.set(name, at);
    return true;
  }

  function behind(work: Promise<unknown>): void {
    work.catch((error: unknown) => log.warn({ err: error }, 'a launch could not be noted'));
  }

  return {
    launched(launch: SeenLaunch): void {
      const { platformId, tenantId, deploymentId, proof, issuedAt, lineItemsUrl, membershipsUrl } = launch;
      if (!isNews(`${platformId} ${tenantId} ${proof}`)) return;
      const at = now();
      const clockAhead = issuedAt === null ? null : Math.round(issuedAt - at.getTime() / 1000);
      behind(store.setLaunch(platformId, at, proof, clockAhead));
      behind(
        store.setDeployment({
          _id: tenantId,
          platformId,
          deploymentId,
          seenAt: at,
          lineItemsUrl,
          membershipsUrl,
        }),
      );
    },

    /** @param deploymentId as the token says, if it was read so far */
    refused(platformId: string, error: unknown, deploymentId: string | null): void {
      if (!(error instanceof WaymarkError) || !ABOUT_THE_CONNECTION.includes(error.code)) return;
      if (!isNews(`${platformId} ${error.code} ${deploymentId ?? ''}`)) return;
      behind(store.setFailure(platformId, { at: now(), code: error.code, deploymentId }));
    },
  };
}

export type Activity = ReturnType<typeof createActivity>;
