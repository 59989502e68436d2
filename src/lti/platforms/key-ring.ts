/**
 * The tool's keys for one platform over time. A new key is published first and signs after a short while, because LMSs keep our keyset
 * (ours says 60 seconds); the one before stays published for an overlap, because what it signed may still be under way. When a key ends is
 * said by its successor, so that a rotation adds one key and changes none.
 */
import type { PlatformKey } from './platform';

/** How long a new key is published before it signs, in milliseconds. */
export const SETTLING = 5 * 60_000;
const DAY = 24 * 60 * 60_000;

/** `next`: published, signs soon; `signing`; `old`: published, signs no more; `over`: to be removed. */
export type KeyState = 'next' | 'signing' | 'old' | 'over';

export interface RingKey {
  key: PlatformKey;
  state: KeyState;
  /** When its successor began, or begins, to sign. */
  retiredAt: Date | null;
  publishedUntil: Date | null;
}

const beginning = ({ activeFrom, createdAt }: PlatformKey) => activeFrom ?? createdAt;

/** Newest first. */
export function ringOf(keys: readonly PlatformKey[], now: Date): RingKey[] {
  const newestFirst = keys.toSorted((a, b) => beginning(b).getTime() - beginning(a).getTime());
  return newestFirst.map((key, index) => {
    const successor = newestFirst[index - 1];
    const retiredAt = successor ? beginning(successor) : null;
    const publishedUntil = successor?.olderUntil ?? null;
    return { key, retiredAt, publishedUntil, state: stateOf(beginning(key), retiredAt, publishedUntil, now) };
  });
}

function stateOf(from: Date, retiredAt: Date | null, publishedUntil: Date | null, now: Date): KeyState {
  if (from > now) return 'next';
  if (retiredAt === null || retiredAt > now) return 'signing';
  return publishedUntil !== null && publishedUntil <= now ? 'over' : 'old';
}

export const signingKeyOf = (keys: readonly PlatformKey[], now: Date): PlatformKey | undefined =>
  ringOf(keys, now).find(({ state }) => state === 'signing')?.key;

export const publishedKeys = (keys: readonly PlatformKey[], now: Date): PlatformKey[] =>
  ringOf(keys, now).flatMap(({ key, state }) => (state === 'over' ? [] : [key]));

/** The times of a key that takes over from those before it. */
export function succession(
  now: Date,
  overlapDays: number,
): Required<Pick<PlatformKey, 'activeFrom' | 'olderUntil'>> {
  const activeFrom = new Date(now.getTime() + SETTLING);
  return { activeFrom, olderUntil: new Date(activeFrom.getTime() + overlapDays * DAY) };
}
