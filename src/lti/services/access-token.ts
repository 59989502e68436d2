/** Access tokens by client credentials with private_key_jwt (1EdTech Security Framework, 4.1; RFC 7523), kept in memory until shortly before they expire. */
import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { z } from 'zod';
import type { SigningKey } from '../platforms/key-pair';
import type { Platform } from '../platforms/platform';
import { orAborted } from './abort';
import type { AskLms } from './http';
import { serviceUnavailable } from './problems';

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
  asked: Promise<string | null>;
  /** Once it has come. */
  token: string | null;
  expiresAt: number;
}

export interface AccessTokens {
  /**
   * Callers who wait for the same token share one request, which goes on when one of them leaves.
   * @returns null when the LMS does not grant the scopes
   * @throws WaymarkError 502 `lms.unavailable`
   */
  get(platform: Platform, scopes: readonly string[], signal?: AbortSignal): Promise<string | null>;
  /** Forgets a token that a service has refused, unless another one has taken its place. */
  drop(platform: Platform, scopes: readonly string[], token: string): void;
}

export interface AccessTokenParts {
  signingKey: (platform: Platform) => Promise<SigningKey>;
  askLms: AskLms;
  now: () => Date;
}

export function createAccessTokens({ signingKey, askLms, now }: AccessTokenParts): AccessTokens {
  const kept = new Map<string, Kept>();
  // A platform whose addresses or keys have changed is another one as far as its tokens go.
  const nameOf = (platform: Platform, scopes: readonly string[]) =>
    [platform._id, platform.tokenUrl, platform.keys[0]?.kid, ...scopes.toSorted()].join(' ');

  async function request(
    platform: Platform,
    scopes: readonly string[],
  ): Promise<{ token: string; life: number } | null> {
    const { status, body } = await askLms(platform.tokenUrl, async () => ({
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: await tokenRequest(platform, await signingKey(platform), now(), scopes),
      repeatable: true,
    }));
    if (status === 400 || status === 401 || status === 403) return null;
    const answer = tokenAnswer.safeParse(body);
    if (status !== 200 || !answer.success)
      throw serviceUnavailable(`token endpoint of ${platform._id}: status ${status}`);
    return { token: answer.data.access_token, life: answer.data.expires_in };
  }

  /** Kept only if it brings a token. */
  function ask(platform: Platform, scopes: readonly string[], name: string): Promise<string | null> {
    const entry: Kept = { asked: Promise.resolve(null), token: null, expiresAt: Number.POSITIVE_INFINITY };
    const forget = () => {
      if (kept.get(name) === entry) kept.delete(name);
    };
    entry.asked = request(platform, scopes).then(
      (answer) => {
        if (!answer) forget();
        entry.token = answer?.token ?? null;
        entry.expiresAt = now().getTime() + (answer?.life ?? 0) * 1000;
        return entry.token;
      },
      (error: unknown) => {
        forget();
        throw error;
      },
    );
    kept.set(name, entry);
    return entry.asked;
  }

  return {
    async get(platform, scopes, signal) {
      const name = nameOf(platform, scopes);
      const known = kept.get(name);
      const fresh = known && known.expiresAt - SKEW > now().getTime();
      return orAborted(fresh ? known.asked : ask(platform, scopes, name), signal);
    },
    drop(platform, scopes, token) {
      const name = nameOf(platform, scopes);
      if (kept.get(name)?.token === token) kept.delete(name);
    },
  };
}

/** The form by which a token is asked for; its assertion may be used once. */
export async function tokenRequest(
  platform: Platform,
  key: SigningKey,
  now: Date,
  scopes: readonly string[],
): Promise<URLSearchParams> {
  return new URLSearchParams({
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: await clientAssertion(platform, key, now),
    scope: scopes.join(' '),
  });
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
