/**
 * Requests to an address that somebody else named. Each is one attempt at one place: no redirects, a time limit, a size limit, JSON
 * only. When strict, https only, and every address that the name resolves to must be public; the check sits in the connection's own
 * look-up, so that a second DNS answer cannot differ from the one that was checked.
 */
import { lookup as dnsLookup } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address';

const TIMEOUT = 10_000;
const MAX_BYTES = 256 * 1024;

export interface OutsideOptions {
  /** https and public addresses only. */
  strict: boolean;
  lookup?: LookupFunction;
  /** Milliseconds for the whole exchange. */
  timeout?: number;
}

export interface OutsideRequest {
  /** Sent as a bearer token. */
  token: string | null;
  /** Sent as JSON by POST; without it the request is a GET. */
  body?: unknown;
}

export interface OutsideAnswer {
  status: number;
  body: unknown;
}

/** An address that may not be asked, or an answer that may not be read; the message is for the log. */
export class OutsideError extends Error {
  override readonly name = 'OutsideError';

  constructor(
    readonly kind: 'address' | 'answer',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export function createOutside({ strict, lookup = dnsLookup, timeout = TIMEOUT }: OutsideOptions) {
  return {
    /** @throws OutsideError, and what the network throws */
    async ask(address: string, { token, body }: OutsideRequest): Promise<OutsideAnswer> {
      const url = new URL(address);
      if (strict) checkAddress(url);
      const text = body === undefined ? null : JSON.stringify(body);
      const request = url.protocol === 'https:' ? requestHttps : requestHttp;
      return new Promise((resolve, reject) => {
        const sent = request(
          url,
          {
            method: text === null ? 'GET' : 'POST',
            // Never a connection that something else has opened.
            agent: false,
            lookup: strict ? publicOnly(lookup) : lookup,
            signal: AbortSignal.timeout(timeout),
            headers: {
              Accept: 'application/json',
              ...(token ? { Authorization: `Bearer ${token}` } : {}),
              ...(text === null
                ? {}
                : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) }),
            },
          },
          (response) => {
            const { statusCode: status = 0, headers } = response;
            read(response, status, headers['content-type'] ?? '')
              .then((answer) => resolve({ status, body: answer }), reject)
              .finally(() => response.destroy());
          },
        );
        sent.on('error', reject);
        sent.end(text ?? undefined);
      });
    },
  };
}

export type Outside = ReturnType<typeof createOutside>;

function checkAddress({ protocol, hostname }: URL): void {
  if (protocol !== 'https:') throw new OutsideError('address', `${protocol} is not https`);
  const bare = hostname.replace(/^\[|\]$/g, '');
  if (isIP(bare) && !isPublicAddress(bare))
    throw new OutsideError('address', `${bare} is not a public address`);
}

const publicOnly =
  (lookup: LookupFunction): LookupFunction =>
  (hostname, options, callback) =>
    lookup(hostname, options, (error, address, family) => {
      const answers = typeof address === 'string' ? [address] : (address ?? []).map((one) => one.address);
      const inside = answers.find((answer) => !isPublicAddress(answer));
      callback(
        error ??
          (inside
            ? new OutsideError('address', `${hostname} leads to ${inside}, which is not public`)
            : null),
        address,
        family,
      );
    });

async function read(body: AsyncIterable<Uint8Array>, status: number, type: string): Promise<unknown> {
  if (status >= 300 && status < 400) throw new OutsideError('answer', `redirected (${status})`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > MAX_BYTES) throw new OutsideError('answer', `answer larger than ${MAX_BYTES} bytes`);
    chunks.push(chunk);
  }
  if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(type))
    throw new OutsideError('answer', `answer is ${type || 'untyped'}, status ${status}`);
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch (cause) {
    throw new OutsideError('answer', 'answer is not JSON', { cause });
  }
}
