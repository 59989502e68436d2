import { createHash } from 'node:crypto';

/** Of a secret that is only ever compared. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url');
