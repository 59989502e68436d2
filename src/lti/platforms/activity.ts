/**
 * Keeps what launches tell about their platforms: for the administrator's list and the connection doctor. It stands beside the launch, never
 * in its way: nobody waits for it, what fails is logged, and what repeats itself is written every ten seconds.
 */
import type { Connection } from 'mongoose';
import type { Logger } from 'pino';
import { WaymarkError } from '../../shared/errors';
import { type BrowserProof, createActivityStore } from './activity.store';
import { createNews } from './news';

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

/** Refusals that may say something about the connection, but stand in nothing that is signed: kept apart, as hints. */
const HINTS: readonly string[] = [
  'login.target',
  'launch.lms_not_allowed',
  'launch.lms_settings',
  'launch.lms_error',
];

/** A login or a launch under way, as far as it was read. */
export interface Attempt {
  platformId: string;
  /** As a verified token says it. */
  deploymentId: string | null;
  /** Origin of the target, as a verified token says it, or in a login the login. */
  target: string | null;
  /** The error with which the LMS answers. */
  error: string | null;
}

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
  const news = createNews(now);

  /** Writes what is new; what could not be written is new again. */
  function note(name: string, write: () => Promise<unknown>): void {
    if (!news.isNew(name)) return;
    write().catch((error: unknown) => {
      news.forget(name);
      log.warn({ err: error }, 'a launch could not be noted');
    });
  }

  return {
    launched(launch: SeenLaunch): void {
      const { platformId, tenantId, deploymentId, proof, issuedAt, lineItemsUrl, membershipsUrl } = launch;
      note(`${platformId} ${tenantId} ${proof}`, () => {
        const at = now();
        const clockAhead = issuedAt === null ? null : Math.round(issuedAt - at.getTime() / 1000);
        const seen = { platformId, deploymentId, seenAt: at, lineItemsUrl, membershipsUrl };
        return Promise.all([
          store.setLaunch(platformId, at, proof, clockAhead),
          store.setDeployment({ _id: tenantId, ...seen }),
        ]);
      });
    },

    /** A browser is sent to the LMS. */
    began(platformId: string): void {
      note(`${platformId} login`, () => store.set(platformId, { lastLoginAt: now() }));
    },

    refused({ platformId, deploymentId, target, error: said }: Attempt, error: unknown): void {
      if (!(error instanceof WaymarkError)) return;
      const { code } = error;
      if (ABOUT_THE_CONNECTION.includes(code))
        note(`${platformId} ${code} ${deploymentId ?? ''}`, () =>
          store.set(platformId, { lastFailure: { at: now(), code, deploymentId, target } }),
        );
      if (HINTS.includes(code))
        note(`${platformId} ${code}`, () =>
          store.set(platformId, { lastHint: { at: now(), code, said: target ?? said } }),
        );
    },
  };
}

export type Activity = ReturnType<typeof createActivity>;
