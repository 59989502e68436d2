/** Time and chance of requests to an LMS, as one part that tests replace. */
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds that one attempt may take, the reading of the body included. */
const TIMEOUT = 10_000;

export interface ServiceClock {
  now(): Date;
  /** @throws the signal's reason as soon as it aborts */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** Aborts when one attempt has taken too long. */
  timeout(): AbortSignal;
  /** From 0 up to, but not, 1. */
  random(): number;
}

export const systemClock = (now: () => Date): ServiceClock => ({
  now,
  async wait(milliseconds, signal) {
    await sleep(milliseconds, undefined, { signal }).catch(() => signal?.throwIfAborted());
  },
  timeout: () => AbortSignal.timeout(TIMEOUT),
  random: Math.random,
});
