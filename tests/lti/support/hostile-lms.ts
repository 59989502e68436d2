/** A fake: services that answer whatever a test says, raw bytes included, and a clock that never lets anybody wait. */
import { generateKeyPair } from 'jose';
import type { CourseServices } from '../../../src/lti';
import type { Platform } from '../../../src/lti/platforms/platform';
import { createCourseServices } from '../../../src/lti/services/course-services';
import type { ServiceClock } from '../../../src/shared/outside-http/clock';
import type { TestLms } from './test-lms';

export const START = new Date('2026-11-02T12:00:00Z');

export interface TestClock extends ServiceClock {
  /** What it was asked to wait, in milliseconds. */
  waits: number[];
}

export function testClock(more: Partial<ServiceClock> = {}): TestClock {
  const waits: number[] = [];
  return {
    waits,
    now: () => START,
    wait: async (milliseconds) => {
      waits.push(milliseconds);
    },
    timeout: () => new AbortController().signal,
    random: () => 0.5,
    ...more,
  };
}

export async function servicesOf(lms: TestLms, clock: ServiceClock): Promise<CourseServices> {
  const { privateKey } = await generateKeyPair('RS256');
  const platform: Platform = {
    _id: 'hostile',
    issuer: lms.url,
    clientId: 'client-1',
    name: 'Hostile',
    lms: 'other',
    authUrl: `${lms.url}/auth`,
    tokenUrl: `${lms.url}/token`,
    keysetUrl: `${lms.url}/jwks`,
    deployments: [],
    anyDeployment: true,
    active: true,
    keys: [],
    seenOrigins: [],
    createdAt: START,
  };
  return createCourseServices({
    platformOf: async () => platform,
    signingKey: async () => ({ kid: 'kid-1', key: privateKey }),
    clock,
  });
}
