/** The institutions of this Waymark, each with its web API. */
import { type ConnectionView, connectionView } from './connection';
import type { Connections } from './connections.service';

/** An institution as launches tell of it: a tenant of one platform. */
export interface InstitutionHead {
  tenantId: string;
  platformId: string;
  platformName: string;
  lms: 'canvas' | 'moodle' | 'other';
  deploymentId: string;
  courses: number;
}

export interface Institution extends InstitutionHead {
  webApi: ConnectionView | null;
}

export async function institutionsView(
  connections: Pick<Connections, 'findMany'>,
  heads: InstitutionHead[],
): Promise<Institution[]> {
  const found = await connections.findMany(heads.map(({ tenantId }) => tenantId));
  const byTenant = new Map(found.map((connection) => [connection._id, connectionView(connection)]));
  return heads.map((head) => ({ ...head, webApi: byTenant.get(head.tenantId) ?? null }));
}
