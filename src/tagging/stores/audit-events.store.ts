/** The collection `audit_events`: what was changed, by whom, before and after. Only ever added to. */
import { type Connection, Schema, trusted } from 'mongoose';
import { modelOf, schemaOptions } from '../../shared/collection';
import type { CollectionIndex } from '../../shared/collection-index';
import { isDuplicateKey } from '../../shared/database-errors';
import type { AuditEvent } from '../model/types';
import { ofCourse } from './collection';
import { eventFields } from './tagsets.store';

export const auditEventIndexes: CollectionIndex[] = [
  { collection: 'audit_events', keys: { tenantId: 1, courseId: 1, at: -1 } },
  { collection: 'audit_events', keys: { tenantId: 1, at: -1 } },
];

const schema = new Schema<AuditEvent>(eventFields, schemaOptions);

export function createAuditEventStore(connection: Connection) {
  const events = modelOf(connection, 'audit_events', schema);
  return {
    /** Adds an event; one that is there already stays as it is. */
    async add(event: AuditEvent): Promise<void> {
      try {
        await events.create([event]);
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
      }
    },
    async findMany(tenantId: string, courseId: string, ids: string[]): Promise<AuditEvent[]> {
      const found = await events.find({ _id: trusted({ $in: ids }) }).lean<AuditEvent[]>();
      return ofCourse(tenantId, courseId, found);
    },
  };
}

export type AuditEventStore = ReturnType<typeof createAuditEventStore>;
