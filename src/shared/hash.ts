import { createHash } from 'node:crypto';

/** A stable, unguessable-by-accident id for a tuple of strings: 128 bits of SHA-256, base64url (22 characters). */
export function hashOf(...parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);
}
