/** The tool's RSA key pair for one platform: made off the event loop, private part sealed. */
import { randomUUID } from 'node:crypto';
import { type CryptoKey, exportJWK, generateKeyPair, importJWK } from 'jose';
import type { SecretBox } from '../../shared/secret-box';
import type { Platform, PlatformKey } from './platform';

const label = (platformId: string, kid: string) => `${platformId}/${kid}`;

export async function makeKey(box: SecretBox, platformId: string, now: Date): Promise<PlatformKey> {
  const kid = randomUUID();
  const pair = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true });
  return {
    kid,
    publicJwk: { ...(await exportJWK(pair.publicKey)), kid, alg: 'RS256', use: 'sig' },
    privateKey: box.seal(JSON.stringify(await exportJWK(pair.privateKey)), label(platformId, kid)),
    createdAt: now,
  };
}

export interface SigningKey {
  kid: string;
  key: CryptoKey;
}

/** The private key with which the tool signs for this platform. */
export async function openSigningKey(box: SecretBox, platform: Platform): Promise<SigningKey> {
  const [current] = platform.keys;
  if (!current) throw new Error(`Platform ${platform._id} has no key.`);
  const jwk = JSON.parse(box.open(current.privateKey, label(platform._id, current.kid)));
  return { kid: current.kid, key: (await importJWK(jwk, 'RS256')) as CryptoKey };
}
