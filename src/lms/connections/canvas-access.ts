/** A good token for a connected Canvas: kept while it lasts, renewed once however many ask, and sealed before it is used. */
import type { CanvasAccess } from '../canvas/assignments';
import type { CanvasOAuth } from '../canvas/oauth';
import { webApiProblem } from '../problems';
import type { CanvasCredentials, Connection, Grant } from './connection';
import type { SealedConnections } from './sealed-connections';

/** A token that lasts less than this is renewed before it is used. */
const SKEW_MS = 60_000;

export interface CanvasAccessParts {
  sealed: SealedConnections;
  oauth: CanvasOAuth;
  now: () => Date;
}

export function createCanvasAccess({ sealed, oauth, now }: CanvasAccessParts) {
  const renewals = new Map<string, Promise<Grant>>();
  const isFresh = ({ expiresAt }: Grant) => expiresAt - SKEW_MS > now().getTime();

  /** @throws WaymarkError 409 `web_api.not_connected`, 502 `web_api.refused` */
  async function renew({ _id, revision }: Connection, refused: string): Promise<Grant> {
    const current = await sealed.find(_id);
    if (current?.connection.revision !== revision || current.credentials.kind !== 'canvas')
      throw webApiProblem('web_api.not_connected');
    const { connection, credentials } = current;
    const grant = expectGrant(credentials);
    // Another process was faster.
    if (grant.accessToken !== refused && isFresh(grant)) return grant;
    const renewed = await oauth.renew({ ...credentials, address: connection.address }, grant);
    if (await sealed.keepCredentials(connection, { ...credentials, grant: renewed })) return renewed;
    await oauth.revoke(connection.address, renewed);
    throw webApiProblem('web_api.not_connected');
  }

  function renewOnce(connection: Connection, refused: string): Promise<Grant> {
    const { revision } = connection;
    const running = renewals.get(revision);
    if (running) return running;
    const renewal = renew(connection, refused).finally(() => renewals.delete(revision));
    renewals.set(revision, renewal);
    return renewal;
  }

  return (connection: Connection, credentials: CanvasCredentials): CanvasAccess => ({
    address: connection.address,
    async token() {
      const grant = expectGrant(credentials);
      return isFresh(grant)
        ? grant.accessToken
        : (await renewOnce(connection, grant.accessToken)).accessToken;
    },
    renewed: async (refused) => (await renewOnce(connection, refused)).accessToken,
  });
}

function expectGrant({ grant }: CanvasCredentials): Grant {
  if (!grant) throw webApiProblem('web_api.not_connected', 'no grant yet');
  return grant;
}
