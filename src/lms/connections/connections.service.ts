/** Setting up the web API of an institution's LMS, seeing whether it works, and using it. */
import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { WaymarkError } from '../../shared/errors';
import { hashOfToken, newSecretToken } from '../../shared/secret-token';
import type { CanvasAccess } from '../canvas/assignments';
import type { CanvasOAuth } from '../canvas/oauth';
import type { CallMoodle, MoodleAccess } from '../moodle/client';
import { functionsOf } from '../moodle/site';
import { isProblem, webApiProblem } from '../problems';
import { createCanvasAccess } from './canvas-access';
import type { Connection, Credentials, Kind } from './connection';
import type { ConnectionStore } from './connections.store';
import { type ConnectionInput, checkAddress } from './input';
import { type Finding, findingOf } from './moodle-finding';
import type { OpenConnection, SealedConnections } from './sealed-connections';

/** Minutes in which an administrator of Canvas says yes. */
const GRANT_LIFE_MS = 10 * 60_000;

export type Access = ({ kind: 'canvas' } & CanvasAccess) | ({ kind: 'moodle' } & MoodleAccess);

export interface ConnectionsParts {
  store: ConnectionStore;
  sealed: SealedConnections;
  oauth: CanvasOAuth;
  callMoodle: CallMoodle;
  /** True where Waymark itself is reached by https. */
  https: boolean;
  now: () => Date;
  log: Logger;
}

export function createConnections(parts: ConnectionsParts) {
  const { store, sealed, oauth, callMoodle, now, log } = parts;
  const canvasAccess = createCanvasAccess(parts);

  const accessOf = ({ connection, credentials }: OpenConnection): Access =>
    credentials.kind === 'canvas'
      ? { kind: 'canvas', ...canvasAccess(connection, credentials) }
      : { kind: 'moodle', address: connection.address, token: credentials.token };

  /** Tries the key and keeps what came of it. */
  async function check(tenantId: string): Promise<void> {
    const open = await expectOpen(tenantId);
    if (open.connection.state === 'waiting') return;
    const found = await findingFor(accessOf(open));
    await store.change(open.connection, { ...found, checkedAt: now() });
    log.info({ tenant: tenantId, kind: open.connection.kind, works: found.state }, 'web API checked');
  }

  async function findingFor(access: Access): Promise<Finding> {
    try {
      if (access.kind === 'moodle') return findingOf(await functionsOf(callMoodle, access));
      // A token that is renewed proves the key and the grant.
      await access.renewed(await access.token());
      return { state: 'connected', problem: null };
    } catch (error) {
      return failedBy(error);
    }
  }

  async function exchange({ connection, credentials }: OpenConnection, code: string): Promise<Finding> {
    if (credentials.kind !== 'canvas') throw webApiProblem('web_api.state');
    try {
      const grant = await oauth.exchange({ ...credentials, address: connection.address }, code);
      await sealed.keepCredentials(connection, { ...credentials, grant });
      return { state: 'connected', problem: null };
    } catch (error) {
      return failedBy(error);
    }
  }

  async function expectOpen(tenantId: string): Promise<OpenConnection> {
    const open = await sealed.find(tenantId);
    if (!open) throw webApiProblem('web_api.not_connected');
    return open;
  }

  async function put(
    tenantId: string,
    kind: Kind,
    text: string,
    credentials: Credentials,
    state: string | null,
  ): Promise<Connection> {
    const connection: Connection = {
      _id: tenantId,
      revision: randomUUID(),
      kind,
      address: checkAddress(text, parts.https),
      credentials: sealed.seal(tenantId, credentials),
      pending: state
        ? { stateHash: hashOfToken(state), until: new Date(now().getTime() + GRANT_LIFE_MS) }
        : null,
      // Of what is not waiting nothing is known before it is tried.
      state: state ? 'waiting' : 'failed',
      checkedAt: null,
      problem: null,
    };
    await store.put(connection);
    return connection;
  }

  return {
    check,

    /**
     * A Moodle is tried at once; a Canvas waits until one of its administrators has said yes.
     * @returns for Canvas, where to say it, and the state parameter that comes back with the answer
     * @throws WaymarkError 400 `web_api.address`
     */
    async connect(
      tenantId: string,
      { kind, address, ...keys }: ConnectionInput,
    ): Promise<{ authorizeUrl: string; state: string } | null> {
      if ('token' in keys) {
        await put(tenantId, kind, address, { kind: 'moodle', ...keys }, null);
        await check(tenantId);
        return null;
      }
      const state = `${tenantId}.${newSecretToken()}`;
      const connection = await put(tenantId, kind, address, { kind: 'canvas', ...keys, grant: null }, state);
      return {
        authorizeUrl: oauth.authorizeUrl({ ...keys, address: connection.address }, state),
        state,
      };
    },

    /**
     * What Canvas answers through the administrator's browser.
     * @param code null when it said no
     * @throws WaymarkError 403 `web_api.state`
     */
    async granted(state: string, code: string | null): Promise<void> {
      const tenantId = state.split('.')[0] ?? '';
      if (!(await store.takePending(tenantId, hashOfToken(state), now())))
        throw webApiProblem('web_api.state');
      const open = await expectOpen(tenantId);
      const outcome = code === null ? notGranted : await exchange(open, code);
      await store.change(open.connection, { ...outcome, checkedAt: now() });
      log.info({ tenant: tenantId, kind: 'canvas', works: outcome.state }, 'web API granted');
    },

    /** Gives a grant back where there is one, and forgets the key. */
    async disconnect(tenantId: string): Promise<void> {
      const open = await sealed.find(tenantId).catch(() => null);
      await store.remove(tenantId);
      if (open?.credentials.kind === 'canvas' && open.credentials.grant)
        await oauth.revoke(open.connection.address, open.credentials.grant);
      log.info({ tenant: tenantId }, 'web API disconnected');
    },

    /** Of whom there is one and it is not waiting for its grant. */
    async kindOf(tenantId: string): Promise<Kind | null> {
      const connection = await store.find(tenantId);
      return connection && connection.state !== 'waiting' ? connection.kind : null;
    },

    /**
     * Runs work with the web API of an institution; whether the key was accepted is kept.
     * @throws WaymarkError 409 `web_api.not_connected`, and what the work throws
     */
    async use<T>(tenantId: string, work: (access: Access) => Promise<T>): Promise<T> {
      const open = await expectOpen(tenantId);
      const { connection } = open;
      if (connection.state === 'waiting') throw webApiProblem('web_api.not_connected');
      try {
        const result = await work(accessOf(open));
        if (connection.state === 'failed')
          await store.change(connection, { state: 'connected', problem: null, checkedAt: now() });
        return result;
      } catch (error) {
        if (isProblem(error, 'web_api.refused'))
          await store.change(connection, { ...failedBy(error), checkedAt: now() });
        throw error;
      }
    },

    findMany: (tenantIds: string[]): Promise<Connection[]> => store.findMany(tenantIds),
  };
}

export type Connections = ReturnType<typeof createConnections>;

const notGranted: Finding = {
  state: 'failed',
  problem: 'Canvas says that access was not granted. Connect it again.',
};

/** What is not about the LMS, such as a database that is away, goes on. */
function failedBy(error: unknown): Finding {
  if (error instanceof WaymarkError && error.code.startsWith('web_api.'))
    return { state: 'failed', problem: error.message };
  throw error;
}
