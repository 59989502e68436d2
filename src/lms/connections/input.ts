/** What an administrator says about a web API, and the address in the form that is kept. */
import { z } from 'zod';
import { webApiProblem } from '../problems';

const key = z.string().trim().min(1).max(500);
const address = z.string().trim().min(1).max(500);

export const connectionBody = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('moodle'), address, token: key }),
  z.strictObject({ kind: z.literal('canvas'), address, clientId: key, clientSecret: key }),
]);
export type ConnectionInput = z.infer<typeof connectionBody>;

/**
 * @param https true where Waymark itself is reached by https
 * @throws WaymarkError 400 `web_api.address`
 */
export function checkAddress(text: string, https: boolean): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const schemes = https ? ['https:'] : ['https:', 'http:'];
  if (!url || !schemes.includes(url.protocol) || url.username || url.password || url.search || url.hash) {
    throw webApiProblem('web_api.address');
  }
  return url.href.replace(/\/+$/, '');
}
