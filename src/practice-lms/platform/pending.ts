/** Things that wait for one answer: kept in memory for a while under an unguessable word, and taken out once. */
import { randomBytes } from 'node:crypto';

export interface Pending<T> {
  put(value: T): string;
  peek(word: string): T | null;
  /** Like peek, and forgets it. */
  take(word: string): T | null;
}

export function createPending<T>(lifetimeMs: number): Pending<T> {
  const waiting = new Map<string, { value: T; until: number }>();

  function peek(word: string): T | null {
    const entry = waiting.get(word);
    return entry && entry.until > Date.now() ? entry.value : null;
  }

  return {
    put(value) {
      for (const [word, entry] of waiting) if (entry.until <= Date.now()) waiting.delete(word);
      const word = randomBytes(24).toString('base64url');
      waiting.set(word, { value, until: Date.now() + lifetimeMs });
      return word;
    },
    peek,
    take(word) {
      const value = peek(word);
      waiting.delete(word);
      return value;
    },
  };
}
