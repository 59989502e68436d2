/** The tool's keys as an administrator sees and changes them: rotation, re-encryption after a change of the server's secret, and clearing. */
import { makeKey, resealed } from './key-pair';
import { type KeyState, ringOf, succession } from './key-ring';
import type { Platform } from './platform';
import { keyBoxOf, type PlatformsOptions, unknownPlatform } from './platform.service';
import { createPlatformStore } from './platform.store';

/** How long an older key stays published beside its successor, in days, unless somebody says otherwise. */
export const OVERLAP_DAYS = 7;

export interface KeySummary {
  platformId: string;
  platformName: string;
  kid: string;
  state: KeyState;
  createdAt: Date;
  retiredAt: Date | null;
  publishedUntil: Date | null;
}

/** The same options as the server's, since both read and write the same keys. */
export function createToolKeys(options: PlatformsOptions) {
  const { now = () => new Date() } = options;
  const store = createPlatformStore(options.connection);
  const box = keyBoxOf(options);

  const keysOf = ({ _id: platformId, name, keys }: Platform): KeySummary[] =>
    ringOf(keys, now()).map(({ key, ...times }) => ({
      platformId,
      platformName: name,
      kid: key.kid,
      createdAt: key.createdAt,
      ...times,
    }));

  /** A key that is still settling is not overtaken by another one. */
  async function rotateOne(platform: Platform, overlapDays: number): Promise<boolean> {
    if (keysOf(platform).some(({ state }) => state === 'next')) return false;
    const key = await makeKey(box, platform._id, now());
    await store.addKey(platform._id, { ...key, ...succession(now(), overlapDays) });
    return true;
  }

  return {
    /** Names the secret that encrypts now. */
    secretId: box.keyId,

    /** Of all platforms, oldest platform and newest key first. */
    async list(): Promise<KeySummary[]> {
      return (await store.list()).flatMap(keysOf);
    },

    /**
     * Makes a new key for one platform, or for each; repeating it before the new key signs changes nothing.
     * @returns the ids of the platforms that have got one
     * @throws WaymarkError 404 `platform.unknown`
     */
    async rotate(platformId: string | null, overlapDays = OVERLAP_DAYS): Promise<string[]> {
      const all = await store.list();
      const chosen = platformId === null ? all : all.filter(({ _id }) => _id === platformId);
      if (platformId !== null && chosen.length === 0) throw unknownPlatform(platformId);
      const rotated: string[] = [];
      for (const platform of chosen) if (await rotateOne(platform, overlapDays)) rotated.push(platform._id);
      return rotated;
    },

    /**
     * Encrypts with the current secret what an older one has encrypted.
     * @returns how many keys
     * @throws WaymarkError 500 `secret.unreadable`; what was done before stays
     */
    async reseal(): Promise<number> {
      let count = 0;
      for (const { _id, keys } of await store.list()) {
        for (const key of keys.filter(({ privateKey }) => privateKey.keyId !== box.keyId)) {
          await store.changeSealed(_id, key.kid, resealed(box, _id, key));
          count += 1;
        }
      }
      return count;
    },

    /** Removes keys that are published no more. Whether one is, is checked on reading; this only keeps the documents small. */
    async sweep(): Promise<void> {
      for (const { _id, keys } of await store.list()) {
        const over = ringOf(keys, now()).flatMap(({ key, state }) => (state === 'over' ? [key.kid] : []));
        if (over.length > 0) await store.removeKeys(_id, over);
      }
    },
  };
}
