/** The LMSs' public keys (JWK sets), fetched with a time and size limit and kept for ten minutes. */
import { createRemoteJWKSet, customFetch, type FetchImplementation, type JWTVerifyGetKey } from 'jose';

const TIMEOUT = 5_000;
/** How long a keyset is used without asking again, in milliseconds. */
const MAX_AGE = 10 * 60_000;
/** An unknown key id makes us ask again, but no more often than this, whatever arrives. */
const COOLDOWN = 30_000;
const MAX_BYTES = 512 * 1024;
/** More than any installation has; old entries of removed platforms go first. */
const MAX_KEYSETS = 1_000;

export interface Keysets {
  /** Finds the key for a token by the keyset at this address. */
  at(keysetUrl: string): JWTVerifyGetKey;
}

export function createKeysets(): Keysets {
  const keysets = new Map<string, JWTVerifyGetKey>();
  return {
    at(keysetUrl) {
      const known = keysets.get(keysetUrl);
      if (known) return known;
      const keyset = createRemoteJWKSet(new URL(keysetUrl), {
        timeoutDuration: TIMEOUT,
        cacheMaxAge: MAX_AGE,
        cooldownDuration: COOLDOWN,
        headers: { Accept: 'application/json, application/jwk-set+json' },
        [customFetch]: boundedFetch,
      });
      const [oldest] = keysets.keys();
      if (keysets.size >= MAX_KEYSETS && oldest !== undefined) keysets.delete(oldest);
      keysets.set(keysetUrl, keyset);
      return keyset;
    },
  };
}

const boundedFetch: FetchImplementation = async (url, options) => {
  const response = await fetch(url, options as RequestInit);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > MAX_BYTES) throw new Error(`The keyset at ${url} is larger than ${MAX_BYTES} bytes.`);
    chunks.push(chunk);
  }
  return new Response(Buffer.concat(chunks), { status: response.status, headers: response.headers });
};
