/** Everything a tool talks to on one platform: launches, tokens, services, deep-linking answers. */
import { Router } from 'express';
import type { Logger } from 'pino';
import type { School } from '../data/school';
import { deepLinkRoutes } from './deep-linking.routes';
import type { Flavor, Launch, ToolUrls } from './flavor';
import { createLaunchOf } from './launch-of';
import { oidcRoutes } from './oidc.routes';
import { createPending, type Pending } from './pending';
import { serviceRoutes } from './services.routes';
import { createTokens } from './token.routes';
import { createToolJwt } from './tool-jwt';

/** How long a launch may wait for its authorization request, in milliseconds: people may be asked to open a new window first. */
const launchLifetime = 30 * 60_000;

export interface PlatformParts {
  flavor: Flavor;
  school: School;
  toolUrls: ToolUrls;
  /** Deep-linking requests that wait for their answer. */
  requests: Pending<Launch>;
  log: Logger;
}

export function platformRoutes({ flavor, school, toolUrls, requests, log }: PlatformParts): Router {
  const verify = createToolJwt(toolUrls.keys);
  const tokens = createTokens({ flavor, verify });
  const redirectUris = [...new Set([toolUrls.launch, toolUrls.deepLink ?? toolUrls.launch])];
  const launches = createPending<Launch>(launchLifetime);
  return Router().use(
    oidcRoutes({ flavor, toolUrls, redirectUris, launches, launchOf: createLaunchOf(flavor, school), log }),
    tokens.router,
    serviceRoutes({ flavor, school, tokens }),
    deepLinkRoutes({ flavor, verify, toolUrls, school, requests, log }),
  );
}
