/** Everything a tool talks to on one platform: launches, tokens, services, deep-linking answers. */
import { Router } from 'express';
import type { Logger } from 'pino';
import type { School } from '../data/school';
import { deepLinkRoutes } from './deep-linking.routes';
import type { Flavor, Launch } from './flavor';
import { createLaunchOf } from './launch-of';
import { lineItemRoutes } from './line-items.routes';
import { membershipRoutes } from './memberships.routes';
import { oidcRoutes } from './oidc.routes';
import { createPending, type Pending } from './pending';
import type { createTokens } from './token.routes';
import type { VerifyToolJwt } from './tool-jwt';
import type { Tools } from './tools';

/** How long a launch may wait for its authorization request, in milliseconds: people may be asked to open a new window first. */
const launchLifetime = 30 * 60_000;

export interface PlatformParts {
  flavor: Flavor;
  school: School;
  tools: Tools;
  tokens: ReturnType<typeof createTokens>;
  verify: VerifyToolJwt;
  /** Deep-linking requests that wait for their answer. */
  requests: Pending<Launch>;
  log: Logger;
}

export function platformRoutes(parts: PlatformParts): Router {
  const { flavor, school, tools, tokens, verify, requests, log } = parts;
  const launches = createPending<Launch>(launchLifetime);
  return Router().use(
    oidcRoutes({ flavor, tools, launches, launchOf: createLaunchOf(flavor, school, tools), log }),
    lineItemRoutes({ flavor, school, tokens }),
    membershipRoutes({ flavor, school, tokens }),
    deepLinkRoutes({ flavor, verify, requests, log }),
  );
}
