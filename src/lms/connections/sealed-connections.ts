/** Connections with their credentials, which only this file seals and opens. */
import type { SecretBox } from '../../shared/secret-box';
import { type Connection, type Credentials, credentialsSchema } from './connection';
import type { ConnectionStore } from './connections.store';

export interface OpenConnection {
  connection: Connection;
  credentials: Credentials;
}

export function createSealedConnections(store: ConnectionStore, box: SecretBox) {
  const labelOf = (tenantId: string) => `web-api:${tenantId}`;
  const seal = (tenantId: string, credentials: Credentials) =>
    box.seal(JSON.stringify(credentials), labelOf(tenantId));

  return {
    seal,
    /** @throws WaymarkError 500 `secret.unreadable` */
    async find(tenantId: string): Promise<OpenConnection | null> {
      const connection = await store.find(tenantId);
      if (!connection) return null;
      const opened: unknown = JSON.parse(box.open(connection.credentials, labelOf(tenantId)));
      return { connection, credentials: credentialsSchema.parse(opened) };
    },
    /** False when it has been set up anew or removed in the meantime. */
    keepCredentials: (connection: Connection, credentials: Credentials): Promise<boolean> =>
      store.change(connection, { credentials: seal(connection._id, credentials) }),
  };
}

export type SealedConnections = ReturnType<typeof createSealedConnections>;
