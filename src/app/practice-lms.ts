/** Runs the practice LMS beside Waymark and registers its two platforms. It listens on this computer only, and never in production. */
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { canvasCustomFields, ltiEndpoints, type Platforms } from '../lti';
import { createPracticeLms, type PracticeLms } from '../practice-lms';
import type { Config } from './config';
import { listen } from './listen';

/** Null where the settings say so, which in production they always do. */
export function openPracticeLms(config: Config, log: Logger): PracticeLms | null {
  if (!config.practiceLms || config.production) return null;
  const { login, launch, keys, origin } = ltiEndpoints(config.publicUrl);
  return createPracticeLms({
    origin: config.practiceLms.url,
    toolUrls: { login, launch, keys },
    toolOrigin: origin,
    dataDir: config.dataDir,
    customFields: { canvas: canvasCustomFields },
    log,
  });
}

export async function registerPracticePlatforms(practice: PracticeLms, platforms: Platforms): Promise<void> {
  for (const platform of practice.platforms) await platforms.ensure(platform);
}

export const listenForPractice = (practice: PracticeLms, port: number) =>
  listen(practice.app, port, 'the practice LMS', { setting: 'PRACTICE_LMS_PORT', host: '127.0.0.1' });

export const blockerOf = (practice: PracticeLms | null): RequestHandler[] =>
  practice ? [practice.cookieBlocker] : [];
