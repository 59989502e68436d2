/** OAuth 2.0 of Canvas's REST API (doc/api/oauth.md): codes for a person's consent, access tokens of an hour, refresh tokens that stay. */
import { randomBytes } from 'node:crypto';
import type { Person } from '../../data/types';
import type { WebApiKeys } from '../../data/web-api-keys';
import { createPending } from '../../platform/pending';

const hour = 3_600_000;
const word = () => randomBytes(32).toString('base64url');

export interface Grant {
  person: Person;
  redirectUri: string;
}

export function createOAuth(keys: WebApiKeys) {
  const codes = createPending<Grant>(10 * 60_000);
  const refresh = new Map<string, Person>();
  const access = new Map<string, { person: Person; until: number }>();

  function accessFor(person: Person): string {
    const token = word();
    access.set(token, { person, until: Date.now() + hour });
    return token;
  }

  return {
    codes,
    isClient: (id: unknown, secret: unknown) => id === keys.clientId && secret === keys.clientSecret,
    isClientId: (id: unknown) => id === keys.clientId,
    /** Null for a code that is over, or that was given for another address. */
    fromCode(code: string, redirectUri: string) {
      const grant = codes.take(code);
      if (!grant || grant.redirectUri !== redirectUri) return null;
      const refreshToken = word();
      refresh.set(refreshToken, grant.person);
      return { person: grant.person, accessToken: accessFor(grant.person), refreshToken };
    },
    fromRefresh(token: string) {
      const person = refresh.get(token);
      return person ? { person, accessToken: accessFor(person) } : null;
    },
    personOf(token: string): Person | null {
      const known = access.get(token);
      return known && known.until > Date.now() ? known.person : null;
    },
    /** Deleting a token ends what the person had allowed. */
    end(token: string): boolean {
      const known = access.get(token);
      if (!known) return false;
      for (const [other, { person }] of access) if (person.slug === known.person.slug) access.delete(other);
      for (const [other, person] of refresh) if (person.slug === known.person.slug) refresh.delete(other);
      return true;
    },
  };
}

export type OAuth = ReturnType<typeof createOAuth>;
