/**
 * What the guard has found out about the request at hand, in reach of ltijs' database plugin: the platform, read from `platforms` in
 * this very request, and the key with which jose has verified the token. So ltijs has no second opinion on which platform it is, and
 * does not fetch the keyset again (it would: on every launch, without cache or timeout).
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Platform } from '../platforms/platform';

export interface LaunchScope {
  platform: Platform;
  /** PEM of the LMS's key; null during login, when there is no token yet. */
  publicKey: string | null;
  /** What went wrong in the plugin; ltijs passes on the message only. */
  failure?: unknown;
}

const storage = new AsyncLocalStorage<LaunchScope>();

export const withinScope = (scope: LaunchScope, work: () => void): void => storage.run(scope, work);

/** @throws Error outside a guarded request */
export function currentScope(): LaunchScope {
  const scope = storage.getStore();
  if (!scope) throw new Error('ltijs was reached without passing the guard.');
  return scope;
}
