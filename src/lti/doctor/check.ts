/** What a check works with, and the row that it makes. Texts are for administrators: what is so, and what to do about it. */
import type { LtiEndpoints } from '../endpoints';
import type { CourseServices } from '../lti-port';
import type { PlatformActivity, SeenDeployment } from '../platforms/activity.store';
import type { SigningKey } from '../platforms/key-pair';
import type { Platform } from '../platforms/platform';
import type { Ask, Heard } from './ask';

export interface Examination {
  platform: Platform;
  /** What its launches have told; null when there was none. */
  activity: PlatformActivity | null;
  /** Deployments that have launched. */
  seen: SeenDeployment[];
  endpoints: LtiEndpoints;
  now: () => Date;
  ask: Ask;
  /** The LMS's keyset, asked for once for all checks. */
  keyset: Promise<Heard>;
  signingKey: () => Promise<SigningKey>;
  services: Pick<CourseServices, 'countMembers' | 'listLineItems'>;
}

export type Mend =
  | { action: 'add-deployment'; deploymentId: string }
  | { action: 'switch-on' }
  | { action: 'open'; url: string; label: string };

export interface Finding {
  result: 'ok' | 'problem' | 'waiting';
  title: string;
  found: string;
  mend: Mend | null;
}

export type Check = (examination: Examination) => Finding | Promise<Finding>;

export const ok = (title: string, found: string): Finding => ({ result: 'ok', title, found, mend: null });
export const waiting = (title: string, found: string, mend: Mend | null = null): Finding => ({
  result: 'waiting',
  title,
  found,
  mend,
});
export const problem = (title: string, found: string, mend: Mend | null = null): Finding => ({
  result: 'problem',
  title,
  found,
  mend,
});

export const AFTER_FIRST_LAUNCH = 'Checked after the first launch works';

/** `1 key`, `2 keys`. */
export const counted = (count: number, one: string, many = `${one}s`) =>
  `${count} ${count === 1 ? one : many}`;

/** Such as `Aug 30`. */
export const day = (date: Date) =>
  date.toLocaleDateString('en-US', { month: 'short', day: 'numeric', timeZone: 'UTC' });
