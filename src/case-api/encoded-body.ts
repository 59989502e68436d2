/** A body in the encodings that clients ask for, each made once. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { writeJson } from '../exporters/case';

export type Encoding = 'br' | 'gzip' | 'identity';

export interface Body {
  /** What it is called when somebody keeps it. */
  fileName?: string;
  /** The bytes in the best encoding that is ready; the plain ones are always. */
  in(accepted: readonly Encoding[]): Encoded;
}

export interface Encoded {
  encoding: Encoding;
  bytes: Buffer;
  /** Strong: the same for the same bytes, and another for each encoding (RFC 9110, 8.8.1). */
  etag: string;
}

const compress: Record<Exclude<Encoding, 'identity'>, (bytes: Buffer) => Promise<Buffer>> = {
  // 11 would take twenty times as long for three percent.
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  gzip: (bytes) => promisify(gzip)(bytes),
};

/** Below this, compressing saves less than a packet. */
const WORTH_COMPRESSING = 1400;

/** Plain bytes only: for answers that are made anew for each request. */
export function plainBody(value: object): Body {
  const plain = encoded('identity', writeJson(value));
  return { in: () => plain };
}

/**
 * A body that is kept. It is ready at once; compressed forms are made beside it, in the thread pool, so that the first
 * request after a version is published waits for nothing but the JSON.
 */
export function keptBody(value: object, fileName?: string): Body {
  const plain = encoded('identity', writeJson(value));
  const ready = new Map<Encoding, Encoded>([['identity', plain]]);
  if (plain.bytes.length >= WORTH_COMPRESSING) {
    for (const encoding of ['gzip', 'br'] as const) {
      compress[encoding](plain.bytes)
        .then((bytes) => ready.set(encoding, encoded(encoding, bytes, plain.etag)))
        // Plain bytes serve everyone; a client cannot tell why they are not compressed.
        .catch(() => undefined);
    }
  }
  return {
    fileName,
    in: (accepted) =>
      accepted.map((encoding) => ready.get(encoding)).find((one) => one !== undefined) ?? plain,
  };
}

function encoded(encoding: Encoding, bytes: Buffer, plainTag?: string): Encoded {
  const hash = plainTag?.slice(1, -1) ?? createHash('sha256').update(bytes).digest('base64url');
  return { encoding, bytes, etag: encoding === 'identity' ? `"${hash}"` : `"${hash}-${encoding}"` };
}
