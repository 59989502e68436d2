/** Taking in what another source says is in a course. */
import { WaymarkError } from '../shared/errors';
import type { Inventory, InventoryReport } from './model/inventory';

export function createReconcileService() {
  /** Makes the inventory of a source part of the course's one list. */
  async function reconcile(_inventory: Inventory): Promise<InventoryReport> {
    throw new WaymarkError({ status: 503, code: 'inventory.later', message: 'Not there yet.' });
  }
  return { reconcile, previewReconcile: reconcile };
}
