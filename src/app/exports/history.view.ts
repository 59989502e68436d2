/** Earlier exports of the institution, newest first. */
import type { Viewer } from '../../shared/viewer';
import type { ExportRecord, HistoryStore } from './history.store';

const PAGE = 50;

interface ExportView extends Omit<ExportRecord, '_id' | 'tenantId' | 'at' | 'by'> {
  id: string;
  /** ISO 8601 in UTC. */
  at: string;
  by: { you: boolean; name: string | null };
}

export interface History {
  exports: ExportView[];
  /** Whether there are older ones: ask `before` the last. */
  more: boolean;
}

export async function historyView(store: HistoryStore, viewer: Viewer, before?: string): Promise<History> {
  const records = await store.ofTenant(viewer.tenantId, PAGE + 1, before);
  return {
    exports: records.slice(0, PAGE).map((record) => exportView(record, viewer)),
    more: records.length > PAGE,
  };
}

const exportView = (
  { _id, tenantId: _, at, by, ...record }: ExportRecord,
  { personId }: Viewer,
): ExportView => ({
  ...record,
  id: _id,
  at: at.toISOString(),
  by: { you: by.personId === personId, name: by.name },
});
