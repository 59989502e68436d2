/** Secrets that are handed out once and kept as a hash only: session tokens, one-time codes, state parameters. */
import { createHash, randomBytes } from 'node:crypto';

const SHAPE = /^[A-Za-z0-9_-]{43}$/;

/** 256 random bits, base64url. */
export const newSecretToken = (): string => randomBytes(32).toString('base64url');

/** False for whatever cannot be one; it need not be looked for. */
export const isSecretToken = (value: unknown): value is string =>
  typeof value === 'string' && SHAPE.test(value);

/** Under which it is kept: nobody who reads the database can use it. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('base64url');
