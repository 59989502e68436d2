/** One question to an address, timed. Whatever comes of it is an answer to the doctor: nothing is thrown. */
import { type Outside, OutsideError, type OutsideRequest } from '../../shared/outside-http/outside';

export type Heard =
  | {
      kind: 'answer';
      status: number;
      body: unknown;
      /** Its own clock, as the Date header says (RFC 9110, 6.6.1); null when it says none. */
      date: Date | null;
      /** Our clock, in the middle of the exchange. */
      at: Date;
      /** How long it took, in milliseconds. */
      took: number;
    }
  /** Something answered, but not with JSON of a bearable size. */
  | { kind: 'unreadable'; why: string; took: number }
  | { kind: 'silent'; why: string };

export type Ask = (url: string, request?: Omit<OutsideRequest, 'token'>) => Promise<Heard>;

const reasons: ReadonlyMap<string, string> = new Map([
  ['ENOTFOUND', 'its name leads to no address'],
  ['EAI_AGAIN', 'its name could not be looked up'],
  ['ECONNREFUSED', 'nothing listens there'],
  ['ECONNRESET', 'it ended the connection'],
  ['EHOSTUNREACH', 'no way leads there'],
  ['ABORT_ERR', 'it did not answer in time'],
  ['CERT_HAS_EXPIRED', 'its certificate has expired'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'its certificate is signed by nobody that this server knows'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'its certificate is signed by nobody that this server knows'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'its certificate is signed by nobody that this server knows'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'its certificate is for another name'],
]);

export function createAsk(outside: Outside, now: () => Date): Ask {
  return async (url, request = {}) => {
    const began = performance.now();
    const elapsed = () => Math.round(performance.now() - began);
    try {
      const { status, headers, body } = await outside.ask(url, { ...request, token: null });
      const took = elapsed();
      const at = new Date(now().getTime() - took / 2);
      const date = headers.date ? new Date(headers.date) : null;
      return { kind: 'answer', status, body, date: Number.isNaN(date?.getTime()) ? null : date, at, took };
    } catch (error) {
      if (error instanceof OutsideError && error.kind === 'answer')
        return { kind: 'unreadable', why: error.message, took: elapsed() };
      const code = (error as { code?: unknown }).code;
      return {
        kind: 'silent',
        why: (typeof code === 'string' && reasons.get(code)) || 'the connection failed',
      };
    }
  };
}
