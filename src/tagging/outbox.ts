/**
 * The way of an audit event from the outbox, where it was written together with its change, into `audit_events`. Each step can be
 * repeated without harm, so a crash anywhere leaves an event waiting and never lost or doubled.
 */
import type { AuditEvent } from './model/types';
import type { TaggingParts } from './parts';

const batchSize = 100;

export function createOutbox({ tagsets, events, log }: Pick<TaggingParts, 'tagsets' | 'events' | 'log'>) {
  async function move(tenantId: string, targetId: string, waiting: AuditEvent[]): Promise<void> {
    for (const event of waiting) await events.add(event);
    await tagsets.clearOutbox(
      tenantId,
      targetId,
      waiting.map((event) => event._id),
    );
  }

  return {
    /** Right after a change. The change itself is saved by then, so a failure here is only put off until the next change or start. */
    async drain(tenantId: string, targetId: string, waiting: AuditEvent[]): Promise<void> {
      try {
        await move(tenantId, targetId, waiting);
      } catch (error) {
        log.warn({ err: error, targetId, events: waiting.length }, 'audit events wait in the outbox');
      }
    },
    /** At start: moves what a crash left behind. Answers how many events that were. */
    async sweepOutbox(): Promise<number> {
      let moved = 0;
      for (;;) {
        const batch = await tagsets.findWaiting(batchSize);
        for (const { _id, tenantId, outbox } of batch) {
          await move(tenantId, _id, outbox);
          moved += outbox.length;
        }
        if (batch.length < batchSize) return moved;
      }
    },
  };
}

export type Outbox = ReturnType<typeof createOutbox>;
