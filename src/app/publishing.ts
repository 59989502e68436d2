/** Publishes the framework that Waymark ships with, so that it stays readable when a newer one has come. */
import type { Connection } from 'mongoose';
import type { Logger } from 'pino';
import type { StoredVersions } from '../case-api';
import type { Versions } from '../framework';
import type { Snapshot } from '../framework/model/types';
import { withLock } from './database/lock';

interface PublishingParts {
  connection: Connection;
  versions: Versions;
  stored: StoredVersions;
  log: Logger;
}

/**
 * @returns a function that publishes a snapshot unless that very version is published, and makes anew what another Waymark, or one under
 *   another address, had written of older versions. One process does it at a time. What `signal` ends early is done by the next start.
 */
export function createPublishing({ connection, versions, stored, log }: PublishingParts) {
  return async (snapshot: Snapshot, signal?: AbortSignal): Promise<void> => {
    if (!connection.db) throw new Error('The database is not open.');
    const work = async () => {
      const { title, version } = snapshot.document;
      const isNew = await versions.publish(snapshot, (prepared) => stored.store(prepared, signal));
      if (isNew) log.info({ framework: title, version }, 'published');
      for (const { id } of await versions.list()) {
        if (await stored.isStored(id)) continue;
        const older = await versions.snapshotOf(id);
        if (older) await stored.store(older, signal);
      }
    };
    await withLock(connection.db, 'publishing', work, signal);
    stored.refresh();
  };
}
