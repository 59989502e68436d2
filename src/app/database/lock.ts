/** What one process does at a time. The lock is a lease: that of a process which died is free again after a while, on every server. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { mongo } from 'mongoose';
import { isDuplicateKey } from '../../shared/database-errors';

const LEASE_MS = 60_000;
const RENEW_MS = 15_000;
const RETRY_MS = 250;

type LockedWork = 'migrations' | 'publishing';

interface Lease {
  _id: LockedWork;
  holder: string;
  until: Date;
}

/** Runs `work` while no other process does; waits for the other one first, until `signal` says to wait no longer. */
export async function withLock<T>(
  db: mongo.Db,
  _id: LockedWork,
  work: () => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const leases = db.collection<Lease>('locks');
  const holder = randomUUID();
  while (!(await take(leases, _id, holder))) await sleep(RETRY_MS, undefined, { signal });
  const renewal = setInterval(() => {
    leases.updateOne({ _id, holder }, { $set: { until: leaseEnd() } }).catch(() => undefined);
  }, RENEW_MS);
  try {
    return await work();
  } finally {
    clearInterval(renewal);
    await leases.deleteOne({ _id, holder });
  }
}

const leaseEnd = () => new Date(Date.now() + LEASE_MS);

async function take(leases: mongo.Collection<Lease>, _id: LockedWork, holder: string): Promise<boolean> {
  try {
    // Matches a lease that has run out; where none exists the upsert inserts one; where a live one exists the insert is a duplicate.
    await leases.updateOne(
      { _id, until: { $lt: new Date() } },
      { $set: { holder, until: leaseEnd() } },
      { upsert: true },
    );
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}
