/** Access tokens of the CASE API: signed by this server for itself (JWT, RFC 9068), and good for an hour. */
import { createSecretKey, hkdfSync, randomUUID } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import { isScope, type Scope } from './scopes';

export const TOKEN_SECONDS = 3600;

const ALGORITHM = 'HS256';
const TYPE = 'at+jwt';

export interface AccessTokensOptions {
  /** The server's secret; the key for tokens is derived from it. */
  secret: string;
  /** Base of all uris, without a slash at its end: who makes the tokens. */
  publicUrl: string;
  now: () => Date;
}

/** What a token says. */
export interface Access {
  clientId: string;
  scopes: Scope[];
}

export function createCaseTokens({ secret, publicUrl, now }: AccessTokensOptions) {
  const bytes = hkdfSync('sha256', secret, 'waymark', 'case access tokens v1', 32);
  const key = createSecretKey(new Uint8Array(bytes));
  const audience = `${publicUrl}/ims/case`;

  return {
    async issue({ clientId, scopes }: Access): Promise<string> {
      const seconds = Math.floor(now().getTime() / 1000);
      return new SignJWT({ client_id: clientId, scope: scopes.join(' ') })
        .setProtectedHeader({ alg: ALGORITHM, typ: TYPE })
        .setIssuer(publicUrl)
        .setAudience(audience)
        .setSubject(clientId)
        .setIssuedAt(seconds)
        .setExpirationTime(seconds + TOKEN_SECONDS)
        .setJti(randomUUID())
        .sign(key);
    },

    /** What a token of ours says; null when it is not ours, was changed or has expired. */
    async read(token: string): Promise<Access | null> {
      try {
        const { payload } = await jwtVerify(token, key, {
          algorithms: [ALGORITHM],
          typ: TYPE,
          issuer: publicUrl,
          audience,
          requiredClaims: ['exp', 'sub', 'scope'],
          currentDate: now(),
        });
        return {
          clientId: String(payload.sub),
          scopes: String(payload.scope).split(' ').filter(isScope),
        };
      } catch (error) {
        if (error instanceof errors.JOSEError) return null;
        throw error;
      }
    },
  };
}

export type CaseTokens = ReturnType<typeof createCaseTokens>;
