/** Private keys at rest: AES-256-GCM under a key derived from the server's secret by HKDF (RFC 5869). */
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { WaymarkError } from '../../shared/errors';

export interface Sealed {
  /** Names the secret that sealed this, so that a changed secret is noticed and not guessed around. */
  keyId: string;
  iv: string;
  data: string;
  tag: string;
}

export interface SecretBox {
  /** @param label binds the text to its place; the same label opens it */
  seal(text: string, label: string): Sealed;
  /** @throws WaymarkError 500 `platform.key_unreadable` when another secret sealed it or it was changed */
  open(sealed: Sealed, label: string): string;
}

const CIPHER = 'aes-256-gcm';

/** @param secret the server's secret, at least 16 characters */
export function createSecretBox(secret: string): SecretBox {
  const key = Buffer.from(hkdfSync('sha256', secret, 'waymark', 'lti platform keys v1', 32));
  const keyId = createHash('sha256').update(key).digest('hex').slice(0, 8);

  return {
    seal(text, label) {
      const iv = randomBytes(12);
      const cipher = createCipheriv(CIPHER, key, iv).setAAD(Buffer.from(label));
      const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return {
        keyId,
        iv: iv.toString('base64'),
        data: data.toString('base64'),
        tag: cipher.getAuthTag().toString('base64'),
      };
    },
    open(sealed, label) {
      try {
        if (sealed.keyId !== keyId) throw new Error(`sealed with secret ${sealed.keyId}, ours is ${keyId}`);
        const decipher = createDecipheriv(CIPHER, key, Buffer.from(sealed.iv, 'base64'), {
          authTagLength: 16,
        })
          .setAAD(Buffer.from(label))
          .setAuthTag(Buffer.from(sealed.tag, 'base64'));
        return Buffer.concat([
          decipher.update(Buffer.from(sealed.data, 'base64')),
          decipher.final(),
        ]).toString('utf8');
      } catch (cause) {
        throw new WaymarkError({
          status: 500,
          code: 'platform.key_unreadable',
          message: 'Waymark cannot read its key for this LMS.',
          help: 'The secret of this server has changed. Restore it, or remove the platform and add it again.',
          detail: cause instanceof Error ? cause.message : undefined,
          cause,
        });
      }
    },
  };
}
