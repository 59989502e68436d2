/**
 * Requests to an address that somebody else named. Each is one attempt at one place: no redirects, a time limit, a size limit, JSON
 * only. When strict, https only, and every address that the name resolves to must be public; the check sits in the connection's own
 * look-up, so that a second DNS answer cannot differ from the one that was checked.
 */
import { lookup as dnsLookup } from 'node:dns';
import { type IncomingHttpHeaders, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address';

const TIMEOUT = 10_000;
const MAX_BYTES = 256 * 1024;
/** Other types are not repeated in the log: a stranger has written them. */
const KNOWN_TYPE = /^text\/(?:html|plain)/;

export interface OutsideOptions {
  /** https and public addresses only. */
  strict: boolean;
  lookup?: LookupFunction;
  /** Milliseconds for the whole exchange. */
  timeout?: number;
  maxBytes?: number;
}

export interface OutsideRequest {
  /** POST where there is a body, else GET. */
  method?: 'GET' | 'POST' | 'DELETE';
  /** Sent as a bearer token. */
  token: string | null;
  /** Sent as a form when it is one, else as JSON. */
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

export interface OutsideAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  /** Of an error that is not JSON, its text. */
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

export function createOutside({
  strict,
  lookup = dnsLookup,
  timeout = TIMEOUT,
  maxBytes = MAX_BYTES,
}: OutsideOptions) {
  return {
    /** @throws OutsideError, the reason of the signal, and what the network throws */
    async ask(address: string, asked: OutsideRequest): Promise<OutsideAnswer> {
      const url = new URL(address);
      if (strict) checkAddress(url);
      const content = contentOf(asked.body);
      const request = url.protocol === 'https:' ? requestHttps : requestHttp;
      return new Promise<OutsideAnswer>((resolve, reject) => {
        const sent = request(
          url,
          {
            method: asked.method ?? (content ? 'POST' : 'GET'),
            // Never a connection that something else has opened.
            agent: false,
            lookup: strict ? publicOnly(lookup) : lookup,
            signal: limited(timeout, asked.signal),
            headers: {
              Accept: 'application/json',
              ...(asked.token ? { Authorization: `Bearer ${asked.token}` } : {}),
              ...content?.headers,
              ...asked.headers,
            },
          },
          (response) => {
            read(response, maxBytes)
              .then(resolve, reject)
              .finally(() => response.destroy());
          },
        );
        sent.on('error', reject);
        sent.end(content?.text);
      }).catch((error: unknown) => {
        asked.signal?.throwIfAborted();
        throw error;
      });
    },
  };
}

export type Outside = ReturnType<typeof createOutside>;

const limited = (timeout: number, signal: AbortSignal | undefined) =>
  AbortSignal.any([AbortSignal.timeout(timeout), ...(signal ? [signal] : [])]);

function contentOf(body: unknown) {
  if (body === undefined) return null;
  const isForm = body instanceof URLSearchParams;
  const text = isForm ? body.toString() : JSON.stringify(body);
  return {
    text,
    headers: {
      'Content-Type': isForm ? 'application/x-www-form-urlencoded' : 'application/json',
      'Content-Length': Buffer.byteLength(text),
    },
  };
}

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

async function read(response: IncomingMessage, maxBytes: number): Promise<OutsideAnswer> {
  const { statusCode: status = 0, headers } = response;
  if (status >= 300 && status < 400) throw new OutsideError('answer', `redirected (${status})`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > maxBytes) throw new OutsideError('answer', `answer larger than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  const type = headers['content-type'] ?? '';
  if (/^application\/(?:[\w.-]+\+)?json\b/i.test(type)) return { status, headers, body: parse(text) };
  if (status >= 400) return { status, headers, body: text };
  throw new OutsideError('answer', `answer is ${KNOWN_TYPE.exec(type)?.[0] ?? 'not JSON'}, status ${status}`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the text.
    throw new OutsideError('answer', 'answer is not JSON');
  }
}
