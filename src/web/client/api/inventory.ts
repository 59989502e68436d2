/** The calls about the list that the LMS itself keeps of a course. */
import type { Send } from './request';
import type { InventoryReport } from './uploads';

export type WebApiKind = 'canvas' | 'moodle';

export interface InventoryState {
  /** The web API by which the list can be updated; null where none is connected. */
  webApi: WebApiKind | null;
  lastSync: { at: string; report: InventoryReport } | null;
  problem: string | null;
}

/** A large course is many pages of answers. */
const SYNC_LIMIT = 150_000;

export function createInventoryCalls(send: Send) {
  return {
    state: () => send<InventoryState>('GET', '/api/inventory'),
    sync: () =>
      send<{ report: InventoryReport }>('POST', '/api/inventory/sync', { body: {}, limit: SYNC_LIMIT }),
  };
}
