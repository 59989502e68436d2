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
  const textOf = ({ _id, credentials }: Connection) => box.open(credentials, labelOf(_id));

  return {
    seal,
    /** @throws WaymarkError 500 `secret.unreadable` */
    async find(tenantId: string): Promise<OpenConnection | null> {
      const connection = await store.find(tenantId);
      if (!connection) return null;
      const opened: unknown = JSON.parse(textOf(connection));
      return { connection, credentials: credentialsSchema.parse(opened) };
    },
    /** False when it has been set up anew or removed in the meantime. */
    keepCredentials: (connection: Connection, credentials: Credentials): Promise<boolean> =>
      store.change(connection, { credentials: seal(connection._id, credentials) }),
    /**
     * Encrypts with the current secret what an older one has encrypted.
     *
     * @returns how many
     * @throws WaymarkError 500 `secret.unreadable`; what was done before stays
     */
    async reseal(): Promise<number> {
      let count = 0;
      for (const connection of await store.list()) {
        if (connection.credentials.keyId === box.keyId) continue;
        const fresh = box.seal(textOf(connection), labelOf(connection._id));
        if (await store.exchangeSealed(connection, fresh)) count += 1;
      }
      return count;
    },
  };
}

export type SealedConnections = ReturnType<typeof createSealedConnections>;
