/** The connection doctor: asks an LMS what a launch would ask, looks at what launches have told, and says what works and what to mend. */
import { systemClock } from '../../shared/outside-http/clock';
import { createOutside } from '../../shared/outside-http/outside';
import { ltiEndpoints } from '../endpoints';
import type { createActivityStore } from '../platforms/activity.store';
import { type Platforms, unknownPlatform } from '../platforms/platform.service';
import { createCourseServices } from '../services/course-services';
import { createAsk } from './ask';
import type { Check, Finding } from './check';
import { checkAddress } from './checks/address';
import { checkBrowsers } from './checks/browsers';
import { checkClocks } from './checks/clocks';
import { checkCourseServices } from './checks/course-services';
import { checkDeployment } from './checks/deployment';
import { checkKeys } from './checks/keys';
import { checkLastLaunch } from './checks/last-launch';
import { checkLmsSettings } from './checks/lms-settings';
import { checkOwnAddress } from './checks/own-address';
import { checkOwnKey } from './checks/own-key';
import { checkScopes } from './checks/scopes';
import { checkState } from './checks/state';

/** In the order of the report. */
const checks: readonly [name: string, check: Check][] = [
  ['state', checkState],
  ['address', checkAddress],
  ['keys', checkKeys],
  ['deployment', checkDeployment],
  ['clocks', checkClocks],
  ['own-address', checkOwnAddress],
  ['own-key', checkOwnKey],
  ['lms-settings', checkLmsSettings],
  ['scopes', checkScopes],
  ['cookies', checkBrowsers],
  ['services', checkCourseServices],
  ['launches', checkLastLaunch],
];

export interface DoctorRow extends Finding {
  check: string;
}

export interface DoctorReport {
  platform: { id: string; name: string };
  at: Date;
  rows: DoctorRow[];
}

/** Milliseconds that one address may take. */
const PATIENCE = 8_000;

export interface DoctorParts {
  platforms: Pick<Platforms, 'find' | 'signingKey'>;
  activity: Pick<ReturnType<typeof createActivityStore>, 'find' | 'deployments'>;
  publicUrl: string;
  now: () => Date;
}

export function createDoctor({ platforms, activity, publicUrl, now }: DoctorParts) {
  // As in a launch: an LMS that an administrator has registered may stand in a network of its own.
  const ask = createAsk(createOutside({ strict: false, timeout: PATIENCE }), now);

  /** @throws WaymarkError 404 `platform.unknown` */
  return async function examine(id: string): Promise<DoctorReport> {
    const platform = await platforms.find(id);
    if (!platform) throw unknownPlatform(id);
    const examination = {
      platform,
      activity: await activity.find(id),
      seen: await activity.deployments([id]),
      endpoints: ltiEndpoints(publicUrl),
      now,
      ask,
      keyset: ask(platform.keysetUrl),
      signingKey: () => platforms.signingKey(platform),
      services: createCourseServices({
        platformOf: async () => platform,
        signingKey: platforms.signingKey,
        clock: systemClock(now),
      }),
    };
    const rows = await Promise.all(
      checks.map(async ([name, check]) => ({ check: name, ...(await check(examination)) })),
    );
    return { platform: { id, name: platform.name }, at: now(), rows };
  };
}
