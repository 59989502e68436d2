/** The tool's RSA key pair for one platform: made off the event loop, private part sealed. */
import { randomUUID } from 'node:crypto';
import { type CryptoKey, exportJWK, generateKeyPair, importJWK } from 'jose';
import type { Sealed, SecretBox } from '../../shared/secret-box';
import { signingKeyOf } from './key-ring';
import type { Platform, PlatformKey } from './platform';

const labelOf = (platformId: string, kid: string) => `${platformId}/${kid}`;

export async function makeKey(box: SecretBox, platformId: string, now: Date): Promise<PlatformKey> {
  const kid = randomUUID();
  const pair = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true });
  return {
    kid,
    publicJwk: { ...(await exportJWK(pair.publicKey)), kid, alg: 'RS256', use: 'sig' },
    privateKey: box.seal(JSON.stringify(await exportJWK(pair.privateKey)), labelOf(platformId, kid)),
    createdAt: now,
  };
}

export interface SigningKey {
  kid: string;
  key: CryptoKey;
}

/**
 * The private key with which the tool signs for this platform now.
 * @throws WaymarkError 500 `secret.unreadable`
 */
export async function openSigningKey(box: SecretBox, platform: Platform, now: Date): Promise<SigningKey> {
  const current = signingKeyOf(platform.keys, now);
  if (!current) throw new Error(`Platform ${platform._id} has no key.`);
  const jwk = JSON.parse(box.open(current.privateKey, labelOf(platform._id, current.kid)));
  return { kid: current.kid, key: (await importJWK(jwk, 'RS256')) as CryptoKey };
}

/** The same key, sealed with the secret that counts now. */
export function resealed(box: SecretBox, platformId: string, { kid, privateKey }: PlatformKey): Sealed {
  const label = labelOf(platformId, kid);
  return box.seal(box.open(privateKey, label), label);
}
