/** JWTs that a tool signs (client assertions, deep-linking answers), verified against its public keys. */
import { createRemoteJWKSet, type JWTPayload, errors as joseErrors, jwtVerify } from 'jose';
import { badRequest } from '../../shared/errors';
import type { Tool } from './tools';

export type VerifyToolJwt = (
  tool: Tool,
  jwt: string,
  expected: { issuer: string; audience: string },
) => Promise<JWTPayload>;

/** @returns a verifier; it throws a 400 `practice-lms.jwt` that says which check failed. */
export function createToolJwt(): VerifyToolJwt {
  const keySets = new Map<string, ReturnType<typeof createRemoteJWKSet>>();

  function keysOf({ keysUrl }: Tool) {
    const known = keySets.get(keysUrl);
    if (known) return known;
    const keys = createRemoteJWKSet(new URL(keysUrl), { cooldownDuration: 2000, timeoutDuration: 5000 });
    keySets.set(keysUrl, keys);
    return keys;
  }

  return async (tool, jwt, { issuer, audience }) => {
    try {
      const { payload } = await jwtVerify(jwt, keysOf(tool), {
        algorithms: ['RS256'],
        issuer,
        audience,
        requiredClaims: ['exp', 'iat'],
        maxTokenAge: '10 minutes',
        clockTolerance: 5,
      });
      return payload;
    } catch (error) {
      const known = error instanceof joseErrors.JOSEError;
      throw badRequest({
        code: 'practice-lms.jwt',
        message: `The tool's signed answer was not accepted: ${known ? error.message : 'its keys could not be fetched'}.`,
        help: `Compare the tool's keys at ${tool.keysUrl} and the claims it signs with what this platform expects.`,
        cause: error,
      });
    }
  };
}

/** Remembers one-time identifiers (jti, nonce) for longer than a token may live. */
export function createOnce(lifetimeMs: number): (id: string) => boolean {
  const seen = new Map<string, number>();
  return (id) => {
    for (const [old, until] of seen) if (until <= Date.now()) seen.delete(old);
    if (seen.has(id)) return false;
    seen.set(id, Date.now() + lifetimeMs);
    return true;
  };
}
