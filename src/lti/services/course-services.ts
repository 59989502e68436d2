/** The Advantage services as the port offers them: by the platform's id, with one cache of tokens and one clock. */

import type { ServiceClock } from '../../shared/outside-http/clock';
import type { CourseServices } from '../lti-port';
import type { SigningKey } from '../platforms/key-pair';
import type { Platform } from '../platforms/platform';
import { createAccessTokens } from './access-token';
import { createAskLms } from './http';
import { createLineItems } from './line-items';
import { countMembers } from './memberships';
import { putNoticeHandler } from './notice-handlers';

export interface CourseServicesParts {
  /** @throws WaymarkError 404 `platform.unknown` */
  platformOf: (id: string) => Promise<Platform>;
  signingKey: (platform: Platform) => Promise<SigningKey>;
  clock: ServiceClock;
}

export interface NoticeService {
  /** Sends notices of this type to the handler; false when the LMS grants it not. 502 `lms.unavailable` */
  putNoticeHandler(platform: Platform, url: string, type: string, handler: string): Promise<boolean>;
}

export function createCourseServices({
  platformOf,
  signingKey,
  clock,
}: CourseServicesParts): CourseServices & NoticeService {
  const askLms = createAskLms(clock);
  const parts = { askLms, tokens: createAccessTokens({ signingKey, askLms, now: clock.now }) };
  const lineItems = createLineItems(parts);
  const at = async (platformId: string, url: string, signal?: AbortSignal) => ({
    platform: await platformOf(platformId),
    url,
    signal,
  });

  return {
    listLineItems: async (platformId, url, signal) => lineItems.list(await at(platformId, url, signal)),
    createLineItem: async (platformId, url, draft, signal) =>
      lineItems.create(await at(platformId, url, signal), draft),
    updateLineItem: async (platformId, url, id, change, signal) =>
      lineItems.update(await at(platformId, url, signal), id, change),
    deleteLineItem: async (platformId, url, id, signal) =>
      lineItems.remove(await at(platformId, url, signal), id),
    putNoticeHandler: (platform, url, type, handler) =>
      putNoticeHandler(parts, { platform, url }, { type, handler }),
    countMembers: async (platformId, url, signal) => countMembers(parts, await at(platformId, url, signal)),
  };
}
