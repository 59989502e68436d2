/** What an institution would type into the tool to let it read through the LMS's web API; made at the first start and kept. */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { type Kept, keep } from './kept';

const keysSchema = z.object({
  /** Developer key of Canvas's REST API. */
  clientId: z.string(),
  clientSecret: z.string(),
  /** Token of Moodle's web services. */
  token: z.string(),
});
export type WebApiKeys = z.infer<typeof keysSchema>;

export function openWebApiKeys(file: string | undefined): WebApiKeys {
  const kept: Kept<WebApiKeys> = keep(file, keysSchema, () => ({
    clientId: '10000000000077',
    clientSecret: randomBytes(32).toString('base64url'),
    token: randomBytes(16).toString('hex'),
  }));
  kept.set(kept.get());
  return kept.get();
}
