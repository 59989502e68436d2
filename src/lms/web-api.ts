/** The LMS’s own web API, where an administrator has connected it: reading what is in a course, and bringing tags back. */
import { Router } from 'express';
import type { Connection } from 'mongoose';
import type { Logger } from 'pino';
import { adminRouterOf } from '../shared/admin-route';
import type { CollectionIndex } from '../shared/collection-index';
import { routerOf } from '../shared/http-route';
import { limitPerAddress } from '../shared/limit-per-address';
import { type ServiceClock, systemClock } from '../shared/outside-http/clock';
import { createOutside } from '../shared/outside-http/outside';
import type { SecretBox } from '../shared/secret-box';
import type { Tagging } from '../tagging';
import { callbackRoutes } from './canvas/callback.routes';
import { CALLBACK_PATH, createCanvasOAuth } from './canvas/oauth';
import { createConnections } from './connections/connections.service';
import { connectionIndexes, createConnectionStore } from './connections/connections.store';
import { institutionsRoutes } from './connections/institutions.routes';
import type { InstitutionHead } from './connections/institutions.view';
import { createSealedConnections } from './connections/sealed-connections';
import { createAskWebApi } from './http/web-api';
import { createMoodleClient } from './moodle/client';
import { webApiProblem } from './problems';
import { createMoodleTarget, type MoodleTargetParts } from './push/moodle-target';
import type { PushTarget } from './push/push';
import { pushRoutes } from './push/push.routes';
import { createPush } from './push/push.service';
import { createPushTurns } from './push/push-turns.store';
import { createPushStore, pushIndexes } from './push/pushes.store';
import { syncRoutes } from './sync/sync.routes';
import { createSync } from './sync/sync.service';
import { createSyncStore, syncIndexes } from './sync/syncs.store';

export type { InstitutionHead } from './connections/institutions.view';
export type { PushCourse, PushStatement, PushTarget } from './push/push';

export const webApiIndexes: CollectionIndex[] = [...connectionIndexes, ...syncIndexes, ...pushIndexes];

/** What keys are sealed for; see `createSecretBox`. */
export const WEB_API_SECRETS = 'web api keys v1';

/** Milliseconds for one answer, and bytes in it: a page of a large course is some megabytes. */
const TIMEOUT = 20_000;
const MAX_BYTES = 16 * 1024 * 1024;
const CALLBACKS_A_MINUTE = 30;

/**
 * Encrypts the credentials of web APIs with the current secret, for `waymark keys reseal`.
 *
 * @param box of the purpose `WEB_API_SECRETS`
 * @returns how many
 * @throws WaymarkError 500 `secret.unreadable`; what was done before stays
 */
export const resealWebApis = (connection: Connection, box: SecretBox): Promise<number> =>
  createSealedConnections(createConnectionStore(connection), box).reseal();

export interface WebApiOptions extends Pick<MoodleTargetParts, 'frameworkIdNumber' | 'statement'> {
  /** Open; `webApiIndexes` have been created on it. */
  connection: Connection;
  publicUrl: string;
  /** Of the purpose `WEB_API_SECRETS`. */
  box: SecretBox;
  tagging: Tagging;
  /** Every institution that Waymark knows. */
  institutions: () => Promise<InstitutionHead[]>;
  /** Canvas is reached by a file, which is made where exporters are known. */
  canvasTarget: PushTarget;
  log: Logger;
  now?: () => Date;
  clock?: ServiceClock;
  timeout?: number;
}

export function createWebApi(options: WebApiOptions) {
  const { connection, publicUrl, box, tagging, log, now = () => new Date() } = options;
  const https = publicUrl.startsWith('https:');
  const outside = createOutside({
    strict: https,
    timeout: options.timeout ?? TIMEOUT,
    maxBytes: MAX_BYTES,
  });
  const askWebApi = createAskWebApi(outside, options.clock ?? systemClock(now));
  const callMoodle = createMoodleClient(askWebApi);
  const store = createConnectionStore(connection);
  const connections = createConnections({
    store,
    sealed: createSealedConnections(store, box),
    oauth: createCanvasOAuth({ askWebApi, publicUrl, now }),
    callMoodle,
    https,
    now,
    log,
  });
  const sync = createSync({
    connections,
    tagging,
    askWebApi,
    callMoodle,
    syncs: createSyncStore(connection),
    now,
    log,
  });
  const push = createPush({
    pushes: createPushStore(connection),
    turns: createPushTurns(connection),
    connections,
    tagging,
    targets: {
      canvas: options.canvasTarget,
      moodle: createMoodleTarget({ ...options, connections, callMoodle }),
    },
    now,
    log,
  });
  const tooMany = () => {
    throw webApiProblem('web_api.state', 'too many callbacks from one address');
  };

  return {
    /** For teachers; behind the session. */
    router: routerOf([...syncRoutes(sync), ...pushRoutes(push)]),
    /** For administrators; behind their session. */
    adminRouter: adminRouterOf(
      institutionsRoutes({ connections, institutions: options.institutions, https }),
    ),
    /** For browsers that come back from Canvas. */
    callbackRouter: Router()
      .use(CALLBACK_PATH, limitPerAddress(CALLBACKS_A_MINUTE, tooMany))
      .use(callbackRoutes({ connections, https })),
    /** Updates a list that is old, in its own time; never fails. */
    refreshInventory: sync.refresh,
    sweep: push.sweep,
  };
}

export type WebApi = ReturnType<typeof createWebApi>;
