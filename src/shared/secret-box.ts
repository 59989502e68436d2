/**
 * Secrets at rest: AES-256-GCM under a key derived from the server's secret by HKDF (RFC 5869), one key a purpose. What an older secret has
 * sealed stays readable for as long as that secret is among the previous ones.
 */
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { WaymarkError } from './errors';

export interface Sealed {
  /** Names the key that sealed this, so that a changed secret is noticed and not guessed around. */
  keyId: string;
  iv: string;
  data: string;
  tag: string;
}

export interface SecretBox {
  /** Of the key that seals. */
  readonly keyId: string;
  /** @param label binds the text to its place; the same label opens it */
  seal(text: string, label: string): Sealed;
  /** @throws WaymarkError 500 `secret.unreadable` when a secret that is not known sealed it, or it was changed */
  open(sealed: Sealed, label: string): string;
}

export interface SecretBoxOptions {
  /** What the box is for, with a version; no two boxes open each other's things. */
  purpose: string;
  /** Secrets that the server had before: they open, and seal no more. */
  previous?: readonly string[];
}

const CIPHER = 'aes-256-gcm';

/** @param secret the server's secret, at least 16 characters */
export function createSecretBox(secret: string, { purpose, previous = [] }: SecretBoxOptions): SecretBox {
  const current = keyOf(secret, purpose);
  const known = new Map(
    [...previous.map((older) => keyOf(older, purpose)), current].map((key) => [key.id, key]),
  );

  return {
    keyId: current.id,
    seal(text, label) {
      const iv = randomBytes(12);
      const cipher = createCipheriv(CIPHER, current.bytes, iv).setAAD(Buffer.from(label));
      const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return {
        keyId: current.id,
        iv: iv.toString('base64'),
        data: data.toString('base64'),
        tag: cipher.getAuthTag().toString('base64'),
      };
    },
    open(sealed, label) {
      const key = known.get(sealed.keyId);
      if (!key)
        throw unreadable(`sealed with key ${sealed.keyId}, known are ${[...known.keys()].join(', ')}`);
      try {
        const decipher = createDecipheriv(CIPHER, key.bytes, Buffer.from(sealed.iv, 'base64'), {
          authTagLength: 16,
        })
          .setAAD(Buffer.from(label))
          .setAuthTag(Buffer.from(sealed.tag, 'base64'));
        return Buffer.concat([
          decipher.update(Buffer.from(sealed.data, 'base64')),
          decipher.final(),
        ]).toString('utf8');
      } catch (cause) {
        throw unreadable(cause instanceof Error ? cause.message : undefined, cause);
      }
    },
  };
}

function keyOf(secret: string, purpose: string) {
  const bytes = Buffer.from(hkdfSync('sha256', secret, 'waymark', purpose, 32));
  return { id: createHash('sha256').update(bytes).digest('hex').slice(0, 8), bytes };
}

const unreadable = (detail: string | undefined, cause?: unknown) =>
  new WaymarkError({
    status: 500,
    code: 'secret.unreadable',
    message: 'Waymark cannot read what it keeps sealed for this LMS.',
    help: 'The secret of this server has changed. Name the old one in WAYMARK_SECRET_PREVIOUS and run “waymark keys reseal”, or connect the LMS again.',
    detail,
    cause,
  });
