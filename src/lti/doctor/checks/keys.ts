/** Whether the LMS's keyset holds a key with which a launch can be verified: RSA, for signatures, with a name (RFC 7517; LTI 1.3, 5.1.2). */
import { z } from 'zod';
import { type Check, counted, day, ok, problem } from '../check';

const keyset = z.object({
  keys: z.array(
    z.object({
      kty: z.string(),
      kid: z.string().optional(),
      use: z.string().optional(),
      alg: z.string().optional(),
    }),
  ),
});
type Key = z.output<typeof keyset>['keys'][number];

const verifies = ({ kty, kid, use = 'sig', alg = 'RS256' }: Key) =>
  kty === 'RSA' && kid !== undefined && use === 'sig' && alg === 'RS256';

export const checkKeys: Check = async ({ platform: { keysetUrl }, keyset: asked }) => {
  const cannot = (found: string) =>
    problem('The keys cannot be read', found, { action: 'open', url: keysetUrl, label: 'Open the keyset' });
  const heard = await asked;
  if (heard.kind === 'silent') return cannot(`${new URL(keysetUrl).host} does not answer: ${heard.why}`);
  if (heard.kind === 'unreadable') return cannot(`The keyset URL leads to something else: ${heard.why}`);
  if (heard.status !== 200) return cannot(`The keyset URL answers with status ${heard.status}`);
  const read = keyset.safeParse(heard.body);
  if (!read.success) return cannot('The keyset URL answers, but not with a keyset');
  const usable = read.data.keys.filter(verifies);
  if (usable.length === 0) return cannot('The keyset holds no RSA key with a key id for RS256');
  return ok('The keys can be read', [counted(usable.length, 'key'), ...newest(usable)].join(', '));
};

/** A keyset says no dates, but Canvas names its keys by the time when they were made. */
function newest(keys: Key[]): string[] {
  const dates = keys.map(({ kid = '' }) => (/^\d{4}-\d\d-\d\dT/.test(kid) ? Date.parse(kid) : Number.NaN));
  const latest = Math.max(...dates.filter((date) => !Number.isNaN(date)));
  return Number.isFinite(latest) ? [`newest from ${day(new Date(latest))}`] : [];
}
