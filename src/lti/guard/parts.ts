import type { Logger } from 'pino';
import type { LtiEndpoints } from '../endpoints';
import type { NonceStore } from '../ltijs/nonce.store';
import type { LtiPages } from '../pages';
import type { Platforms } from '../platforms/platform.service';
import type { Keysets } from './launch/keysets';
import type { LoginStore } from './login.store';

/** What the guard works with. */
export interface GuardParts {
  endpoints: LtiEndpoints;
  platforms: Platforms;
  logins: LoginStore;
  nonces: NonceStore;
  keysets: Keysets;
  pages: LtiPages;
  log: Logger;
  /** Hears of every browser that is sent to an LMS. */
  began: (platformId: string) => void;
  now: () => Date;
}
