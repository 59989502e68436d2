/** Access tokens by client credentials with private_key_jwt (1EdTech Security Framework, 4.1; RFC 7523), kept in memory until shortly before they expire. */
import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { z } from 'zod';
import type { SigningKey } from '../platforms/key-pair';
import type { Platform } from '../platforms/platform';
import { askLms, serviceUnavailable } from './http';

/** Milliseconds by which a token counts as expired before it does. */
const SKEW = 60_000;
/** Seconds that an LMS which does not say gives a token (RFC 6749 recommends saying). */
const DEFAULT_LIFE = 300;
const ASSERTION_LIFE = 120;

const tokenAnswer = z.object({
  access_token: z.string().min(1),
  expires_in: z.coerce.number().positive().catch(DEFAULT_LIFE),
});

interface Kept {
  token: Promise<string | null>;
  expiresAt: number;
}

export interface AccessTokens {
  /** @returns null when the LMS does not grant the scope. @throws WaymarkError 502 `lms.unavailable` */
  get(platform: Platform, scope: string): Promise<string | null>;
  /** Forgets a token that a service has refused. */
  drop(platform: Platform, scope: string): void;
}

export function createAccessTokens(
  signingKey: (platform: Platform) => Promise<SigningKey>,
  now: () => Date,
): AccessTokens {
  const kept = new Map<string, Kept>();
  // A platform whose addresses or keys have changed is another one as far as its tokens go.
  const nameOf = (platform: Platform, scope: string) =>
    [platform._id, platform.tokenUrl, platform.keys[0]?.kid, scope].join(' ');

  async function request(platform: Platform, scope: string): Promise<{ token: string; life: number } | null> {
    const { status, body } = await askLms(platform.tokenUrl, async () => ({
      method: 'POST',
      headers: { Accept: 'application/json' },
      form: {
        grant_type: 'client_credentials',
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: await clientAssertion(platform, await signingKey(platform), now()),
        scope,
      },
    }));
    if (status === 400 || status === 401 || status === 403) return null;
    const answer = tokenAnswer.safeParse(body);
    if (status !== 200 || !answer.success)
      throw serviceUnavailable(`token endpoint of ${platform._id}: status ${status}`);
    return { token: answer.data.access_token, life: answer.data.expires_in };
  }

  /** One request that concurrent callers share; kept only if it brought a token. */
  function ask(platform: Platform, scope: string, name: string): Promise<string | null> {
    const entry: Kept = { token: Promise.resolve(null), expiresAt: Number.POSITIVE_INFINITY };
    entry.token = request(platform, scope).then(
      (answer) => {
        if (answer) entry.expiresAt = now().getTime() + answer.life * 1000;
        else kept.delete(name);
        return answer?.token ?? null;
      },
      (error: unknown) => {
        kept.delete(name);
        throw error;
      },
    );
    kept.set(name, entry);
    return entry.token;
  }

  return {
    async get(platform, scope) {
      const name = nameOf(platform, scope);
      const known = kept.get(name);
      return known && known.expiresAt - SKEW > now().getTime() ? known.token : ask(platform, scope, name);
    },
    drop(platform, scope) {
      kept.delete(nameOf(platform, scope));
    },
  };
}

async function clientAssertion(platform: Platform, { kid, key }: SigningKey, now: Date): Promise<string> {
  const seconds = Math.floor(now.getTime() / 1000);
  return new SignJWT()
    .setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' })
    .setIssuer(platform.clientId)
    .setSubject(platform.clientId)
    .setAudience(platform.tokenUrl)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + ASSERTION_LIFE)
    .setJti(randomUUID())
    .sign(key);
}
