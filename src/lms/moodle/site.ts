/** What the token of a Moodle may call. */
import { z } from 'zod';
import type { CallMoodle, MoodleAccess } from './client';
import { SITE_INFO } from './functions';

const siteInfo = z.object({ functions: z.array(z.object({ name: z.string().max(200) })).max(5000) });

/** @throws what calling throws */
export async function functionsOf(callMoodle: CallMoodle, access: MoodleAccess): Promise<Set<string>> {
  const { functions } = await callMoodle(access, { name: SITE_INFO, answer: siteInfo });
  return new Set(functions.map(({ name }) => name));
}
