/**
 * The token must be signed with RS256 by a key of the LMS's own keyset, name this platform and this tool, and be in date
 * (OpenID Connect Core, 3.1.3.7; 1EdTech Security Framework, 5.1.3). jose checks; here its verdicts get our codes. `exp` and `nbf` get no
 * tolerance, because ltijs, which reads them again, gives none.
 */
import { type CryptoKey, errors, exportSPKI, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { Platform } from '../../platforms/platform';
import { type ProblemCode, refuse } from '../problems';
import type { Keysets } from './keysets';

export interface VerifiedToken {
  payload: JWTPayload;
  /** PEM of the key that verified it. */
  publicKey: string;
}

export async function verifySignature(
  keysets: Keysets,
  platform: Platform,
  token: string,
  now: Date,
): Promise<VerifiedToken> {
  try {
    const { payload, key } = await jwtVerify(token, namedKeyOnly(keysets.at(platform.keysetUrl)), {
      algorithms: ['RS256'],
      issuer: platform.issuer,
      audience: platform.clientId,
      requiredClaims: ['exp', 'iat'],
      currentDate: now,
    });
    return { payload, publicKey: await exportSPKI(key as CryptoKey) };
  } catch (error) {
    throw refuse(codeOf(error), error instanceof Error ? error.message : undefined, error);
  }
}

/** A keyset may hold many keys; the token says which one it means. */
const namedKeyOnly =
  (keyset: JWTVerifyGetKey): JWTVerifyGetKey =>
  (header, token) => {
    if (typeof header.kid !== 'string') throw new errors.JWKSNoMatchingKey('the token names no key (kid)');
    return keyset(header, token);
  };

const byClaim: Record<string, ProblemCode> = {
  iss: 'launch.issuer',
  aud: 'launch.audience',
  nbf: 'launch.clock',
};

function codeOf(error: unknown): ProblemCode {
  if (error instanceof errors.JWTExpired) return 'launch.expired';
  if (error instanceof errors.JWTClaimValidationFailed) return byClaim[error.claim] ?? 'launch.claims';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'launch.signature';
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) return 'launch.keyset';
  // jose's plain error: the keyset answered with another status than 200, or with something that is not JSON.
  if (error instanceof errors.JOSEError)
    return error.constructor === errors.JOSEError ? 'launch.keyset' : 'launch.signature';
  return 'launch.keyset';
}
