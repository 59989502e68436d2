/** The Advantage services as the port offers them: by the platform's id, with one cache of tokens and one clock. */

import type { ServiceClock } from '../../shared/outside-http/clock';
import type { CourseServices } from '../lti-port';
import type { SigningKey } from '../platforms/key-pair';
import type { Platform } from '../platforms/platform';
import { createAccessTokens } from './access-token';
import { createAskLms } from './http';
import { createLineItems } from './line-items';
import { countMembers } from './memberships';

export interface CourseServicesParts {
  /** @throws WaymarkError 404 `platform.unknown` */
  platformOf: (id: string) => Promise<Platform>;
  signingKey: (platform: Platform) => Promise<SigningKey>;
  clock: ServiceClock;
}

export function createCourseServices({ platformOf, signingKey, clock }: CourseServicesParts): CourseServices {
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
    countMembers: async (platformId, url, signal) => countMembers(parts, await at(platformId, url, signal)),
  };
}
