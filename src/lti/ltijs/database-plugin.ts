/**
 * ltijs' database contract (Get, Insert, Replace, Modify, Delete) on Waymark's own data. What ltijs asks for during a login and a
 * launch is answered; anything else is a mistake and throws.
 *
 * Not kept at all: `idtoken` and `contexttoken`. They hold names and e-mail addresses and are read back only for an ltik, and no
 * ltik leaves the server. `state` is never written, because the redirect URI has no query; the guard has its own record. Keys and
 * access tokens belong to src/lti/platforms and src/lti/services.
 */
import type { DatabasePlugin, Query } from 'ltijs';
import type { Platform } from '../platforms/platform';
import { currentScope } from './launch-scope';
import type { NonceStore } from './nonce.store';

/** The message that ltijs itself uses for a nonce it has seen. */
export const NONCE_SEEN = 'NONCE_ALREADY_RECEIVED';

const ltijsPlatform = (platform: Platform, publicKey: string | null) => ({
  platformName: platform.name,
  platformUrl: platform.issuer,
  clientId: platform.clientId,
  authEndpoint: platform.authUrl,
  accesstokenEndpoint: platform.tokenUrl,
  kid: platform._id,
  authConfig: publicKey
    ? { method: 'RSA_KEY', key: publicKey }
    : { method: 'JWK_SET', key: platform.keysetUrl },
});

type Reader = (query: Query) => object[] | false;

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['platform', readPlatform],
  ['platformStatus', () => [{ active: currentScope().platform.active }]],
  // Inserting decides: reading first would leave a gap between two concurrent launches.
  ['nonce', () => false],
  ['state', () => false],
]);

function readPlatform(query: Query): object[] | false {
  const { platform, publicKey } = currentScope();
  const same = query.platformUrl === platform.issuer && query.clientId === platform.clientId;
  return same ? [ltijsPlatform(platform, publicKey)] : false;
}

const notOurs = (operation: string, collection: string) =>
  new Error(`ltijs asked to ${operation} “${collection}”, which is not part of a login or a launch.`);

export function createDatabasePlugin(nonces: NonceStore, now: () => Date): DatabasePlugin {
  return {
    async setup() {
      return true;
    },
    async Close() {
      return true;
    },
    async Get(_key, collection, query = {}) {
      const reader = readers.get(collection);
      if (!reader) throw notOurs('read', collection);
      return reader(query);
    },
    async Insert(_key, collection, item) {
      if (collection !== 'nonce' || typeof item.nonce !== 'string') throw notOurs('insert into', collection);
      const fresh = await nonces.see(item.nonce, now()).catch((error: unknown) => {
        currentScope().failure = error;
        throw error;
      });
      if (!fresh) throw new Error(NONCE_SEEN);
      return true;
    },
    async Replace(_key, collection) {
      if (collection !== 'idtoken' && collection !== 'contexttoken') throw notOurs('replace in', collection);
      return true;
    },
    async Modify(_key, collection) {
      throw notOurs('modify', collection);
    },
    async Delete(collection) {
      throw notOurs('delete from', collection);
    },
  };
}
