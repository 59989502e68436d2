/** A body in the encodings that clients ask for, each made once. */
import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
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
  /** Strong: the same for the same bytes, and another for each encoding (RFC 9110, 8.8.1). */
  etag: string;
  /** In memory, or read as it is sent. */
  content: Buffer | { length: number; open(): Readable };
}

const compressors: Record<Exclude<Encoding, 'identity'>, (bytes: Buffer) => Promise<Buffer>> = {
  // 11 would take twenty times as long for three percent.
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  gzip: (bytes) => promisify(gzip)(bytes),
};

export const compressed = (encoding: keyof typeof compressors, bytes: Buffer): Promise<Buffer> =>
  compressors[encoding](bytes);

/** Below this, compressing saves less than a packet. */
const WORTH_COMPRESSING = 1400;

/** Plain bytes only: for answers that are made anew for each request, or so small that they are kept as they are. */
export const plainBody = (value: object | string): Body => {
  const bytes = typeof value === 'string' ? Buffer.from(value) : writeJson(value);
  const plain: Encoded = { encoding: 'identity', etag: etagOf(hashOf(bytes), 'identity'), content: bytes };
  return { in: () => plain };
};

export interface KeptBody extends Body {
  /** Resolves when every encoding is there. */
  ready: Promise<unknown>;
}

/**
 * A body that is kept. It is ready at once; compressed forms are made beside it, in the thread pool, so that the first
 * request after a version is published waits for nothing but the JSON.
 */
export function keptBody(bytes: Buffer, fileName?: string): KeptBody {
  const hash = hashOf(bytes);
  const forms = new Map<Encoding, Encoded>();
  const put = (encoding: Encoding, content: Buffer) =>
    forms.set(encoding, { encoding, etag: etagOf(hash, encoding), content });
  put('identity', bytes);
  const pending =
    bytes.length < WORTH_COMPRESSING
      ? []
      : (['gzip', 'br'] as const).map((encoding) =>
          compressed(encoding, bytes)
            .then((content) => put(encoding, content))
            // Plain bytes serve everyone; a client cannot tell why they are not compressed.
            .catch(() => undefined),
        );
  return {
    fileName,
    ready: Promise.all(pending),
    in: (accepted) => bestOf(forms, accepted),
  };
}

/** The first accepted form that is there; the plain one otherwise, which always is. */
export function bestOf(forms: ReadonlyMap<Encoding, Encoded>, accepted: readonly Encoding[]): Encoded {
  const found = [...accepted, 'identity' as const].map((encoding) => forms.get(encoding)).find(Boolean);
  if (!found) throw new Error('A body without its plain form.');
  return found;
}

export const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('base64url');

export const etagOf = (hash: string, encoding: Encoding): string =>
  encoding === 'identity' ? `"${hash}"` : `"${hash}-${encoding}"`;
